import Logbooks
import Portfolios
import Storage
import Testing

@Suite("Drafts")
struct DraftTests {
    private func draft(_ id: String, saves: Int = 0, changes: EntryMark? = nil) -> EntryDraft {
        EntryDraft(id: .init(id), changes: changes, content: "{}", saves: saves, at: noon)
    }

    @Test("a draft that has become an entry is one no longer, and is not begun again", arguments: Engine.all)
    func becameEntry(engine: Engine) async throws {
        try await withCast(engine) { cast in
            #expect(try await cast.drafts.save(draft("t1"), of: "mira") == .saved(1))
            #expect(try await cast.drafts.save(draft("t1"), of: "sam") == .saved(1))
            let marks = try await cast.keep([Cast.training("t1")])
            #expect(try await cast.drafts.all(of: "mira") == [])
            #expect(try await cast.drafts.all(of: "sam").count == 1)
            #expect(try await cast.drafts.save(draft("t1", saves: 1), of: "mira") == .becameEntry)
            #expect(try await cast.drafts.save(draft("t1", changes: marks[0]), of: "mira") != .becameEntry)
        }
    }

    @Test("a draft goes on from the version that was seen last", arguments: Engine.all)
    func changes(engine: Engine) async throws {
        try await withCast(engine) { cast in
            let marks = try await cast.keep([Cast.training("t1")])
            var newer = marks[0]
            newer.version = 2
            #expect(try await cast.drafts.save(draft("t1", changes: marks[0]), of: "mira") == .saved(1))
            #expect(try await cast.drafts.save(draft("t1", saves: 1, changes: newer), of: "mira") == .saved(2))
            #expect(try await cast.drafts.all(of: "mira").map(\.changes) == [newer])
        }
    }

    @Test("fifty drafts fit, and those that are there are still saved", arguments: Engine.all)
    func full(engine: Engine) async throws {
        try await withCast(engine) { cast in
            for number in 1...Drafts.most { _ = try await cast.drafts.save(draft("d\(number)"), of: "mira") }
            #expect(try await cast.drafts.save(draft("one more"), of: "mira") == .full)
            #expect(try await cast.drafts.save(draft("d7", saves: 1), of: "mira") == .saved(2))
            try await cast.drafts.discard("d8", of: "mira")
            #expect(try await cast.drafts.save(draft("one more"), of: "mira") == .saved(1))
        }
    }
}
