/// A table as people bring it: rows of cells, from a file (RFC 4180, and as spreadsheets write it) or pasted.
package struct Sheet: Sendable, Hashable {
    package static let mostRows = 5_000
    package static let mostColumns = 100

    package struct Row: Sendable, Hashable {
        /// Of the text, counted from 1, where it begins: a cell may hold breaks.
        package var line: Int
        package var cells: [String]

        package init(line: Int, cells: [String]) {
            self.line = line
            self.cells = cells
        }

        /// Empty beyond the last cell.
        package subscript(_ column: Int) -> String { cells.indices.contains(column) ? cells[column] : "" }
    }

    /// Rows in which something stands.
    package let rows: [Row]
    package let separator: Character
    /// Cells of the widest row.
    package let width: Int

    package init(_ text: String) throws(SheetFault) {
        let bytes = Array(text.utf8)
        let (named, start) = Sheet.namedSeparator(bytes)
        let separator = named ?? Sheet.separator(of: bytes)
        var reader = RowReader(bytes, separators: [separator], from: start)
        var rows: [Row] = []
        while let row = try reader.next() {
            guard row.cells.contains(where: { !$0.isEmpty }) else { continue }
            // The headings are a row, too.
            guard rows.count <= Sheet.mostRows else { throw .tooManyRows(most: Sheet.mostRows) }
            rows.append(row)
        }
        guard !rows.isEmpty else { throw .empty }
        self.rows = rows
        self.separator = Character(Unicode.Scalar(separator))
        width = rows.reduce(0) { max($0, $1.cells.count) }
    }

    private static let separators = Array("\t;,".utf8)

    /// What some spreadsheets write into the first line: `sep=;`
    private static func namedSeparator(_ bytes: [UInt8]) -> (separator: UInt8?, start: Int) {
        guard bytes.count > 4, bytes.starts(with: Array("sep=".utf8)), separators.contains(bytes[4]) else {
            return (nil, 0)
        }
        return (bytes[4], 5)
    }

    /// The sign that makes the first rows equally wide, and wide.
    private static func separator(of bytes: [UInt8]) -> UInt8 {
        let scores = separators.map { separator in
            var reader = RowReader(bytes, separators: [separator], from: 0)
            var widths: [Int] = []
            // What is wrong with the text is told when it is read for good.
            while widths.count < 20, let row = try? reader.next() { widths.append(row.cells.count) }
            guard let first = widths.first, first > 1 else { return (0, 0) }
            return (widths.count { $0 == first }, first)
        }
        let best = scores.indices.max { scores[$0] < scores[$1] } ?? 0
        return scores[best].0 == 0 ? UInt8(ascii: ",") : separators[best]
    }
}
