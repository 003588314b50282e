import Portfolios

extension ReadableEvaluator.Reading {
    func flag(_ entry: Entry, _ attribute: Attribute, _ wanted: Bool) -> ReadableEvaluator.Truth {
        guard case .flag(let said)? = entry.values[attribute] else { return silence(entry, about: attribute) }
        return .init(said == wanted)
    }

    func number(_ entry: Entry, _ attribute: Attribute, _ bounds: ClosedRange<Int>) -> ReadableEvaluator.Truth {
        guard case .number(let said)? = entry.values[attribute] else { return silence(entry, about: attribute) }
        return .init(bounds.contains(said))
    }

    /// Minutes of the day, or of a week of work.
    func minutes(_ entry: Entry, _ bounds: ClosedRange<Int>) -> ReadableEvaluator.Truth {
        guard entry.kind.hasMinutes || entry.kind.isWeekly else { return .no }
        guard let amount = entry.amount else { return .unknown }
        return .init(bounds.contains(amount))
    }
}
