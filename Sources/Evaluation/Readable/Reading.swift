import Portfolios
import Rulebooks

extension ReadableEvaluator {
    /// Which entries are believed.
    enum Mode: CaseIterable {
        /// All that are not refused.
        case claimed
        /// Only those whose standing is proof enough for the rulebook.
        case verified
    }

    /// A portfolio as it is read on one day in one mode: all that a rule may look at.
    struct Reading {
        let rulebook: Rulebook
        let vocabulary: Vocabulary
        let providers: Providers
        let portfolio: Portfolio
        /// As given, with those that are about others or not in force.
        let decisions: [Decision]
        let cycle: CycleDays?
        let mode: Mode
        let asOf: Day
        let memory: Memory

        /// The entries that exist and are believed, in `Entry.inOrder`.
        let entries: [Entry]
        /// The entries that exist and somebody refused.
        let refused: [Entry]

        init(
            rulebook: Rulebook, vocabulary: Vocabulary, providers: Providers, portfolio: Portfolio,
            decisions: [Decision], cycle: CycleDays?, mode: Mode, asOf: Day, memory: Memory
        ) {
            self.rulebook = rulebook
            self.vocabulary = vocabulary
            self.providers = providers
            self.portfolio = portfolio
            self.decisions = decisions
            self.cycle = cycle
            self.mode = mode
            self.asOf = asOf
            self.memory = memory
            let existing = portfolio.entries.sorted(by: Entry.inOrder)
                .filter { entry in entry.first.map { $0 <= asOf } ?? true }
            let believed: [Standing] = mode == .claimed ? Reading.claimable : Reading.proof(from: rulebook.proof)
            entries = existing.filter { believed.contains($0.standing) }
            refused = existing.filter { $0.standing == .refused }
        }

        private static let claimable: [Standing] = [.claimed, .attested, .verified]

        private static func proof(from least: Standing) -> [Standing] {
            Array(claimable.drop { $0 != least })
        }
    }
}

extension ReadableEvaluator.Reading {
    /// The same with everything believed that is not refused.
    var asClaimed: Self {
        guard mode != .claimed else { return self }
        return Self(
            rulebook: rulebook, vocabulary: vocabulary, providers: providers, portfolio: portfolio,
            decisions: decisions, cycle: cycle, mode: .claimed, asOf: asOf, memory: memory.claimed)
    }

    /// The same as of another day.
    func on(_ day: Day) -> Self {
        Self(
            rulebook: rulebook, vocabulary: vocabulary, providers: providers, portfolio: portfolio,
            decisions: decisions, cycle: cycle, mode: mode, asOf: day, memory: memory)
    }
}
