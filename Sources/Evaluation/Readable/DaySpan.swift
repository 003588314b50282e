import Portfolios
import Rulebooks

extension ReadableEvaluator {
    /// All days from one to another, both included, by number; none when the last lies before the first.
    struct DaySpan {
        var first: Int
        var last: Int

        /// Earlier than any day of the calendar.
        static let ever = -1_000_000
        private static let endless = 1_000_000

        static let always = DaySpan(first: ever, last: endless)
        static let never = DaySpan(first: 0, last: -1)

        var isEmpty: Bool { last < first }
        var count: Int { isEmpty ? 0 : last - first + 1 }

        func contains(_ day: Int) -> Bool { first <= day && day <= last }

        func cut(to other: DaySpan) -> DaySpan {
            DaySpan(first: max(first, other.first), last: min(last, other.last))
        }

        /// The days that stand so to one day.
        init(_ relation: DayRelation, _ day: Int) {
            switch relation {
            case .before: self.init(first: DaySpan.ever, last: day - 1)
            case .until: self.init(first: DaySpan.ever, last: day)
            case .from: self.init(first: day, last: DaySpan.endless)
            case .after: self.init(first: day + 1, last: DaySpan.endless)
            }
        }

        init(first: Int, last: Int) {
            self.first = first
            self.last = last
        }

        init(first: Day, last: Day) {
            self.init(first: Int(first.number), last: Int(last.number))
        }
    }
}

extension ReadableEvaluator.Reading {
    /// The days that an entry lasts, cut at the as-of day; none when it is undated.
    func days(of entry: Entry) -> ReadableEvaluator.DaySpan {
        guard let first = entry.first else { return .never }
        return ReadableEvaluator.DaySpan(first: first, last: min(entry.last ?? asOf, asOf))
    }

    /// The days that an entry lasts or, when it is undated, any up to the as-of day.
    func possibleDays(of entry: Entry) -> ReadableEvaluator.DaySpan {
        entry.first == nil ? .init(.until, Int(asOf.number)) : days(of: entry)
    }
}
