import Portfolios
import Storage
import Testing

@Suite("Migrations")
struct MigrationTests {
    private let first = Migration(1, "first", "CREATE TABLE one (id {integer} NOT NULL PRIMARY KEY) {strict};")

    private func tables(_ place: Place) async throws -> String {
        switch place.engine {
        case .sqlite: try await place.ask("SELECT count(*) FROM sqlite_master WHERE name IN ('one', 'two')")
        case .postgres: try await place.ask("SELECT count(*) FROM pg_tables WHERE tablename IN ('one', 'two')")
        }
    }

    private func complaint(_ migrations: [Migration], _ database: any Database) async -> String {
        let error = await #expect(throws: StoreError.self) { try await database.migrate(migrations, at: noon) }
        return error?.description ?? ""
    }

    @Test("each step is taken once, and noted with its moment", arguments: Engine.all)
    func steps(engine: Engine) async throws {
        try await withPlace(engine) { place async throws in
            let database = try await place.open()
            #expect(try await database.migrate(at: noon).map(\.number) == Schema.migrations.map(\.number))
            #expect(try await database.migrate(at: noon).isEmpty)
            let noted = try await place.ask("SELECT count(*), max(taken_at) FROM schema_step")
            #expect(noted == "\(Schema.migrations.count)|\(noon.milliseconds)")
            await database.close()
        }
    }

    @Test("a step that fails in its middle leaves nothing, and says which it was", arguments: Engine.all)
    func failing(engine: Engine) async throws {
        let broken = Migration(
            2, "broken", "CREATE TABLE two (id {integer}) {strict};\nINSERT INTO nowhere VALUES (1);")
        let mended = Migration(2, "mended", "CREATE TABLE two (id {integer}) {strict};")
        try await withPlace(engine) { place async throws in
            let database = try await place.open()
            let words = await complaint([first, broken], database)
            #expect(words.hasPrefix("Migration 2 (broken) failed, and nothing of it was kept: "))
            #expect(words.contains("nowhere"))
            #expect(try await tables(place) == "1")
            #expect(try await database.migrate([first, mended], at: noon).map(\.name) == ["mended"])
            #expect(try await tables(place) == "2")
            await database.close()
        }
    }

    @Test("a released step that was edited is refused in a clear sentence", arguments: Engine.all)
    func edited(engine: Engine) async throws {
        try await withPlace(engine) { place async throws in
            let database = try await place.open()
            try await database.migrate([first], at: noon)
            let words = await complaint([Migration(1, "first", first.text + " ")], database)
            #expect(words.hasPrefix("Migration 1 (first) was changed after this database took it."))
            await database.close()
        }
    }

    @Test("a database from a newer program is refused in a clear sentence", arguments: Engine.all)
    func newer(engine: Engine) async throws {
        try await withPlace(engine) { place async throws in
            let database = try await place.open()
            try await database.migrate([first, Migration(2, "later", "SELECT 1;")], at: noon)
            let words = await complaint([first], database)
            #expect(words.contains("migration 2 (later), which this program does not know"))
            await database.close()
        }
    }

    @Test("steps with a gap are a mistake of the program", arguments: Engine.all)
    func gap(engine: Engine) async throws {
        try await withPlace(engine) { place async throws in
            let database = try await place.open()
            #expect(await complaint([Migration(2, "second", "SELECT 1;")], database).contains("numbered 1, 2, 3"))
            await database.close()
        }
    }

    @Test("eight programs that start at once take each step once between them", arguments: Engine.all)
    func together(engine: Engine) async throws {
        try await withPlace(engine) { place async throws in
            let taken = try await withThrowingTaskGroup(of: [Int].self) { group in
                for _ in 0..<8 {
                    group.addTask {
                        let database = try await place.open(connections: 1, patience: .seconds(60))
                        let taken = try await database.migrate(at: noon).map(\.number)
                        await database.close()
                        return taken
                    }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(taken.sorted() == Schema.migrations.map(\.number))
        }
    }

    @Test("a released step has the text that it was released with")
    func released() {
        // Add a line for each step when it is released; never change one.
        let checksums = Schema.migrations.map { "\($0.number) \($0.checksum)" }
        #expect(checksums.prefix(3) == ["1 a269ffb6cde5ef59", "2 a57b7797508fae2d", "3 7f59436267869f4a"])
    }
}
