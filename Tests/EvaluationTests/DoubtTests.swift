import Evaluation
import Portfolios
import Rulebooks
import Testing

@Suite("What an entry leaves unsaid never makes anything certain")
struct DoubtTests {
    private let mode = { (name: String) in Filter([.terms(.mode, .oneOf, [term(name)])]) }

    /// Both evaluators' outcome, once they are the same.
    private func agreed(_ rule: Rule, _ entries: Entry...) -> Outcome {
        let rulebook = Rulebook(
            id: "r", edition: "1", title: "R", issuer: "i", family: "f", from: day("2000-01-01"),
            requirement: Requirement(id: "root", title: "R", rule: rule))
        let portfolio = Portfolio(id: "p", entries: entries)
        let compiled = Evaluator(rulebook: rulebook, vocabulary: words).outcome(of: portfolio, on: day("2025-01-01"))
        let readable = ReadableEvaluator(rulebook: rulebook, vocabulary: words)
            .outcome(of: portfolio, on: day("2025-01-01"))
        #expect(compiled == readable)
        return compiled
    }

    @Test("minutes that may fall under two caps are held to both")
    func twoCaps() {
        let caps = [Cap(filter: mode("live"), most: 600), Cap(filter: mode("in-person"), most: 60)]
        let found = agreed(
            hours(360, .caps(caps)), training("a", "2024-01-01", 60, [.mode: .term(term("in-person"))]),
            training("b", "2024-01-02", 300))
        #expect(found.claimed.have == 60 && found.claimed.could == 360 && found.status == .cannotTell)
        #expect(found.counted == [Counted(entry: "a", amount: 60)])
    }

    @Test("minutes that may fall under one cap or none are held to that cap")
    func oneCap() {
        let found = agreed(
            hours(360, .caps([Cap(filter: mode("live"), most: 100)])), training("b", "2024-01-02", 300))
        #expect(found.claimed.have == 100 && found.claimed.could == 300)
    }

    @Test("in an allocation an entry that may fall under two caps is only possible")
    func allocation() {
        let caps = [Cap(filter: mode("live"), most: 600), Cap(filter: mode("in-person"), most: 60)]
        let part = Part(id: "p1", title: "P", need: 360, filter: Filter([]))
        let found = agreed(
            .allocate(Allocation(of: .hours, pool: filter(.training), sum: .caps(caps), parts: [part])),
            training("a", "2024-01-01", 60, [.mode: .term(term("in-person"))]), training("b", "2024-01-02", 300))
        #expect(found.claimed.have == 60 && found.claimed.could == 360 && found.status == .cannotTell)
        #expect(found.setAside.map(\.reason) == [.unsureCap])
    }

    @Test("a spread is made by the sources that count")
    func spread() {
        let rule = hours(
            600, .sources(atMost: 1, majority: false), Window(length: Period(1, .years), spread: Period(6, .months)))
        let few = agreed(
            rule, training("a", "2024-01-01", 600, [.provider: .name("a")]),
            training("b", "2024-09-01", 10, [.provider: .name("b")]))
        #expect(few.claimed.have == 0 && few.status == .needsMore)
        let own = agreed(
            rule, training("a", "2024-01-01", 590, [.provider: .name("a")]),
            training("b", "2024-07-01", 10, [.provider: .name("a")]))
        #expect(own.claimed.have == 600 && own.status == .met)
    }

    @Test("below what does not apply nothing applies, in a tree of the same shape")
    func shape() {
        let child = Requirement(id: "child", title: "C", rule: hours(60))
        let guarded = Requirement(
            id: "guarded", title: "G",
            guardRule: .init(
                Requirement(
                    id: "guard", title: "", rule: .leaf(Leaf(need: 1, measure: .exists, filter: filter(.exam))))),
            rule: .all([child]))
        let found = agreed(.all([guarded]), training("a", "2024-01-01", 60))
        #expect(found.node("guarded")?.status == .notApplicable && found.node("child")?.status == .notApplicable)
    }
}
