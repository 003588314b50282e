import Evaluation
import Portfolios
import Rulebooks

/// Where a person stands with one credential.
struct CredentialResult: Sendable {
    var rulebook: Rulebook
    var issuer: Issuer
    var purpose = Purpose.credential
    /// Awarded in other places than the person's only.
    var isElsewhere = false
    /// The person holds it already.
    var isHeld = false
    /// The program that it lets one enter, by id.
    var program: String?
    var outcome: Outcome
    var prose: ResultProse

    var nearness: Nearness { Nearness(outcome, rulebook) }
}

extension Status {
    var isMet: Bool { self == .met || self == .metAsClaimed }
    var isOpen: Bool { self == .needsMore || self == .cannotTell }
}
