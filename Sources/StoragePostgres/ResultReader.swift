import CLibPQ
import Storage

/// Reads an answer in PostgreSQL's binary form.
struct ResultReader {
    private let result: OpaquePointer?
    private let types: [Oid]

    init(_ result: OpaquePointer?) {
        self.result = result
        types = (0..<PQnfields(result)).map { PQftype(result, $0) }
    }

    func rows() throws(StoreError) -> [Row] {
        var rows: [Row] = []
        let count = PQntuples(result)
        rows.reserveCapacity(Int(count))
        for row in 0..<count {
            var values: [Value] = []
            values.reserveCapacity(types.count)
            for (column, type) in types.enumerated() { values.append(try value(row, Int32(column), type)) }
            rows.append(Row(values))
        }
        return rows
    }

    private func value(_ row: Int32, _ column: Int32, _ type: Oid) throws(StoreError) -> Value {
        if PQgetisnull(result, row, column) == 1 { return .null }
        let bytes = UnsafeRawBufferPointer(
            start: PQgetvalue(result, row, column), count: Int(PQgetlength(result, row, column)))
        switch type {
        case 20, 21, 23: return .integer(integer(bytes))
        // A condition is 0 or 1, as on the other engine.
        case 16: return .integer(bytes.first == 0 ? 0 : 1)
        case 17: return .bytes([UInt8](bytes))
        case 19, 25, 1042, 1043, 705: return .text(String(decoding: bytes, as: UTF8.self))
        default:
            throw .wrongUse(
                "column \(column) of an answer has PostgreSQL's type \(type); CAST it AS BIGINT or TEXT")
        }
    }

    /// Of 2, 4 or 8 bytes, the highest first.
    private func integer(_ bytes: UnsafeRawBufferPointer) -> Int64 {
        let isNegative = (bytes.first ?? 0) & 0x80 != 0
        return bytes.reduce(isNegative ? -1 : 0) { $0 << 8 | Int64($1) }
    }
}
