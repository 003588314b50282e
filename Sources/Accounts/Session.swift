package import Portfolios

/// Being signed in on one device.
package struct Session: Sendable, Hashable {
    package typealias ID = Identifier<Session>

    /// How the person came in.
    package enum Way: String, Sendable, Hashable, CaseIterable {
        case link, password, passkey
    }

    /// By which its person speaks of it; it opens nothing.
    package var id: ID
    package var person: PersonID
    package var way: Way
    /// Whether a second factor was shown, or one that counts as two.
    package var hasSecond: Bool
    /// The kind of device in a few words: `Firefox on Windows`.
    package var device: String
    package var beganAt: Instant
    package var seenAt: Instant
    package var endsAt: Instant
    /// When the person last showed that it is really them.
    package var confirmedAt: Instant

    /// The longest that anyone stays signed in, and the longest that nothing is heard, in milliseconds (NIST SP 800-63B
    /// asks for a new sign-in after 30 days at the least).
    package static let longest: Int64 = 30 * 24 * 60 * 60_000
    package static let longestSilence: Int64 = 14 * 24 * 60 * 60_000
    /// For how long after a sign-in what is delicate may be changed without signing in again.
    package static let freshness: Int64 = 15 * 60_000
    /// `seenAt` is only written anew after so long: not with every page.
    package static let grain: Int64 = 5 * 60_000

    package init(id: ID, person: PersonID, way: Way, hasSecond: Bool, device: String, beganAt: Instant) {
        self.id = id
        self.person = person
        self.way = way
        self.hasSecond = hasSecond
        self.device = device
        self.beganAt = beganAt
        seenAt = beganAt
        endsAt = beganAt.advanced(byMilliseconds: Session.longest)
        confirmedAt = beganAt
    }

    package func isFresh(at now: Instant) -> Bool {
        now < confirmedAt.advanced(byMilliseconds: Session.freshness)
    }
}
