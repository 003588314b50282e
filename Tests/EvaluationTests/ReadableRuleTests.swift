import Evaluation
import Portfolios
import Rulebooks
import Testing

@Suite("rules with children, guards and steps")
struct ReadableRuleTests {
    private let yes = exists(.education)
    private let no = exists(.license)
    private let some = [degree("d", "masters", "2019-05-04")]

    private func half(_ id: NodeID) -> Requirement { node(id, hours(120)) }

    @Test("all adds up what its children lack")
    func all() {
        let found = outcome(.all([node("a", yes), node("b", no)]), some)
        #expect(found.claimed == Tally(have: 1, could: 1, need: 2, remaining: 1, shortfall: 1000))
        #expect(found.children.map(\.status) == [.met, .needsMore])
        #expect(found.counted.isEmpty && found.setAside.isEmpty && found.chosen.isEmpty)
    }

    @Test("any takes the child that lacks least, the first on ties")
    func any() {
        let tie = outcome(.any([node("a", no), node("b", no)]), some)
        #expect(tie.chosen == ["a"])
        let entries = some + [training("t", "2024-01-01", 60)]
        let best = outcome(.any([node("a", no), half("b"), half("c")]), entries)
        #expect(best.chosen == ["b"])
        #expect(best.claimed == Tally(have: 0, could: 0, need: 1, remaining: 1, shortfall: 500))
        #expect(outcome(.any([node("a", yes), node("b", yes)]), some).claimed.have == 1)
    }

    @Test("at least k takes the k that lack least and names them in their order")
    func atLeast() {
        let entries = some + [training("t", "2024-01-01", 60)]
        let found = outcome(.atLeast(2, [node("a", no), half("b"), node("c", yes)]), entries)
        #expect(found.chosen == ["b", "c"])
        #expect(found.claimed == Tally(have: 1, could: 1, need: 2, remaining: 1, shortfall: 500))
    }

    @Test("a node whose guard fails does not apply, shows nothing and asks nothing")
    func guards() {
        let found = outcome(.all([node("a", no, when: no), node("b", yes, when: yes)]), some)
        #expect(found.status == .met)
        #expect(found.child("a").status == .notApplicable)
        #expect(found.child("a").claimed == Tally(have: 0, could: 0, need: 0))
        #expect(found.child("a").setAside.isEmpty)
        #expect(found.claimed.need == 1)
        #expect(outcome(.any([node("a", yes, when: no)]), some).status == .notApplicable)
        #expect(outcome(.any([node("a", no, when: no), node("b", no)]), some).chosen == ["b"])
    }

    @Test("a guard that may hold leaves the node met, or nobody can tell")
    func openGuard() {
        let open = exists(.education, .terms(.level, .oneOf, [term("masters")]))
        let entries = [degree("d", nil, "2019-05-04")]
        #expect(outcome(.all([node("a", yes, when: open)]), entries).status == .met)
        let found = outcome(.all([node("a", no, when: open)]), entries)
        #expect(found.child("a").status == .cannotTell)
        #expect(found.status == .cannotTell)
        #expect(found.claimed.shortfall == 1000)
    }

    @Test("what is claimed decides a guard, so that nothing is met for want of proof")
    func verifiedGuard() {
        let guardRule = exists(.training)
        let entries = some + [training("t", "2024-01-01", 60, [:], .claimed)]
        let found = outcome(.all([node("a", yes, when: guardRule), node("b", no, when: guardRule)]), entries)
        #expect(found.child("a").status == .met)
        #expect(found.child("b").verified == Tally(have: 0, could: 0, need: 1))
        #expect(found.verified.need == 2)
    }

    @Test("a guard that does not apply takes the node out as well")
    func guardOfNothing() {
        let nothing = Rule.any([node("c", yes, when: no)])
        #expect(
            outcome(.all([node("a", no, when: nothing), node("b", yes)]), some).child("a").status == .notApplicable)
    }

    @Test("meets is met when its target is")
    func meets() {
        let rule = Rule.meets(Reference(rulebook: "other"), node("root/degree", yes))
        #expect(outcome(rule, some).claimed == Tally(have: 1, could: 1, need: 1))
        let short = outcome(.meets(Reference(rulebook: "other"), half("root/t")), [training("t", "2024-01-01", 60)])
        #expect(short.claimed == Tally(have: 0, could: 0, need: 1, remaining: 1, shortfall: 500))
        #expect(short.children.map(\.id) == ["root/t"])
    }

    @Test("every topic is a leaf of its own that entries of any kind show")
    func cover() {
        let topics = ["attachment", "trauma"].map { Cover.Topic(term: term($0), label: $0) }
        let shown: [Attribute: Entry.Value] = [.topics: .terms([term("attachment")])]
        let rule = Rule.cover(Cover(framework: "f", category: "c", topics: topics))
        let found = outcome(rule, [training("t", "2024-01-01", 60, shown), reference("r", nil)])
        #expect(found.claimed == Tally(have: 1, could: 1, need: 2, remaining: 1, shortfall: 1000))
        #expect(found.child("root/attachment").shown == ["t 1"])
        #expect(found.child("root/trauma").status == .needsMore)
        let open = outcome(rule, [training("t", "2024-01-01", 60, shown), training("u", "2024-01-01", 60)])
        #expect(open.child("root/trauma").status == .cannotTell)
    }

    @Test("an entry the day after a step was met is after it")
    func met() {
        let first = node("first", hours(120))
        let after = Rulebooks.Test.when(.after, .met("first"))
        let second = node("second", .leaf(Leaf(need: 1, measure: .exists, filter: filter(.exam, tests: after))))
        let steps = [training("a", "2024-01-01", 60), training("b", "2024-02-01", 60)]
        func exam(_ on: String) -> Entry { Entry(id: "x", kind: .exam, standing: .verified, first: day(on)) }
        #expect(outcome(.all([first, second]), steps + [exam("2024-02-01")]).child("second").status == .needsMore)
        #expect(outcome(.all([first, second]), steps + [exam("2024-02-02")]).child("second").status == .met)
        #expect(outcome(.all([first, second]), [exam("2024-02-02")]).child("second").aside(.failed(after)) == ["x 0"])
    }

    @Test("a step that could have been met leaves what comes after it open")
    func couldBeMet() {
        let first = node("first", hours(60))
        let after = Rulebooks.Test.when(.after, .met("first"))
        let second = node("second", .leaf(Leaf(need: 1, measure: .exists, filter: filter(.exam, tests: after))))
        let exam = Entry(id: "x", kind: .exam, standing: .verified, first: day("2024-02-02"))
        let found = outcome(.all([first, second]), [training("a", "2024-01-01", nil), exam])
        #expect(found.child("second").status == .cannotTell)
    }

    @Test("a step that waits for itself is never met")
    func circle() {
        let rule = exists(.exam, .when(.after, .met("root")))
        let exam = Entry(id: "x", kind: .exam, standing: .verified, first: day("2024-02-02"))
        #expect(outcome(rule, [exam], on: "2024-03-01").status == .needsMore)
    }

    @Test("work days reach a step on the very day")
    func workedStep() {
        let first = node("first", leaf(10, .workDays(within: nil), .work))
        let from = Rulebooks.Test.when(.from, .met("first"))
        let rule = Rule.all([first, node("second", leaf(60, .hours(.plain, Window()), .training, tests: from))])
        let job = work("w", "2024-01-01", nil)
        #expect(outcome(rule, [job, training("t", "2024-01-10", 60)]).status == .met)
        #expect(outcome(rule, [job, training("t", "2024-01-09", 60)]).status == .needsMore)
    }
}
