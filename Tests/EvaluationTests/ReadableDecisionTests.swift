import Evaluation
import Portfolios
import Rulebooks
import Testing

@Suite("decisions, judgements and cycles")
struct ReadableDecisionTests {
    private let short = [training("t", "2024-01-01", 59)]
    private let reviewer = term("reviewer")

    @Test("a waived node lacks nothing but keeps its numbers")
    func waiver() {
        let waived = decision("root", .waiver)
        let found = outcome(hours(60), short, decisions: [waived])
        #expect(found.status == .waived)
        #expect(found.claimed == Tally(have: 59, could: 59, need: 60, remaining: 1, shortfall: 0))
        #expect(found.decision == waived)
        let all = outcome(.all([node("a", hours(60))]), short, decisions: [decision("a", .waiver)])
        #expect(all.status == .met)
        #expect(all.claimed.have == 1)
    }

    @Test("a decision counts from its first day to its last, for its person and rulebook")
    func inForce() {
        func status(_ decision: Decision, on asOf: String = "2024-06-01") -> Status {
            outcome(hours(60), short, on: asOf, decisions: [decision]).status
        }
        let dated = decision("root", .waiver, on: "2024-02-01", until: "2024-06-30")
        #expect(status(dated, on: "2024-01-31") == .needsMore)
        #expect(status(dated, on: "2024-02-01") == .waived)
        #expect(status(dated, on: "2024-06-30") == .waived)
        #expect(status(dated, on: "2024-07-01") == .needsMore)
        #expect(status(decision("root", .waiver, person: "mira")) == .waived)
        #expect(status(decision("root", .waiver, person: "noor")) == .needsMore)
        #expect(status(decision("root", .waiver, rulebook: "book")) == .waived)
        #expect(status(decision("root", .waiver, rulebook: "other")) == .needsMore)
        #expect(status(decision("elsewhere", .waiver)) == .needsMore)
    }

    @Test("an exception sets another need, the latest one")
    func exception() {
        let decisions = [
            decision("root", .need(59), on: "2024-03-01"), decision("root", .need(10), on: "2024-02-01"),
        ]
        let found = outcome(hours(60), short, decisions: decisions)
        #expect(found.claimed == Tally(have: 59, could: 59, need: 59))
        #expect(found.decision == decisions[0])
        #expect(outcome(hours(60), [], decisions: [decision("root", .need(0))]).status == .met)
    }

    @Test("accepted entries pass the filter, unless they are refused, undated or do not exist")
    func accepted() {
        let old = Rulebooks.Test.inLast(Period(1, .months))
        let entries = [
            training("a", "2020-01-01", 60), training("b", "2020-01-01", 60, [:], .refused),
            training("c", nil, 60), training("d", "2025-01-01", 60),
        ]
        let accept = decision("root", .accept(["a", "b", "c", "d", "e"]))
        let found = outcome(hours(60, tests: [old]), entries, decisions: [accept])
        #expect(found.shown == ["a 60"])
        #expect(found.aside(.refused) == ["b 60"])
        #expect(found.aside(.undated) == ["c 60"])
        #expect(found.decision == accept)
    }

    @Test("a judgement is awaited, then what was found last by someone with the role")
    func judgement() {
        let rule = Rule.judgement(role: reviewer)
        let awaiting = outcome(rule, [])
        #expect(awaiting.status == .awaitingJudgement)
        #expect(awaiting.claimed == Tally(have: 0, could: 1, need: 1))
        let good = decision("root", .finding(met: true, role: reviewer), on: "2024-03-01")
        let bad = decision("root", .finding(met: false, role: reviewer), on: "2024-02-01")
        #expect(outcome(rule, [], decisions: [good, bad]).status == .met)
        #expect(outcome(rule, [], decisions: [good, bad]).decision == good)
        #expect(outcome(rule, [], decisions: [bad]).status == .needsMore)
        let other = decision("root", .finding(met: true, role: term("committee")))
        #expect(outcome(rule, [], decisions: [other]).status == .awaitingJudgement)
        let tie = decision("root", .finding(met: false, role: reviewer), on: "2024-03-01", by: "chair")
        #expect(outcome(rule, [], decisions: [tie, good]).decision == tie)
    }

    @Test("what only awaits judgement is awaiting; what also lacks is not")
    func awaiting() {
        let judged = node("j", .judgement(role: reviewer))
        #expect(outcome(.all([judged, node("h", hours(59))]), short).status == .awaitingJudgement)
        #expect(outcome(.all([judged, node("h", hours(60))]), short).status == .needsMore)
        let open = outcome(.all([judged, node("h", hours(60))]), [training("t", "2024-01-01", nil)])
        #expect(open.status == .cannotTell)
        #expect(outcome(.any([node("h", hours(60)), judged]), short).chosen == ["h"])
        #expect(outcome(.any([node("h", hours(60)), judged]), short).status == .awaitingJudgement)
    }

    @Test("pro-rated needs shrink by whole years of the cycle, rounded up")
    func proRated() {
        let leaf = Leaf(need: 100, measure: .hours(.plain, Window()), filter: filter(.training), proRated: true)
        let cycle = Cycle(years: 3, ends: day("2024-12-31"))
        func need(_ from: String, _ until: String) -> Int {
            let within = CycleDays(from: day(from), until: day(until))
            return outcome(.leaf(leaf), [], cycle: cycle, within: within).claimed.need
        }
        #expect(need("2022-01-01", "2024-12-31") == 100)
        #expect(need("2023-01-01", "2024-12-31") == 67)
        #expect(need("2023-01-02", "2024-12-31") == 34)
        #expect(need("2024-01-02", "2024-12-31") == 0)
        #expect(need("2018-01-01", "2024-12-31") == 100)
        #expect(outcome(.leaf(leaf), [], cycle: cycle).claimed.need == 100)
        #expect(outcome(.leaf(leaf), []).claimed.need == 100)
    }
}
