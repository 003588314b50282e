import Portfolios
import Rulebooks

extension ReadableEvaluator.Reading {
    /// One node: its rule, then its guard, then a waiver.
    func verdict(on requirement: Requirement) -> ReadableEvaluator.Verdict {
        var verdict = ruleVerdict(on: requirement)
        if let guardRule = requirement.guardRule { obey(guardRule, &verdict) }
        if verdict.applies, let waiver = waiver(of: requirement.id) { verdict.waive(by: waiver) }
        return verdict
    }

    private func ruleVerdict(on requirement: Requirement) -> ReadableEvaluator.Verdict {
        switch requirement.rule {
        case .all(let nodes): all(nodes, of: requirement)
        case .any(let nodes): anyOf(nodes, of: requirement)
        case .atLeast(let count, let nodes): atLeast(count, of: nodes, in: requirement)
        case .meets(_, let target): meets(target, of: requirement)
        case .leaf(let leaf): self.leaf(leaf, of: requirement)
        case .cover(let cover): self.cover(cover, of: requirement)
        case .allocate(let allocation): allocate(allocation, of: requirement)
        case .judgement(let role): judgement(by: role, of: requirement)
        }
    }

    /// A guard that fails takes the node out; one that only might hold leaves it in, but settles nothing. What
    /// applies to a person is decided by what they say, so that nothing is met for want of proof.
    private func obey(_ guardRule: Requirement.Guard, _ verdict: inout ReadableEvaluator.Verdict) {
        let guardVerdict = asClaimed.verdict(on: guardRule.requirement)
        if !guardVerdict.applies { return verdict.doesNotApply() }
        let held = guardVerdict.shortfalls
        if held.certain == 0 { return }
        if held.possible > 0 {
            verdict.doesNotApply()
        } else {
            verdict.guardIsUnsettled = true
            verdict.shortfalls.possible = 0
        }
    }

    /// A verdict on a node with its names and numbers, to be filled further.
    func verdict(
        on requirement: Requirement, _ unit: Unit, _ tally: Tally, _ shortfalls: ReadableEvaluator.Shortfalls
    ) -> ReadableEvaluator.Verdict {
        ReadableEvaluator.Verdict(
            id: requirement.id, title: requirement.title, cites: requirement.cites, note: requirement.note,
            unit: unit, tally: tally, shortfalls: shortfalls)
    }
}
