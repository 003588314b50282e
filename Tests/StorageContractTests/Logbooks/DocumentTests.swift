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
            let small = Documents(cast.database, mostOfAll: 25)
            let five = document("fits", of: "t2", [1, 2, 3, 4, 5])
            #expect(try await small.attach(five, [1, 2, 3, 4, 5], by: "mira") == .attached("fits"))
            let more = document("more", of: "t2", [9])
            #expect(try await small.attach(more, [9], by: "mira") == .allFull)
            #expect(try await small.remove("fits", by: "mira", at: noon))
            #expect(try await small.attach(more, [9], by: "mira") == .attached("more"))
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

    @Test("all that is kept is listed, also of what was withdrawn, and nobody else's", arguments: Engine.all)
    func all(engine: Engine) async throws {
        try await withCast(engine) { cast in
            let store = Documents(cast.database)
            let marks = try await cast.keep([Cast.training("t1"), Cast.training("t2", day: 2)])
            _ = try await cast.keep([Cast.training("t3")], for: "sam")
            for (id, entry) in [("d1", "t2"), ("d2", "t1"), ("d3", "t1")] {
                let document = document(id, of: EntryID(entry), [7, UInt8(id.utf8.count)])
                _ = try await store.attach(document, [7, UInt8(id.utf8.count)], by: "mira")
            }
            _ = try await store.attach(document("d4", of: "t3", [1]), [1], by: "sam")
            _ = try await store.attach(document("d5", of: "t1", [5]), [5], by: "mira")
            _ = try await store.remove("d2", by: "mira", at: noon)
            _ = try await cast.logbook.withdraw([marks[1]], because: "No", by: "mira", at: noon)
            let all = try await store.all(by: "mira")
            #expect(all.map(\.document.id) == ["d5", "d1"] && all.map(\.kind) == [.training, .training])
            #expect(all.map(\.day?.description) == ["2026-03-01", "2026-03-02"])
            #expect(try await store.all(by: "lena") == [])
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
