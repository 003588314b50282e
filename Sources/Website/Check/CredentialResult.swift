import Evaluation
import Portfolios
import Rulebooks

/// Where a person stands with one credential.
struct CredentialResult: Sendable {
    var rulebook: Rulebook
    var outcome: Outcome
    var prose: ResultProse

    /// Nearest first: by status, then by how much is missing, then by name.
    static func inOrder(_ left: CredentialResult, _ right: CredentialResult) -> Bool { left.rank < right.rank }

    private var rank: (Int, Int, String, String) {
        (outcome.status.distance, outcome.claimed.shortfall, rulebook.title, rulebook.key)
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
        case .cannotTell: 4
        case .needsMore: 5
        case .notApplicable: 6
        }
    }

    var isMet: Bool { self == .met || self == .metAsClaimed }
    var isOpen: Bool { self == .needsMore || self == .cannotTell }
}
