import Evaluation
import Rulebooks

/// How near someone is to a credential, for putting the nearest first.
///
/// By status; then those of which something that the person told is met before those of which nothing is, since an
/// unknown answer is no step on the way; then by the share that is missing, met and unknown being told apart by
/// nothing; of equals, the one whose other ways the person's story fits too; then by name.
struct Nearness: Comparable {
    private let status: Int
    /// Nothing that the person told counts anywhere.
    let isUntouched: Bool
    /// Thousandths of all that is asked. A short list of which nothing is met is further than a long one of which most
    /// is.
    let missing: Int
    private let fits: Int
    private let title: String
    private let key: String

    init(_ outcome: Outcome, _ rulebook: Rulebook) {
        status = outcome.status.distance
        fits = outcome.fits
        isUntouched = !outcome.isTouched
        let claimed = outcome.claimed
        missing = outcome.unit == .requirements ? claimed.shortfall / max(1, claimed.need) : claimed.shortfall
        title = rulebook.title
        key = rulebook.key
    }

    static func < (left: Nearness, right: Nearness) -> Bool { left.rank < right.rank }

    private var rank: (Int, Int, Int, Int, String, String) {
        (status, isUntouched ? 1 : 0, missing, -fits, title, key)
    }
}

extension Outcome {
    /// Ends of the tree that an entry of the person meets, on every way.
    fileprivate var fits: Int {
        guard children.isEmpty else { return children.reduce(0) { $0 + $1.fits } }
        return status.isMet && !counted.isEmpty ? 1 : 0
    }

    /// Whether anything of the person counts anywhere, be it too little.
    fileprivate var isTouched: Bool {
        children.isEmpty ? !counted.isEmpty : children.contains { $0.isTouched }
    }
}

extension Status {
    /// How far from met.
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
}
