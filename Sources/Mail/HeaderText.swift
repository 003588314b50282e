/// What may stand in a header of a message: a subject, somebody's name. It holds no control character, so nobody can begin
/// a header of their own in it, and nothing that turns the direction of what follows.
package struct HeaderText: Hashable, Sendable, CustomStringConvertible {
    package let text: String
    package static let mostCharacters = 300

    /// Nothing unless it is such a text, of 1 to 300 characters (Unicode scalars).
    package init?(_ text: String) {
        guard (1...HeaderText.mostCharacters).contains(text.unicodeScalars.count),
            !text.unicodeScalars.contains(where: HeaderText.isForbidden)
        else { return nil }
        self.text = text
    }

    /// What may stand of a text, each run of other characters and spaces as one space; an ellipsis if nothing may.
    package init(cleaning text: String) {
        let words = text.unicodeScalars.split { HeaderText.isForbidden($0) || $0 == " " }
        var cleaned = String.UnicodeScalarView()
        for word in words {
            if !cleaned.isEmpty { cleaned.append(" ") }
            cleaned.append(contentsOf: word)
        }
        if cleaned.count > HeaderText.mostCharacters {
            cleaned = String.UnicodeScalarView(cleaned.prefix(HeaderText.mostCharacters - 1)) + "…".unicodeScalars
        }
        self.text = cleaned.isEmpty ? "…" : String(cleaned)
    }

    package var description: String { text }

    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
