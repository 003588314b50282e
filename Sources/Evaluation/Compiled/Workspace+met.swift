import Portfolios
import Rulebooks

extension Workspace {
    /// The earliest day, up to the as-of day, on which a node was met, and could have been.
    func dayMet(_ id: NodeID, in holder: Int, _ isSteady: Bool, _ event: Int, _ mode: Mode) -> EventDays {
        guard let outcome = plan.outcomeByID[id] else { return EventDays() }
        let days = memory.days(event, mode) { search(outcome, in: holder, isSteady, mode) }
        return EventDays(
            certain: days.certain > asOf ? .max : days.certain, possible: days.possible > asOf ? .max : days.possible)
    }

    private func search(_ outcome: Int, in holder: Int, _ isSteady: Bool, _ mode: Mode) -> EventDays {
        let days = candidateDays(everyDay: !isSteady || !decisions.given.isEmpty)
        if isSteady, decisions.given.isEmpty {
            let certain = halve(days) { self.wasMet(outcome, in: holder, on: $0, mode) == .yes }
            let possible = halve(days) { self.wasMet(outcome, in: holder, on: $0, mode) != .no }
            return sinceEver(EventDays(certain: certain, possible: min(certain, possible)), eve: days[0])
        }
        var result = EventDays()
        for day in days {
            let answer = wasMet(outcome, in: holder, on: day, mode)
            if answer != .no { result.possible = min(result.possible, day) }
            if answer == .yes {
                result.certain = day
                break
            }
        }
        return sinceEver(result, eve: days[0])
    }

    /// What held on the day before everything has held from ever.
    private func sinceEver(_ days: EventDays, eve: Int32) -> EventDays {
        EventDays(
            certain: days.certain == eve ? .min : days.certain, possible: days.possible == eve ? .min : days.possible)
    }

    /// The first of some ascending days for which `holds` is true, given that it stays true.
    private func halve(_ days: [Int32], _ holds: (Int32) -> Bool) -> Int32 {
        guard let last = days.last, holds(last) else { return .max }
        var low = 0
        var high = days.count - 1
        while low < high {
            let middle = (low + high) / 2
            if holds(days[middle]) { high = middle } else { low = middle + 1 }
        }
        return days[low]
    }

    private func wasMet(_ outcome: Int, in holder: Int, on day: Int32, _ mode: Mode) -> Answer {
        let inner = inner
        let asOf = Day(number: day)
        let standing = StandingDecisions(
            decisions.given, for: PersonID(columns.string(columns.id)), plan: plan, asOf: asOf)
        inner.begin(columns, asOf: asOf, cycle: cycle, decisions: standing)
        // Guards ask the claimed run.
        inner.evaluate(upTo: holder, .claimed)
        if mode == .verified { inner.evaluate(upTo: holder, .verified) }
        let results = inner.results[mode.rawValue]
        if results.state[holder] == .notApplicable { return .no }
        switch results.state[outcome] {
        case .notApplicable: return .no
        case .waived: return .yes
        case .applicable, .guardUnknown:
            if results.shortfall[outcome] == 0 { return .yes }
            return results.possible[outcome] == 0 ? .unknown : .no
        }
    }

    /// The day before everything, and then days on which something can change: those of entries, or all of them.
    private func candidateDays(everyDay: Bool) -> [Int32] {
        var days: [Int32] = []
        for position in 0..<count where row(position).pointee.first != EntryRow.unsaidDay {
            days.append(row(position).pointee.first)
        }
        for decision in decisions.given { days.append(decision.day.number) }
        let lastDay = memory.lastDay
        let eve = min(days.min().map { $0 - 1 } ?? lastDay, lastDay)
        return everyDay ? Array(eve...lastDay) : [eve] + Set(days.filter { $0 <= lastDay }).sorted()
    }
}
