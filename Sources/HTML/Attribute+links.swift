extension Attribute {
    /// Where a link leads. Escaping alone would let `javascript:` through, so anything but a web address,
    /// a mail address or a place on this site leads nowhere.
    package static func href(_ address: String) -> Attribute { Attribute("href", safe(address)) }

    package static func src(_ address: String) -> Attribute { Attribute("src", safe(address)) }

    package static func rel(_ relation: String) -> Attribute { Attribute("rel", relation) }

    static func safe(_ address: String) -> String {
        isLocal(address) || hasKnownScheme(address) ? address : "#"
    }

    private static func isLocal(_ address: String) -> Bool {
        guard let first = address.utf8.first else { return false }
        // Two slashes, or a slash and a backslash, would name another host.
        let second = address.utf8.dropFirst().first
        if first == UInt8(ascii: "/") { return second != UInt8(ascii: "/") && second != UInt8(ascii: "\\") }
        return first == UInt8(ascii: "#") || first == UInt8(ascii: "?")
    }

    private static func hasKnownScheme(_ address: String) -> Bool {
        let lowercased = address.prefix(8).lowercased()
        return ["https://", "http://", "mailto:"].contains { lowercased.hasPrefix($0) }
    }
}
