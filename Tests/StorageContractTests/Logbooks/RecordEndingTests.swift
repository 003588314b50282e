import Fixtures
import Logbooks
import Portfolios
import Storage
import Testing

@Suite("The end of a record")
struct RecordEndingTests {
    private static func signed(_ cast: Cast, _ id: String, for person: PersonID, by signer: String) async throws {
        let marks = try await cast.keep([Cast.training(id)], for: person)
        let (_, link) = try await cast.ask(marks, of: "\(signer)@example.org", id: "r-\(id)", by: person)
        let answered = try await cast.signOffs.answer(
            marks.map { SignOffAnswer($0, .sign) }, through: link, as: signer, at: noon)
        #expect(answered == .recorded(signatures: 1))
    }

    @Test("erasure leaves the digests and nothing that they stand for", arguments: Engine.all)
    func erased(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            try await Self.signed(cast, "a", for: "mira", by: "sam")
            let before = try await cast.logbook.record(of: "mira")
            try await cast.database.write { transaction throws(StoreError) in
                try Logbook.erase("mira", at: noon, in: transaction)
            }
            let after = try await cast.logbook.record(of: "mira")
            #expect(after.links.map(\.digest) == before.links.map(\.digest))
            #expect(after.links.allSatisfy { $0.content == nil })
            #expect(ChainCheck(after, digest: ReadableSHA256.digest).problems == [])
            for table in ["logbook_entry", "signature", "sign_off_request", "chain_content"] {
                #expect(try await cast.place.ask("SELECT count(*) FROM \(table) WHERE person = 'mira'") == "0")
            }
            #expect(ChainCheck(before, digest: ReadableSHA256.digest).problems == [])
        }
    }

    @Test("a duplicate's record is taken over with its signatures, and both chains hold", arguments: Engine.all)
    func merged(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            try await Self.signed(cast, "a", for: "mira", by: "sam")
            try await Self.signed(cast, "b", for: "lena", by: "noor")
            let merge = { (other: PersonID, person: PersonID) async throws in
                try await cast.database.write { [scribe = cast.scribe] transaction throws(StoreError) in
                    try Logbook.merge(other, into: person, scribe, at: noon, in: transaction)
                }
            }
            #expect(try await merge("sam", "mira") == .vouchedForEachOther)
            #expect(try await merge("mira", "mira") == .notOpen)
            #expect(try await merge("lena", "mira") == .merged(1))
            let entries = try await cast.logbook.portfolio(of: "mira").portfolio.entries
            #expect(entries.map(\.id) == ["a", "b"] && entries.allSatisfy { $0.standing == .attested })
            #expect(try await cast.signatures.all(on: "mira").count == 2)
            #expect(try await cast.logbook.portfolio(of: "lena").portfolio.entries == [])
            try await cast.expectWhole("mira")
            let other = ChainCheck(try await cast.logbook.record(of: "lena"), digest: ReadableSHA256.digest)
            #expect(other.problems == [] && other.signatures == 1)
            let marks = try await cast.logbook.entries(of: "mira").entries.map(\.mark)
            let b = try #require(marks.first { $0.entry == "b" })
            guard
                case .changed(let next) = try await cast.logbook.change(
                    Cast.training("b", minutes: 5), from: b, because: "", losingSignatures: true, by: "mira", at: noon)
            else { return #expect(Bool(false), "what was taken over cannot be changed") }
            #expect(next.version == 2)
            try await cast.expectWhole("mira")
        }
    }

    @Test("two records with entries of the same name are not merged blindly", arguments: Engine.all)
    func sameNames(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            _ = try await cast.keep([Cast.training("a")])
            _ = try await cast.keep([Cast.training("a"), Cast.training("b")], for: "lena")
            let merged = try await cast.database.write { [scribe = cast.scribe] transaction throws(StoreError) in
                try Logbook.merge("lena", into: "mira", scribe, at: noon, in: transaction)
            }
            #expect(merged == .sameEntries(["a"]))
            #expect(try await cast.logbook.portfolio(of: "lena").portfolio.entries.count == 2)
        }
    }
}
