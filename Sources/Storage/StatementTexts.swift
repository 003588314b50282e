import Synchronization

/// The statements that a database was already given, as its engine is told them.
package final class StatementTexts: Sendable {
    private let dialect: Dialect
    private let texts = Mutex<[String: String]>([:])

    package init(_ dialect: Dialect) { self.dialect = dialect }

    package func text(of sql: StaticString) throws(StoreError) -> String {
        let template = sql.description
        if let known = texts.withLock({ $0[template] }) { return known }
        let text = try dialect.statement(sql)
        texts.withLock { $0[template] = text }
        return text
    }
}
