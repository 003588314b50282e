import Fixtures
import Logbooks
import Portfolios
import Storage
import Testing

@Suite("Documents")
struct DocumentTests {
    private func document(
        _ id: String, of entry: EntryID = "t1", _ content: [UInt8], size: Int? = nil
    ) -> EntryDocument {
        EntryDocument(
            id: .init(id), entry: entry, name: "Zertifikat 語.pdf", type: .pdf, size: size ?? content.count,
            digest: ReadableSHA256.digest(content), attachedAt: noon)
    }

    @Test("a document comes back byte by byte, and to nobody else", arguments: Engine.all)
    func keep(engine: Engine) async throws {
        try await withCast(engine) { cast in
            let store = Documents(cast.database)
            _ = try await cast.keep([Cast.training("t1")])
            let content = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
            let new = document("d1", content)
            #expect(try await store.attach(new, content, by: "mira") == .attached("d1"))
            #expect(try await store.all(of: "t1", by: "mira") == [new])
            let found = try #require(try await store.content(of: "d1", by: "mira"))
            #expect(found.document == new && found.bytes == content)
            #expect(try await store.content(of: "d1", by: "sam") == nil)
            #expect(try await store.all(of: "t1", by: "sam") == [])
            #expect(try await store.remove("d1", by: "sam", at: noon) == false)
            #expect(try await store.attach(document("d2", content), content, by: "sam") == .notThere)
            #expect(try await store.content(of: "d1", by: "mira") != nil)
        }
    }

    @Test("a file that is sent twice is kept once; a withdrawn entry takes none", arguments: Engine.all)
    func twice(engine: Engine) async throws {
        try await withCast(engine) { cast in
            let store = Documents(cast.database)
            let marks = try await cast.keep([Cast.training("t1"), Cast.training("t2")])
            #expect(try await store.attach(document("d1", [1]), [1], by: "mira") == .attached("d1"))
            #expect(try await store.attach(document("d2", [1]), [1], by: "mira") == .attached("d1"))
            #expect(try await store.attach(document("d2", of: "t2", [1]), [1], by: "mira") == .attached("d2"))
            _ = try await cast.logbook.withdraw([marks[1]], because: "No", by: "mira", at: noon)
            #expect(try await store.attach(document("d3", of: "t2", [3]), [3], by: "mira") == .notThere)
            #expect(try await store.all(of: "t2", by: "mira").count == 1)
        }
    }

    @Test("an entry and a person have only so much room", arguments: Engine.all)
    func room(engine: Engine) async throws {
        try await withCast(engine) { cast in
            let store = Documents(cast.database)
            _ = try await cast.keep([Cast.training("t1"), Cast.training("t2")])
            for number in 1...20 {
                let content = [UInt8(number)]
                #expect(
                    try await store.attach(document("d\(number)", content), content, by: "mira")
                        == .attached(.init("d\(number)")))
            }
            #expect(try await store.attach(document("d21", [99]), [99], by: "mira") == .entryFull)
            let bytes =
                cast.database.dialect == .sqlite ? "zeroblob(10485760)" : "decode(repeat('00', 10485760), 'hex')"
            let digest = cast.database.dialect == .sqlite ? "randomblob(32)" : "sha256(('x' || n)::bytea)"
            try await cast.place.ask(
                """
                WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 20)
                INSERT INTO entry_document (id, person, entry, name, type, size, digest, attached_at, content)
                SELECT 'big' || n, 'mira', 't2', 'a.pdf', 'pdf', 10485760, \(digest), 0, \(bytes) FROM numbers
                WHERE n < 20
                """)
            try await cast.place.ask("DELETE FROM entry_document WHERE entry = 't1'")
            let last = [UInt8](repeating: 1, count: EntryDocument.most)
            #expect(try await store.attach(document("fits", last), last, by: "mira") == .attached("fits"))
            #expect(try await store.attach(document("more", [9]), [9], by: "mira") == .allFull)
            #expect(try await store.remove("fits", by: "mira", at: noon))
            #expect(try await store.attach(document("more", [9]), [9], by: "mira") == .attached("more"))
        }
    }

    @Test("what is removed is gone; of a signed entry the line stays with the digest", arguments: Engine.all)
    func remove(engine: Engine) async throws {
        try await withCast(engine) { cast in
            let store = Documents(cast.database)
            let marks = try await cast.keep([Cast.training("t1"), Cast.training("t2")])
            for (id, entry) in [("d1", "t1"), ("d2", "t2")] {
                _ = try await store.attach(document(id, of: EntryID(entry), [7]), [7], by: "mira")
            }
            let (_, link) = try await cast.ask([marks[0]])
            _ = try await cast.signOffs.answer([SignOffAnswer(marks[0], .sign)], through: link, as: "Sam", at: noon)
            #expect(try await store.remove("d1", by: "mira", at: later(1)))
            #expect(try await store.remove("d2", by: "mira", at: later(1)))
            #expect(try await store.remove("d1", by: "mira", at: later(2)) == false)
            let left = try await store.all(of: "t1", by: "mira")
            #expect(left.map(\.removedAt) == [later(1)] && left[0].digest == ReadableSHA256.digest([7]))
            #expect(try await store.all(of: "t2", by: "mira") == [])
            #expect(try await store.content(of: "d1", by: "mira") == nil)
            #expect(try await cast.place.ask("SELECT count(*) FROM entry_document WHERE content IS NOT NULL") == "0")
            #expect(try await store.attach(document("d3", [7]), [7], by: "mira") == .attached("d3"))
        }
    }

    @Test("documents follow their entries when records are merged, and go when they are erased", arguments: Engine.all)
    func endings(engine: Engine) async throws {
        try await withCast(engine) { cast in
            let store = Documents(cast.database)
            _ = try await cast.keep([Cast.training("t1")])
            _ = try await store.attach(document("d1", [7]), [7], by: "mira")
            try await cast.database.write { transaction throws(StoreError) in
                _ = try Logbook.merge("mira", into: "lena", cast.scribe, at: noon, in: transaction)
            }
            #expect(try await store.content(of: "d1", by: "lena")?.bytes == [7])
            #expect(try await store.content(of: "d1", by: "mira") == nil)
            try await cast.database.write { transaction throws(StoreError) in
                try Logbook.erase("lena", at: noon, in: transaction)
            }
            #expect(try await cast.place.ask("SELECT count(*) FROM entry_document") == "0")
        }
    }
}
