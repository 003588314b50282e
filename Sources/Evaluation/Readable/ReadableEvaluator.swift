package import Portfolios
package import Rulebooks

/// Evaluates a rulebook by walking its tree, one small function for each kind of rule: slow, plain, and the
/// oracle that the compiled evaluator is held against.
package struct ReadableEvaluator {
    private let rulebook: Rulebook
    private let vocabulary: Vocabulary
    private let providers: Providers

    package init(rulebook: Rulebook, vocabulary: Vocabulary, providers: Providers = Providers()) {
        self.rulebook = rulebook
        self.vocabulary = vocabulary
        self.providers = providers
    }

    /// The verdict on a portfolio as of a day. Without a cycle it is the rulebook's full cycle that holds the day.
    /// Decisions about other people or rulebooks, or not in force on the day, change nothing.
    package func outcome(
        of portfolio: Portfolio, on asOf: Day, cycle: CycleDays? = nil, decisions: [Decision] = []
    ) -> Outcome {
        let verdicts = Mode.allCases.map { mode in
            Reading(
                rulebook: rulebook, vocabulary: vocabulary, providers: providers, portfolio: portfolio,
                decisions: decisions, cycle: cycle ?? rulebook.cycle?.containing(asOf), mode: mode, asOf: asOf,
                memory: Memory(lastDay: asOf)
            ).verdict(on: rulebook.requirement)
        }
        return verdicts[0].outcome(verified: verdicts[1])
    }
}
