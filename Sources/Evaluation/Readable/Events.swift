import Portfolios
import Rulebooks

extension ReadableEvaluator {
    /// When something first happened, by number of the day.
    struct Event {
        /// The earliest day that is certain.
        var certain: Int?
        /// The earliest day if what is left unsaid turns out well; never later than the certain one.
        var possible: Int?

        static let none = Event()

        /// What had happened by a day.
        func asOf(_ day: Day) -> Event {
            let number = Int(day.number)
            return Event(
                certain: certain.flatMap { $0 <= number ? $0 : nil },
                possible: possible.flatMap { $0 <= number ? $0 : nil })
        }
    }
}

extension ReadableEvaluator.Reading {
    func event(_ moment: Moment) -> ReadableEvaluator.Event {
        switch moment {
        case .day(let day): .init(certain: Int(day.number), possible: Int(day.number))
        case .degree(let levels): earliest(.education, .terms(.level, .oneOf, levels))
        case .credential(let credentials): earliest(.credential, .terms(.credential, .oneOf, credentials))
        case .met(let node): firstMet(node)
        }
    }

    /// The first day of any entry of a kind that passes a test. An undated one may have been there from ever.
    private func earliest(_ kind: Kind, _ test: Test) -> ReadableEvaluator.Event {
        var event = ReadableEvaluator.Event.none
        for entry in entries where entry.kind == kind {
            let truth = truth(of: test, for: entry)
            guard truth != .no else { continue }
            let day = entry.first.map { Int($0.number) }
            if truth == .yes, let day { event.certain = min(event.certain ?? day, day) }
            let possible = day ?? ReadableEvaluator.DaySpan.ever
            event.possible = min(event.possible ?? possible, possible)
        }
        return event
    }
}
