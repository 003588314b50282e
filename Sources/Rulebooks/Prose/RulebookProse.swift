package import Portfolios

/// A rulebook in plain English, written once for the website, the command line and the files beside it.
package struct RulebookProse: Sendable {
    package var rulebook: Rulebook
    package var sentences: ProseSentences
    /// The name of who awards it, its id where the name is not known.
    private let issuer: String

    /// - Parameter organizations: the names of those who award, by id.
    /// - Parameter titleOfRulebook: the title of another rulebook by its id, for `meets` and overlays.
    package init(
        rulebook: Rulebook, vocabulary: Vocabulary, words: ProseWords = .english, organizations: [String: String] = [:],
        titleOfRulebook: @escaping @Sendable (String) -> String? = { _ in nil }
    ) {
        self.rulebook = rulebook
        issuer = organizations[rulebook.issuer] ?? rulebook.issuer
        var titles: [NodeID: String] = [:]
        RulebookProse.collectTitles(rulebook.requirement, into: &titles)
        let filters = ProseFilters(words: words, vocabulary: vocabulary, titles: titles, organizations: organizations)
        sentences = ProseSentences(filters: filters, titleOfRulebook: titleOfRulebook)
    }

    var words: ProseWords { sentences.words }

    package var blocks: [ProseBlock] {
        header + [.heading(level: 2, words.page.asks)] + rules + counting + gaps + sources
    }

    private var header: [ProseBlock] {
        var blocks: [ProseBlock] = [.heading(level: 1, rulebook.title)]
        if !rulebook.summary.isEmpty { blocks.append(.paragraph(rulebook.summary)) }
        var lines = [
            words.page.edition(
                rulebook.edition, words.amounts.day(rulebook.from), rulebook.until.map(words.amounts.day)),
            words.page.issuedBy(issuer),
        ]
        if let base = rulebook.base {
            let title = sentences.titleOfRulebook(base.rulebook) ?? base.rulebook
            lines.append(words.page.overlay(title, base.edition))
        }
        if let cycle = rulebook.cycle { lines.append(words.page.cycle(cycle.years, words.amounts.day(cycle.ends))) }
        if rulebook.openToRegistered { lines.append(words.page.openToRegistered) }
        lines.append(words.page.proof(rulebook.proof))
        blocks.append(.paragraph(lines.joined(separator: " ")))
        return blocks
    }

    private var gaps: [ProseBlock] {
        guard !rulebook.gaps.isEmpty else { return [] }
        let titles = sentences.filters.titles
        return [.heading(level: 2, words.page.gaps)]
            + rulebook.gaps.map { gap in .gap(title: gap.node.flatMap { titles[$0] }, gap.text) }
    }

    private var sources: [ProseBlock] {
        guard !rulebook.sources.isEmpty else { return [] }
        return [.heading(level: 2, words.page.sources)] + rulebook.sources.map(ProseBlock.source)
    }

    private static func collectTitles(_ node: Requirement, into titles: inout [NodeID: String]) {
        titles[node.id] = node.title
        for part in node.parts { titles[part.id] = part.title }
        for child in node.children { collectTitles(child, into: &titles) }
    }
}
