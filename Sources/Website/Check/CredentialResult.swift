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
    var outcome: Outcome
    var prose: ResultProse

    /// Nearest first: by status, then by the share that is missing, then by name. What is missing and what is not known
    /// to be there are equally far.
    static func inOrder(_ left: CredentialResult, _ right: CredentialResult) -> Bool { left.rank < right.rank }

    /// Thousandths of all that is asked. A short list of which nothing is met is further than a long one of which most
    /// is.
    private var missingShare: Int {
        let claimed = outcome.claimed
        return outcome.unit == .requirements ? claimed.shortfall / max(1, claimed.need) : claimed.shortfall
    }

    private var rank: (Int, Int, String, String) {
        (outcome.status.distance, missingShare, rulebook.title, rulebook.key)
    }
}

extension Status {
    /// How far from met, for sorting.
    fileprivate var distance: Int {
        switch self {
        case .met: 0
        case .metAsClaimed: 1
        case .waived: 2
        case .awaitingJudgement: 3
        case .cannotTell, .needsMore: 4
        case .notApplicable: 5
        }
    }

    var isMet: Bool { self == .met || self == .metAsClaimed }
    var isOpen: Bool { self == .needsMore || self == .cannotTell }
}
