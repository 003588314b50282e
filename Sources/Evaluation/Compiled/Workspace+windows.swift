import Portfolios
import Rulebooks

extension Workspace {
    /// What a window came to.
    struct WindowSum {
        var sum = 0
        /// Its first day, and the day after its last.
        var days: (Int32, Int32) = (.max, .max)
        var partShortfall = 0
        var isFound = false
    }

    private func runningRule(_ sum: SumRule) -> RunningSum.Rule {
        switch sum {
        case .plain: .plain
        case .caps, .each: .capped
        case .sources(let count, let majority): .sources(atMost: count, majority: majority)
        }
    }

    /// The best window over the scratch items: the greatest sum up to the need, then the least shortfall of the
    /// nested minimums, then the greatest sum, then the earliest. `loose`: entries that are only possible.
    func bestWindow(
        _ leaf: PlanLeaf, _ sum: SumRule, _ window: Window, _ need: Int, _ mode: Mode, loose: Bits?
    ) -> WindowSum {
        var running = RunningSum(rule: runningRule(sum))
        var best = WindowSum()
        let count = scratch.items.count
        let items = scratch.items.base
        // Undated entries lie in every window and make any spread possible.
        var start = 0
        while start < count, items[start].day == EntryRow.unsaidDay {
            running.change(items[start].group, Int(items[start].minutes), scratch)
            start += 1
        }
        let undated = start
        var end = start
        if start == count, undated > 0 {
            return WindowSum(sum: running.value(scratch), days: (.min, .max), partShortfall: 0, isFound: true)
        }
        while start < count {
            let first = items[start].day
            let limit = window.length.map { (Day(number: first) + $0).number } ?? .max
            while end < count, items[end].day < limit {
                running.change(items[end].group, Int(items[end].minutes), scratch)
                end += 1
            }
            let days: (Int32, Int32) = window.length == nil ? (.min, .max) : (first, limit)
            if isWide(window.spread, sum, days, undated, start..<end) {
                let value = running.value(scratch) + severalMinutes(days)
                consider(days, value, leaf, sum, need, mode, loose, &best)
            }
            if window.length == nil { break }
            while start < count, items[start].day == first {
                running.change(items[start].group, -Int(items[start].minutes), scratch)
                start += 1
            }
        }
        return best
    }

    /// Whether the first and the last counted item of a window lie far enough apart. Where only some sources count,
    /// theirs do.
    private func isWide(
        _ spread: Period?, _ sum: SumRule, _ days: (Int32, Int32), _ undated: Int, _ range: Range<Int>
    ) -> Bool {
        guard let spread else { return true }
        let taken = takenProviders(sum, days)
        var (first, last): (Int32?, Int32) = (nil, .min)
        for index in 0..<range.upperBound where index < undated || index >= range.lowerBound {
            let item = scratch.items.base[index]
            if let taken, item.group >= 0, !taken.contains(item.group) { continue }
            // It may lie anywhere.
            if item.day == EntryRow.unsaidDay { return true }
            first = first ?? item.day
            last = item.day
        }
        return first.map { Day(number: $0) + spread <= Day(number: last) } ?? false
    }

    /// What the entries that may fall under several caps add in a window: each no more than all its caps have left.
    private func severalMinutes(_ days: (Int32, Int32)) -> Int {
        guard scratch.several.count > 0 else { return 0 }
        var left = scratch.mosts.indices.map { scratch.mosts[$0] - min(scratch.mosts[$0], scratch.loads[$0]) }
        var sum = 0
        for index in 0..<scratch.several.count {
            let several = scratch.several.base[index]
            guard several.day >= days.0, several.day < days.1 else { continue }
            sum += LeafScratch.take(several, from: &left)
        }
        return sum
    }

    private func consider(
        _ days: (Int32, Int32), _ value: Int, _ leaf: PlanLeaf, _ sum: SumRule, _ need: Int, _ mode: Mode,
        _ loose: Bits?, _ best: inout WindowSum
    ) {
        let (now, before) = (min(value, need), min(best.sum, need))
        if best.isFound, now < before { return }
        if best.isFound, now == before, leaf.including.isEmpty, value <= best.sum { return }
        var shortfall = 0
        if !leaf.including.isEmpty {
            shortfall = partShortfall(leaf, sum, days, mode, loose)
            let isWorse = shortfall > best.partShortfall || (shortfall == best.partShortfall && value <= best.sum)
            if best.isFound, now == before, isWorse { return }
        }
        best = WindowSum(sum: value, days: days, partShortfall: shortfall, isFound: true)
    }

    private func partShortfall(
        _ leaf: PlanLeaf, _ sum: SumRule, _ days: (Int32, Int32), _ mode: Mode, _ loose: Bits?
    ) -> Int {
        let taken = takenProviders(sum, days)
        var shortfall = 0
        for part in leaf.including {
            let minutes = partMinutes(part, days, taken, mode, could: loose != nil)
            shortfall += decisions.waivers[part.outcome] == nil ? Results.short(minutes, need(part.outcome)) : 0
        }
        return shortfall
    }
}
