import Portfolios

/// What was done over the years: a lane of each kind.
struct Timeline: Hashable, Sendable {
    var years: ClosedRange<Int>
    var lanes: [Lane]
    /// Entries that do not say when they were.
    var undated = 0

    struct Lane: Hashable, Sendable {
        var kind: Kind
        /// By the year in which it was or began.
        var byYear: [Int: Evidence]
        /// What lasted, or happened on one day: one bar each, in rows so that none covers another.
        var bars: [Bar] = []

        var rows: Int { (bars.map(\.row).max() ?? 0) + 1 }
    }

    struct Bar: Hashable, Sendable {
        var entry: EntryID
        var title: String
        var first: Day
        var last: Day
        var row: Int
        var isSigned: Bool
    }

    /// Bars of one lane; more of them would hide each other, and the table has all.
    static let mostBars = 60
    static let mostRows = 5
    static let mostYears = 60

    /// Nothing if no entry says when it was. What was refused is left out.
    init?(of entries: [Entry], today: Day, title: (Entry) -> String) {
        let told = entries.filter { $0.standing != .refused }
        let dated = told.filter { $0.first.map { $0 <= today } ?? false }
        guard let first = dated.compactMap({ $0.first?.parts.year }).min() else { return nil }
        let last = today.parts.year
        years = max(first, last - Timeline.mostYears + 1)...last
        undated = told.count - dated.count
        let byKind = Dictionary(grouping: dated, by: \.kind)
        lanes = KindsPage.kinds.compactMap { kind in
            guard let entries = byKind[kind] else { return nil }
            let byYear = Dictionary(grouping: entries) { $0.first?.parts.year ?? last }
            var lane = Lane(kind: kind, byYear: byYear.mapValues { Evidence(kind, $0) })
            if !kind.isMeasured { lane.bars = Timeline.bars(entries, today: today, title) }
            return lane
        }
    }

    /// Each in the first row in which it has room; where there are too many rows, they begin again.
    private static func bars(_ entries: [Entry], today: Day, _ title: (Entry) -> String) -> [Bar] {
        var free: [Day] = []
        let newest = entries.sorted(by: Entry.inOrder).suffix(mostBars)
        return newest.compactMap { entry in
            guard let first = entry.first else { return nil }
            let last = max(first, min(entry.last ?? today, today))
            // A bar of one day is drawn some weeks wide.
            let end = max(last, first.advanced(by: 60))
            let row = free.firstIndex { $0 < first } ?? (free.count < mostRows ? free.count : 0)
            if row < free.count { free[row] = max(free[row], end) } else { free.append(end) }
            return Bar(
                entry: entry.id, title: title(entry), first: first, last: last, row: row,
                isSigned: entry.standing == .attested || entry.standing == .verified)
        }
    }
}
