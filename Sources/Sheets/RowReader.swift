/// Reads rows out of a text, one after the other.
struct RowReader {
    private let bytes: [UInt8]
    private let separators: [UInt8]
    private var position: Int
    private var line = 1

    /// - Parameter separators: signs that part cells.
    init(_ bytes: [UInt8], separators: [UInt8], from start: Int) {
        self.bytes = bytes
        self.separators = separators
        position = start
    }

    private static let quote = UInt8(ascii: "\"")

    /// Nothing at the end.
    mutating func next() throws(SheetFault) -> Sheet.Row? {
        guard position < bytes.count else { return nil }
        let start = line
        var cells: [String] = []
        while true {
            guard cells.count < Sheet.mostColumns else {
                guard try skipEmptyCells() else { throw .tooManyColumns(most: Sheet.mostColumns) }
                break
            }
            cells.append(try cell())
            guard position < bytes.count, separators.contains(bytes[position]) else { break }
            position += 1
        }
        skipBreak()
        return Sheet.Row(line: start, cells: cells)
    }

    /// Some programs write every column that they have; what is empty there does no harm.
    private mutating func skipEmptyCells() throws(SheetFault) -> Bool {
        var isEmpty = true
        repeat {
            isEmpty = try cell().isEmpty && isEmpty
            guard position < bytes.count, separators.contains(bytes[position]) else { return isEmpty }
            position += 1
        } while true
    }

    private mutating func cell() throws(SheetFault) -> String {
        while position < bytes.count, bytes[position] == 0x20 { position += 1 }
        let text =
            position < bytes.count && bytes[position] == Self.quote ? try quoted() : plain()
        return DefusedCell.original(of: Self.trimmed(text))
    }

    private mutating func plain() -> [UInt8] {
        let start = position
        while position < bytes.count, !separators.contains(bytes[position]), !isBreak(bytes[position]) { position += 1 }
        return Array(bytes[start..<position])
    }

    /// Up to the mark that closes it; what still follows before the next cell belongs to it.
    private mutating func quoted() throws(SheetFault) -> [UInt8] {
        let opened = line
        var text: [UInt8] = []
        position += 1
        while true {
            guard position < bytes.count else { throw .openQuote(line: opened) }
            let byte = bytes[position]
            position += 1
            guard byte == Self.quote else {
                if byte == 0x0A || (byte == 0x0D && (position >= bytes.count || bytes[position] != 0x0A)) { line += 1 }
                text.append(byte)
                continue
            }
            guard position < bytes.count, bytes[position] == Self.quote else { return text + plain() }
            text.append(Self.quote)
            position += 1
        }
    }

    private func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    private mutating func skipBreak() {
        guard position < bytes.count else { return }
        if bytes[position] == 0x0D, position + 1 < bytes.count, bytes[position + 1] == 0x0A { position += 1 }
        position += 1
        line += 1
    }

    /// Without spaces at its ends; breaks of any system as one sign.
    private static func trimmed(_ bytes: [UInt8]) -> String {
        var kept: [UInt8] = []
        kept.reserveCapacity(bytes.count)
        for (index, byte) in bytes.enumerated() {
            if byte == 0x0D {
                if index + 1 < bytes.count, bytes[index + 1] == 0x0A { continue }
                kept.append(0x0A)
            } else {
                kept.append(byte)
            }
        }
        let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A }
        guard let first = kept.firstIndex(where: { !isSpace($0) }), let last = kept.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return withoutHardSpaces(String(decoding: kept[first...last], as: UTF8.self))
    }

    /// Spreadsheets of some languages put such spaces into numbers and dates.
    private static func withoutHardSpaces(_ text: String) -> String {
        guard text.utf8.contains(0xC2) || text.utf8.contains(0xE2) else { return text }
        let kept = text.unicodeScalars.map { "\u{A0}\u{202F}\u{2007}".unicodeScalars.contains($0) ? " " : $0 }
        var view = String.UnicodeScalarView(kept)
        while view.first == " " { view.removeFirst() }
        while view.last == " " { view.removeLast() }
        return String(view)
    }
}
