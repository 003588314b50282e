package import Portfolios

/// One row of an answer, its columns counted from 0.
package struct Row: Sendable, Hashable {
    package let values: [Value]

    package init(_ values: [Value]) { self.values = values }

    package func integer(_ column: Int) throws(StoreError) -> Int64 {
        guard case .integer(let number) = try value(column) else { throw unexpected("an integer", column) }
        return number
    }

    package func count(_ column: Int) throws(StoreError) -> Int {
        guard let count = Int(exactly: try integer(column)) else { throw unexpected("a count", column) }
        return count
    }

    package func text(_ column: Int) throws(StoreError) -> String {
        guard case .text(let text) = try value(column) else { throw unexpected("text", column) }
        return text
    }

    package func bytes(_ column: Int) throws(StoreError) -> [UInt8] {
        guard case .bytes(let bytes) = try value(column) else { throw unexpected("bytes", column) }
        return bytes
    }

    package func instant(_ column: Int) throws(StoreError) -> Instant {
        Instant(milliseconds: try integer(column))
    }

    package func day(_ column: Int) throws(StoreError) -> Day {
        guard let day = Day(try text(column)) else { throw unexpected("a day", column) }
        return day
    }

    /// Nothing for null; otherwise what `read` makes of the column: `try row.optional(3, row.text)`.
    package func optional<Thing>(
        _ column: Int, _ read: (Int) throws(StoreError) -> Thing
    ) throws(StoreError) -> Thing? {
        try value(column) == .null ? nil : read(column)
    }

    private func value(_ column: Int) throws(StoreError) -> Value {
        guard values.indices.contains(column) else { throw unexpected("a value", column) }
        return values[column]
    }

    private func unexpected(_ kind: String, _ column: Int) -> StoreError {
        .wrongUse("column \(column) of an answer of \(values.count) columns does not hold \(kind)")
    }
}
