import Foundation
import GRDB
import Storage

/// One of the pool's connections, for the length of one transaction.
final class SQLiteConnection: Connection {
    let dialect = Dialect.sqlite
    private let database: GRDB.Database
    private let texts: StatementTexts

    init(_ database: GRDB.Database, _ texts: StatementTexts) {
        self.database = database
        self.texts = texts
    }

    func rows(_ sql: StaticString, _ values: [Value]) throws(StoreError) -> [Storage.Row] {
        do {
            let statement = try prepared(sql, values)
            var rows: [Storage.Row] = []
            let cursor = try GRDB.Row.fetchCursor(statement)
            while let row = try cursor.next() { rows.append(try SQLiteConnection.row(row)) }
            return rows
        } catch {
            throw StoreError(error)
        }
    }

    func execute(_ sql: StaticString, _ values: [Value]) throws(StoreError) -> Int {
        do {
            let statement = try prepared(sql, values)
            try statement.execute()
            return statement.isReadonly ? 0 : database.changesCount
        } catch {
            throw StoreError(error)
        }
    }

    func run(script: String) throws(StoreError) {
        do { try database.execute(sql: script) } catch { throw StoreError(error) }
    }

    private func prepared(_ sql: StaticString, _ values: [Value]) throws -> Statement {
        let statement = try database.cachedStatement(sql: texts.text(of: sql))
        try statement.setArguments(StatementArguments(values.map(\.databaseValue)))
        return statement
    }

    private static func row(_ row: GRDB.Row) throws(StoreError) -> Storage.Row {
        var values: [Value] = []
        values.reserveCapacity(row.count)
        for value in row.databaseValues {
            switch value.storage {
            case .null: values.append(.null)
            case .int64(let number): values.append(.integer(number))
            case .string(let text): values.append(.text(text))
            case .blob(let data): values.append(.bytes([UInt8](data)))
            case .double: throw .wrongUse("an answer holds a fraction; the stores know integers, text and bytes")
            }
        }
        return Storage.Row(values)
    }
}

extension Value {
    fileprivate var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let number): number.databaseValue
        case .text(let text): text.databaseValue
        case .bytes(let bytes): Data(bytes).databaseValue
        }
    }
}
