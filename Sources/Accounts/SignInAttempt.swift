package import Portfolios

/// That somebody tried to come in as a person, for the person to read.
package struct SignInAttempt: Sendable, Hashable {
    package enum Way: String, Sendable, Hashable, CaseIterable {
        case link, password, passkey
        /// The second factor.
        case code
    }

    package enum Outcome: String, Sendable, Hashable, CaseIterable {
        /// They were let in.
        case `in`
        /// The first factor was right; a second is asked for.
        case secondAsked = "second factor asked"
        case refused
        /// There had been too many.
        case heldBack = "held back"
    }

    package var at: Instant
    package var way: Way
    package var outcome: Outcome
    package var device: String

    package init(at: Instant, way: Way, outcome: Outcome, device: String) {
        self.at = at
        self.way = way
        self.outcome = outcome
        self.device = device
    }
}
