package import Portfolios
package import Rulebooks

/// An outcome in kind and exact words: what counts, what does not and why, what would change or settle it.
package struct OutcomeProse: Sendable {
    package var portfolio: Portfolio
    package var asOf: Day
    /// The standing from which on an entry counts as verified.
    package var proof: Standing
    package var nodes: OutcomeNodes
    package var entryWords: EntryWords
    /// Whether entries name days; where they do not, a month is enough of an answer.
    package var saysDays = true
    private var places: [EntryID: Int]

    /// - Parameter organizations: the names of organizations, by id.
    package init(
        rulebook: Rulebook, portfolio: Portfolio, asOf: Day, providers: Providers = Providers(),
        vocabulary: Vocabulary, organizations: [String: String] = [:], language: Language = .english
    ) {
        self.portfolio = portfolio
        self.asOf = asOf
        proof = rulebook.proof
        nodes = OutcomeNodes(rulebook.requirement, vocabulary: vocabulary)
        var titles: [NodeID: String] = [:]
        OutcomeProse.add(rulebook.requirement, to: &titles)
        let filters = ProseFilters(
            words: language.proseWords, vocabulary: vocabulary, titles: titles, organizations: organizations)
        entryWords = EntryWords(filters: filters, providers: providers, words: language.outcomeWords)
        let numbered = portfolio.entries.enumerated().map { ($1.id, $0) }
        places = Dictionary(numbered, uniquingKeysWith: { first, _ in first })
    }

    var filters: ProseFilters { entryWords.filters }
    var words: ProseWords { entryWords.filters.words }
    package var outcomeWords: OutcomeWords { entryWords.words }

    /// One sentence without a full stop: `31 h 30 min count, 18 h 30 min to go`.
    package func sentence(for outcome: Outcome) -> String {
        outcomeWords.numbers.sentence(
            outcome.status, outcome.unit, subject(of: outcome), outcome.claimed, outcome.verified.have)
    }

    package func subject(of outcome: Outcome) -> OutcomeSentence.Subject {
        nodes[outcome.id]?.subject ?? OutcomeSentence.Subject(unit: outcome.unit)
    }

    /// What several entries of a kind are called: `signed agreements`.
    package func plural(_ kind: Kind) -> String { words.kinds(kind).many }

    func entry(_ counted: Counted) -> Entry? { places[counted.entry].map { portfolio.entries[$0] } }

    /// An amount in a node's unit: `18 h 30 min`, `5 months`.
    package func amount(_ amount: Int, _ unit: Unit) -> String { outcomeWords.numbers.amount(amount, unit) }

    private static func add(_ node: Requirement, to titles: inout [NodeID: String]) {
        if titles[node.id] == nil { titles[node.id] = node.title }
        for part in node.parts { titles[part.id] = part.title }
        for child in node.children { add(child, to: &titles) }
    }
}
