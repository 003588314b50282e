package import Offerings
package import Portfolios

/// Something to be delivered to somebody outside, once.
package struct OutboxMessage: Sendable, Hashable {
    /// The name of a message, chosen by whatever causes it, so that the same cause never sends two.
    package typealias ID = Identifier<OutboxMessage>

    package var id: ID
    package var organization: OrganizationID?
    /// What to do with it, in a word of the program: `mail`. At most 100 characters.
    package var kind: String
    /// At most 320 characters.
    package var recipient: String
    package var content: [UInt8]

    package init(id: ID, organization: OrganizationID?, kind: String, recipient: String, content: [UInt8]) {
        self.id = id
        self.organization = organization
        self.kind = kind
        self.recipient = recipient
        self.content = content
    }

    /// Where a message stands. *Sending* is said before the first byte goes out, and a message that a dead worker left so
    /// may have been delivered: it is not sent again unless somebody who knows decides so.
    package enum State: String, Sendable, Hashable, CaseIterable {
        case waiting, claimed, sending, delivered
        case givenUp = "given up"
        case bounced
    }

    /// Where it stands, since which try, and why.
    package struct Standing: Sendable, Hashable {
        package var state: State
        package var tries: Int
        package var reason: String?
    }
}

/// A message that one worker holds for a while. After the lease has ended another may have it, and what this worker then
/// says of it is not believed any longer.
package struct OutboxClaim: Sendable, Hashable {
    package var message: OutboxMessage
    /// 1 for the first.
    package var tries: Int
    package var worker: String
}

extension OutboxMessage {
    init(_ row: Row) throws(StoreError) {
        self.init(
            id: ID(try row.text(0)), organization: try row.optional(1, row.text).map { OrganizationID($0) },
            kind: try row.text(2), recipient: try row.text(3), content: try row.bytes(4))
    }
}
