import Accounts
import Portfolios
import Storage
import Testing

@Suite("Passkeys as they are kept")
struct PasskeyTests {
    private static func key(_ id: UInt8, _ name: String = "phone") -> Passkeys.Kept {
        Passkeys.Kept(id: [id], name: name, publicKey: [1, 2], signCount: 4, addedAt: noon)
    }

    private static func challenge(_ name: String) throws -> Passkeys.Challenge {
        Passkeys.Challenge(digest: try Newcomer.digest(name), endsAt: later(30))
    }

    @Test("an answer adds one passkey, which is one person's, and no more than twenty", arguments: Engine.all)
    func adding(engine: Engine) async throws {
        try await withDatabase(engine) { database, place in
            let mira = try await Newcomer.join("mira", at: "mira@example.org", database)
            let lena = try await Newcomer.join("lena", at: "lena@example.org", database)
            let passkeys = Passkeys(database)
            #expect(try await passkeys.add(Self.key(1), of: mira, answering: Self.challenge("a")) == .added)
            #expect(try await passkeys.add(Self.key(2), of: mira, answering: Self.challenge("a")) == .challengeGone)
            #expect(try await passkeys.add(Self.key(1), of: lena, answering: Self.challenge("b")) == .alreadyThere)
            for number in UInt8(2)...20 {
                let added = try await passkeys.add(
                    Self.key(number), of: mira, answering: Self.challenge("n\(number)"))
                #expect(added == .added)
            }
            #expect(try await passkeys.add(Self.key(21), of: mira, answering: Self.challenge("c")) == .tooMany)
            #expect(try await passkeys.all(of: mira).count == 20)
            #expect(try await passkeys.all(of: lena).isEmpty)
            let found = try await passkeys.kept([1])
            #expect(found?.person == mira && found?.passkey == Self.key(1))
            #expect(try await place.ask("SELECT count(*) FROM journal_entry WHERE kind = 'passkey-added'") == "20")
        }
    }

    @Test("it counts on with each use, and an old count or an answered challenge opens nothing", arguments: Engine.all)
    func using(engine: Engine) async throws {
        try await withDatabase(engine) { database, _ in
            let mira = try await Newcomer.join("mira", at: "mira@example.org", database)
            let passkeys = Passkeys(database)
            _ = try await passkeys.add(Self.key(1), of: mira, answering: Self.challenge("a"))
            let begin = { (name: String, key: Passkeys.Kept, challenge: String) async throws in
                try await passkeys.begin(
                    Newcomer.session(mira, name, at: later(1)), try Newcomer.digest(name), by: key, countedTo: 5,
                    answering: try Self.challenge(challenge))
            }
            #expect(try await begin("one", Self.key(1), "b"))
            #expect(try await begin("two", Self.key(1), "c") == false)
            let now = try #require(try await passkeys.kept([1])).passkey
            #expect(now.signCount == 5 && now.usedAt == later(1))
            #expect(try await begin("three", now, "b") == false)
            #expect(try await begin("four", now, "d"))
            #expect(try await Sessions(database).member(try Newcomer.digest("four"), at: later(1)) != nil)
            #expect(try await Sessions(database).member(try Newcomer.digest("two"), at: later(1)) == nil)
        }
    }

    @Test(
        "one is removed by its person only, who is then signed out elsewhere; challenges are forgotten in the end",
        arguments: Engine.all)
    func removing(engine: Engine) async throws {
        try await withDatabase(engine) { database, place in
            let mira = try await Newcomer.join("mira", at: "mira@example.org", database)
            let lena = try await Newcomer.join("lena", at: "lena@example.org", database)
            let (passkeys, sessions) = (Passkeys(database), Sessions(database))
            _ = try await passkeys.add(Self.key(1), of: mira, answering: Self.challenge("a"))
            try await sessions.begin(Newcomer.session(mira, "phone"), try Newcomer.digest("phone"))
            #expect(try await passkeys.remove([1], of: lena, keeping: "first of lena", at: noon) == false)
            #expect(try await passkeys.remove([1], of: mira, keeping: "first of mira", at: noon))
            #expect(try await passkeys.kept([1]) == nil)
            #expect(try await sessions.all(of: mira, at: noon).map(\.id) == ["first of mira"])
            try await passkeys.forget(endedBefore: later(30))
            #expect(try await place.ask("SELECT count(*) FROM spent_challenge") == "1")
            try await passkeys.forget(endedBefore: later(31))
            #expect(try await place.ask("SELECT count(*) FROM spent_challenge") == "0")
        }
    }
}
