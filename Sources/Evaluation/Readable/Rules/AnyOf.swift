import Rulebooks

extension ReadableEvaluator.Reading {
    /// The child with the least shortfall, the first on ties.
    func anyOf(_ nodes: [Requirement], of requirement: Requirement) -> ReadableEvaluator.Verdict {
        atLeast(1, of: nodes, in: requirement)
    }
}
