import Dispatch
import Storage

/// One connection with the thread that may wait for it. At most one piece of work runs in a lane at a time.
final class Lane: Sendable {
    private let queue = DispatchQueue(label: "attune.postgres")
    private let holder: Holder

    /// The connection is touched on the queue alone.
    private final class Holder: @unchecked Sendable {
        let connection: PostgresConnection
        init(_ connection: PostgresConnection) { self.connection = connection }
    }

    init(_ string: ConnectionString) { holder = Holder(PostgresConnection(string)) }

    func perform<Answer: Sendable>(
        _ work: @escaping @Sendable (PostgresConnection) throws(StoreError) -> Answer
    ) async -> Result<Answer, StoreError> {
        await withCheckedContinuation { continuation in
            queue.async { [holder] in
                let outcome = Result { () throws(StoreError) in try work(holder.connection) }
                continuation.resume(returning: outcome)
            }
        }
    }

    /// Ends the connection, after whatever it is at.
    func retire() { queue.async { [holder] in holder.connection.close() } }
}
