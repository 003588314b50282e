/// The address of a page to which a letter leads.
package struct WebAddress: Hashable, Sendable {
    package let text: String

    /// Nothing unless it begins with `https://` or `http://` and is printable ASCII without spaces, quotes and angle
    /// brackets.
    package init?(_ text: String) {
        let scheme = ["https://", "http://"].first { text.hasPrefix($0) }
        guard let scheme, text.utf8.count > scheme.utf8.count, text.utf8.count <= 900,
            text.utf8.allSatisfy({ (0x21...0x7E).contains($0) && !#"<>"`"#.utf8.contains($0) })
        else { return nil }
        self.text = text
    }
}
