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
    private var entries: [EntryID: Entry]

    package init(
        rulebook: Rulebook, portfolio: Portfolio, asOf: Day, providers: Providers = Providers(),
        vocabulary: Vocabulary, words: ProseWords = .english
    ) {
        self.portfolio = portfolio
        self.asOf = asOf
        proof = rulebook.proof
        nodes = OutcomeNodes(rulebook.requirement, vocabulary: vocabulary)
        let titles = OutcomeProse.titles(rulebook.requirement)
        let filters = ProseFilters(words: words, vocabulary: vocabulary, titles: titles)
        entryWords = EntryWords(filters: filters, providers: providers)
        entries = Dictionary(portfolio.entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    var filters: ProseFilters { entryWords.filters }
    var words: ProseWords { entryWords.filters.words }

    /// One sentence without a full stop: `31 h 30 min count, 18 h 30 min to go`.
    package func sentence(for outcome: Outcome) -> String {
        var buffer = TextBuffer()
        OutcomeSentence.write(
            status: outcome.status, unit: outcome.unit, subject: subject(of: outcome), claimed: outcome.claimed,
            verified: outcome.verified.have, into: &buffer)
        return buffer.text
    }

    package func subject(of outcome: Outcome) -> OutcomeSentence.Subject {
        nodes[outcome.id]?.subject ?? OutcomeSentence.Subject(unit: outcome.unit)
    }

    func entry(_ counted: Counted) -> Entry? { entries[counted.entry] }

    /// An amount in a node's unit: `18 h 30 min`, `5 months`.
    func amount(_ amount: Int, _ unit: Unit) -> String {
        var buffer = TextBuffer()
        OutcomeSentence.writeAmount(amount, unit, into: &buffer)
        return buffer.text
    }

    private static func titles(_ node: Requirement) -> [NodeID: String] {
        var titles = [node.id: node.title]
        for part in node.parts { titles[part.id] = part.title }
        for child in node.children { titles.merge(OutcomeProse.titles(child)) { first, _ in first } }
        return titles
    }
}
