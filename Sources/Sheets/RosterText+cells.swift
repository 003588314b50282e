package import Logbooks

/// Lists as address books and spreadsheets write them.
extension RosterText {
    /// Reads a list whose cells are apart by commas, semicolons, tabs or pointed brackets, quoted or not.
    ///
    /// - Parameter address: An address in its one form, or nothing if it is none.
    package init(_ text: String, address: (Substring) -> String?) {
        let kept = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
        let lines = kept.split(omittingEmptySubsequences: false) { $0.isNewline }
        self.init(lines: lines.lazy.map(RosterText.cells), address: address)
    }

    private static let separators = Array(",;\t<>".utf8)

    /// Each line by itself, so that a mark that is missing in one spoils no other.
    private static func cells(_ line: Substring) -> [String]? {
        var reader = RowReader(Array(line.utf8), separators: separators, from: 0)
        // What is wrong with the line is told as that it names nobody.
        guard let row = try? reader.next() else { return line.utf8.isEmpty ? [] : nil }
        return row.cells
    }
}
