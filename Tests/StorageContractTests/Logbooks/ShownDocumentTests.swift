import Fixtures
import Logbooks
import Portfolios
import Storage
import Testing

@Suite("Documents that a signer may see")
struct ShownDocumentTests {
    private static func attach(_ id: String, to entry: EntryID, of person: PersonID = "mira", _ cast: Cast) async throws
    {
        let content = Array(id.utf8)
        let document = EntryDocument(
            id: .init(id), entry: entry, name: id + ".pdf", type: .pdf, size: content.count,
            digest: ReadableSHA256.digest(content), attachedAt: noon)
        let attached = try await Documents(cast.database).attach(document, content, by: person)
        try #require(attached == .attached(document.id))
    }

    /// Two entries with a document each; Sam is asked about the first, Noor about both.
    private static func withRequests(
        _ engine: Engine, _ body: (Cast, ShownDocuments, [EntryMark], [String: Digest]) async throws -> Void
    ) async throws {
        try await withCast(engine) { cast in
            let marks = try await cast.keep([Cast.training("t1"), Cast.training("t2")])
            try await attach("d1", to: "t1", cast)
            try await attach("d2", to: "t2", cast)
            let sam = try await cast.ask([marks[0]], id: "sams", showingDocuments: true).link
            let noor = try await cast.ask(marks, of: "noor@example.org", id: "noors", showingDocuments: true).link
            let ana = try await cast.ask(marks, of: "ana@example.org", id: "anas").link
            try await body(
                cast, ShownDocuments(cast.database), marks, ["sams": sam, "noors": noor, "anas": ana])
        }
    }

    @Test(
        "a link shows what was attached to its own entries when it was sent, if it was to show any",
        arguments: Engine.all)
    func bound(engine: Engine) async throws {
        try await Self.withRequests(engine) { cast, shown, marks, links in
            try await Self.attach("d3", to: "t1", cast)
            var seen: [String: [String]] = [:]
            for (name, link) in links {
                for id in ["d1", "d2", "d3"] {
                    let found = try await shown.content(of: .init(id), through: link, at: noon)
                    #expect(found == nil || found?.bytes == Array(id.utf8))
                    if found != nil { seen[name, default: []].append(id) }
                }
            }
            #expect(seen == ["sams": ["d1"], "noors": ["d1", "d2"]])
            let noors = try #require(links["noors"])
            let sheet = try #require(try await cast.signOffs.open(noors, at: noon))
            #expect(sheet.items.map { $0.documents.map(\.id) } == [["d1"], ["d2"]])
            #expect(try await shown.all(of: "noors", by: "mira").map(\.id) == ["d1", "d2"])
            #expect(try await shown.all(of: "noors", by: "noor") == [])
            _ = try await Documents(cast.database).remove("d1", by: "mira", at: noon)
            let sams = try #require(links["sams"])
            #expect(try await shown.content(of: "d1", through: sams, at: noon) == nil)
            _ = try await cast.logbook.withdraw([marks[1]], because: "No", by: "mira", at: noon)
            #expect(try await shown.content(of: "d2", through: noors, at: noon) == nil)
        }
    }

    @Test("an account sees what was asked of its addresses, and nobody what was asked of others", arguments: Engine.all)
    func accounts(engine: Engine) async throws {
        try await Self.withRequests(engine) { cast, shown, marks, _ in
            #expect(try await shown.content(of: "d1", in: "sams", by: "sam", at: noon)?.bytes == Array("d1".utf8))
            for (id, request, signer) in [
                ("d2", "sams", "sam"), ("d1", "noors", "sam"), ("d1", "sams", "noor"), ("d1", "sams", "mira"),
                ("d1", "anas", "ana"), ("d1", "nobodys", "sam"),
            ] {
                let found = try await shown.content(
                    of: .init(id), in: .init(request), by: PersonID(signer), at: noon)
                #expect(found == nil, "\(id) \(request) \(signer)")
            }
        }
    }

    @Test("nothing is shown of what was answered, nor after the request ended", arguments: Engine.all)
    func over(engine: Engine) async throws {
        try await Self.withRequests(engine) { cast, shown, marks, links in
            let (sam, noor) = (try #require(links["sams"]), try #require(links["noors"]))
            _ = try await cast.signOffs.answer([SignOffAnswer(marks[0], .sign)], through: noor, as: "Noor", at: noon)
            #expect(try await shown.content(of: "d1", through: noor, at: noon) == nil)
            #expect(try await shown.content(of: "d2", through: noor, at: noon) != nil)
            #expect(try await shown.content(of: "d2", through: noor, at: later(1_000)) == nil)
            #expect(try await shown.content(of: "d2", in: "noors", by: "noor", at: later(1_000)) == nil)
            _ = try await cast.signOffs.revoke("sams", by: "mira", at: noon)
            #expect(try await shown.content(of: "d1", through: sam, at: noon) == nil)
            #expect(try await shown.content(of: "d1", in: "sams", by: "sam", at: noon) == nil)
        }
    }

    @Test("it goes on when records are joined, and ends with erasure", arguments: Engine.all)
    func endings(engine: Engine) async throws {
        try await Self.withRequests(engine) { cast, shown, _, links in
            let noor = try #require(links["noors"])
            try await cast.database.write { transaction throws(StoreError) in
                _ = try Logbook.merge("mira", into: "lena", cast.scribe, at: noon, in: transaction)
            }
            #expect(try await shown.content(of: "d2", through: noor, at: noon) != nil)
            #expect(try await shown.all(of: "noors", by: "lena").count == 2)
            try await cast.database.write { transaction throws(StoreError) in
                try Logbook.erase("lena", at: noon, in: transaction)
            }
            #expect(try await shown.content(of: "d2", through: noor, at: noon) == nil)
            #expect(try await cast.place.ask("SELECT count(*) FROM sign_off_document") == "0")
        }
    }
}
