package import Portfolios
package import Rulebooks

/// Everything one evaluation needs, invented.
package struct RandomCase: Sendable {
    package var vocabulary: Vocabulary
    package var providers: Providers
    package var rulebook: Rulebook
    package var portfolio: Portfolio
    package var asOf: Day
    package var cycle: CycleDays?
    package var decisions: [Decision]
}

/// Invented vocabularies, rulebooks, portfolios, providers and decisions that meet often: few days, few terms,
/// few providers. The same seed gives the same cases on every machine.
package struct RandomCases: Sendable {
    package var random: SplitMix64
    package private(set) var vocabulary: Vocabulary
    /// The few days on which things happen in these cases: month ends, a leap day, neighbors.
    package private(set) var days: [Day]
    /// The kinds of entry that most entries and filters of the case are about.
    var favorites: [Kind] = []
    /// Ids of nodes of the current rulebook that are complete, so that a later one may wait for them.
    var finished: [NodeID] = []
    var nodeCount = 0

    package init(seed: UInt64) {
        random = SplitMix64(seed: seed)
        vocabulary = Vocabulary()
        days = []
        refresh()
    }

    /// Another vocabulary, other days and other favorite kinds; `next()` begins with it.
    package mutating func refresh() {
        vocabulary = randomVocabulary()
        days = randomDays()
        favorites = random.some([.training, .supervisionReceived], 1...2)
        favorites += random.some(RandomCases.minuteKinds, 0...2) + random.some(RandomCases.usualKinds, 1...4)
    }

    /// A whole case of its own.
    package mutating func next() -> RandomCase {
        refresh()
        let rulebook = rulebook()
        let portfolio = portfolio()
        return RandomCase(
            vocabulary: vocabulary, providers: providers(), rulebook: rulebook, portfolio: portfolio,
            asOf: asOf(), cycle: cycle(), decisions: decisions(for: rulebook, portfolio))
    }

    /// Mostly near the last of the days, so that little lies after it.
    package mutating func asOf() -> Day {
        random.chance(85) ? days[days.count - 1] : random.pick(days)
    }

    /// The cycle being renewed, or `nil` to leave it to the rulebook.
    package mutating func cycle() -> CycleDays? {
        guard random.chance(40) else { return nil }
        let from = random.pick(days)
        let length = Period(random.number(1...3), .years)
        return CycleDays(from: from, until: (from + length).advanced(by: random.pick([-2, -1, -1, 0])))
    }

    private mutating func randomDays() -> [Day] {
        let pool = [
            "2023-01-30", "2023-01-31", "2023-02-28", "2023-03-01", "2023-03-31", "2023-04-30", "2023-06-15",
            "2023-08-29", "2023-08-30", "2023-08-31", "2023-11-30", "2023-12-31", "2024-01-01", "2024-01-31",
            "2024-02-28", "2024-02-29", "2024-03-01", "2024-03-31",
        ]
        return random.some(pool, 3...7).compactMap { Day($0) }
    }
}
