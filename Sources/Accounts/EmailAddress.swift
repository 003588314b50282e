/// An address for mail. Addresses that differ only in capital letters are one: nobody in practice tells them apart, and
/// a person should not either.
package struct EmailAddress: Sendable, Hashable, CustomStringConvertible {
    /// In lower case: by this addresses are told apart.
    package let text: String
    /// As the person writes it.
    package let written: String

    /// The most bytes of an address (RFC 5321, 4.5.3.1.3) and of what stands before its @.
    package static let longest = 254
    private static let longestName = 64

    /// Nothing if mail could not be sent there. Quoted names, bare numbers of machines and letters beyond ASCII are
    /// refused: few servers take them.
    package init?(_ written: some StringProtocol) {
        let written = String(written.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        let sides = written.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard written.utf8.count <= EmailAddress.longest, sides.count == 2 else { return nil }
        guard EmailAddress.isName(sides[0]), EmailAddress.isDomain(sides[1]) else { return nil }
        self.written = written
        text = written.lowercased()
    }

    package var description: String { written }

    package static func == (left: Self, right: Self) -> Bool { left.text == right.text }
    package func hash(into hasher: inout Hasher) { hasher.combine(text) }

    /// What stands behind the @.
    package var domain: Substring { text[text.index(after: text.firstIndex(of: "@") ?? text.startIndex)...] }

    /// Words between dots, of the letters of RFC 5322's `atext`.
    private static func isName(_ name: Substring.UTF8View) -> Bool {
        name.count <= longestName
            && name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { word in
                !word.isEmpty && word.allSatisfy { isLetterOrDigit($0) || "!#$%&'*+-/=?^_`{|}~".utf8.contains($0) }
            }
    }

    /// At least two labels, the last of which is no number.
    private static func isDomain(_ domain: Substring.UTF8View) -> Bool {
        let labels = domain.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard labels.count >= 2, let last = labels.last else { return false }
        return !last.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            && labels.allSatisfy { label in
                (1...63).contains(label.count) && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
                    && label.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
            }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}
