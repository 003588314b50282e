import Evaluation
import Portfolios
import Rulebooks

/// Where someone stands in the middle of the questions.
struct SoFar: Sendable {
    /// What a person can have or enter as things stand.
    private(set) var open = 0
    /// Nothing is unknown, and at least half of what is asked is met.
    private(set) var near = 0
    /// An answer that was not given yet would decide something in it.
    private(set) var unsettled = 0
    /// Nothing is unknown, and more than half is missing.
    private(set) var far = 0
    /// The nearest of those to which something that was told counts.
    private(set) var nearest: [Standing] = []

    struct Standing: Sendable {
        var rulebook: Rulebook
        var outcome: Outcome
        var isCredential = true
    }

    private static let nearestCount = 3

    init(_ standings: [Standing], waiting: Waiting) {
        for standing in standings { count(standing, waiting) }
        let credentials = standings.filter(\.isCredential)
        let inOrder = credentials.map { (nearness: Nearness($0.outcome, $0.rulebook), standing: $0) }
            .sorted { $0.nearness < $1.nearness }
        nearest = inOrder.filter { !$0.nearness.isUntouched }.prefix(Self.nearestCount).map(\.standing)
    }

    private mutating func count(_ standing: Standing, _ waiting: Waiting) {
        let outcome = standing.outcome
        if !outcome.status.isOpen {
            if outcome.status != .notApplicable { open += 1 }
        } else if !waiting.ideas(outcome).isEmpty {
            unsettled += 1
        } else if Nearness(outcome, standing.rulebook).missing <= 500 {
            near += 1
        } else {
            far += 1
        }
    }
}

/// What one answer settled: requirements whose status it changed for good.
struct Effect: Hashable, Sendable {
    /// Not met before, met now.
    private(set) var met = 0
    /// Not known before; now it is known that more is needed.
    private(set) var more = 0

    var total: Int { met + more }

    /// - Parameter pairs: the same verdicts without the answer and with it.
    init(_ pairs: [(before: Outcome, after: Outcome)]) {
        for pair in pairs { compare(pair.before, pair.after) }
    }

    private mutating func compare(_ before: Outcome, _ after: Outcome) {
        guard after.children.isEmpty else {
            for (earlier, later) in zip(before.children, after.children) { compare(earlier, later) }
            return
        }
        if after.status.isMet, !before.status.isMet { met += 1 }
        if after.status == .needsMore, before.status == .cannotTell { more += 1 }
    }
}
