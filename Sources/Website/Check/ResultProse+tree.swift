import Evaluation
import Rulebooks

/// Which nodes of an outcome are worth showing, and where.
extension ResultProse {
    /// The nodes that stand at the top: a root that is only a frame is told by the card.
    func top(_ outcome: Outcome) -> [Outcome] {
        let subject = prose.subject(of: outcome)
        guard !outcome.children.isEmpty, outcome.unit == .requirements, subject != .someChildren else {
            return [outcome]
        }
        return outcome.children.map(simplified)
    }

    /// Of many topics only the open ones are worth a line each; of several ways, only those that were taken.
    func children(_ outcome: Outcome) -> [Outcome] {
        guard outcome.status != .notApplicable, outcome.status != .waived else { return [] }
        let isChoice = prose.subject(of: outcome) == .someChildren
        let shown = outcome.children.filter { child in
            if prose.subject(of: child) == .topic { return !child.status.isMet }
            return !isChoice || outcome.chosen.contains(child.id)
        }
        return shown.map { simplified($0) }
    }

    /// The ways that were not taken, while none is met.
    func otherWays(_ outcome: Outcome) -> [Outcome] {
        guard outcome.status.isOpen, prose.subject(of: outcome) == .someChildren else { return [] }
        return outcome.children.filter { !outcome.chosen.contains($0.id) && $0.status != .notApplicable }
            .map { simplified($0) }
    }

    /// The open ends of the tree: leaves whose numbers the person can change.
    func openEnds(_ outcome: Outcome) -> [Outcome] {
        var ends: [Outcome] = []
        addOpenEnds(of: outcome, to: &ends)
        return ends
    }

    private func addOpenEnds(of outcome: Outcome, to ends: inout [Outcome]) {
        guard outcome.status.isOpen else { return }
        let count = ends.count
        for child in children(outcome) { addOpenEnds(of: child, to: &ends) }
        if ends.count == count { ends.append(outcome) }
    }

    /// A node that only points at another one is shown as that one, under its own title.
    private func simplified(_ outcome: Outcome) -> Outcome {
        guard outcome.unit == .requirements, outcome.children.count == 1, outcome.decision == nil,
            var only = outcome.children.first, outcome.status == only.status
        else { return outcome }
        only = simplified(only)
        only.title = outcome.title
        only.cites = outcome.cites + only.cites.filter { !outcome.cites.contains($0) }
        only.note = only.note ?? outcome.note
        return only
    }
}
