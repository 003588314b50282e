/// An address to which mail can be sent, written so that it can stand in a header and in a command to a mail server.
package struct MailAddress: Hashable, Sendable {
    package let text: String

    /// Nothing unless it is `local@domain` in printable ASCII without spaces, quotes, brackets and commas, at most 254
    /// bytes with at most 64 before the `@`.
    package init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard parts.count == 2, (1...64).contains(parts[0].count), !parts[1].isEmpty, text.utf8.count <= 254,
            text.utf8.allSatisfy(MailAddress.isAllowed), MailAddress.isDotted(parts[0]),
            MailAddress.isDotted(parts[1]), parts[1].first != UInt8(ascii: "-")
        else { return nil }
        self.text = text
    }

    package var local: String { String(text.prefix { $0 != "@" }) }
    package var domain: String { String(text.drop { $0 != "@" }.dropFirst()) }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        (0x21...0x7E).contains(byte) && !#"()<>[]:;\,""#.utf8.contains(byte)
    }

    private static func isDotted(_ part: some Collection<UInt8>) -> Bool {
        part.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty }
    }
}

/// Somebody's address, and how they are called.
package struct Mailbox: Hashable, Sendable {
    package var name: HeaderText?
    package var address: MailAddress

    package init(name: HeaderText? = nil, address: MailAddress) {
        self.name = name
        self.address = address
    }
}
