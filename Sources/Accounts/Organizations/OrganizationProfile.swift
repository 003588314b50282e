package import Offerings

/// Who an organization says it is, to those it deals with here.
package struct OrganizationProfile: Sendable, Hashable {
    package var name: String
    /// Nothing: the site's own color.
    package var accent: Accent?
    /// Where answers to its letters go.
    package var replyTo: EmailAddress?
    /// The same organization in the catalog, by its id there.
    package var inCatalog: OrganizationID?

    /// The most characters of a name.
    package static let longestName = 120

    package init(
        name: String, accent: Accent? = nil, replyTo: EmailAddress? = nil, inCatalog: OrganizationID? = nil
    ) {
        self.name = name
        self.accent = accent
        self.replyTo = replyTo
        self.inCatalog = inCatalog
    }
}

extension OrganizationID {
    /// An organization's name in addresses: 2 to 40 small letters, digits and hyphens, with a letter or digit at both
    /// ends.
    package init?(written text: String) {
        let bytes = Array(text.utf8)
        func isPlain(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) }
        guard (2...40).contains(bytes.count), let first = bytes.first, let last = bytes.last, isPlain(first),
            isPlain(last), bytes.allSatisfy({ isPlain($0) || $0 == UInt8(ascii: "-") })
        else { return nil }
        self.init(text)
    }
}
