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

    /// Requirements of which more would be missing than now.
    var farther: [Outcome] {
        var found: [Outcome] = []
        Consequence.visit(before.outcome, after.outcome) { earlier, later in
            if later.children.isEmpty, earlier.status.isOpen, later.status.isOpen,
                later.claimed.shortfall > earlier.claimed.shortfall
            {
                found.append(later)
            }
            return true
        }
        return found
    }

    /// Requirements that another form has besides, and that are not met.
    var asked: [Outcome] { Consequence.unmatched(in: after.outcome, besides: before.outcome) }

    /// Requirements that another form does not have, and that are not met now.
    var dropped: [Outcome] { Consequence.unmatched(in: before.outcome, besides: after.outcome) }

    /// Whether the whole of it would become one's own to have or to enter.
    var opens: Bool {
        let (now, then) = (before.outcome.status, after.outcome.status)
        return now.isOpen && !then.isOpen || !now.isMet && then.isMet
    }

    /// Whether nothing would be lost and nothing asked besides.
    var leavesAll: Bool { (lost + farther + asked).isEmpty }

    var isAny: Bool {
        before.outcome.status != after.outcome.status || !(met + nearer + lost + farther + asked + dropped).isEmpty
    }

    /// Both trees at once, from the top; `visit` says whether to go on below.
    private static func visit(_ before: Outcome, _ after: Outcome, _ visit: (Outcome, Outcome) -> Bool) {
        guard visit(before, after) else { return }
        for later in after.children {
            guard let earlier = before.child(like: later) else { continue }
            self.visit(earlier, later, visit)
        }
    }

    /// The outermost requirements of one tree that are open and have no like in the other.
    private static func unmatched(in tree: Outcome, besides other: Outcome) -> [Outcome] {
        tree.children.flatMap { child in
            guard let like = other.child(like: child) else { return child.status.isOpen ? [child] : [] }
            return unmatched(in: child, besides: like)
        }
    }
}

/// All that something imagined would change.
struct Consequences: Sendable {
    /// Would become open, nearest first.
    private(set) var opened: [Consequence] = []
    private(set) var nearer: [Consequence] = []
    private(set) var further: [Consequence] = []
    /// Would be asked in another form, which changes nothing for the person.
    private(set) var same: [CredentialResult] = []
    /// Asked only if it were so: those of another place.
    private(set) var added: [CredentialResult] = []
    /// Asked now and not any more.
    private(set) var gone: [CredentialResult] = []

    /// What stays is compared with itself; a form of a credential in another place, with the form that it stands for.
    init(before: [CredentialResult], after: [CredentialResult]) {
        let now = Dictionary(before.map { ($0.rulebook.key, $0) }, uniquingKeysWith: { first, _ in first })
        let then = Set(after.map(\.rulebook.key))
        gone = before.nearestFirst.filter { !then.contains($0.rulebook.key) }
        var replaced: Set<String> = []
        for result in after.nearestFirst {
            if let same = now[result.rulebook.key] {
                add(Consequence(before: same, after: result))
            } else if let form = gone.otherForm(of: result.rulebook) {
                replaced.insert(form.rulebook.key)
                add(Consequence(before: form, after: result))
            } else {
                added.append(result)
            }
        }
        gone.removeAll { replaced.contains($0.rulebook.key) }
    }

    private mutating func add(_ consequence: Consequence) {
        guard consequence.isAny else {
            if consequence.before.rulebook.key != consequence.after.rulebook.key { same.append(consequence.after) }
            return
        }
        if consequence.opens {
            opened.append(consequence)
        } else if consequence.after.nearness.missing < consequence.before.nearness.missing || consequence.leavesAll {
            nearer.append(consequence)
        } else {
            further.append(consequence)
        }
    }

    var isEmpty: Bool {
        opened.isEmpty && nearer.isEmpty && further.isEmpty && same.isEmpty && added.isEmpty && gone.isEmpty
    }
}

extension Outcome {
    /// The child with the same id.
    fileprivate func child(like other: Outcome) -> Outcome? { children.first { $0.id == other.id } }
}

extension [CredentialResult] {
    /// The same credential in another form, in the same edition if there is one.
    fileprivate func otherForm(of rulebook: Rulebook) -> CredentialResult? {
        let forms = filter { $0.rulebook.credentialID == rulebook.credentialID }
        return forms.first { $0.rulebook.edition == rulebook.edition } ?? forms.first
    }
}
