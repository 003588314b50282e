/// How letters of a text are compared, byte by byte of its UTF-8.
enum TermBytes {
    /// Bytes that every form has at least.
    static let beginning = 3

    /// A byte in small letters: plain Latin ones, and those with accents up to `ÿ`. Breaks of lines are spaces.
    static func folded(_ byte: UInt8, after before: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
        case 0x80...0x9E where before == 0xC3 && byte != 0x97: byte | 0x20
        case 0x09, 0x0A, 0x0D: 0x20
        default: byte
        }
    }

    /// Whether a letter or digit begins here. A hyphen before one belongs to its word, as in `IMHM-C`.
    static func continues(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
        guard place < text.count else { return false }
        if text[place] == UInt8(ascii: "-") { return place + 1 < text.count && isWord(text[place + 1]) }
        return isWord(text[place])
    }

    /// Whether a character that begins with this byte is part of a word. Signs of the Latin supplement and general
    /// punctuation are not; every other character beyond ASCII counts as a letter.
    static func isWord(_ lead: UInt8) -> Bool {
        switch lead {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        case 0x80...: lead != 0xC2 && lead != 0xE2
        default: false
        }
    }
}

/// Where words begin, while a text is read byte by byte.
struct TermBoundary {
    private var isInside = false
    private var isAfterHyphen = false

    /// Reads one more byte: whether a word begins with it. One hyphen inside a word does not end it.
    mutating func startsWord(with byte: UInt8) -> Bool {
        // The rest of a character of several bytes.
        if byte & 0xC0 == 0x80 { return false }
        if byte == UInt8(ascii: "-") {
            isInside = isInside && !isAfterHyphen
            isAfterHyphen = true
            return false
        }
        let wasInside = isInside
        isInside = TermBytes.isWord(byte)
        isAfterHyphen = false
        return isInside && !wasInside
    }
}

/// A small table that says of most beginnings that no form has them.
struct TermBeginnings: Sendable {
    private var bits = [Bool](repeating: false, count: 4096)

    mutating func add(_ form: UnsafeBufferPointer<UInt8>) { bits[Self.number(form, at: 0)] = true }

    func has(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool { bits[Self.number(text, at: place)] }

    private static func number(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
        var number = 0
        var before: UInt8 = 0
        for byte in text[place..<place + TermBytes.beginning] {
            number = number &* 31 &+ Int(TermBytes.folded(byte, after: before))
            before = byte
        }
        return number & 4095
    }
}
