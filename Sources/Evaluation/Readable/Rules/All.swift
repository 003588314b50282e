import Rulebooks

extension ReadableEvaluator.Reading {
    /// Every child that applies.
    func all(_ nodes: [Requirement], of requirement: Requirement) -> ReadableEvaluator.Verdict {
        let children = nodes.map { verdict(on: $0) }
        return choosing(children.count, of: children, in: requirement)
    }
}
