import HTTPTypes

/// Lines and columns as text (RFC 4180). What a spreadsheet would take for a formula begins with an apostrophe.
struct CSVTable {
    private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

    init(_ head: [String]) { add(head) }

    mutating func add(_ cells: [String]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes.append(UInt8(ascii: "\""))
            if let first = cell.utf8.first, "=+-@\t\r".utf8.contains(first) { bytes.append(UInt8(ascii: "'")) }
            for byte in cell.utf8 {
                if byte == UInt8(ascii: "\"") { bytes.append(byte) }
                bytes.append(byte)
            }
            bytes.append(UInt8(ascii: "\""))
        }
        bytes += Array("\r\n".utf8)
    }
}

extension Answer {
    /// A table of one person's, to be kept by them.
    static func table(_ name: StaticString, _ table: CSVTable) -> Answer {
        var answer = Answer(type: "text/csv; charset=utf-8", bytes: table.bytes, caching: .never)
        answer.headers[.contentDisposition] = "attachment; filename=\"\(name)\""
        return answer
    }
}
