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
        let timeline = WorkTimeline(scratch.intervals.base, scratch.intervals.count, cap: cap)
        let best = within.map { timeline.best(within: $0) } ?? (timeline.total, (Int32.min, Int32.max))
        return (cap == nil ? best.0 : best.0 / 7, best.1)
    }
}

/// How much work lies on each day, as stretches of days with the same rate.
struct WorkTimeline {
    /// Days at which the rate changes, the rate from each on, and all work before each.
    private var days: [Int] = []
    private var rates: [Int] = []
    private var before: [Int] = []

    /// `cap`: nil counts a day once; else the most minutes a day (rates are sevenths of a minute).
    init(_ intervals: UnsafePointer<LeafScratch.Interval>, _ count: Int, cap: Int?) {
        if count == 0 { return }
        if count == 1 {
            days = [intervals[0].from, intervals[0].end]
            rates = [WorkTimeline.limited(intervals[0].rate, cap), 0]
        } else {
            var edges: [Int] = []
            for index in 0..<count {
                edges.append(intervals[index].from)
                edges.append(intervals[index].end)
            }
            edges.sort()
            for (index, edge) in edges.enumerated() where index == 0 || edges[index - 1] != edge {
                var rate = 0
                for other in 0..<count where intervals[other].from <= edge && edge < intervals[other].end {
                    rate += intervals[other].rate
                }
                days.append(edge)
                rates.append(WorkTimeline.limited(rate, cap))
            }
        }
        var sum = 0
        for index in days.indices {
            if index > 0 { sum += (days[index] - days[index - 1]) * rates[index - 1] }
            before.append(sum)
        }
    }

    private static func limited(_ rate: Int, _ cap: Int?) -> Int {
        guard let cap else { return min(rate, 1) }
        return cap == .max ? rate : min(rate, cap * 7)
    }

    var total: Int { before.last ?? 0 }

    /// All work before a day.
    private func upTo(_ day: Int) -> Int {
        guard let first = days.first, day > first else { return 0 }
        var index = days.count - 1
        while days[index] >= day { index -= 1 }
        return before[index] + (day - days[index]) * rates[index]
    }

    /// The most work in any window of a length, and that window (the earliest of the best).
    ///
    /// The sum can peak only where the rate changes at one of the window's ends, or, because months differ in
    /// length, around the turn of a month.
    func best(within period: Period) -> (Int, (Int32, Int32)) {
        guard let first = days.first, let last = days.last else { return (0, (0, 0)) }
        var best = (0, (Int32(first), Int32(first)))
        for start in starts(period, first, last) {
            let end = Int((Day(number: Int32(start)) + period).number)
            let work = upTo(end) - upTo(start)
            if work > best.0 || (work == best.0 && start < best.1.0) { best = (work, (Int32(start), Int32(end))) }
        }
        return best
    }

    private func starts(_ period: Period, _ first: Int, _ last: Int) -> [Int] {
        var starts: [Int] = []
        for day in days {
            starts.append(day)
            let back = Int((Day(number: Int32(day)) - period).number)
            if period.months == nil { starts.append(back) } else { starts.append(contentsOf: back - 4...back + 4) }
        }
        if let months = period.months { starts.append(contentsOf: turns(months, first, last)) }
        return starts.filter { $0 >= first && $0 < last }
    }

    /// Days around the ends of months in which adding months can skip or repeat days.
    private func turns(_ months: Int, _ first: Int, _ last: Int) -> [Int] {
        var turns: [Int] = []
        var (year, month, _) = Day(number: Int32(first)).parts
        while let start = Day(year: year, month: month, day: 1), Int(start.number) <= last {
            if months % 12 != 0 || month == 2 || month == 3 {
                turns.append(Int(start.number))
                for day in 28...31 where day <= Day.length(ofMonth: month, year: year) {
                    turns.append(Int(start.number) + day - 1)
                }
            }
            month += 1
            if month == 13 { (year, month) = (year + 1, 1) }
        }
        return turns
    }
}
