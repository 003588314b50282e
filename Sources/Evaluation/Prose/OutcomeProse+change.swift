import Portfolios
import Rulebooks

extension OutcomeProse {
    /// What would change a refusal: `18 h 30 min more of reflective supervision; at your pace of 2 h a month,
    /// December 2026`. Empty for nodes whose children say it, and for all that need nothing more.
    package func toChange(_ outcome: Outcome) -> [String] {
        guard outcome.status == .needsMore, let node = nodes[outcome.id] else { return [] }
        switch node {
        case .topic(let topic, let cover):
            let evidence = cover.filter.tests.isEmpty ? "any entry" : filters.phrase(cover.filter, .mass).text
            return ["\(evidence) that shows \(ProseFilters.lowered(topic.label))"]
        case .including(let part, let leaf):
            return hours(outcome, filters.phrase(part.filter, .mass, within: leaf.filter), nil)
        case .part(let part, let allocation):
            let form: ProseFilters.Form = outcome.claimed.remaining == 1 ? .bare : .many
            return allocation.of == .hours
                ? hours(outcome, filters.phrase(part.filter, .mass, within: allocation.pool), nil)
                : [
                    "\(outcome.claimed.remaining) more "
                        + filters.phrase(part.filter, form, within: allocation.pool).text
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
            return nearest.map { ["the nearest way is “\($0.title)”"] } ?? []
        case .judgement: return ["ask whoever decided what would change it"]
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
        case .workHours: return ["\(amount(remaining, .minutes)) more of \(mass.text)"]
        case .activeMonths(let least, _):
            return ["\(amount(remaining, .months)) more with at least \(amount(least, .minutes)) of \(mass.text)"]
        case .entries:
            let phrase = filters.phrase(leaf.filter, remaining == 1 ? .bare : .many)
            return ["\(remaining) more \(phrase.text)"]
        case .distinct(let attribute):
            return ["\(mass.text), \(remaining) more \(attribute == .provider ? "people" : attribute.rawValue)"]
        case .score(let part):
            return ["at least \(amount(leaf.need, .points)) in the part “\(filters.label(part, .type))”"]
        }
    }

    private func hours(_ outcome: Outcome, _ phrase: ProseNounPhrase, _ window: Window?) -> [String] {
        guard outcome.claimed.remaining > 0 else { return [] }
        let pace = pace(outcome, window).map { "; \($0)" } ?? ""
        return ["\(amount(outcome.claimed.remaining, .minutes)) more of \(phrase.text)\(pace)"]
    }

    private func days(_ outcome: Outcome, _ phrase: ProseNounPhrase, _ within: Period?) -> [String] {
        let remaining = outcome.claimed.remaining
        let runs = outcome.counted.contains { entry($0)?.last == nil }
        let end = runs && within == nil ? ", \(asOf.advanced(by: remaining).inWords) if it goes on" : ""
        return ["\(amount(remaining, .days)) more of \(phrase.text)\(end)"]
    }
}
