import Evaluation
import Fixtures
import Portfolios
import Rulebooks
import Testing

/// The amounts are those of the lexicographically greatest vector v for which, in every set of parts, v asks no
/// more than the caps and entries that the set can draw on will give (Hall; the minimum cut of the flow).
@Suite("allocation against a slow oracle")
struct OracleAllocationTests {
    private struct Parted {
        var minutes: Int
        var parts: Set<Int>
        var cap: Int?
    }

    private func most(_ entries: [Parted], _ caps: [Int], for parts: [Int]) -> Int {
        let able = entries.filter { !$0.parts.isDisjoint(with: parts) }
        let capped = caps.indices.map { cap in
            min(caps[cap], able.filter { $0.cap == cap }.map(\.minutes).reduce(0, +))
        }
        return capped.reduce(0, +) + able.filter { $0.cap == nil }.map(\.minutes).reduce(0, +)
    }

    private func isFeasible(_ vector: [Int], _ entries: [Parted], _ caps: [Int]) -> Bool {
        subsets(of: vector.count).allSatisfy { parts in
            parts.map { vector[$0] }.reduce(0, +) <= most(entries, caps, for: parts)
        }
    }

    private func best(_ entries: [Parted], _ caps: [Int], _ needs: [Int]) -> [Int] {
        var vector = needs.map { _ in 0 }
        for part in needs.indices {
            vector[part] = needs[part]
            while !isFeasible(vector, entries, caps) { vector[part] -= 1 }
        }
        return vector
    }

    private static let tests: [Filter] = [
        Filter([.terms(.format, .oneOf, [term("group")])]),
        Filter([.names(.provider, .oneOf, ["cruz", "lee"])]),
        Filter([.names(.provider, .oneOf, ["lee", "park"])]),
        Filter([.minutes(45...90)]),
        Filter([]),
    ]

    /// Whether an entry passes, fails or leaves open one of the tests; written a second time, by hand.
    private func passes(_ entry: Entry, _ test: Int) -> Bool? {
        if entry.first == nil { return said(entry, test) == false ? false : nil }
        return said(entry, test)
    }

    private func said(_ entry: Entry, _ test: Int) -> Bool? {
        switch test {
        case 0: entry.says(.format, "group")
        case 1: entry.provider.map { ["cruz", "lee"].contains($0.text) }
        case 2: entry.provider.map { ["lee", "park"].contains($0.text) }
        case 3: entry.amount.map { (45...90).contains($0) }
        default: true
        }
    }

    @Test("the parts get what the minimum cuts allow", arguments: 1...10)
    func amounts(seed: UInt64) {
        var entries = OracleEntries(seed: seed)
        for _ in 0..<60 {
            let sessions = entries.sessions(0...7)
            let tests = (0..<entries.number(1...4)).map { _ in entries.number(0...4) }
            let needs = tests.map { _ in entries.pick([15, 30, 60, 90]) }
            let capTests = (0..<entries.number(0...2)).map { _ in entries.number(0...3) }
            let caps = capTests.map { _ in entries.pick([30, 60, 75]) }
            let found = outcome(allocation(tests, needs, capTests, caps), sessions)

            // An entry that may fall under several caps is only possible.
            let sure = sessions.filter { $0.isReflective && capsOver($0, capTests).count < 2 }
            let certain = sure.map { session in
                Parted(
                    minutes: session.amount ?? 0,
                    parts: Set(tests.indices.filter { passes(session, tests[$0]) == true }),
                    cap: capTests.firstIndex { passes(session, $0) != false })
            }
            let possible = sessions.filter(\.mayBeReflective).map { session in
                Parted(
                    minutes: session.amount ?? 0,
                    parts: Set(tests.indices.filter { passes(session, tests[$0]) != false }),
                    cap: capTests.firstIndex { passes(session, $0) == true })
            }
            let have = best(certain, caps, needs)
            let could = zip(have, best(possible, caps, needs)).map { max($0, $1) }
            #expect(found.children.map(\.claimed.have) == have)
            #expect(found.children.map(\.claimed.could) == could)
            checkShares(found, sessions)
        }
    }

    /// The first cap that an entry passes, and all before it that it leaves open.
    private func capsOver(_ session: Entry, _ capTests: [Int]) -> [Int] {
        let answers = capTests.map { passes(session, $0) }
        let first = answers.firstIndex(of: true) ?? answers.count
        return answers.indices.filter { $0 == first || ($0 < first && answers[$0] == nil) }
    }

    private func allocation(_ tests: [Int], _ needs: [Int], _ capTests: [Int], _ caps: [Int]) -> Rule {
        let parts = tests.indices.map { index in
            Part(
                id: NodeID("p\(index)"), title: "", need: needs[index],
                filter: OracleAllocationTests.tests[tests[index]])
        }
        let rules = zip(capTests, caps).map { Cap(filter: OracleAllocationTests.tests[$0], most: $1) }
        let sum = rules.isEmpty ? SumRule.plain : .caps(rules)
        return .allocate(Allocation(of: .hours, pool: reflective, sum: sum, parts: parts))
    }

    /// The split adds up: parts to what they have, entries to no more than their minutes, and nothing is lost.
    private func checkShares(_ found: Outcome, _ sessions: [Entry]) {
        for child in found.children {
            #expect(child.counted.map(\.amount).reduce(0, +) == child.claimed.have)
        }
        let shared = found.children.map(\.claimed.have).reduce(0, +)
        #expect(found.counted.map(\.amount).reduce(0, +) == shared)
        for session in sessions {
            let given = found.children.flatMap(\.counted).filter { $0.entry == session.id }.map(\.amount)
            let whole = found.counted.filter { $0.entry == session.id }.map(\.amount)
            let aside = found.setAside.flatMap(\.entries).filter { $0.entry == session.id }.map(\.amount)
            #expect(given.reduce(0, +) == whole.reduce(0, +))
            #expect((whole + aside).reduce(0, +) == session.amount)
        }
    }

    @Test("whole entries are shared out one by one as trying every assignment finds", arguments: 21...26)
    func wholeEntries(seed: UInt64) {
        var entries = OracleEntries(seed: seed)
        for _ in 0..<40 {
            let sessions = entries.sessions(0...6, undated: false)
            let tests = (0..<entries.number(1...3)).map { _ in entries.number(0...4) }
            let needs = tests.map { _ in entries.number(1...2) }
            let parts = tests.indices.map { index in
                Part(
                    id: NodeID("p\(index)"), title: "", need: needs[index],
                    filter: OracleAllocationTests.tests[tests[index]])
            }
            let found = outcome(.allocate(Allocation(of: .entries, pool: reflective, parts: parts)), sessions)
            let able = sessions.filter(\.isReflective).map { session in
                tests.indices.filter { passes(session, tests[$0]) == true }
            }
            #expect(found.children.map(\.claimed.have) == assigned(able, needs))
        }
    }

    /// The greatest vector over every way to give each entry to one of its parts or to none.
    private func assigned(_ able: [[Int]], _ needs: [Int]) -> [Int] {
        guard let first = able.first else { return needs.map { _ in 0 } }
        let rest = Array(able.dropFirst())
        var best = assigned(rest, needs)
        for part in first where needs[part] > 0 {
            var left = needs
            left[part] -= 1
            var vector = assigned(rest, left)
            vector[part] += 1
            if best.lexicographicallyPrecedes(vector) { best = vector }
        }
        return best
    }
}
