import Evaluation
import Fixtures
import Portfolios
import Rulebooks
import Testing

@Suite("sums of hours against slow oracles")
struct OracleHoursTests {
    /// An oracle for a rule: what some entries come to.
    typealias Oracle = ([Entry], _ certain: Bool) -> Int

    private static let group = Filter([.terms(.format, .oneOf, [term("group")])])
    private static let individual = Filter([.terms(.format, .oneOf, [term("individual")])])

    private static func ruleAndOracle(_ entries: inout OracleEntries) -> (SumRule, Oracle) {
        let most = entries.pick([30, 60, 100])
        switch entries.number(0...4) {
        case 0: return (.plain, { all, _ in all.minutes })
        case 1: return caps(most)
        case 2: return (.each(.day, most: most), eachDay(most))
        case 3: return (.each(.provider, most: most), eachProvider(most))
        default:
            let count = entries.number(1...3)
            let majority = entries.number(0...1) == 0
            return (.sources(atMost: count, majority: majority), bestSources(count, majority))
        }
    }

    /// Group supervision at most so much, individual at most twice that. What does not say which it was may all have
    /// been the one or all the other: only the worse is certain.
    private static func caps(_ most: Int) -> (SumRule, Oracle) {
        let rule = SumRule.caps([Cap(filter: group, most: most), Cap(filter: individual, most: 2 * most)])
        return (
            rule,
            { all, certain in
                let first = all.filter { $0.isDatedOr(certain) && $0.says(.format, "group") == true }
                let second = all.filter { $0.isDatedOr(certain) && $0.says(.format, "individual") == true }
                let unsaid = all.filter { certain && $0.says(.format, "group") == nil }
                let free = all.filter { !first.contains($0) && !second.contains($0) && !unsaid.contains($0) }
                let asGroup = min(most, (first + unsaid).minutes) + min(2 * most, second.minutes)
                let asIndividual = min(most, first.minutes) + min(2 * most, (second + unsaid).minutes)
                return min(asGroup, asIndividual) + free.minutes
            }
        )
    }

    private static func eachDay(_ most: Int) -> Oracle {
        { all, _ in
            Set(all.compactMap(\.first)).map { day in min(most, all.filter { $0.first == day }.minutes) }.reduce(0, +)
                + all.filter { $0.first == nil }.minutes
        }
    }

    private static func eachProvider(_ most: Int) -> Oracle {
        { all, certain in
            let named = ["cruz", "lee", "park", "quinn"].map { name in
                min(most, all.filter { $0.provider?.text == name }.minutes)
            }
            return named.reduce(0, +) + (certain ? 0 : all.filter { $0.provider == nil }.minutes)
        }
    }

    /// The best of all choices of providers.
    private static func bestSources(_ count: Int, _ majority: Bool) -> Oracle {
        { all, certain in
            let minutes = ["cruz", "lee", "park", "quinn"].map { name in
                all.filter { $0.provider?.text == name }.minutes
            }
            let values = subsets(of: 4).filter { $0.count <= count }.map { taken in
                let amounts = taken.map { minutes[$0] }
                let top = amounts.max() ?? 0
                let others = amounts.reduce(0, +) - top
                return top + (majority ? min(others, top) : others)
            }
            return (values.max() ?? 0) + (certain ? 0 : all.filter { $0.provider == nil }.minutes)
        }
    }

    /// Of a rule over sources the entries of those with the most minutes, and those that name none; else all.
    private func counted(_ held: [Entry], _ rule: SumRule) -> [Entry] {
        guard case .sources(let count, _) = rule else { return held }
        let names = Set(held.compactMap(\.provider?.text)).sorted { one, other in
            let (left, right) = (minutes(of: one, held), minutes(of: other, held))
            return left == right ? one < other : left > right
        }
        return held.filter { entry in entry.provider.map { names.prefix(count).contains($0.text) } ?? true }
    }

    private func minutes(of name: String, _ held: [Entry]) -> Int {
        held.filter { $0.provider?.text == name }.minutes
    }

    /// Tries a window from every day; with a spread, only those whose counted entries lie far enough apart.
    private func best(_ entries: [Entry], _ window: Window, _ rule: SumRule, _ value: ([Entry]) -> Int) -> Int {
        let inside: [[Entry]]
        if let length = window.length {
            inside = everyDay.map { start in
                entries.filter { entry in entry.first.map { start <= $0 && $0 < start + length } ?? true }
            }
        } else {
            inside = [entries]
        }
        let qualified = inside.filter { held in
            let counted = counted(held, rule)
            guard let spread = window.spread, counted.allSatisfy({ $0.first != nil }) else { return true }
            let days = counted.compactMap(\.first)
            return days.contains { early in days.contains { early + spread <= $0 } }
        }
        return qualified.map(value).max() ?? 0
    }

    @Test("have and could are what trying everything finds", arguments: 1...12)
    func sums(seed: UInt64) {
        var entries = OracleEntries(seed: seed)
        for _ in 0..<60 {
            let sessions = entries.sessions()
            let (rule, oracle) = OracleHoursTests.ruleAndOracle(&entries)
            let window = Window(
                length: entries.number(0...2) == 0 ? nil : entries.period(),
                spread: entries.number(0...2) == 0 ? entries.period() : nil)
            let need = entries.pick([60, 120, 240])
            let leaf = Leaf(need: need, measure: .hours(rule, window), filter: reflective)
            let tally = outcome(.leaf(leaf), sessions).claimed

            let certain = sessions.filter {
                $0.isReflective && $0.amount != 0 && (rule.needsNoName || $0.provider != nil)
            }
            let possible = sessions.filter { $0.mayBeReflective && $0.amount != 0 }
            let have = best(certain, window, rule) { oracle($0, true) }
            #expect(tally.have == have)
            #expect(tally.could == max(have, best(possible, window, rule) { oracle($0, false) }))
        }
    }

    @Test("counted and set aside minutes of an entry are all its minutes", arguments: 21...26)
    func nothingIsLost(seed: UInt64) {
        var entries = OracleEntries(seed: seed)
        for _ in 0..<100 {
            let sessions = entries.sessions()
            let (rule, _) = OracleHoursTests.ruleAndOracle(&entries)
            let window = Window(length: entries.period(), spread: entries.number(0...2) == 0 ? entries.period() : nil)
            let leaf = Leaf(need: 60, measure: .hours(rule, window), filter: reflective)
            let outcome = outcome(.leaf(leaf), sessions)
            let all = outcome.counted + outcome.setAside.flatMap(\.entries)
            for session in sessions {
                let shown = all.filter { $0.entry == session.id }.map(\.amount).reduce(0, +)
                #expect(shown == session.amount)
            }
            if rule.isExact { #expect(outcome.counted.map(\.amount).reduce(0, +) == outcome.claimed.have) }
        }
    }

    @Test("nested minimums break ties between windows that meet the need", arguments: 31...36)
    func nestedMinimums(seed: UInt64) {
        var entries = OracleEntries(seed: seed)
        for _ in 0..<100 {
            let sessions = entries.sessions(undated: false)
            let length = entries.period()
            let need = entries.pick([30, 60, 120])
            let parts = [
                Part(id: "in-group", title: "", need: 60, filter: OracleHoursTests.group),
                Part(id: "alone", title: "", need: 90, filter: OracleHoursTests.individual),
            ]
            let window = Window(length: length)
            let leaf = Leaf(need: need, measure: .hours(.plain, window), filter: reflective, including: parts)
            let found = outcome(.leaf(leaf), sessions)

            let certain = sessions.filter(\.isReflective)
            let ranks = everyDay.map { start in
                let inside = certain.filter { start <= $0.first! && $0.first! < start + length }
                let group = inside.filter { $0.says(.format, "group") == true }.minutes
                let alone = inside.filter { $0.says(.format, "individual") == true }.minutes
                let missing =
                    Tally(have: group, could: 0, need: 60).shortfall + Tally(have: alone, could: 0, need: 90).shortfall
                return (min(need, inside.minutes), -missing, inside.minutes)
            }
            let best = ranks.max { $0 < $1 }!
            let parted = found.children.map(\.claimed.shortfall).reduce(0, +)
            #expect(found.claimed.have == best.2)
            #expect(parted == -best.1)
            #expect(found.claimed.shortfall == parted + Tally(have: best.2, could: 0, need: need).shortfall)
        }
    }
}

extension Entry {
    /// A cap holds an undated entry for certain never, and possibly always.
    fileprivate func isDatedOr(_ certain: Bool) -> Bool { first != nil || certain }
}

extension [Entry] {
    fileprivate var minutes: Int { compactMap(\.amount).reduce(0, +) }
}

extension SumRule {
    fileprivate var needsNoName: Bool {
        switch self {
        case .each(.provider, _), .sources: false
        default: true
        }
    }

    /// The entries' amounts add up to the sum: with a majority they are shown in full.
    fileprivate var isExact: Bool {
        if case .sources(_, majority: true) = self { false } else { true }
    }
}
