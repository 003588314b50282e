/// One header of a message: a name and words, folded into lines of at most 78 characters (RFC 5322, 2.2.3). Words are
/// parted by one space, at which a line can be folded.
struct HeaderLine {
    private(set) var bytes: [UInt8]
    private var length: Int

    init(_ name: StaticString) {
        bytes = Array("\(name):".utf8)
        length = bytes.count
    }

    mutating func add(_ word: some Collection<UInt8>) {
        if length + 1 + word.count > 78, bytes.last != UInt8(ascii: ":") {
            bytes += [0x0D, 0x0A]
            length = 0
        }
        bytes.append(0x20)
        bytes += word
        length += 1 + word.count
    }

    mutating func add(_ word: String) { add(word.utf8) }

    /// Text that a reader sees. Where it is more than plain words, it goes in encoded words (RFC 2047).
    mutating func add(_ text: HeaderText) {
        let words = text.text.utf8.split(separator: 0x20, omittingEmptySubsequences: false)
        guard words.allSatisfy(HeaderLine.isPlain) else { return addEncoded(text) }
        for word in words { add(word) }
    }

    private static func isPlain(_ word: some Collection<UInt8>) -> Bool {
        (1...60).contains(word.count) && word.allSatisfy { (0x21...0x7E).contains($0) } && !word.starts(with: "=?".utf8)
    }

    /// A name before an address. Only letters, digits and a few signs may stand unquoted.
    mutating func add(_ mailbox: Mailbox) {
        if let name = mailbox.name {
            let isAtoms = name.text.utf8.allSatisfy { byte in HeaderLine.isLetterOrDigit(byte) || byte == 0x20 }
            if isAtoms { add(name) } else { addEncoded(name) }
        }
        add("<\(mailbox.address.text)>")
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }

    /// Words of at most 75 characters each, the first no longer than its line has room; a character never goes in two.
    private mutating func addEncoded(_ text: HeaderText) {
        let (start, end) = (Array("=?utf-8?Q?".utf8), Array("?=".utf8))
        var room = min(75, 77 - length)
        var word = start
        for scalar in text.text.unicodeScalars {
            let piece = HeaderLine.encoded(scalar)
            if word.count + piece.count + end.count > room {
                add(word + end)
                (word, room) = (start, 75)
            }
            word += piece
        }
        add(word + end)
    }

    private static func encoded(_ scalar: Unicode.Scalar) -> [UInt8] {
        UTF8.encode(scalar).map(Array.init)?.flatMap { byte in
            byte == 0x20 ? [UInt8(ascii: "_")] : isLetterOrDigit(byte) ? [byte] : QuotedPrintable.escaped(byte)
        } ?? []
    }
}
