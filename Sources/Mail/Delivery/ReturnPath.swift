package import Storage

/// Where a letter that cannot be delivered goes back to.
package struct ReturnPath: Sendable, Hashable {
    private let address: MailAddress
    private let isTagged: Bool

    /// - Parameter isTagged: the mail server takes `returns+anything@…` for `returns@…`, so that each letter can come back
    ///   to an address of its own.
    package init(_ address: MailAddress, isTagged: Bool) {
        self.address = address
        self.isTagged = isTagged
    }

    /// For a message of this name; without the name where it would be too long.
    package func address(for id: OutboxMessage.ID) -> MailAddress {
        guard isTagged else { return address }
        return MailAddress("\(address.local)+\(MessageName.encode(id))@\(address.domain)") ?? address
    }

    /// The name in such an address.
    package func id(in text: String) -> OutboxMessage.ID? {
        guard isTagged, let returned = MailAddress(text.lowercased()),
            returned.domain == address.domain.lowercased(),
            returned.local.hasPrefix(address.local.lowercased() + "+")
        else { return nil }
        return MessageName.decode(returned.local.dropFirst(address.local.count + 1))
    }
}
