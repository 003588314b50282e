package import Offerings
package import Portfolios

/// That a role was given to whoever is reached at an address. It is theirs from when they take it until it is revoked.
package struct RoleGrant: Sendable, Hashable {
    package typealias ID = Identifier<RoleGrant>

    package var id: ID
    package var role: Role
    /// Nothing for the whole installation.
    package var organization: OrganizationID?
    /// To whom it was offered.
    package var address: EmailAddress
    /// Nobody: it was given on the machine itself.
    package var grantedBy: PersonID?
    package var grantedAt: Instant
    package var reason: String
    /// Who took it; nobody yet.
    package var holder: PersonID?

    /// How long it waits to be taken, in milliseconds.
    package static let patience: Int64 = 30 * 24 * 60 * 60_000
    /// The most characters of a reason.
    package static let longestReason = 500

    package init(
        id: ID, role: Role, organization: OrganizationID?, address: EmailAddress, grantedBy: PersonID?,
        grantedAt: Instant, reason: String
    ) {
        self.id = id
        self.role = role
        self.organization = organization
        self.address = address
        self.grantedBy = grantedBy
        self.grantedAt = grantedAt
        self.reason = reason
    }

    /// From then on it can no longer be taken.
    package var lapsesAt: Instant { grantedAt.advanced(byMilliseconds: RoleGrant.patience) }
}
