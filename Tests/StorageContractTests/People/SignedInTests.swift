import Accounts
import Portfolios
import Storage
import Testing

@Suite("Being signed in")
struct SignedInTests {
    @Test("it ends after its time, and after a long silence", arguments: Engine.all)
    func ends(engine: Engine) async throws {
        try await withDatabase(engine) { database, _ in
            try await Newcomer.join("mira", at: "mira@example.org", database)
            let sessions = Sessions(database)
            let token = try Newcomer.digest("token mira")
            let silent = noon.advanced(byMilliseconds: Session.longestSilence)
            #expect(try await sessions.member(token, at: silent) == nil)
            var now = noon
            // Seen every ten days, it lasts for its whole time and no longer.
            for _ in 1...2 {
                now = now.advanced(byMilliseconds: 10 * 24 * 3_600_000)
                #expect(try await sessions.member(token, at: now) != nil)
            }
            let end = noon.advanced(byMilliseconds: Session.longest)
            #expect(try await sessions.member(token, at: end.advanced(byMilliseconds: -1)) != nil)
            #expect(try await sessions.member(token, at: end) == nil)
        }
    }

    @Test("when it was seen is written now and then, not each time", arguments: Engine.all)
    func seen(engine: Engine) async throws {
        try await withDatabase(engine) { database, _ in
            let mira = try await Newcomer.join("mira", at: "mira@example.org", database)
            let sessions = Sessions(database)
            let token = try Newcomer.digest("token mira")
            let soon = noon.advanced(byMilliseconds: Session.grain)
            _ = try await sessions.member(token, at: soon)
            #expect(try await sessions.all(of: mira, at: soon).map(\.seenAt) == [noon])
            let later = soon.advanced(byMilliseconds: 1)
            #expect(try await sessions.member(token, at: later)?.session.seenAt == later)
            #expect(try await sessions.all(of: mira, at: later).map(\.seenAt) == [later])
        }
    }

    @Test("people end their own sessions and nobody else's", arguments: Engine.all)
    func own(engine: Engine) async throws {
        try await withDatabase(engine) { database, _ in
            let mira = try await Newcomer.join("mira", at: "mira@example.org", database)
            let lena = try await Newcomer.join("lena", at: "lena@example.org", database)
            let sessions = Sessions(database)
            for name in ["phone", "work"] {
                try await sessions.begin(Newcomer.session(mira, name), try Newcomer.digest(name))
            }
            #expect(try await sessions.end("phone", of: lena, at: noon) == false)
            #expect(try await sessions.end("phone", of: mira, at: noon))
            #expect(try await sessions.end("phone", of: mira, at: noon) == false)
            #expect(try await sessions.member(try Newcomer.digest("phone"), at: noon) == nil)
            try await sessions.endOthers(of: mira, except: "work", at: noon)
            #expect(try await sessions.all(of: mira, at: noon).map(\.id) == ["work"])
            #expect(try await sessions.all(of: lena, at: noon).count == 1)
        }
    }

    @Test("a new password signs out everywhere else", arguments: Engine.all)
    func password(engine: Engine) async throws {
        try await withDatabase(engine) { database, _ in
            let mira = try await Newcomer.join("mira", at: "mira@example.org", database)
            let address = try #require(EmailAddress("mira@example.org"))
            let (sessions, passwords) = (Sessions(database), Passwords(database))
            #expect(try await passwords.kept(at: address) == Passwords.Kept(person: mira, hash: nil))
            try await sessions.begin(Newcomer.session(mira, "work"), try Newcomer.digest("work"))
            try await passwords.set("a hash", of: mira, keeping: "work", at: noon)
            #expect(try await sessions.all(of: mira, at: noon).map(\.id) == ["work"])
            try await passwords.harden(mira, from: "another", to: "not this one")
            #expect(try await passwords.kept(at: address)?.hash == "a hash")
            try await passwords.harden(mira, from: "a hash", to: "a better one")
            #expect(try await passwords.kept(at: address)?.hash == "a better one")
            #expect(try await passwords.kept(at: try #require(EmailAddress("lena@example.org"))) == nil)
        }
    }

    @Test("every sign-in is there to read, the newest first", arguments: Engine.all)
    func attempts(engine: Engine) async throws {
        try await withDatabase(engine) { database, _ in
            let mira = try await Newcomer.join("mira", at: "mira@example.org", database)
            let (log, blank) = (SignIns(database), try Newcomer.digest("blank"))
            for outcome in SignInAttempt.Outcome.allCases {
                try await log.note(
                    SignInAttempt(at: noon, way: .password, outcome: outcome, device: ""), of: mira, or: blank)
            }
            #expect(try await log.last(2, of: mira).map(\.outcome) == [.heldBack, .refused])
            #expect(try await log.last(5, of: "lena").isEmpty)
        }
    }

    @Test("tries that are held back fill nothing: one a minute is noted, and each takes one row", arguments: Engine.all)
    func heldBack(engine: Engine) async throws {
        try await withDatabase(engine) { database, place in
            let mira = try await Newcomer.join("mira", at: "mira@example.org", database)
            let (log, blank) = (SignIns(database), try Newcomer.digest("blank"))
            let rows = "SELECT (SELECT count(*) FROM sign_in) || ' ' || (SELECT count(*) FROM throttle)"
            let before = try await log.last(100, of: mira).count
            for second in 0..<180 as Range<Int64> {
                let attempt = SignInAttempt(
                    at: noon.advanced(byMilliseconds: second * 1_000), way: .password, outcome: .heldBack, device: "")
                try await log.note(attempt, of: mira, or: blank)
                try await log.note(attempt, of: nil, or: blank)
            }
            #expect(try await log.last(100, of: mira).count == before + 3)
            #expect(try await place.ask(rows) == "\(before + 3) 1")
        }
    }

    @Test(
        "a link to an address that was removed since, or is somebody else's now, opens nothing", arguments: Engine.all)
    func removedAddress(engine: Engine) async throws {
        try await withDatabase(engine) { database, place in
            let mira = try await Newcomer.join("mira", at: "mira@example.org", database)
            let lena = try await Newcomer.join("lena", at: "lena@example.org", database)
            for (name, sql) in [
                ("removed", "DELETE FROM email_address WHERE address = 'old@example.org'"),
                ("moved", "UPDATE email_address SET person = 'lena' WHERE address = 'old@example.org'"),
                ("kept", "SELECT 1"),
            ] {
                try await place.ask(
                    """
                    DELETE FROM email_address WHERE address = 'old@example.org';
                    INSERT INTO email_address VALUES ('old@example.org', 'old@example.org', '\(mira)', 0, 0);
                    """)
                let address = try #require(EmailAddress("old@example.org"))
                let way = MailLink(purpose: .signIn, address: address, person: mira, madeAt: noon)
                try await MailLinks(database).send(way, try Newcomer.digest(name)) { _ in }
                try await place.ask(sql)
                let begun = try await Sessions(database).begin(
                    by: try Newcomer.digest(name), at: noon, try Newcomer.digest("in \(name)")
                ) { Newcomer.session($0, name) }
                #expect((begun?.person == mira) == (name == "kept") && begun?.person != lena)
            }
        }
    }
}
