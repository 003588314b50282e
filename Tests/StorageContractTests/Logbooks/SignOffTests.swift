import Fixtures
import Logbooks
import Portfolios
import Storage
import Testing

@Suite("Sign-off")
struct SignOffTests {
    private static func sign(_ marks: [EntryMark]) -> [SignOffAnswer] { marks.map { SignOffAnswer($0, .sign) } }

    @Test("a link shows what is claimed, takes one answer, and is then used up", arguments: Engine.all)
    func link(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            let marks = try await cast.keep((1...24).map { Cast.training("e\($0)", day: $0) })
            let (asked, link) = try await cast.ask(marks, of: "pat@clinic.example")
            #expect(asked == .asked)
            let sheet = try #require(try await cast.signOffs.open(link, at: noon))
            #expect(sheet.asker == "Mira" && sheet.items.count == 24 && !sheet.items.contains { $0.isChanged })
            #expect(sheet.items.allSatisfy { $0.entry?.amount == 90 })
            let answered = try await cast.signOffs.answer(
                Self.sign(sheet.items.compactMap(\.shown)), through: link, as: "Pat Doe", at: later(1))
            #expect(answered == .recorded(signatures: 24))
            #expect(
                try await cast.signOffs.answer(Self.sign(marks), through: link, as: "Pat Doe", at: later(2))
                    == .closed(.answered))
            let used = try #require(try await cast.signOffs.open(link, at: later(2)))
            #expect(used.standing == .answered && used.items.allSatisfy { $0.entry == nil })
            let portfolio = try await cast.logbook.portfolio(of: "mira").portfolio
            #expect(portfolio.entries.allSatisfy { $0.standing == .attested })
            let signatures = try await cast.signatures.all(on: "mira")
            #expect(signatures.count == 24)
            #expect(signatures.allSatisfy { $0.signer.name == "Pat Doe" && $0.signer.person == nil })
            let lines = try await Journal(cast.database).page(about: "sign-off/r1", atMost: 9)
            #expect(lines.map(\.entry.kind) == ["sign-off-answered", "sign-off-asked"])
            try await cast.expectWhole()
        }
    }

    @Test("an expired, a revoked and an unknown link sign nothing", arguments: Engine.all)
    func closed(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            let marks = try await cast.keep([Cast.training("a")])
            let (_, link) = try await cast.ask(marks, until: later(10))
            let answer = { (link: Digest, at: Instant) async throws in
                try await cast.signOffs.answer(Self.sign(marks), through: link, as: "Sam", at: at)
            }
            #expect(try await answer(link, later(10)) == .closed(.expired))
            #expect(try await cast.signOffs.revoke("r1", by: "lena", at: noon) == false)
            #expect(try await cast.signOffs.revoke("r1", by: "mira", at: noon))
            #expect(try await cast.signOffs.revoke("r1", by: "mira", at: noon) == false)
            #expect(try await answer(link, later(1)) == .closed(.revoked))
            let other = ReadableSHA256.digest([9])
            #expect(try await answer(other, later(1)) == .unknown)
            #expect(try await cast.signOffs.open(other, at: noon) == nil)
            #expect(try await cast.signatures.all(on: "mira") == [])
            try await cast.expectWhole()
        }
    }

    @Test("nobody signs for themselves: not at their address, not with their account, not later", arguments: Engine.all)
    func oneself(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            let marks = try await cast.keep([Cast.training("a")])
            #expect(try await cast.ask(marks, of: "mira@example.org").asked == .oneself)
            let (asked, link) = try await cast.ask(marks, of: "second@example.org", id: "r2")
            #expect(asked == .asked)
            // The address turns out to be another of their own.
            try await cast.place.ask(
                """
                INSERT INTO email_address (address, written, person, verified_at, is_main)
                VALUES ('second@example.org', 'second@example.org', 'mira', 0, 0)
                """)
            #expect(
                try await cast.signOffs.answer(Self.sign(marks), through: link, as: "A friend", at: noon) == .oneself)
            #expect(try await cast.signOffs.waiting(for: "mira", at: noon) == [])
            #expect(
                try await cast.signOffs.answer(
                    [("r2", Self.sign(marks))], by: "mira", as: "Mira", at: noon) == .unknown)
        }
    }

    @Test("who has an account sees what waits for them and answers it all at once", arguments: Engine.all)
    func bulk(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            let mira = try await cast.keep([Cast.training("a"), Cast.training("b")])
            let lena = try await cast.keep([Cast.training("a")], for: "lena")
            _ = try await cast.ask(mira, id: "r1")
            _ = try await cast.ask(lena, id: "r2", by: "lena")
            _ = try await cast.ask(lena, of: "noor@example.org", id: "r3", by: "lena")
            let waiting = try await cast.signOffs.waiting(for: "sam", at: noon)
            #expect(try await cast.signOffs.countWaiting(for: "sam", at: noon) == waiting.count)
            #expect(try await cast.signOffs.countWaiting(for: "mira", at: noon) == 0)
            #expect(waiting.map(\.request.id) == ["r1", "r2"])
            #expect(try await cast.signOffs.waiting(for: "sam", at: later(1_000)) == [])
            #expect(try await cast.signOffs.countWaiting(for: "sam", at: later(1_000)) == 0)
            let sheets = waiting.map { ($0.request.id, Self.sign($0.items.compactMap(\.shown))) }
            #expect(
                try await cast.signOffs.answer(
                    [("r3", Self.sign(lena))], by: "sam", as: "Sam", at: noon) == .unknown)
            #expect(
                try await cast.signOffs.answer(sheets, by: "sam", as: "Sam", at: noon) == .recorded(signatures: 3))
            #expect(try await cast.signatures.all(by: "sam").count == 3)
            #expect(try await cast.signOffs.asked(by: "mira").map(\.answeredAt) == [noon])
            try await cast.expectWhole("mira")
            try await cast.expectWhole("lena")
        }
    }

    @Test(
        "what was changed since it was shown cannot be signed, and nothing of the answer is saved",
        arguments: Engine.all)
    func changedSince(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            let marks = try await cast.keep([Cast.training("a"), Cast.training("b")])
            let (_, link) = try await cast.ask(marks)
            _ = try await cast.logbook.change(
                Cast.training("a", minutes: 9_000), from: marks[0], because: "", losingSignatures: false, by: "mira",
                at: noon)
            #expect(
                try await cast.signOffs.answer(Self.sign(marks), through: link, as: "Sam", at: noon) == .stale(["a"]))
            #expect(try await cast.signatures.all(on: "mira") == [])
            let sheet = try #require(try await cast.signOffs.open(link, at: noon))
            #expect(sheet.items.map(\.isChanged) == [true, false])
            #expect(sheet.items.map(\.entry?.amount) == [9_000, 90])
            #expect(
                try await cast.signOffs.answer(
                    Self.sign(sheet.items.compactMap(\.shown)), through: link, as: "Sam", at: noon)
                    == .recorded(signatures: 2))
            try await cast.expectWhole()
        }
    }

    @Test(
        "a signed entry is changed only by who knows that the signature is lost; the old one stays",
        arguments: Engine.all)
    func locked(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            let mark = try await cast.keep([Cast.training("a")])[0]
            let (_, link) = try await cast.ask([mark])
            _ = try await cast.signOffs.answer(Self.sign([mark]), through: link, as: "Sam", at: noon)
            let change = { (losing: Bool) async throws in
                try await cast.logbook.change(
                    Cast.training("a", minutes: 60), from: mark, because: "Shorter", losingSignatures: losing,
                    by: "mira", at: noon)
            }
            guard case .signed(let lost) = try await change(false) else {
                return #expect(Bool(false), "it was changed without a word")
            }
            #expect(lost.map(\.signer.name) == ["Sam"] && lost[0].signer.person == "sam")
            guard case .changed = try await change(true) else {
                return #expect(Bool(false), "it was not changed")
            }
            #expect(try await cast.logbook.portfolio(of: "mira").portfolio.entries.map(\.standing) == [.claimed])
            #expect(try await cast.signatures.all(on: "mira").map(\.mark) == [mark])
            let history = try await cast.logbook.history(of: "a", by: "mira")
            #expect(history.map(\.link.event.kind) == ["entry-added", "signed", "entry-changed"])
            try await cast.expectWhole()
        }
    }

    @Test("a refusal has a reason and shows; a later signature counts", arguments: Engine.all)
    func refused(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            let mark = try await cast.keep([Cast.training("a")])[0]
            let (_, link) = try await cast.ask([mark])
            let refusal = [SignOffAnswer(mark, .refuse("That was not with me."))]
            #expect(
                try await cast.signOffs.answer(refusal, through: link, as: "Sam", at: noon) == .recorded(signatures: 0))
            #expect(try await cast.logbook.portfolio(of: "mira").portfolio.entries.map(\.standing) == [.refused])
            let (_, second) = try await cast.ask([mark], of: "noor@example.org", id: "r2")
            _ = try await cast.signOffs.answer(Self.sign([mark]), through: second, as: "Noor", at: noon)
            #expect(try await cast.logbook.portfolio(of: "mira").portfolio.entries.map(\.standing) == [.attested])
            try await cast.expectWhole()
        }
    }

    @Test("what staff verified stays so whatever a signer says, until there is a new version", arguments: Engine.all)
    func verified(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            let mark = try await cast.keep([Cast.training("a")])[0]
            let (_, link) = try await cast.ask([mark])
            try await cast.place.ask("UPDATE logbook_entry SET standing = 'verified'")
            let refusal = [SignOffAnswer(mark, .refuse("No."))]
            _ = try await cast.signOffs.answer(refusal, through: link, as: "Sam", at: noon)
            #expect(try await cast.logbook.portfolio(of: "mira").portfolio.entries.map(\.standing) == [.verified])
            _ = try await cast.logbook.change(
                Cast.training("a", minutes: 5), from: mark, because: "", losingSignatures: false, by: "mira", at: noon)
            #expect(try await cast.logbook.portfolio(of: "mira").portfolio.entries.map(\.standing) == [.claimed])
        }
    }

    @Test("a correction that is accepted is a new version, signed already", arguments: Engine.all)
    func corrected(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            let marks = try await cast.keep([Cast.training("a"), Cast.training("b")])
            let (_, link) = try await cast.ask(marks)
            let answers = marks.map { mark in
                SignOffAnswer(mark, .correct(Cast.training(mark.entry.text, minutes: 75), "We ended earlier."))
            }
            _ = try await cast.signOffs.answer(answers, through: link, as: "Sam", at: noon)
            let open = try await cast.signatures.corrections(of: "mira")
            #expect(open.map(\.proposed.amount) == [75, 75] && open.allSatisfy { $0.reason == "We ended earlier." })
            #expect(try await cast.signatures.corrections(of: "lena") == [])
            let (first, second) = (open[0], open[1])
            #expect(try await cast.signatures.accept(first.digest, by: "lena", at: noon) == .notThere)
            guard case .settled(let mark) = try await cast.signatures.accept(first.digest, by: "mira", at: noon) else {
                return #expect(Bool(false), "it was not accepted")
            }
            #expect(mark.version == 2)
            #expect(try await cast.signatures.accept(first.digest, by: "mira", at: noon) == .notThere)
            #expect(
                try await cast.signatures.decline(second.digest, by: "mira", at: noon) == .settled(second.mark))
            let entries = try await cast.logbook.portfolio(of: "mira").portfolio.entries
            #expect(entries.first { $0.id == first.mark.entry }?.amount == 75)
            #expect(entries.first { $0.id == first.mark.entry }?.standing == .attested)
            #expect(entries.first { $0.id == second.mark.entry }?.standing == .claimed)
            try await cast.expectWhole()
        }
    }

    @Test("a correction of what was changed since is not taken over blindly", arguments: Engine.all)
    func staleCorrection(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            let mark = try await cast.keep([Cast.training("a")])[0]
            let (_, link) = try await cast.ask([mark])
            let answers = [SignOffAnswer(mark, .correct(Cast.training("a", minutes: 75), "Less."))]
            _ = try await cast.signOffs.answer(answers, through: link, as: "Sam", at: noon)
            _ = try await cast.logbook.change(
                Cast.training("a", minutes: 60), from: mark, because: "", losingSignatures: false, by: "mira", at: noon)
            let correction = try #require(try await cast.signatures.corrections(of: "mira").first)
            guard case .stale(let now?) = try await cast.signatures.accept(correction.digest, by: "mira", at: noon)
            else { return #expect(Bool(false), "it was accepted") }
            #expect(now.entry.amount == 60)
            try await cast.expectWhole()
        }
    }

    @Test("two signers at once are both heard, and one link is heard once", arguments: Engine.all)
    func atOnce(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            let marks = try await cast.keep([Cast.training("a"), Cast.training("b")])
            let (_, one) = try await cast.ask(marks, of: "sam@example.org", id: "r1")
            let (_, two) = try await cast.ask(marks, of: "noor@example.org", id: "r2")
            let signOffs = cast.signOffs
            let answers = try await withThrowingTaskGroup(of: SignOffs.Answered.self) { group in
                for index in 0..<12 {
                    group.addTask {
                        try await signOffs.answer(
                            Self.sign(marks), through: index % 2 == 0 ? one : two, as: "S\(index)", at: noon)
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(answers.count { $0 == .recorded(signatures: 2) } == 2)
            #expect(answers.count { $0 == .closed(.answered) } == 10)
            #expect(try await cast.signatures.all(on: "mira").count == 4)
            try await cast.expectWhole()
        }
    }
}
