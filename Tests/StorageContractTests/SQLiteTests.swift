import Foundation
import Portfolios
import Storage
import StorageSQLite
import Testing

/// What a single file needs.
@Suite("A file of SQLite")
struct SQLiteTests {
    @Test("what is acknowledged is on disk: WAL, synchronous FULL, references and triggers on")
    func settings() async throws {
        try await withDatabase(.sqlite) { database, place async throws in
            let settings = try await database.write { transaction throws(StoreError) in
                try transaction.rows(
                    """
                    SELECT (SELECT journal_mode FROM pragma_journal_mode), (SELECT synchronous FROM pragma_synchronous),
                        (SELECT foreign_keys FROM pragma_foreign_keys),
                        (SELECT recursive_triggers FROM pragma_recursive_triggers)
                    """)[0].values
            }
            #expect(settings == ["wal", 2, 1, 1])
            #expect(try await place.ask("PRAGMA journal_mode") == "wal")
        }
    }

    @Test("a file that was read and written is closed with nothing left in its log, even by whoever is cancelled")
    func closing() async throws {
        try await withDatabase(.sqlite) { database, place async throws in
            for number in 0..<20 {
                try await database.write { transaction throws(StoreError) in
                    try transaction.execute("INSERT INTO toy (id) VALUES ($1)", [.count(number)])
                }
                let count = try await database.read { transaction throws(StoreError) in
                    try transaction.rows("SELECT id FROM toy").count
                }
                #expect(count == number + 1)
            }
            let closing = Task {
                while !Task.isCancelled { await Task.yield() }
                await database.close()
            }
            closing.cancel()
            await closing.value
            let log = try? FileManager.default.attributesOfItem(atPath: place.location + "-wal")[.size] as? Int
            #expect((log ?? 0) == 0)
        }
    }

    @Test("a backup is taken while others write, is whole, and stands alone")
    func backUp() async throws {
        try await withDatabase(.sqlite) { database, place async throws in
            let file = try #require(database as? SQLiteDatabase)
            let copy = place.location + ".backup"
            let writing = Task {
                for number in 0..<20_000 where !Task.isCancelled {
                    try await database.write { transaction throws(StoreError) in
                        // A pair that is only ever there together.
                        try transaction.execute(
                            "INSERT INTO toy (id, body) VALUES ($1, $2)",
                            [.count(number * 2), .bytes([UInt8](repeating: 7, count: 2_000))])
                        try transaction.execute(
                            "INSERT INTO toy (id, box) VALUES ($1, $2)", [.count(number * 2 + 1), .count(number * 2)])
                    }
                }
            }
            try await Task.sleep(for: .milliseconds(300))
            try await file.backUp(to: copy)
            writing.cancel()
            _ = try? await writing.value
            let answer = try Child.answer(
                [
                    "sqlite3", copy,
                    "PRAGMA integrity_check; PRAGMA foreign_key_check; SELECT count(*) % 2, count(*) > 0 FROM toy",
                ])
            #expect(answer.words == "ok\n0|1\n")
            let files = try FileManager.default.contentsOfDirectory(
                atPath: (place.location as NSString).deletingLastPathComponent)
            #expect(files.filter { $0.contains("backup") } == ["attune.sqlite.backup"])
            await #expect(throws: StoreError.alreadyThere("the file of the backup")) { try await file.backUp(to: copy) }
            let restored = try SQLiteDatabase(path: copy)
            #expect(try await restored.migrate(Schema.migrations + [play], at: noon).isEmpty)
            await restored.close()
        }
    }

    @Test("a file that cannot be one is refused with a sentence")
    func unreachable() async throws {
        try await withPlace(.sqlite) { place async throws in
            try Data("This is a letter, and not a short one at that.".utf8).write(to: URL(filePath: place.location))
            for path in [place.location, "/nowhere/attune.sqlite", "/"] {
                let error = #expect(throws: StoreError.self) { try SQLiteDatabase(path: path, patience: .seconds(1)) }
                #expect(
                    error?.description.hasPrefix("The database cannot be reached: the file cannot be opened") == true)
            }
        }
    }

    @Test("eight that open the same new file at once all can")
    func opening() async throws {
        for _ in 0..<5 {
            try await withPlace(.sqlite) { place async throws in
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for _ in 0..<8 {
                        group.addTask { try await offThisThread { _ = try SQLiteDatabase(path: place.location) } }
                    }
                    try await group.waitForAll()
                }
            }
        }
    }
}
