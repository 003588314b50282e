import Evaluation
import Rulebooks

/// What something imagined would change in one verdict.
struct Consequence: Sendable {
    var before: CredentialResult
    var after: CredentialResult

    /// Requirements that would become met, each only once, at the highest place where it shows below the whole.
    var met: [Outcome] {
        var found: [Outcome] = []
        Consequence.visit(before.outcome, after.outcome) { earlier, later in
            guard later.status.isMet, !earlier.status.isMet else { return true }
            if later.id == after.outcome.id, !later.children.isEmpty { return true }
            found.append(later)
            return false
        }
        return found
    }

    /// Requirements that would still ask for more, but for less than now.
    var nearer: [Outcome] {
        var found: [Outcome] = []
        Consequence.visit(before.outcome, after.outcome) { earlier, later in
            if later.children.isEmpty, later.status.isOpen, later.claimed.shortfall < earlier.claimed.shortfall {
                found.append(later)
            }
            return !later.status.isMet
        }
        return found
    }

    /// Requirements that are met now and would not be any more.
    var lost: [Outcome] {
        var found: [Outcome] = []
        Consequence.visit(before.outcome, after.outcome) { earlier, later in
            guard earlier.status.isMet, !later.status.isMet else { return true }
            found.append(later)
            return false
        }
        return found
    }

    /// Whether the whole of it would become one's own to have or to enter.
    var opens: Bool {
        let (now, then) = (before.outcome.status, after.outcome.status)
        return now.isOpen && !then.isOpen || !now.isMet && then.isMet
    }

    var isAny: Bool {
        before.outcome.status != after.outcome.status || !(met.isEmpty && nearer.isEmpty && lost.isEmpty)
    }

    /// Both trees at once, from the top; `visit` says whether to go on below.
    private static func visit(_ before: Outcome, _ after: Outcome, _ visit: (Outcome, Outcome) -> Bool) {
        guard visit(before, after) else { return }
        for (earlier, later) in zip(before.children, after.children) { self.visit(earlier, later, visit) }
    }
}

/// All that something imagined would change.
struct Consequences: Sendable {
    /// Would become open, nearest first.
    private(set) var opened: [Consequence] = []
    private(set) var nearer: [Consequence] = []
    private(set) var further: [Consequence] = []
    /// Asked only if it were so: those of another place.
    private(set) var added: [CredentialResult] = []
    /// Asked now and not any more.
    private(set) var gone: [CredentialResult] = []

    init(before: [CredentialResult], after: [CredentialResult]) {
        let now = Dictionary(before.map { ($0.rulebook.key, $0) }, uniquingKeysWith: { first, _ in first })
        for result in after.nearestFirst {
            guard let earlier = now[result.rulebook.key] else {
                added.append(result)
                continue
            }
            add(Consequence(before: earlier, after: result))
        }
        let then = Set(after.map(\.rulebook.key))
        gone = before.nearestFirst.filter { !then.contains($0.rulebook.key) }
    }

    private mutating func add(_ consequence: Consequence) {
        guard consequence.isAny else { return }
        if consequence.opens {
            opened.append(consequence)
        } else if consequence.after.nearness.missing < consequence.before.nearness.missing || consequence.lost.isEmpty {
            nearer.append(consequence)
        } else {
            further.append(consequence)
        }
    }

    var isEmpty: Bool { opened.isEmpty && nearer.isEmpty && further.isEmpty && added.isEmpty && gone.isEmpty }
}
