import Portfolios
import Rulebooks

extension ReadableEvaluator.Reading {
    /// What a leaf of hours asks, with its need as it stands after decisions and the cycle.
    struct Hours {
        var leaf: Leaf
        var need: Int
        var rule: SumRule
        var window: Window
    }

    /// One window's entries, and what they come to.
    struct InWindow {
        var entries: [Entry] = []
        var summed = ReadableEvaluator.Summed()

        /// The entries whose source was taken.
        var taken: [Entry] { entries.filter { !summed.otherSource.contains($0) } }
    }

    /// The best window that qualifies: the greatest sum up to the need, then the least missing of the nested
    /// minimums, then the greatest sum, then the earliest. All entries have minutes.
    func bestWindow(
        _ hours: Hours, _ entries: [Entry], _ reckoning: ReadableEvaluator.Reckoning
    ) -> InWindow? {
        var best: InWindow?
        for inside in windows(hours.window.length, entries) {
            let candidate = InWindow(entries: inside, summed: sum(inside, hours.rule, reckoning))
            guard qualifies(candidate.taken, hours.window.spread) else { continue }
            if best.map({ isBetter(candidate, $0, hours, reckoning) }) ?? true { best = candidate }
        }
        return best
    }

    /// The entries of each window that begins on an entry's day, in the order of time. Undated entries lie in
    /// all of them.
    private func windows(_ length: Period?, _ entries: [Entry]) -> [[Entry]] {
        let starts = Set(entries.compactMap(\.first)).sorted()
        guard let length, !starts.isEmpty else { return [entries] }
        return starts.map { start in
            entries.filter { entry in entry.first.map { start <= $0 && $0 < start + length } ?? true }
        }
    }

    /// Whether the first and the last entry lie far enough apart; an undated one may lie anywhere.
    private func qualifies(_ inside: [Entry], _ spread: Period?) -> Bool {
        guard let spread else { return true }
        let days = inside.compactMap(\.first)
        if days.count < inside.count { return true }
        guard let first = days.min(), let last = days.max() else { return false }
        return first + spread <= last
    }

    private func isBetter(
        _ candidate: InWindow, _ best: InWindow, _ hours: Hours, _ reckoning: ReadableEvaluator.Reckoning
    ) -> Bool {
        rank(candidate, hours, reckoning) > rank(best, hours, reckoning)
    }

    private func rank(
        _ window: InWindow, _ hours: Hours, _ reckoning: ReadableEvaluator.Reckoning
    ) -> (Int, Int, Int) {
        let missing = hours.leaf.including.map { part in
            shortfall(
                of: part.id, have: minutes(of: part, in: window.taken, reckoning),
                need: need(part.need, of: part.id, proRated: hours.leaf.proRated))
        }
        return (min(window.summed.total, hours.need), -missing.reduce(0, +), window.summed.total)
    }
}
