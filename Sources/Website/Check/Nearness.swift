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
    /// Thousandths of all that is asked.
    let missing: Int
    private let fits: Int
    private let title: String
    private let key: String

    init(_ outcome: Outcome, _ rulebook: Rulebook) {
        status = outcome.status.distance
        fits = outcome.fits
        isUntouched = !outcome.isTouched
        missing = outcome.missing
        title = rulebook.title
        key = rulebook.key
    }

    static func < (left: Nearness, right: Nearness) -> Bool { left.rank < right.rank }

    private var rank: (Int, Int, Int, Int, String, String) {
        (status, isUntouched ? 1 : 0, missing, -fits, title, key)
    }
}

extension Outcome {
    /// Thousandths of what it asks that are missing. Each requirement weighs the same, however much stands in it: a short
    /// list of which nothing is met is further than a long one of which most is, and one long requirement does not
    /// outweigh all others.
    fileprivate var missing: Int {
        let asked = children.filter { $0.status != .notApplicable }
        guard unit == .requirements, !asked.isEmpty else {
            let parts = unit == .requirements ? claimed.need : children.count
            return min(1000, claimed.shortfall / max(1, parts))
        }
        let nearest = asked.map(\.missing).sorted().prefix(max(1, claimed.need))
        return nearest.reduce(0, +) / nearest.count
    }

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
