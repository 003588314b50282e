import Evaluation
import Fixtures
import Portfolios
import Rulebooks
import Testing

@Suite("three-valued filters against what filling in brings")
struct OracleFilterTests {
    @Test("what is certain stays, and what fills in lies between have and could", arguments: 1...10)
    func fillingIn(seed: UInt64) {
        var cases = RandomCases(seed: seed)
        for _ in 0..<100 {
            cases.refresh()
            let whole = cases.portfolio(entries: 1...6)
            var partial = whole
            for index in partial.entries.indices { forget(&partial.entries[index], &cases) }
            let leaf = Leaf(need: 1, measure: .entries, filter: cases.filter(kinds: Kind.allCases))
            let evaluator = ReadableEvaluator(
                rulebook: book(node("root", .leaf(leaf))), vocabulary: cases.vocabulary, providers: cases.providers())
            let asOf = cases.days.max()!.advanced(by: 400)
            let full = evaluator.outcome(of: whole, on: asOf).claimed
            let open = evaluator.outcome(of: partial, on: asOf).claimed
            #expect(open.have <= full.have && full.have <= open.could, "\(leaf.filter)")
        }
    }

    /// Leaves one thing unsaid that the entry says.
    private func forget(_ entry: inout Entry, _ cases: inout RandomCases) {
        switch Int.random(in: 0...5, using: &cases.random) {
        case 0:
            entry.first = nil
            if !entry.kind.isLasting { entry.last = nil }
        case 1: entry.amount = nil
        default:
            // A list of its own says all about a provider without a name.
            let said = entry.values.keys.sorted().filter { $0 != .provider || entry.holdings == nil }
            if let forgotten = said.randomElement(using: &cases.random) { entry.values[forgotten] = nil }
        }
    }

    @Test("one entry passes, fails or is open as the truth tables say")
    func truthTables() {
        let values: [Attribute: Entry.Value] = [.relationshipBased: .flag(true), .mode: .term(term("live"))]
        let entry = training("t", "2024-01-01", 60, values)
        let yes = Rulebooks.Test.flag(.relationshipBased, true)
        let no = Rulebooks.Test.flag(.relationshipBased, false)
        let open = Rulebooks.Test.terms(.topics, .oneOf, [term("trauma")])
        let tests = [(yes, 1), (no, -1), (open, 0)]
        for (left, leftTruth) in tests {
            #expect(truth(.not(Filter([left])), entry) == -leftTruth)
            for (right, rightTruth) in tests {
                #expect(truth(.any([Filter([left]), Filter([right])]), entry) == max(leftTruth, rightTruth))
                #expect(truth(.not(Filter([left, right])), entry) == -min(leftTruth, rightTruth))
            }
        }
        #expect(truth(.any([]), entry) == -1)
    }

    /// 1 passes, 0 open, -1 fails.
    private func truth(_ test: Rulebooks.Test, _ entry: Entry) -> Int {
        let tally = outcome(exists(.training, test), [entry]).claimed
        return tally.have == 1 ? 1 : tally.could == 1 ? 0 : -1
    }
}
