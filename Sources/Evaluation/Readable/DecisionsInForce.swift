import Portfolios
import Rulebooks

extension ReadableEvaluator.Reading {
    func waiver(of node: NodeID) -> Decision? {
        latest(inForce(on: node).filter { $0.ruling == .waiver })
    }

    /// The decision that sets another need for a node.
    func exception(for node: NodeID) -> Decision? {
        latest(
            inForce(on: node).filter {
                if case .need = $0.ruling { true } else { false }
            })
    }

    /// The last decision that accepts entries for a node.
    func acceptance(for node: NodeID) -> Decision? {
        latest(
            inForce(on: node).filter {
                if case .accept = $0.ruling { true } else { false }
            })
    }

    /// All entries that any decision accepts for a node.
    func accepted(for node: NodeID) -> Set<EntryID> {
        var accepted: Set<EntryID> = []
        for decision in inForce(on: node) {
            if case .accept(let entries) = decision.ruling { accepted.formUnion(entries) }
        }
        return accepted
    }

    /// What people with a role found about a node last.
    func finding(on node: NodeID, role: Term) -> Decision? {
        latest(
            inForce(on: node).filter {
                if case .finding(_, role) = $0.ruling { true } else { false }
            })
    }

    /// A leaf's or part's need: an exception's, or its own, shrunk to the whole years of the cycle.
    func need(_ need: Int, of node: NodeID, proRated: Bool = false) -> Int {
        if case .need(let other)? = exception(for: node)?.ruling { return max(0, other) }
        guard proRated, let years = rulebook.cycle?.years, let cycle else { return need }
        return (need * min(cycle.wholeYears, years) + years - 1) / years
    }

    private func inForce(on node: NodeID) -> [Decision] {
        decisions.filter {
            $0.node == node && $0.stands(on: asOf) && [nil, portfolio.id].contains($0.person)
                && [nil, rulebook.id].contains($0.rulebook)
        }
    }

    /// By day, then author, then reason.
    private func latest(_ decisions: [Decision]) -> Decision? {
        decisions.max { ($0.day, $0.by, $0.reason) < ($1.day, $1.by, $1.reason) }
    }
}
