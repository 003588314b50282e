/// Any bytes in lines of at most 76 printable ASCII characters (RFC 2045, 6.7).
enum QuotedPrintable {
    private static let digits = Array("0123456789ABCDEF".utf8)

    static func escaped(_ byte: UInt8) -> [UInt8] {
        [UInt8(ascii: "="), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }

    /// A line feed ends a line, with or without a carriage return before it; all lines come out ending in both.
    static func encode(_ bytes: [UInt8]) -> [UInt8] {
        var encoded: [UInt8] = []
        encoded.reserveCapacity(bytes.count * 5 / 4)
        for line in lines(bytes) {
            encode(line, into: &encoded)
            encoded += [0x0D, 0x0A]
        }
        return encoded
    }

    private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines.map { $0.last == 0x0D ? $0.dropLast() : $0 }
    }

    private static func encode(_ line: ArraySlice<UInt8>, into encoded: inout [UInt8]) {
        var length = 0
        for index in line.indices {
            let piece = piece(line[index], isLast: index == line.index(before: line.endIndex))
            // The last of 76 is kept for the mark of a line that goes on.
            if length + piece.count > 75 {
                encoded += [UInt8(ascii: "="), 0x0D, 0x0A]
                length = 0
            }
            encoded += piece
            length += piece.count
        }
    }

    private static func piece(_ byte: UInt8, isLast: Bool) -> [UInt8] {
        switch byte {
        case UInt8(ascii: "="): escaped(byte)
        case 0x21...0x7E: [byte]
        case 0x20 where !isLast: [byte]
        default: escaped(byte)
        }
    }
}
