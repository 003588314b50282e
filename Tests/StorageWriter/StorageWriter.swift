import Fixtures
import Glibc
import Logbooks
import Portfolios
import Storage
import StoragePostgres
import StorageSQLite

/// Adds to a person's chain until it is killed, and says the number of each entry once the database has acknowledged it.
/// With every entry it writes to the journal and the outbox, in the same transaction. Told to write records, it keeps
/// entries, asks for signatures and signs, and says how many links of the chain were acknowledged.
@main
struct StorageWriter {
    static func main() async {
        let words = CommandLine.arguments
        guard words.count == 4 || words.count == 5 else {
            return say("usage: storage-writer sqlite|postgres LOCATION PERSON [record]")
        }
        do {
            let database = try await open(words[1], words[2])
            try await database.migrate(at: Instant(milliseconds: 0))
            say("ready")
            if words.count == 5 { try await RecordWriter(database, PersonID(words[3])).write(say) }
            while true { say("\(try await write(words[3], to: database))") }
        } catch {
            say("failed: \(error)")
            exit(1)
        }
    }

    private static func open(_ engine: String, _ location: String) async throws -> any Database {
        engine == "sqlite"
            ? try SQLiteDatabase(path: location) : try await PostgresDatabase(location, connections: 2)
    }

    private static func write(_ name: String, to database: any Database) async throws -> Int {
        try await database.write { transaction throws(StoreError) in
            let last = try Chain.last(of: PersonID(name), in: transaction)
            let number = (last?.number ?? 0) + 1
            guard let digest = digest(number) else { throw .wrongUse("a digest has 32 bytes") }
            let at = Instant(milliseconds: Int64(number))
            _ = try Chain.append(
                digest, to: PersonID(name), behind: last?.digest, kind: "written", at: at, in: transaction)
            try Journal.append(
                JournalEntry(at: at, organization: nil, actor: PersonID(name), kind: "written", subject: name),
                in: transaction)
            let message = OutboxMessage(
                id: OutboxMessage.ID("\(name)-\(number)"), organization: nil, kind: "mail", recipient: name, content: []
            )
            try Outbox.enqueue(message, at: at, in: transaction)
            return number
        }
    }

    private static func digest(_ number: Int) -> Digest? {
        Digest(Array("\(number)".utf8) + [UInt8](repeating: 0, count: 32 - "\(number)".utf8.count))
    }

    /// At once, without a buffer that would be lost with the process.
    private static func say(_ words: String) {
        let line = Array((words + "\n").utf8)
        _ = line.withUnsafeBytes { Glibc.write(1, $0.baseAddress, $0.count) }
    }
}
