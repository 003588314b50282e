package import Storage

/// A PostgreSQL server, which several programs may share. Every write is serializable: a body can be written as if it
/// were alone, on this engine as on the other.
package final class PostgresDatabase: Storage.Database {
    package let dialect = Dialect.postgres
    private let pool: ConnectionPool
    private let patience: Duration

    /// Connects once, so that a mistake in `connection` (a URL or `key=value` words, as libpq takes them) shows at once.
    /// `patience` is how long a transaction waits for a connection, for others, and for a server that restarts.
    package init(
        _ connection: String, connections: Int = 8, patience: Duration = .seconds(10)
    ) async throws(StoreError) {
        self.patience = patience
        pool = ConnectionPool(
            try ConnectionString(connection), most: max(1, connections), patience: patience)
        let first = try await pool.take()
        let reached = await first.perform { connection throws(StoreError) in try connection.open() }
        pool.giveBack(first)
        try reached.get()
    }

    package func read<Answer: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws(StoreError) -> Answer
    ) async throws(StoreError) -> Answer {
        try await retried("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY") { connection throws(StoreError) in
            try Transaction.run(Transaction(connection), body)
        }
    }

    @discardableResult
    package func write<Answer: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws(StoreError) -> Answer
    ) async throws(StoreError) -> Answer {
        try await retried("BEGIN ISOLATION LEVEL SERIALIZABLE READ WRITE") { connection throws(StoreError) in
            try Transaction.run(Transaction(connection), body)
        }
    }

    package func changeSchema<Answer: Sendable>(
        _ body: @escaping @Sendable (SchemaTransaction) throws(StoreError) -> Answer
    ) async throws(StoreError) -> Answer {
        // Each statement has to see what was there when the lock was given, not when it was asked for.
        try await retried("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE") { connection throws(StoreError) in
            try connection.run(script: "SELECT pg_advisory_xact_lock(\(PostgresDatabase.schemaLock))")
            return try Transaction.run(SchemaTransaction(connection), body)
        }
    }

    package func close() async { await pool.close() }

    /// `attune` in bytes: a number that no other program that uses this server takes by accident.
    private static let schemaLock = 0x6174_7475_6E65

    private func retried<Answer: Sendable>(
        _ begin: String, _ body: @escaping @Sendable (PostgresConnection) throws(StoreError) -> Answer
    ) async throws(StoreError) -> Answer {
        let end = ContinuousClock.now + patience
        var backOff = BackOff()
        var lastDuplicate: String?
        while true {
            let lane = try await pool.take()
            let attempt = await lane.perform { connection throws(StoreError) in
                connection.attempt(begin, body)
            }
            pool.giveBack(lane)
            switch try attempt.get() {
            case .done(let answer): return answer
            case .failed(let error, let duplicate):
                // It looked, found nothing, and was then told that there is one already: somebody was faster by a moment,
                // and the next run will see it. If it is the same one again, the body has no eyes for it.
                let isSurprise = duplicate != nil && duplicate != lastDuplicate
                lastDuplicate = duplicate
                guard error.mayPass || isSurprise, .now < end else { throw error }
                let pause = backOff.pause(chance: .random(in: 0 ... .max))
                do { try await Task.sleep(for: pause) } catch { throw .cancelled }
            }
        }
    }
}

extension StoreError {
    /// Whether the same transaction may succeed when it is run again: nothing of it was saved.
    fileprivate var mayPass: Bool {
        switch self {
        case .conflict, .connectionLost: true
        // A server that answered before and is restarting.
        case .unreachable: true
        default: false
        }
    }
}
