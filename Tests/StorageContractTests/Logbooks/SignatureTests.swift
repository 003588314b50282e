import Logbooks
import Portfolios
import Storage
import Testing

@Suite("Signatures that were given")
struct SignatureTests {
    private static func sign(_ marks: [EntryMark]) -> [SignOffAnswer] { marks.map { SignOffAnswer($0, .sign) } }

    @Test("who gave a signature takes it back, with a reason, and nobody else does", arguments: Engine.all)
    func takenBack(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            let mark = try await cast.keep([Cast.training("a")])[0]
            let (_, link) = try await cast.ask([mark], of: "new@example.org")
            _ = try await cast.signOffs.answer(Self.sign([mark]), through: link, as: "Noor", at: noon)
            let digest = try #require(try await cast.signatures.all(on: "mira").first).digest
            let takeBack = { (person: PersonID) async throws in
                try await cast.signatures.withdraw(digest, because: "Wrong person", by: person, at: later(1))
            }
            for person in ["mira", "lena", "noor"] as [PersonID] { #expect(try await takeBack(person) == false) }
            // The address is shown to be hers only now.
            try await cast.place.ask(
                """
                INSERT INTO email_address (address, written, person, verified_at, is_main)
                VALUES ('new@example.org', 'new@example.org', 'noor', 0, 0)
                """)
            #expect(try await takeBack("noor"))
            #expect(try await takeBack("noor") == false)
            #expect(try await cast.logbook.portfolio(of: "mira").portfolio.entries.map(\.standing) == [.claimed])
            let withdrawn = try #require(try await cast.signatures.all(on: "mira").first?.withdrawn)
            #expect(withdrawn.reason == "Wrong person" && withdrawn.at == later(1))
            try await cast.expectWhole()
        }
    }

    @Test("those who sign for each other are shown as a circle", arguments: Engine.all)
    func circles(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            let pairs: [(PersonID, String)] = [("mira", "sam"), ("sam", "mira"), ("lena", "sam"), ("noor", "lena")]
            for (index, (person, signer)) in pairs.enumerated() {
                let marks = try await cast.keep([Cast.training("a\(index)")], for: person)
                let (_, link) = try await cast.ask(
                    marks, of: "\(signer)@example.org", id: "r\(index)", by: person)
                #expect(
                    try await cast.signOffs.answer(Self.sign(marks), through: link, as: signer, at: noon)
                        == .recorded(signatures: 1))
            }
            let circle = SignatureCircle(people: ["mira", "sam"])
            #expect(try await cast.signatures.circles(around: "mira") == [circle])
            #expect(try await cast.signatures.circles(around: "sam") == [circle])
            #expect(try await cast.signatures.circles(around: "lena") == [])
        }
    }
}
