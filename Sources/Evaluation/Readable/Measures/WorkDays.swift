import Portfolios
import Rulebooks

extension ReadableEvaluator.Reading {
    /// Different days covered: each day once, however many jobs overlap; in all or in the best window. An undated
    /// job could cover any number of days.
    func workDays(within period: Period?, _ need: Int, _ sifting: Sifting) -> ReadableEvaluator.Measured {
        let certain = sifting.all.filter { $0.truth == .yes }
        let window = bestWindow(period, coverage(certain.map(\.certainDays)))
        let open = sifting.all.filter { $0.truth != .no }
        let dated = open.filter { $0.entry.first != nil }
        var could = bestWindow(period, coverage(dated.map(\.possibleDays))).total
        if open.contains(where: { $0.entry.first == nil }) { could = max(could, need) }
        let days = certain.map { Counted(entry: $0.entry.id, amount: $0.certainDays.cut(to: window.days).count) }
        return .init(
            have: window.total, could: could, counted: days.filter { $0.amount > 0 },
            setAside: [outside(certain, days)])
    }

    /// 1 for each day covered.
    private func coverage(_ spans: [ReadableEvaluator.DaySpan]) -> [Int: Int] {
        var covered: [Int: Int] = [:]
        for span in spans where !span.isEmpty {
            for day in span.first...span.last { covered[day] = 1 }
        }
        return covered
    }

    /// The window with the greatest sum of daily amounts, the earliest on ties; all of time without a length.
    /// A best window begins on a day with an amount: a later beginning never ends earlier.
    func bestWindow(
        _ length: Period?, _ daily: [Int: Int]
    ) -> (total: Int, days: ReadableEvaluator.DaySpan) {
        guard let length else { return (daily.values.reduce(0, +), .always) }
        let days = daily.filter { $0.value > 0 }.keys.sorted()
        var best = (total: 0, days: ReadableEvaluator.DaySpan.never)
        var sum = 0
        var end = 0
        for (index, start) in days.enumerated() {
            let after = Int((Day(number: Int32(start)) + length).number)
            while end < days.count, days[end] < after {
                sum += daily[days[end]] ?? 0
                end += 1
            }
            if sum > best.total { best = (sum, .init(first: start, last: after - 1)) }
            sum -= daily[days[index]] ?? 0
        }
        return best
    }

    /// Passing entries of which the window holds nothing.
    func outside(_ passing: [ReadableEvaluator.Sifted], _ amounts: [Counted]) -> SetAside {
        SetAside(.outsideWindow, zip(passing, amounts).filter { $1.amount == 0 }.map(\.0.entry))
    }
}
