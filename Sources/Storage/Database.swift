/// A database of either engine. What is promised here is promised by both; the tests of each promise run on both.
///
/// A body may be run more than once, so it does nothing but ask the transaction that it is given. It is synchronous: it
/// runs on a thread that may wait, and it cannot begin another transaction within its own.
package protocol Database: Sendable {
    var dialect: Dialect { get }

    /// Reads in one snapshot: whatever others write meanwhile, the body sees none of it.
    func read<Answer: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws(StoreError) -> Answer
    ) async throws(StoreError) -> Answer

    /// Writes in one transaction, as if nobody else wrote at the same time. Once it returns, all of it is on disk; if
    /// it throws anything but `outcomeUnknown`, none is. A body that met others is run again until patience ends.
    @discardableResult
    func write<Answer: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws(StoreError) -> Answer
    ) async throws(StoreError) -> Answer

    /// Changes the schema in one transaction, while no other program that shares the database changes it.
    func changeSchema<Answer: Sendable>(
        _ body: @escaping @Sendable (SchemaTransaction) throws(StoreError) -> Answer
    ) async throws(StoreError) -> Answer

    /// Ends all connections. What comes afterwards is refused.
    func close() async
}

/// One connection as a driver sees it: what `Transaction` has checked is run here.
package protocol Connection: AnyObject {
    var dialect: Dialect { get }
    func rows(_ sql: StaticString, _ values: [Value]) throws(StoreError) -> [Row]
    func execute(_ sql: StaticString, _ values: [Value]) throws(StoreError) -> Int
    /// Runs any number of statements without values.
    func run(script: String) throws(StoreError)
}
