import Portfolios

/// Rules in words: what stands beside a node's title, without its children.
package struct ProseSentences: Sendable {
    package var filters: ProseFilters
    /// The title of a rulebook by its id.
    package var titleOfRulebook: @Sendable (String) -> String?

    package init(filters: ProseFilters, titleOfRulebook: @escaping @Sendable (String) -> String? = { _ in nil }) {
        self.filters = filters
        self.titleOfRulebook = titleOfRulebook
    }

    var words: ProseWords { filters.words }

    /// The rule of a node in one to four sentences.
    package func text(_ rule: Rule) -> String {
        let sentences = words.sentences
        switch rule {
        case .all: return sentences.all
        case .any: return sentences.any
        case .atLeast(let count, let nodes): return sentences.atLeast(count, nodes.count)
        case .meets(let reference, let target):
            let title = titleOfRulebook(reference.rulebook) ?? reference.rulebook
            guard reference.node != nil else { return sentences.meets(title, reference.edition) }
            return sentences.asFor(title, reference.edition, heading(target.rule))
        case .leaf(let leaf): return text(leaf)
        case .cover(let cover):
            let evidence = cover.filter.tests.isEmpty ? nil : filters.phrase(cover.filter, .mass).text
            return sentences.cover(cover.topics.count, evidence)
        case .allocate(let allocation): return text(allocation)
        case .judgement(let role): return sentences.judgement(filters.label(role, .role))
        }
    }

    private func text(_ leaf: Leaf) -> String {
        let parts = [main(leaf)] + details(leaf.measure, leaf.filter) + [leaf.proRated ? words.sentences.proRated : ""]
        return parts.filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func main(_ leaf: Leaf) -> String {
        let sentences = words.sentences
        switch leaf.measure {
        case .exists: return sentences.exists(filters.phrase(leaf.filter, .one).text)
        case .hours(_, let window):
            return sentences.amountOf(words.amounts.minutes(leaf.need), mass(leaf.filter, clause(window)))
        case .workDays(let length):
            return sentences.amountOf(words.amounts.days(leaf.need), mass(leaf.filter, length.map(within)))
        case .workHours(_, let length):
            return sentences.amountOf(words.amounts.minutes(leaf.need), mass(leaf.filter, length.map(within)))
        case .activeMonths(let least, _):
            return sentences.activeMonths(
                words.amounts.months(leaf.need), words.amounts.minutes(least), mass(leaf.filter, nil))
        case .entries:
            return sentences.entries(leaf.need, filters.phrase(leaf.filter, leaf.need == 1 ? .bare : .many).text)
        case .distinct(let attribute):
            return sentences.distinct(mass(leaf.filter, nil), leaf.need, attribute)
        case .score(let part):
            return sentences.score(
                words.amounts.points(leaf.need), filters.label(part, .type),
                filters.phrase(leaf.filter, .one).text)
        }
    }

    private func mass(_ filter: Filter, _ clause: String?) -> String {
        filters.phrase(filter, .mass).text(with: clause)
    }

    private func within(_ length: Period) -> String { words.times.within(words.amounts.period(length)) }

    private func clause(_ window: Window) -> String? {
        switch (window.length, window.spread) {
        case (nil, nil): return nil
        case (let length?, nil): return within(length)
        case (nil, let spread?): return words.times.reaching(words.amounts.period(spread))
        case (let length?, let spread?):
            return words.times.withinAndReaching(words.amounts.period(length), words.amounts.period(spread))
        }
    }
}
