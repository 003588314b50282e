/// What a body is given: statements within one transaction. Placeholders are `$1`, `$2` …; statements are literals, so
/// that a value can only ever be bound.
package class Transaction {
    fileprivate let connection: any Connection
    fileprivate var refusal: StoreError?

    package init(_ connection: any Connection) { self.connection = connection }

    package var dialect: Dialect { connection.dialect }

    /// The rows that a statement answers with.
    package func rows(_ sql: StaticString, _ values: [Value] = []) throws(StoreError) -> [Row] {
        try guarded(values) { () throws(StoreError) in try connection.rows(sql, values) }
    }

    /// Runs a statement and says how many rows it inserted, changed or deleted.
    @discardableResult
    package func execute(_ sql: StaticString, _ values: [Value] = []) throws(StoreError) -> Int {
        try guarded(values) { () throws(StoreError) in try connection.execute(sql, values) }
    }

    /// The first row, or nothing.
    package func row(_ sql: StaticString, _ values: [Value] = []) throws(StoreError) -> Row? {
        try rows(sql, values).first
    }

    /// Runs the body and then refuses all further use, since by then the connection serves someone else. An error that
    /// the body kept to itself is thrown: after a statement has failed, nothing of the transaction may be saved.
    package static func run<Kind: Transaction, Answer>(
        _ transaction: Kind, _ body: (Kind) throws(StoreError) -> Answer
    ) throws(StoreError) -> Answer {
        defer { transaction.refusal = .wrongUse("a transaction was used after its end") }
        let answer = try body(transaction)
        if let refusal = transaction.refusal { throw refusal }
        return answer
    }

    fileprivate func guarded<Answer>(
        _ values: [Value], _ work: () throws(StoreError) -> Answer
    ) throws(StoreError) -> Answer {
        if let refusal { throw refusal }
        do throws(StoreError) {
            for value in values { try value.check() }
            return try work()
        } catch {
            refusal = error
            throw error
        }
    }
}

/// A transaction in which a migration may change the schema.
package final class SchemaTransaction: Transaction {
    /// Runs any number of statements without values.
    package func run(script: String) throws(StoreError) {
        try guarded([]) { () throws(StoreError) in try connection.run(script: script) }
    }
}
