import Portfolios
import Rulebooks

extension ReadableEvaluator.Reading {
    /// Calendar months with at least so many minutes: all, or the most in any span of consecutive months.
    func activeMonths(
        least: Int, span: Int?, _ need: Int, _ sifting: Sifting
    ) -> ReadableEvaluator.Measured {
        let told = sifting.passing.filter { $0.minutes != nil }
        let months = mostMonths(span, activeMonths(told, least: least))
        let possible = sifting.possible.filter { $0.first != nil }
        var could = mostMonths(span, activeMonths(possible, least: least)).count
        if possible.contains(where: { $0.minutes == nil }) { could = max(could, need) }
        let counted = told.filter { isIn(months, $0) }
        return .init(
            have: months.count, could: could, counted: listed(counted),
            setAside: [
                SetAside(.noAmount, sifting.passing.filter { $0.minutes == nil }),
                SetAside(.outsideWindow, told.filter { !isIn(months, $0) && $0.minutes != 0 }),
            ])
    }

    private func activeMonths(_ entries: [Entry], least: Int) -> Set<Int> {
        var minutes: [Int: Int] = [:]
        for entry in entries {
            if let month = entry.first?.monthIndex { minutes[month, default: 0] += entry.minutes ?? 0 }
        }
        return Set(minutes.filter { $0.value >= least }.keys)
    }

    /// The fullest span, the earliest on ties.
    private func mostMonths(_ span: Int?, _ active: Set<Int>) -> Set<Int> {
        guard let span else { return active }
        var best: Set<Int> = []
        for start in active.sorted() {
            let inside = active.filter { start <= $0 && $0 < start + span }
            if inside.count > best.count { best = inside }
        }
        return best
    }

    private func isIn(_ months: Set<Int>, _ entry: Entry) -> Bool {
        entry.first.map { months.contains($0.monthIndex) } ?? false
    }

    /// Whole entries with their minutes; those with none are not shown.
    func listed(_ entries: [Entry]) -> [Counted] {
        entries.map { Counted(entry: $0.id, amount: $0.minutes ?? 0) }.filter { $0.amount > 0 }
    }
}
