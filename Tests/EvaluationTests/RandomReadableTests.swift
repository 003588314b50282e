import Evaluation
import Fixtures
import Portfolios
import Rulebooks
import Testing

@Suite("the readable evaluator on random cases")
struct RandomReadableTests {
    @Test("the order of entries never matters", arguments: 1...5)
    func orderNeverMatters(seed: UInt64) {
        var cases = RandomCases(seed: seed)
        for _ in 0..<40 {
            let example = cases.next()
            var shuffled = example
            shuffled.portfolio.entries.shuffle(using: &cases.random)
            #expect(example.outcome == shuffled.outcome)
        }
    }

    @Test("the same seed gives the same cases and outcomes")
    func sameSeedSameCases() {
        var first = RandomCases(seed: 7)
        var second = RandomCases(seed: 7)
        for _ in 0..<20 { #expect(first.next().outcome == second.next().outcome) }
    }

    @Test("numbers of every node agree with each other", arguments: 11...15)
    func numbersAgree(seed: UInt64) {
        var cases = RandomCases(seed: seed)
        for _ in 0..<40 { check(cases.next().outcome) }
    }

    private func check(_ outcome: Outcome) {
        for tally in [outcome.claimed, outcome.verified] {
            #expect(tally.could >= tally.have, "\(outcome.id)")
            #expect(tally.remaining >= max(0, tally.need - tally.have) || outcome.status == .notApplicable)
            #expect(tally.shortfall >= 0)
        }
        #expect((outcome.status == .met) == (isMet(outcome) && outcome.verified.shortfall == 0), "\(outcome.id)")
        #expect(outcome.status != .metAsClaimed || outcome.verified.shortfall > 0)
        #expect(outcome.setAside.allSatisfy { !$0.entries.isEmpty })
        #expect(Set(outcome.setAside.map(\.reason)).count == outcome.setAside.count)
        outcome.children.forEach(check)
    }

    private func isMet(_ outcome: Outcome) -> Bool {
        outcome.claimed.shortfall == 0 && outcome.status != .waived && outcome.status != .notApplicable
    }

    @Test("every status, reason and rule turns up often enough to mean something")
    func everythingTurnsUp() {
        var cases = RandomCases(seed: 99)
        var seen: [String: Int] = [:]
        for _ in 0..<300 { count(cases.next().outcome, &seen) }
        for status in Status.allCases { #expect(seen[status.rawValue, default: 0] > 10, "\(status)") }
        for reason in RandomReadableTests.reasons { #expect(seen[reason, default: 0] > 10, "\(reason)") }
    }

    private static let reasons = [
        "failed", "unsaid", "refused", "undated", "noAmount", "noProvider", "outsideWindow", "tooClose", "overCap",
        "otherSource", "notNeeded", "noPart",
    ]

    private func count(_ outcome: Outcome, _ seen: inout [String: Int]) {
        seen[outcome.status.rawValue, default: 0] += 1
        for group in outcome.setAside { seen[name(group.reason), default: 0] += 1 }
        for child in outcome.children { count(child, &seen) }
    }

    private func name(_ reason: Reason) -> String {
        String("\(reason)".prefix { $0 != "(" })
    }
}

extension RandomCase {
    /// What the readable evaluator says of the case.
    var outcome: Outcome {
        ReadableEvaluator(rulebook: rulebook, vocabulary: vocabulary, providers: providers)
            .outcome(of: portfolio, on: asOf, cycle: cycle, decisions: decisions)
    }
}
