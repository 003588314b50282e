import Portfolios
import Rulebooks

extension OutcomeProse {
    private var said: OutcomeWords.Changes { outcomeWords.changes }

    /// What would change a refusal: `18 h 30 min more of reflective supervision; at your pace of 2 h a month,
    /// December 2026`. Empty for nodes whose children say it, and for all that need nothing more.
    package func toChange(_ outcome: Outcome) -> [String] {
        guard outcome.status == .needsMore, let node = nodes[outcome.id] else { return [] }
        switch node {
        case .topic(let topic, let cover):
            let evidence = cover.filter.tests.isEmpty ? said.anyEntry : filters.phrase(cover.filter, .mass).text
            return [said.shows(evidence, words.lists.lowered(topic.label))]
        case .including(let part, let leaf):
            return hours(outcome, filters.phrase(part.filter, .mass, within: leaf.filter), nil)
        case .part(let part, let allocation):
            let form: ProseFilters.Form = outcome.claimed.remaining == 1 ? .bare : .many
            return allocation.of == .hours
                ? hours(outcome, filters.phrase(part.filter, .mass, within: allocation.pool), nil)
                : [
                    said.moreEntries(
                        outcome.claimed.remaining, filters.phrase(part.filter, form, within: allocation.pool).text)
                ]
        case .requirement(let requirement):
            return toChange(outcome, requirement)
        }
    }

    private func toChange(_ outcome: Outcome, _ requirement: Requirement) -> [String] {
        switch requirement.rule {
        case .leaf(let leaf): return toChange(outcome, leaf)
        case .any where outcome.children.count > 1:
            let nearest = outcome.children.first { $0.id == outcome.chosen.first }
            return nearest.map { [said.nearest($0.title)] } ?? []
        case .judgement: return [said.ask]
        default: return []
        }
    }

    private func toChange(_ outcome: Outcome, _ leaf: Leaf) -> [String] {
        let remaining = outcome.claimed.remaining
        guard remaining > 0 else { return [] }
        let mass = filters.phrase(leaf.filter, .mass)
        switch leaf.measure {
        case .exists: return [filters.phrase(leaf.filter, .one).text]
        case .hours(_, let window): return hours(outcome, mass, window)
        case .workDays(let within): return days(outcome, mass, within)
        case .workHours: return [said.moreOf(amount(remaining, .minutes), mass.text)]
        case .activeMonths(let least, _):
            return [said.moreMonths(amount(remaining, .months), amount(least, .minutes), mass.text)]
        case .entries:
            let phrase = filters.phrase(leaf.filter, remaining == 1 ? .bare : .many)
            return [said.moreEntries(remaining, phrase.text)]
        case .distinct(let attribute):
            return [said.moreDifferent(mass.text, remaining, attribute)]
        case .score(let part):
            return [said.points(amount(leaf.need, .points), filters.label(part, .type))]
        }
    }

    private func hours(_ outcome: Outcome, _ phrase: ProseNounPhrase, _ window: Window?) -> [String] {
        guard outcome.claimed.remaining > 0 else { return [] }
        let pace = pace(outcome, window).map { "; \($0)" } ?? ""
        return [said.moreOf(amount(outcome.claimed.remaining, .minutes), phrase.text) + pace]
    }

    private func days(_ outcome: Outcome, _ phrase: ProseNounPhrase, _ within: Period?) -> [String] {
        let remaining = outcome.claimed.remaining
        let runs = outcome.counted.contains { entry($0)?.last == nil }
        let end = runs && within == nil ? ", " + said.ifItGoesOn(asOf.advanced(by: remaining)) : ""
        return [said.moreOf(amount(remaining, .days), phrase.text) + end]
    }
}
