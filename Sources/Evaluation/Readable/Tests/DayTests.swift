import Portfolios
import Rulebooks

extension ReadableEvaluator.Reading {
    /// The days that a test of days lets through, for certain and possibly; `nil` for all other tests.
    func allowedDays(
        _ test: Test
    ) -> (certain: ReadableEvaluator.DaySpan, possible: ReadableEvaluator.DaySpan)? {
        switch test {
        case .inLast(let period):
            let days = ReadableEvaluator.DaySpan(first: (asOf - period).advanced(by: 1), last: asOf)
            return (days, days)
        case .inCycle:
            guard let cycle else { return (.never, .never) }
            let days = ReadableEvaluator.DaySpan(first: cycle.from, last: min(cycle.until, asOf))
            return (days, days)
        case .when(let relation, let moment): return allowedDays(relation, event(moment))
        default: return nil
        }
    }

    /// What may have happened early leaves fewer days certainly before it and more days possibly after it.
    private func allowedDays(
        _ relation: DayRelation, _ event: ReadableEvaluator.Event
    ) -> (certain: ReadableEvaluator.DaySpan, possible: ReadableEvaluator.DaySpan) {
        let certain = event.certain.map { ReadableEvaluator.DaySpan(relation, $0) }
        let possible = event.possible.map { ReadableEvaluator.DaySpan(relation, $0) }
        switch relation {
        case .from, .after: return (certain ?? .never, possible ?? .never)
        case .before, .until: return (possible ?? .always, certain ?? .always)
        }
    }

    /// A test of days asked of the entry's first day. An undated entry may have any day that the test allows, up to
    /// the as-of day.
    func firstDay(_ entry: Entry, _ test: Test) -> ReadableEvaluator.Truth {
        guard let allowed = allowedDays(test) else { return .no }
        guard let first = entry.first else {
            return allowed.possible.cut(to: possibleDays(of: entry)).isEmpty ? .no : .unknown
        }
        if allowed.certain.contains(Int(first.number)) { return .yes }
        return allowed.possible.contains(Int(first.number)) ? .unknown : .no
    }

    /// It has begun (or it would not exist) and not ended.
    func current(_ entry: Entry) -> ReadableEvaluator.Truth {
        guard entry.first != nil else { return .unknown }
        return .init(entry.last.map { asOf <= $0 } ?? true)
    }
}
