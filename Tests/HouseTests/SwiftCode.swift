/// Swift source with every comment and every string's words turned into spaces, line by line in place;
/// what is interpolated into a string is code and stays.
func codeAlone(_ text: String) -> String {
    var reader = CodeReader(bytes: Array(text.utf8))
    reader.readCode(until: nil)
    return String(decoding: reader.bytes, as: UTF8.self)
}

private struct CodeReader {
    var bytes: [UInt8]
    var at = 0

    private static let quote = UInt8(ascii: "\"")
    private static let hash = UInt8(ascii: "#")
    private static let slash = UInt8(ascii: "/")
    private static let star = UInt8(ascii: "*")
    private static let backslash = UInt8(ascii: "\\")
    private static let open = UInt8(ascii: "(")
    private static let close = UInt8(ascii: ")")
    private static let newline = UInt8(ascii: "\n")

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// Reads on to the end, or over the parenthesis that closes an interpolation.
    mutating func readCode(until end: UInt8?) {
        var depth = 0
        while at < bytes.count {
            if starts(with: [Self.slash, Self.slash]) {
                blankLineComment()
            } else if starts(with: [Self.slash, Self.star]) {
                blankBlockComment()
            } else if let hashes = hashesBeforeString() {
                readString(hashes: hashes)
            } else {
                if bytes[at] == Self.open { depth += 1 }
                if bytes[at] == Self.close { depth -= 1 }
                at += 1
                if end != nil, depth < 0 { return }
            }
        }
    }

    private func starts(with pattern: [UInt8]) -> Bool {
        bytes[at...].starts(with: pattern)
    }

    private mutating func blank(_ count: Int = 1) {
        for _ in 0..<count where at < bytes.count {
            if bytes[at] != Self.newline { bytes[at] = UInt8(ascii: " ") }
            at += 1
        }
    }

    private mutating func blankLineComment() {
        while at < bytes.count, bytes[at] != Self.newline { blank() }
    }

    private mutating func blankBlockComment() {
        var depth = 0
        repeat {
            if starts(with: [Self.slash, Self.star]) {
                depth += 1
                blank(2)
            } else if starts(with: [Self.star, Self.slash]) {
                depth -= 1
                blank(2)
            } else {
                blank()
            }
        } while depth > 0 && at < bytes.count
    }

    /// How many `#` stand before a quotation mark here; nil where no string starts.
    private func hashesBeforeString() -> Int? {
        var ahead = at
        while ahead < bytes.count, bytes[ahead] == Self.hash { ahead += 1 }
        return ahead < bytes.count && bytes[ahead] == Self.quote ? ahead - at : nil
    }

    private mutating func readString(hashes: Int) {
        at += hashes
        let quotes = starts(with: [Self.quote, Self.quote, Self.quote]) ? 3 : 1
        at += quotes
        let mark = Array(repeating: Self.hash, count: hashes)
        let end = Array(repeating: Self.quote, count: quotes) + mark
        let escape = [Self.backslash] + mark
        while at < bytes.count {
            if starts(with: end) {
                at += end.count
                return
            }
            if starts(with: escape + [Self.open]) {
                blank(escape.count)
                at += 1
                readCode(until: Self.close)
            } else if starts(with: escape) {
                blank(escape.count + 1)
            } else if quotes == 1, bytes[at] == Self.newline {
                return
            } else {
                blank()
            }
        }
    }
}
