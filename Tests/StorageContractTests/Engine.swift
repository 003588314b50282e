import Foundation
import Portfolios
import Storage
import StoragePostgres
import StorageSQLite
import Testing
import Turns

/// The engines on which every promise is tried.
enum Engine: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case sqlite, postgres

    /// Those that this machine has; in CI all, so that a missing one fails.
    static let all = Engine.allCases.filter { $0 == .sqlite || Equipment.missing == nil || Equipment.isCI }

    var testDescription: String { rawValue }
}

/// An empty database of its own for one test, and where it is.
struct Place: Sendable {
    let engine: Engine
    /// The path of a file, or a connection string.
    let location: String
    private let name: String

    init(_ engine: Engine) async throws {
        self.engine = engine
        switch engine {
        case .sqlite:
            name = NSTemporaryDirectory() + "attune-storage-\(UUID().uuidString)"
            try FileManager.default.createDirectory(atPath: name, withIntermediateDirectories: true)
            location = name + "/attune.sqlite"
        case .postgres:
            if let missing = Equipment.missing { throw Child.Failed(words: missing) }
            name = try await offThisThread { try Cluster.makeDatabase() }
            location = try Cluster.connection(to: name)
        }
    }

    func remove() async throws {
        switch engine {
        case .sqlite: try FileManager.default.removeItem(atPath: name)
        case .postgres: try await offThisThread { [name] in try Cluster.dropDatabase(name) }
        }
    }

    func open(connections: Int = 4, patience: Duration = .seconds(20)) async throws -> any Database {
        switch engine {
        case .sqlite: try SQLiteDatabase(path: location, patience: patience)
        case .postgres: try await PostgresDatabase(location, connections: connections, patience: patience)
        }
    }

    /// What the engine's own command line, not our driver, makes of a statement.
    @discardableResult
    func ask(_ sql: String) async throws -> String {
        try await offThisThread { [engine, location, name] in
            switch engine {
            case .postgres: return try Cluster.run(sql, in: name)
            case .sqlite:
                let words = [
                    "sqlite3", "-batch", "-cmd", ".timeout 5000", "-cmd", "PRAGMA foreign_keys = ON", location,
                ]
                let answer = try Child.answer(words + [sql])
                guard answer.status == 0 else { throw Child.Failed(words: answer.words) }
                return answer.words.trimmingCharacters(in: .whitespacesAndNewlines)
            }
        }
    }
}

/// A moment for tests: November 22, 2026, noon.
let noon = Instant(milliseconds: 1_795_348_800_000)

/// Runs a test with a place of its own.
func withPlace(_ engine: Engine, _ body: (Place) async throws -> Void) async throws {
    try await turns.take {
        let place = try await Place(engine)
        do { try await body(place) } catch {
            try await place.remove()
            throw error
        }
        try await place.remove()
    }
}

private let turns = Turns(atMost: 6)

/// Runs a test with a database that has the whole schema and a table to play with.
func withDatabase(_ engine: Engine, _ body: (any Database, Place) async throws -> Void) async throws {
    try await withPlace(engine) { place async throws in
        let database = try await place.open()
        try await database.migrate(Schema.migrations + [play], at: noon)
        do { try await body(database, place) } catch {
            await database.close()
            throw error
        }
        await database.close()
    }
}

/// A table of every kind of column.
let play = Migration(
    Schema.migrations.count + 1, "play",
    """
    CREATE TABLE toy (
        id {integer} NOT NULL PRIMARY KEY,
        amount {integer} CONSTRAINT toy_amount_is_no_debt CHECK (amount <> -1),
        label {text} CONSTRAINT toy_label_once UNIQUE,
        rank {integer} NOT NULL DEFAULT 0,
        body {bytes},
        box {integer} CONSTRAINT toy_box_is_there REFERENCES toy (id)
    ) {strict};
    """)
