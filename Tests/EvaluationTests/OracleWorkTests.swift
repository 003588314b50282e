import Evaluation
import Fixtures
import Portfolios
import Rulebooks
import Testing

@Suite("work time and active months against slow oracles")
struct OracleWorkTests {
    private static let paid = Filter([.kinds([.work]), .flag(.paid, true)])

    /// Sevenths of a minute on every day, or 1 where days are counted.
    private func daily(_ jobs: [Entry], _ end: Day, hours: Bool, cap: Int?) -> [Int] {
        everyDay.map { day in
            let running = jobs.filter { $0.first! <= day && day <= min($0.last ?? end, end) }
            guard hours else { return running.isEmpty ? 0 : 1 }
            let minutes = running.compactMap(\.amount).reduce(0, +)
            return cap.map { min($0 * 7, minutes) } ?? minutes
        }
    }

    private func best(_ daily: [Int], _ length: Period?) -> Int {
        guard let length else { return daily.reduce(0, +) }
        return everyDay.indices.map { start in
            var sum = 0
            let end = everyDay[start] + length
            for index in start..<everyDay.count where everyDay[index] < end { sum += daily[index] }
            return sum
        }.max() ?? 0
    }

    @Test("days and hours of work are what counting day by day finds", arguments: 1...8)
    func work(seed: UInt64) {
        var entries = OracleEntries(seed: seed)
        for _ in 0..<15 {
            let jobs = entries.jobs()
            let asOf = everyDay[entries.number(300...600)]
            let length = entries.number(0...2) == 0 ? nil : entries.period()
            let cap = entries.pick([nil, 480, 200, 100])
            let hours = entries.number(0...1) == 0
            let measure = hours ? Measure.workHours(dailyCap: cap, within: length) : .workDays(within: length)
            let leaf = Leaf(need: 100, measure: measure, filter: OracleWorkTests.paid)
            let found = outcome(.leaf(leaf), jobs, on: "\(asOf)").claimed

            let existing = jobs.filter { $0.first! <= asOf }
            let certain = existing.filter { $0.values[.paid] == .flag(true) }
            let possible = existing.filter { $0.values[.paid] != .flag(false) }
            let divisor = hours ? 7 : 1
            #expect(found.have == best(daily(certain, asOf, hours: hours, cap: cap), length) / divisor)
            #expect(found.could == best(daily(possible, asOf, hours: hours, cap: cap), length) / divisor)
        }
    }

    @Test("the best window's shares of jobs that do not overlap add up", arguments: 21...24)
    func shares(seed: UInt64) {
        var entries = OracleEntries(seed: seed)
        for _ in 0..<50 {
            let jobs = entries.jobs(0...1)
            let leaf = Leaf(
                need: 100, measure: .workDays(within: entries.period()), filter: filter(.work))
            let found = outcome(.leaf(leaf), jobs)
            #expect(found.counted.map(\.amount).reduce(0, +) == found.claimed.have)
        }
    }

    @Test("active months are what trying every span finds", arguments: 31...36)
    func months(seed: UInt64) {
        var entries = OracleEntries(seed: seed)
        for _ in 0..<100 {
            let sessions = entries.sessions(0...12)
            let least = entries.pick([1, 60, 90])
            let span = entries.pick([nil, 1, 2, 3, 6, 12])
            let leaf = Leaf(need: 3, measure: .activeMonths(least: least, span: span), filter: reflective)
            let found = outcome(.leaf(leaf), sessions).claimed
            #expect(found.have == best(sessions.filter(\.isReflective), least, span))
            let possible = sessions.filter { $0.mayBeReflective && $0.first != nil }
            #expect(found.could == best(possible, least, span))
        }
    }

    private func best(_ sessions: [Entry], _ least: Int, _ span: Int?) -> Int {
        let months = (0..<24).map { month in
            let inMonth = sessions.filter { session in
                let (year, number, _) = session.first!.parts
                return (year - 2023) * 12 + number - 1 == month
            }
            return inMonth.compactMap(\.amount).reduce(0, +) >= least && !inMonth.isEmpty ? 1 : 0
        }
        guard let span else { return months.reduce(0, +) }
        return months.indices.map { months[$0..<min(24, $0 + span)].reduce(0, +) }.max() ?? 0
    }
}
