package import Portfolios

/// A session in which the first factor was shown and the second is waited for. It opens nothing but the page that asks.
package struct HalfSession: Sendable, Hashable {
    package var id: Session.ID
    package var person: PersonID
    package var beganAt: Instant

    /// How long it waits, in milliseconds.
    package static let patience: Int64 = 10 * 60_000

    package init(id: Session.ID, person: PersonID, beganAt: Instant) {
        self.id = id
        self.person = person
        self.beganAt = beganAt
    }
}
