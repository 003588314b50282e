/// The letters of a file, in whichever of the usual ways its bytes stand for them.
package enum SheetText {
    package static let mostBytes = 2_000_000

    /// UTF-8 with or without a mark at its beginning, UTF-16 with one, and else Windows-1252.
    package static func read(_ bytes: [UInt8]) throws(SheetFault) -> String {
        guard bytes.count <= mostBytes else { throw .tooLarge(most: mostBytes) }
        if isWorkbook(bytes) { throw .workbook }
        let text = text(of: bytes)
        // A NUL stands in no text, whatever the program that wrote it.
        guard !text.utf8.contains(0), !isPaper(bytes) else { throw .notText }
        guard text.utf8.contains(where: { $0 > 0x20 }) else { throw .empty }
        return text
    }

    private static func text(of bytes: [UInt8]) -> String {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return text(of: Array(bytes.dropFirst(3))) }
        if bytes.starts(with: [0xFF, 0xFE]) { return wide(bytes.dropFirst(2), highFirst: false) }
        if bytes.starts(with: [0xFE, 0xFF]) { return wide(bytes.dropFirst(2), highFirst: true) }
        return String(validating: bytes, as: UTF8.self) ?? String(String.UnicodeScalarView(bytes.map(windowsLetter)))
    }

    private static func wide(_ bytes: ArraySlice<UInt8>, highFirst: Bool) -> String {
        let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { index in
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return highFirst ? first << 8 | second : second << 8 | first
        }
        return String(decoding: units, as: UTF16.self)
    }

    /// Archives, which the files of today's spreadsheets are, and the binary files of those before.
    private static func isWorkbook(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
            || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    }

    /// Some of these are letters only.
    private static func isPaper(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: Array("%PDF-".utf8)) || bytes.starts(with: Array("{\\rtf".utf8))
    }

    /// Bytes in which Windows-1252 differs from Latin-1; five stand for nothing.
    private static let windowsLetters = Array(
        "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars)

    private static func windowsLetter(_ byte: UInt8) -> Unicode.Scalar {
        (0x80...0x9F).contains(byte) ? windowsLetters[Int(byte) - 0x80] : Unicode.Scalar(byte)
    }
}
