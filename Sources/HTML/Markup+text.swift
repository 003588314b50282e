extension Markup {
    /// Text between tags, escaped.
    package mutating func text(_ text: String) { write(text, escaping: .text) }

    package mutating func text(_ text: Substring) { write(String(text), escaping: .text) }

    package mutating func text(_ number: Int) { write(String(number), escaping: .text) }

    /// Text inside the double quotes of an attribute, escaped.
    mutating func quoted(_ value: String) { write(value, escaping: .quoted) }

    enum Place {
        case text
        case quoted
    }

    /// Copies whole runs and stops only at the few bytes that mean something to a browser.
    private mutating func write(_ text: String, escaping place: Place) {
        var text = text
        text.withUTF8 { run in
            var start = 0
            for index in run.indices {
                // No byte above `>` means anything, and most are letters.
                guard run[index] <= UInt8(ascii: ">"), let escape = Markup.escape(run[index], in: place) else {
                    continue
                }
                raw(run[start..<index])
                raw(escape)
                start = index + 1
            }
            raw(run[start...])
        }
    }

    /// What stands in for a byte, or `nil` where it may stand as it is. A zero byte is no character of a page.
    private static func escape(_ byte: UInt8, in place: Place) -> StaticString? {
        switch (byte, place) {
        case (UInt8(ascii: "&"), _): "&amp;"
        case (UInt8(ascii: "<"), _): "&lt;"
        case (UInt8(ascii: ">"), _): "&gt;"
        case (UInt8(ascii: "\""), .quoted): "&quot;"
        case (UInt8(ascii: "'"), .quoted): "&#39;"
        case (0, _): "\u{FFFD}"
        default: nil
        }
    }
}
