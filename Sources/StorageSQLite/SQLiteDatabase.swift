import Foundation
import GRDB
package import Storage

/// One file. Everything that was acknowledged is on disk (WAL, synchronous FULL), readers never wait for the writer.
package final class SQLiteDatabase: Storage.Database {
    package let dialect = Dialect.sqlite
    let pool: DatabasePool
    let texts = StatementTexts(.sqlite)
    private let patience: Duration

    /// Opens the file, or makes it. `patience` is how long a transaction waits for writers of other programs.
    package init(path: String, patience: Duration = .seconds(10), readers: Int = 4) throws(StoreError) {
        self.patience = patience
        pool = try SQLiteDatabase.open(path, patience, readers)
    }

    private static func open(_ path: String, _ patience: Duration, _ readers: Int) throws(StoreError) -> DatabasePool {
        var configuration = Configuration()
        configuration.label = "attune"
        configuration.maximumReaderCount = max(1, readers)
        configuration.busyMode = .timeout(patience / .seconds(1))
        // What was erased must not be left in the file's free places.
        configuration.prepareDatabase {
            try $0.execute(sql: "PRAGMA recursive_triggers = ON; PRAGMA secure_delete = ON")
        }
        var retries = Retries(patience)
        while true {
            do {
                let pool = try DatabasePool(path: path, configuration: configuration)
                // Only now: GRDB itself sets NORMAL when it turns on the WAL.
                try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
                return pool
            } catch {
                // Two programs that open a new file at once can be in each other's way however long they wait.
                guard StoreError(error).isBusy, let pause = retries.pause() else {
                    throw .unreachable("the file cannot be opened (\(StoreError(error).description))")
                }
                Thread.sleep(forTimeInterval: pause / .seconds(1))
            }
        }
    }

    package func read<Answer: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws(StoreError) -> Answer
    ) async throws(StoreError) -> Answer {
        try await retried { [pool, texts] in
            try await pool.read { database in try Transaction.run(Transaction(SQLiteConnection(database, texts)), body)
            }
        }
    }

    @discardableResult
    package func write<Answer: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws(StoreError) -> Answer
    ) async throws(StoreError) -> Answer {
        try await retried { [pool, texts] in
            try await pool.write { database in try Transaction.run(Transaction(SQLiteConnection(database, texts)), body)
            }
        }
    }

    package func changeSchema<Answer: Sendable>(
        _ body: @escaping @Sendable (SchemaTransaction) throws(StoreError) -> Answer
    ) async throws(StoreError) -> Answer {
        try await retried { [pool, texts] in
            try await pool.write { database in
                try Transaction.run(SchemaTransaction(SQLiteConnection(database, texts)), body)
            }
        }
    }

    package func close() async {
        emptyLog()
        // What cannot be closed now, because someone still reads, is closed when they are done.
        try? pool.close()
    }

    /// The pool closes its readers last, who may not empty the log: the next start would have to read all of it again.
    /// Not asynchronous, since whoever closes has often been cancelled.
    private func emptyLog() {
        // Where others still read, it stays, which costs no more than that.
        try? pool.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA busy_timeout = 500")
            try database.checkpoint(.truncate)
        }
    }

    private func retried<Answer>(_ work: () async throws -> Answer) async throws(StoreError) -> Answer {
        var retries = Retries(patience)
        while true {
            do {
                return try await work()
            } catch {
                let error = StoreError(error)
                guard error.isBusy, let pause = retries.pause() else { throw error }
                do { try await Task.sleep(for: pause) } catch { throw .cancelled }
            }
        }
    }
}
