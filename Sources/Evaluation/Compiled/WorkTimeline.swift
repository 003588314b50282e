import Portfolios
import Rulebooks

/// How much work lies on each day, as stretches of days with the same rate; filled again for every leaf.
final class WorkTimeline {
    /// A day on which the rate changes, the rate from then on, and all work before it.
    private struct Stretch: BitwiseCopyable {
        var from: Int
        var rate: Int
        var before: Int
    }

    private var stretches = GrowingList<Stretch>()
    private var edges = GrowingList<Int>()
    private var best = (work: 0, start: 0, end: 0)

    /// `cap`: nil counts a day once; else the most minutes a day (rates are sevenths of a minute).
    func fill(_ intervals: UnsafePointer<LeafScratch.Interval>, _ count: Int, cap: Int?) {
        stretches.removeAll()
        if count == 0 { return }
        edges.removeAll()
        for index in 0..<count {
            edges.append(intervals[index].from)
            edges.append(intervals[index].end)
        }
        edges.sort { Int64($0) }
        var sum = 0
        for index in 0..<edges.count where index == 0 || edges.base[index - 1] != edges.base[index] {
            let edge = edges.base[index]
            var rate = 0
            for other in 0..<count where intervals[other].from <= edge && edge < intervals[other].end {
                rate += intervals[other].rate
            }
            if let last = stretches.last { sum += (edge - last.from) * last.rate }
            stretches.append(Stretch(from: edge, rate: WorkTimeline.limited(rate, cap), before: sum))
        }
    }

    private static func limited(_ rate: Int, _ cap: Int?) -> Int {
        guard let cap else { return min(rate, 1) }
        return cap == .max ? rate : min(rate, cap * 7)
    }

    var total: Int { stretches.last?.before ?? 0 }

    /// All work before a day.
    @inline(__always)
    private func upTo(_ day: Int) -> Int {
        var index = stretches.count &- 1
        while index >= 0, stretches.base[index].from >= day { index &-= 1 }
        guard index >= 0 else { return 0 }
        let stretch = stretches.base[index]
        return stretch.before &+ (day &- stretch.from) &* stretch.rate
    }

    /// The most work in any window of a length, and that window (the earliest of the best).
    ///
    /// The sum can peak only where the rate changes at one of the window's ends, or, because months differ in
    /// length, where adding months skips days or stands still.
    func best(within period: Period) -> (Int, (Int32, Int32)) {
        guard stretches.count > 0, let last = stretches.last else { return (0, (0, 0)) }
        best = (0, stretches.base[0].from, stretches.base[0].from)
        for index in 0..<stretches.count {
            let day = stretches.base[index].from
            let back = Int((Day(number: Int32(day)) - period).number)
            consider(day, period)
            consider(back, period)
            consider(back + 1, period)
        }
        if let months = period.months { considerTurns(months, period, stretches.base[0].from, last.from) }
        return (best.work, (Int32(best.start), Int32(best.end)))
    }

    @inline(__always)
    private func consider(_ start: Int, _ period: Period) {
        guard start >= stretches.base[0].from, start < stretches.base[stretches.count &- 1].from else { return }
        let end = Int((Day(number: Int32(start)) + period).number)
        let work = upTo(end) &- upTo(start)
        if work > best.work || (work == best.work && start < best.start) { best = (work, start, end) }
    }

    /// The days before adding months stands still, and after it has skipped some: around the ends of months, and for
    /// whole years only around the end of February.
    private func considerTurns(_ months: Int, _ period: Period, _ first: Int, _ last: Int) {
        let isYears = months % 12 == 0
        var (year, month, _) = Day(number: Int32(first)).parts
        if isYears { month = 2 }
        while let start = Day(year: year, month: month, day: 1), Int(start.number) <= last {
            let after = Int(start.number) + Day.length(ofMonth: month, year: year)
            consider(after, period)
            for day in 27...30 where Int(start.number) + day < after {
                consider(Int(start.number) + day, period)
            }
            month += isYears ? 12 : 1
            if month > 12 { (year, month) = (year + 1, month - 12) }
        }
    }
}
