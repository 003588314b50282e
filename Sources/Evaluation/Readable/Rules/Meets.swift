import Rulebooks

extension ReadableEvaluator.Reading {
    /// Another rulebook's requirement, copied in as the only child.
    func meets(_ target: Requirement, of requirement: Requirement) -> ReadableEvaluator.Verdict {
        all([target], of: requirement)
    }
}
