package import Portfolios

/// A link that is sent to an address and works once, for a while. Who follows it has shown that mail to the address
/// reaches them.
package struct MailLink: Sendable, Hashable {
    package enum Purpose: String, Sendable, Hashable, CaseIterable {
        /// To become a member.
        case join
        case signIn = "sign in"
        /// To add a further address to an account.
        case verify

        /// How long the link works, in milliseconds. Whoever joins or adds an address may read their mail tomorrow; a
        /// link that opens an account should not lie about.
        package var lifetime: Int64 {
            switch self {
            case .join, .verify: 24 * 60 * 60_000
            case .signIn: 30 * 60_000
            }
        }
    }

    package var purpose: Purpose
    package var address: EmailAddress
    /// Whose account it is about; nobody's yet for who is joining.
    package var person: PersonID?
    package var madeAt: Instant

    package init(purpose: Purpose, address: EmailAddress, person: PersonID?, madeAt: Instant) {
        self.purpose = purpose
        self.address = address
        self.person = person
        self.madeAt = madeAt
    }

    /// From this moment on it no longer works.
    package var endsAt: Instant { madeAt.advanced(byMilliseconds: purpose.lifetime) }
}
