import Portfolios
import Rulebooks

extension ReadableEvaluator.Reading {
    /// Weekly minutes spread evenly over seven days, summed a day under a cap; in all or in the best window.
    /// Reckoned in sevenths of a minute and rounded down once. A job that leaves its hours or days unsaid could
    /// be enough.
    func workHours(
        dailyCap: Int?, within period: Period?, _ need: Int, _ sifting: Sifting
    ) -> ReadableEvaluator.Measured {
        let passing = sifting.all.filter { $0.truth == .yes }
        let certain = passing.filter { $0.entry.weeklyMinutes != nil }
        let window = bestWindow(period, daily(certain, \.certainDays, dailyCap))
        let open = sifting.all.filter { $0.truth != .no }
        let dated = open.filter { $0.entry.first != nil }
        var could = bestWindow(period, daily(dated, \.possibleDays, dailyCap)).total / 7
        if open.contains(where: { $0.entry.first == nil || $0.entry.weeklyMinutes == nil }) {
            could = max(could, need)
        }
        let minutes = certain.map { sifted in
            let days = sifted.certainDays.cut(to: window.days).count
            return Counted(entry: sifted.entry.id, amount: days * (sifted.entry.weeklyMinutes ?? 0) / 7)
        }
        let elsewhere = certain.filter { $0.certainDays.cut(to: window.days).isEmpty }
        return .init(
            have: window.total / 7, could: could, counted: minutes.filter { $0.amount > 0 },
            setAside: [
                SetAside(.noAmount, passing.filter { $0.entry.weeklyMinutes == nil }.map(\.entry)),
                SetAside(.outsideWindow, elsewhere.map(\.entry)),
            ])
    }

    /// Sevenths of a minute for each day.
    private func daily(
        _ jobs: [ReadableEvaluator.Sifted], _ days: KeyPath<ReadableEvaluator.Sifted, ReadableEvaluator.DaySpan>,
        _ cap: Int?
    ) -> [Int: Int] {
        var daily: [Int: Int] = [:]
        for job in jobs where !job[keyPath: days].isEmpty {
            let span = job[keyPath: days]
            for day in span.first...span.last { daily[day, default: 0] += job.entry.weeklyMinutes ?? 0 }
        }
        return cap.map { cap in daily.mapValues { min($0, 7 * cap) } } ?? daily
    }
}
