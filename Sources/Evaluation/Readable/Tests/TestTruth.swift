import Portfolios
import Rulebooks

extension ReadableEvaluator.Reading {
    /// One test of one entry. A test of days looks at the entry's first day only; at the top of a filter it
    /// narrows the days instead.
    func truth(of test: Test, for entry: Entry) -> ReadableEvaluator.Truth {
        switch test {
        case .kinds(let kinds): .init(kinds.contains(entry.kind))
        case .terms(let attribute, let match, let terms): self.terms(entry, attribute, match, terms)
        case .flag(let attribute, let wanted): flag(entry, attribute, wanted)
        case .number(let attribute, let bounds): number(entry, attribute, bounds)
        case .names(let attribute, let match, let names): self.names(entry, attribute, match, names)
        case .minutes(let bounds): minutes(entry, bounds)
        case .inLast, .inCycle, .when: firstDay(entry, test)
        case .current: current(entry)
        case .providerHeld(let asked): providerHeld(entry, asked)
        case .providerLevel(let levels): providerLevel(entry, levels)
        case .standing(let standings): .init(standings.contains(entry.standing))
        case .any(let filters): .any(filters.map { inner($0, entry) })
        case .not(let filter): inner(filter, entry).negated
        }
    }

    /// A filter inside another: all its tests, without narrowing any days.
    private func inner(_ filter: Filter, _ entry: Entry) -> ReadableEvaluator.Truth {
        .all(filter.tests.map { truth(of: $0, for: entry) })
    }

    /// What silence about an attribute means: unknown if the kind could say it, else no.
    func silence(_ entry: Entry, about attribute: Attribute) -> ReadableEvaluator.Truth {
        attribute.kinds.contains(entry.kind) ? .unknown : .no
    }
}
