import Portfolios
import Rulebooks

extension Workspace {
    /// Work time: days covered (`cap` nil) or minutes under a daily cap, in all or in the best window.
    func evaluateWork(
        _ node: Int, _ leaf: PlanLeaf, cap: Int?, _ within: Period?, _ yes: Bits, _ unknown: Bits, _ need: Int,
        _ mode: Mode, _ results: Results
    ) {
        gatherWork(leaf, node, yes, nil, mode, isHours: cap != nil)
        let have = bestWork(cap, within)
        if mode == .claimed { windows[node] = have.days }
        var could = have.amount
        var saturates = lacksAmount(yes, isHours: cap != nil)
        let hasDoubt = anyBit(unknown, words) || plan.filters[leaf.filter].isModal
        if hasDoubt {
            gatherWork(leaf, node, yes, unknown, mode, isHours: cap != nil)
            could = bestWork(cap, within).amount
            saturates = saturates || lacksAmount(unknown, isHours: cap != nil) || hasUndated(unknown)
        }
        results.setLeaf(node, have: have.amount, could: saturates ? max(could, need) : could, need: need)
    }

    private func lacksAmount(_ bits: Bits, isHours: Bool) -> Bool {
        guard isHours else { return false }
        var lacks = false
        forEachBit(bits, words) { if row($0).pointee.minutesAWeek < 0 { lacks = true } }
        return lacks
    }

    private func hasUndated(_ bits: Bits) -> Bool {
        for word in 0..<words where bits[word] & undated[word] != 0 { return true }
        return false
    }

    /// The days of an entry that a leaf counts: its first, and the day after its last.
    func effectiveDays(
        _ leaf: PlanLeaf, _ node: Int, _ position: Int, _ mode: Mode, possibly: Bool
    ) -> (from: Int, end: Int) {
        let row = row(position)
        var from = Int(row.pointee.first)
        var last = Int(min(row.pointee.last, asOf))
        if plan.filters[leaf.filter].hasDates, !isAccepted(node, position) {
            let allowed = filterDays[leaf.filter &* 2 &+ mode.rawValue]
            from = max(from, possibly ? allowed.possiblyFrom : allowed.from)
            last = min(last, possibly ? allowed.possiblyUntil : allowed.until)
        }
        return (from, max(from, last + 1))
    }

    /// An entry that counts by exception counts whole, whatever days the filter allows.
    private func isAccepted(_ node: Int, _ position: Int) -> Bool {
        guard !decisions.accepted.isEmpty, let accepted = decisions.accepted[node] else { return false }
        return accepted.entries.contains(EntryID(columns.string(row(position).pointee.id)))
    }

    /// Fills the scratch intervals with the work of some entries: a rate of 1 a day, or of sevenths of a minute.
    private func gatherWork(
        _ leaf: PlanLeaf, _ node: Int, _ yes: Bits, _ more: Bits?, _ mode: Mode, isHours: Bool
    ) {
        scratch.intervals.removeAll()
        for word in 0..<words {
            var left = (yes[word] | (more.map { $0[word] } ?? 0)) & ~undated[word]
            while left != 0 {
                let position = word &* 64 &+ left.trailingZeroBitCount
                left &= left &- 1
                let rate = isHours ? Int(row(position).pointee.minutesAWeek) : 1
                guard rate > 0 else { continue }
                let days = effectiveDays(leaf, node, position, mode, possibly: more != nil)
                if days.from < days.end { scratch.intervals.append(.init(from: days.from, end: days.end, rate: rate)) }
            }
        }
    }

    /// What the scratch intervals come to: days, or whole minutes; and the window in which they do.
    private func bestWork(_ cap: Int?, _ within: Period?) -> (amount: Int, days: (Int32, Int32)) {
        let timeline = scratch.timeline
        timeline.fill(scratch.intervals.base, scratch.intervals.count, cap: cap)
        let best = within.map { timeline.best(within: $0) } ?? (timeline.total, (Int32.min, Int32.max))
        return (cap == nil ? best.0 : best.0 / 7, best.1)
    }
}
