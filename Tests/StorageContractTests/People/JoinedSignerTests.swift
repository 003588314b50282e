import Accounts
import Fixtures
import Logbooks
import Portfolios
import Storage
import Testing

@Suite("What a chain says once accounts were joined")
struct JoinedSignerTests {
    private static func join(_ other: String, into person: PersonID, _ cast: Cast) async throws -> Merging.Merged {
        let digest = try Newcomer.digest("\(person.text) \(other)")
        let address = try #require(EmailAddress("\(other)@example.org"))
        let link = MailLink(purpose: .verify, address: address, person: person, madeAt: noon)
        try await MailLinks(cast.database).send(link, digest) { _ in }
        return try await Merging(cast.database, cast.scribe).merge(
            by: digest, into: person, keepingOthersName: false, at: noon)
    }

    /// Sam answers for a training of Mira's, at some address.
    private static func answer(
        _ verdict: SignOffAnswer.Verdict, at address: String = "sam@example.org", _ cast: Cast
    ) async throws -> EntryMark {
        let mark = try #require(try await cast.keep([Cast.training("a")]).first)
        let (_, link) = try await cast.ask([mark], of: address)
        let answered = try await cast.signOffs.answer(
            [SignOffAnswer(mark, verdict)], through: link, as: "Sam", at: noon)
        guard case .recorded = answered else { throw Child.Failed(words: "\(answered)") }
        return mark
    }

    private static let correction = SignOffAnswer.Verdict.correct(Cast.training("a", minutes: 60), "an hour")

    @Test("a signature can be taken back by who has joined the account that gave it", arguments: Engine.all)
    func takenBack(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            _ = try await Self.answer(.sign, cast)
            #expect(try await Self.join("sam", into: "noor", cast) == .done(entries: 0))
            #expect(try await Self.join("noor", into: "kim", cast) == .done(entries: 0))
            let given = try #require(try await cast.signatures.all(by: "kim").first)
            #expect(given.signer.person == "sam" && given.account == "kim")
            let withdraw = { (person: PersonID) async throws in
                try await cast.signatures.withdraw(given.digest, because: "not mine", by: person, at: noon)
            }
            for nobody in ["sam", "noor", "tom"] as [PersonID] { #expect(try await withdraw(nobody) == false) }
            #expect(try await withdraw("kim"))
            try await cast.expectWhole("mira")
        }
    }

    @Test(
        "a correction can be accepted after its signer's accounts, or the person's own, were joined",
        arguments: Engine.all)
    func accepted(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            _ = try await Self.answer(Self.correction, cast)
            #expect(try await Self.join("sam", into: "noor", cast) == .done(entries: 0))
            #expect(try await Self.join("mira", into: "lena", cast) == .done(entries: 1))
            let waiting = try #require(try await cast.signatures.corrections(of: "lena").first)
            guard case .settled = try await cast.signatures.accept(waiting.digest, by: "lena", at: noon) else {
                return #expect(Bool(false), "what was proposed cannot be accepted")
            }
            try await cast.expectWhole("lena")
            let signature = try #require(try await cast.signatures.all(by: "noor").first)
            #expect(signature.signer.person == "sam")
            #expect(try await cast.signatures.withdraw(signature.digest, because: "no", by: "noor", at: noon))
            try await cast.expectWhole("lena")
            let other = ChainCheck(try await cast.logbook.record(of: "mira"), digest: ReadableSHA256.digest)
            #expect(other.problems == [])
        }
    }

    @Test("a signature on a version before the last can be taken back after the join", arguments: Engine.all)
    func oldVersion(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            let mark = try await Self.answer(.sign, cast)
            guard
                case .changed(let next) = try await cast.logbook.change(
                    Cast.training("a", minutes: 5), from: mark, because: "less", losingSignatures: true, by: "mira",
                    at: noon)
            else { return #expect(Bool(false), "the entry cannot be changed") }
            let (_, link) = try await cast.ask([next], id: "r2")
            _ = try await cast.signOffs.answer(
                [SignOffAnswer(next, .sign)], through: link, as: "Sam", at: noon)
            #expect(try await Self.join("mira", into: "lena", cast) == .done(entries: 1))
            let given = try await cast.signatures.all(by: "sam")
            #expect(given.count == 2)
            for signature in given {
                #expect(try await cast.signatures.withdraw(signature.digest, because: "no", by: "sam", at: noon))
                try await cast.expectWhole("lena")
            }
            #expect(try await cast.signatures.all(on: "lena").allSatisfy { $0.withdrawn != nil })
        }
    }

    @Test(
        "who signed at an address only, or proposed a correction, is not joined with whom they vouched for",
        arguments: Engine.all)
    func oneself(engine: Engine) async throws {
        for verdict in [SignOffAnswer.Verdict.sign, Self.correction] {
            try await withCast(engine) { cast async throws in
                _ = try await Self.answer(verdict, at: "sam@elsewhere.example", cast)
                try await cast.place.ask(
                    """
                    INSERT INTO email_address (address, written, person, verified_at, is_main)
                    VALUES ('sam@elsewhere.example', 'sam@elsewhere.example', 'sam', 0, 0)
                    """)
                #expect(try await Self.join("sam", into: "mira", cast) == .vouchedForEachOther)
                #expect(try await Self.join("mira", into: "sam", cast) == .vouchedForEachOther)
            }
        }
    }

    @Test("an address at which somebody signed for a person does not become theirs", arguments: Engine.all)
    func ownAddress(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            _ = try await Self.answer(.sign, at: "extra@elsewhere.example", cast)
            let address = try #require(EmailAddress("extra@elsewhere.example"))
            for (person, outcome) in [("mira", .hasVouched), ("lena", .done)] as [(PersonID, People.Linked)] {
                let link = MailLink(purpose: .verify, address: address, person: person, madeAt: noon)
                let digest = try Newcomer.digest("\(person) extra")
                try await MailLinks(cast.database).send(link, digest) { _ in }
                let added = try await EmailAddresses(cast.database).add(
                    by: digest, of: person, at: noon, cast.scribe)
                #expect(added == outcome)
            }
        }
    }
}
