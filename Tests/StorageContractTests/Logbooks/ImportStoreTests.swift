import Logbooks
import Portfolios
import Storage
import Testing

@Suite("Tables that people bring, in the database")
struct ImportStoreTests {
    private static func entries(_ count: Int, _ import: String = "i1") -> [NewEntry] {
        (1...count).map { NewEntry(Cast.training("\(`import`)-\($0)", day: $0 % 28 + 1), note: "line \($0)") }
    }

    private static func done(_ cast: Cast, _ count: Int) async throws -> Imports {
        let imports = Imports(cast.database, cast.scribe)
        #expect(try await imports.begin("i1", content: "a,b", plan: "{}", by: "mira", at: noon))
        let answer = try await imports.confirm(
            "i1", seen: 1, entries(count), leftOut: 1, mending: "a,b\nwrong", by: "mira", at: later(1))
        #expect(answer == .confirmed(count))
        return imports
    }

    @Test("nothing is saved until it is confirmed, then all at once, and once only", arguments: Engine.all)
    func confirmed(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            let imports = Imports(cast.database, cast.scribe)
            #expect(try await imports.begin("i1", content: "a,b", plan: "{}", by: "mira", at: noon))
            #expect(try await imports.plan("{\"x\":1}", for: "i1", by: "mira", at: noon))
            #expect(try await cast.logbook.portfolio(of: "mira").portfolio.entries == [])
            let confirm = { (seen: Int) async throws in
                try await imports.confirm(
                    "i1", seen: seen, Self.entries(3), leftOut: 2, mending: nil, by: "mira", at: later(1))
            }
            #expect(try await confirm(1) == .stale)
            #expect(try await confirm(2) == .confirmed(3))
            #expect(try await confirm(2) == .stale)
            let one = try #require(try await imports.one("i1", of: "mira", at: noon))
            #expect(one.state == .done && one.entries == 3 && one.kept == 3 && one.leftOut == 2)
            #expect(one.content == nil && one.plan == nil && one.doneAt == later(1))
            #expect(try await cast.logbook.entries(of: "mira").entries.map(\.note).sorted().first == "line 1")
            let lines = try await Journal(cast.database).page(about: "import/i1", atMost: 9)
            #expect(lines.map(\.entry.kind) == ["entries-imported"])
            try await cast.expectWhole()
        }
    }

    @Test("an entry's id that is taken saves nothing at all", arguments: Engine.all)
    func taken(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            _ = try await cast.keep([Cast.training("i1-2")])
            let imports = Imports(cast.database, cast.scribe)
            #expect(try await imports.begin("i1", content: "a,b", plan: "{}", by: "mira", at: noon))
            #expect(
                try await imports.confirm(
                    "i1", seen: 1, Self.entries(3), leftOut: 0, mending: nil, by: "mira", at: noon) == .stale)
            #expect(try await cast.logbook.portfolio(of: "mira").portfolio.entries.count == 1)
        }
    }

    @Test("undone, its entries are withdrawn, but what was signed or changed stays", arguments: Engine.all)
    func undone(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            let imports = try await Self.done(cast, 6)
            let kept = try await cast.logbook.entries(of: "mira").entries
            let (signed, link) = (kept[0].mark, try await cast.ask([kept[0].mark]).link)
            _ = try await cast.signOffs.answer(
                [SignOffAnswer(signed, .sign)], through: link, as: "Sam", at: later(2))
            _ = try await cast.logbook.change(
                Cast.training(kept[1].mark.entry.text, minutes: 30), from: kept[1].mark, because: "Shorter",
                losingSignatures: false, by: "mira", at: later(3))
            #expect(try await !imports.undo("i1", because: "Undone", by: "lena", at: later(4)))
            #expect(try await imports.undo("i1", because: "Undone", by: "mira", at: later(4)))
            let left = try await cast.logbook.entries(of: "mira").entries
            #expect(Set(left.map(\.mark.entry)) == [kept[0].mark.entry, kept[1].mark.entry])
            let one = try #require(try await imports.one("i1", of: "mira", at: noon))
            #expect(one.state == .undone && one.entries == 6 && one.kept == 2 && one.content == nil)
            #expect(try await !imports.undo("i1", because: "Undone", by: "mira", at: later(5)))
            try await cast.expectWhole()
        }
    }

    @Test("of somebody else's import nothing is found and nothing is done", arguments: Engine.all)
    func notTheirs(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            let imports = Imports(cast.database, cast.scribe)
            #expect(try await imports.begin("i1", content: "a,b", plan: "{}", by: "mira", at: noon))
            #expect(try await imports.one("i1", of: "lena", at: noon) == nil)
            #expect(try await !imports.plan("[]", for: "i1", by: "lena", at: noon))
            #expect(
                try await imports.confirm(
                    "i1", seen: 1, Self.entries(1), leftOut: 0, mending: nil, by: "lena", at: noon) == .notThere)
            try await imports.discard("i1", by: "lena")
            #expect(try await imports.all(of: "lena", at: noon) == [])
            #expect(try await imports.all(of: "mira", at: noon).map(\.id) == ["i1"])
            #expect(try await imports.begin("i2", content: "a", plan: "{}", by: "nobody", at: noon) == false)
            try await imports.discard("i1", by: "mira")
            #expect(try await imports.all(of: "mira", at: noon) == [])
        }
    }

    @Test("what is left undecided is bounded, and erased after a week", arguments: Engine.all)
    func bounded(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            let imports = try await Self.done(cast, 1)
            for number in 2...8 {
                let id = EntryImport.ID("i\(number)")
                #expect(
                    try await imports.begin(id, content: "a", plan: "{}", by: "mira", at: later(Int64(number))))
            }
            let ids = try await imports.all(of: "mira", at: later(9)).map(\.id.text)
            #expect(ids == ["i8", "i7", "i6", "i5", "i4", "i1"])
            let week = later(8 + 7 * 24 * 60)
            #expect(try await imports.one("i8", of: "mira", at: week) == nil)
            #expect(try await imports.one("i1", of: "mira", at: week)?.content == nil)
            #expect(try await imports.begin("x", content: "a", plan: "{}", by: "lena", at: week))
            #expect(try await cast.place.ask("SELECT count(*) FROM entry_import") == "2")
            #expect(try await cast.place.ask("SELECT count(*) FROM entry_import WHERE content = 'a,b'") == "0")
        }
    }

    @Test("with a person's erasure go their imports; with a merger they follow", arguments: Engine.all)
    func endings(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            let imports = try await Self.done(cast, 2)
            _ = try await cast.database.write { [scribe = cast.scribe] transaction throws(StoreError) in
                try Logbook.merge("mira", into: "lena", scribe, at: later(2), in: transaction)
            }
            #expect(try await imports.undo("i1", because: "Undone", by: "lena", at: later(3)))
            #expect(try await cast.logbook.portfolio(of: "lena").portfolio.entries == [])
            try await cast.database.write { transaction throws(StoreError) in
                try Logbook.erase("lena", at: later(4), in: transaction)
            }
            #expect(try await cast.place.ask("SELECT count(*) FROM entry_import") == "0")
            #expect(try await cast.place.ask("SELECT count(*) FROM imported_entry") == "0")
        }
    }
}
