/// How letters of a text are compared, byte by byte of its UTF-8.
enum TermBytes {
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

    /// Whether a letter or digit ends before here.
    static func isInside(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
        guard place > 0 else { return false }
        var lead = place - 1
        if text[lead] == UInt8(ascii: "-") { return lead > 0 && isWord(text[lead - 1]) }
        while lead > 0, text[lead] & 0xC0 == 0x80 { lead -= 1 }
        return isWord(text[lead])
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
