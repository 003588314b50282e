import Portfolios

/// On which days an event comes again (RFC 5545, 3.3.10), as far as calendars of people use it.
struct RepeatRule {
    private enum Frequency: String {
        case daily = "DAILY"
        case weekly = "WEEKLY"
        case monthly = "MONTHLY"
    }

    private let frequency: Frequency
    private let interval: Int
    private let count: Int
    private let until: Day?
    /// For weeks the days; for months one day with the number of its week.
    private let weekdays: [Int]
    private let week: Int?
    private let firstOfWeek: Int

    private static let names = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"]
    private static let known: Set<String> = ["FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "WKST"]

    /// Nothing for a rule that says more than this can follow.
    init?(_ text: String, first: Day) {
        var parts: [String: String] = [:]
        for part in text.split(separator: ";") {
            let sides = part.split(separator: "=", maxSplits: 1)
            guard sides.count == 2 else { return nil }
            parts[sides[0].uppercased()] = sides[1].uppercased()
        }
        guard parts.keys.allSatisfy(RepeatRule.known.contains),
            let frequency = parts["FREQ"].flatMap(Frequency.init)
        else { return nil }
        self.frequency = frequency
        guard let interval = Int(parts["INTERVAL"] ?? "1"), (1...1_000).contains(interval),
            let count = Int(parts["COUNT"] ?? "100000"), count > 0
        else { return nil }
        self.interval = interval
        self.count = count
        until = parts["UNTIL"].flatMap { CalendarText.day($0.prefix(8)) }
        firstOfWeek = parts["WKST"].flatMap(RepeatRule.names.firstIndex) ?? 1
        guard parts["UNTIL"] == nil || until != nil else { return nil }
        if let day = parts["BYMONTHDAY"], frequency != .monthly || Int(day) != first.parts.day { return nil }
        let days = parts["BYDAY"].map { $0.split(separator: ",").map(String.init) } ?? []
        switch frequency {
        case .monthly where days.count == 1:
            guard let number = Int(days[0].dropLast(2)), (1...4).contains(number) || number == -1,
                let weekday = RepeatRule.names.firstIndex(of: String(days[0].suffix(2)))
            else { return nil }
            (week, weekdays) = (number, [weekday])
        default:
            let found = days.compactMap(RepeatRule.names.firstIndex)
            guard found.count == days.count, days.isEmpty || frequency == .weekly else { return nil }
            (week, weekdays) = (nil, found.isEmpty ? [first.weekday] : found)
        }
    }

    /// The days from the first until `last`, at most so many.
    func days(from first: Day, until last: Day, atMost most: Int) -> [Day] {
        let last = min(last, until ?? last)
        var days: [Day] = []
        for step in 0..<100_000 {
            guard let group = group(step * interval, from: first), let start = group.first else { continue }
            guard start <= last, days.count < min(count, most) else { break }
            days += group.filter { $0 >= first && $0 <= last }
        }
        return Array(days.prefix(min(count, most)))
    }

    /// The days of one day, week or month, so many after the first; nothing where a month has no such day.
    private func group(_ steps: Int, from first: Day) -> [Day]? {
        switch frequency {
        case .daily: return [first.advanced(by: steps)]
        case .weekly:
            let start = first.advanced(by: -((first.weekday - firstOfWeek + 7) % 7) + 7 * steps)
            return weekdays.map { start.advanced(by: ($0 - firstOfWeek + 7) % 7) }.sorted()
        case .monthly:
            let index = first.monthIndex + steps
            let (year, month) = (index / 12, index % 12 + 1)
            guard year < 2200 else { return [Day(number: .max)] }
            guard let week else { return Day(year: year, month: month, day: first.parts.day).map { [$0] } }
            return day(week, year, month).map { [$0] }
        }
    }

    private func day(_ week: Int, _ year: Int, _ month: Int) -> Day? {
        let length = Day.length(ofMonth: month, year: year)
        guard let first = Day(year: year, month: month, day: 1) else { return nil }
        let offset = (weekdays[0] - first.weekday + 7) % 7
        let number = week > 0 ? 1 + offset + 7 * (week - 1) : 1 + offset + 7 * ((length - 1 - offset) / 7)
        return Day(year: year, month: month, day: number)
    }
}
