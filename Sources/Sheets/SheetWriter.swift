/// Writes a table as a file that spreadsheets open: UTF-8 with its mark, commas, lines that end as RFC 4180 has it. No
/// cell of it is ever taken for a formula.
package enum SheetWriter {
    package static func csv(_ rows: [[String]]) -> String {
        var text = ""
        for row in rows {
            text += row.map { quoted(DefusedCell.text(of: $0)) }.joined(separator: ",") + "\r\n"
        }
        return text
    }

    /// The bytes of a file.
    package static func file(_ csv: String) -> [UInt8] { [0xEF, 0xBB, 0xBF] + Array(csv.utf8) }

    private static func quoted(_ cell: String) -> String {
        let isPlain = !cell.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x3B || $0 < 0x20 }
        guard !isPlain || cell.first == " " || cell.last == " " else { return cell }
        return "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}

/// A cell that begins like a formula, with an apostrophe before it: spreadsheets then show it and do not compute it.
package enum DefusedCell {
    package static func text(of cell: String) -> String { isDangerous(cell) ? "'" + cell : cell }

    /// What was there before it was defused.
    package static func original(of cell: String) -> String {
        cell.hasPrefix("'") && isDangerous(cell) ? String(cell.dropFirst()) : cell
    }

    private static let beginnings = Array("=+-@\t\r\n＝＋－＠".unicodeScalars)

    /// So is one that would look defused.
    private static func isDangerous(_ cell: String) -> Bool {
        guard let first = cell.unicodeScalars.first(where: { $0 != "'" }) else { return false }
        return beginnings.contains(first)
    }
}
