import Evaluation
import Portfolios
import Rulebooks
import Testing

@Suite("Who gains and who loses")
struct ComparingTests {
    private func editions(_ old: Rule, _ new: Rule) -> ComparedEditions {
        ComparedEditions(
            old: Evaluator(rulebook: book(node("root", old)), vocabulary: words),
            new: Evaluator(rulebook: book(node("root", new)), vocabulary: words))
    }

    private func turn(
        _ old: Rule, _ new: Rule, _ entries: [Entry], decisions: [Decision] = []
    ) -> (kind: PersonTurn.Kind?, gained: [String], lost: [String]) {
        let editions = editions(old, new)
        let turn = turn(editions, "mira", entries, decisions)
        return (
            turn.kind, turn.gained.map { editions.requirements[$0].id.text },
            turn.lost.map { editions.requirements[$0].id.text }
        )
    }

    private func turn(
        _ editions: ComparedEditions, _ id: PersonID, _ entries: [Entry], _ decisions: [Decision] = []
    ) -> PersonTurn {
        let columns = PortfolioColumns()
        columns.fill(with: Portfolio(id: id, entries: entries))
        return EditionsBench(editions).turn(of: columns, on: day("2024-12-31"), decisions: decisions)
    }

    private let thirty = Rule.all([node("degree", exists(.education)), node("hours", hours(30))])
    private let forty = Rule.all([node("degree", exists(.education)), node("hours", hours(40))])
    private let master = degree("d", "masters", "2020-01-01")

    @Test("on the old need a person loses, on the new one nothing changes", arguments: [29, 30, 39, 40])
    func boundary(_ minutes: Int) {
        let raised = turn(thirty, forty, [master, training("t", "2024-01-01", minutes)])
        let lowered = turn(forty, thirty, [master, training("t", "2024-01-01", minutes)])
        let isBetween = (30..<40).contains(minutes)
        #expect(raised.kind == (isBetween ? .loses : nil))
        #expect(raised.lost == (isBetween ? ["hours"] : []))
        #expect(raised.gained == [])
        #expect(lowered.kind == (isBetween ? .gains : nil))
        #expect(lowered.gained == (isBetween ? ["hours"] : []))
    }

    @Test("a requirement turns although the whole does not")
    func notTheWhole() {
        let found = turn(thirty, forty, [training("t", "2024-01-01", 35)])
        #expect(found.kind == nil)
        #expect(found.lost == ["hours"])
    }

    @Test("what is newly asked is newly missing; what is no longer asked is missing no more")
    func addedAndRemoved() {
        let one = Rule.all([node("hours", hours(30))])
        let entries = [training("t", "2024-01-01", 30)]
        #expect(turn(one, thirty, entries).kind == .loses)
        #expect(turn(one, thirty, entries).lost == ["degree"])
        #expect(turn(thirty, one, entries).gained == ["degree"])
    }

    @Test("what stands beside a met alternative is not missing")
    func alternatives() {
        let old = Rule.all([node("either", .any([node("degree", exists(.education)), node("hours", hours(30))]))])
        let new = Rule.all([node("either", .any([node("degree", exists(.education)), node("hours", hours(40))]))])
        #expect(turn(old, new, [master, training("t", "2024-01-01", 30)]).lost == [])
        #expect(turn(old, new, [training("t", "2024-01-01", 30)]).lost == ["hours"])
    }

    @Test("where no leaf says why, the node around them does")
    func composite() {
        let children = [node("degree", exists(.education)), node("hours", hours(30))]
        let found = turn(.all([node("both", .all(children))]), .all([node("both", .any(children))]), [master])
        #expect(found.kind == .gains)
        #expect(found.gained == ["both"])
    }

    @Test("a nested minimum speaks for itself")
    func including() {
        let about = Rulebooks.Test.terms(.about, .oneOf, [term("own-practice")])
        let old = Rule.all([node("hours", hours(30, including: [part("own", 10, about)]))])
        let new = Rule.all([node("hours", hours(30, including: [part("own", 11, about)]))])
        let entries = [
            training("a", "2024-01-01", 20, [.about: .terms([term("supervision-given")])]),
            training("b", "2024-01-02", 10, [.about: .terms([term("own-practice")])]),
        ]
        #expect(turn(old, new, entries).lost == ["own"])
        #expect(turn(old, new, entries).kind == .loses)
    }

    @Test("topics count one by one")
    func topics() {
        func cover(_ names: [String]) -> Rule {
            .all([
                node(
                    "coverage",
                    .cover(
                        Cover(
                            framework: "f", category: "c",
                            topics: names.map { Cover.Topic(term: term($0), label: $0) })))
            ])
        }
        let entries = [training("t", "2024-01-01", 60, [.topics: .terms([term("attachment")])])]
        let found = turn(cover(["attachment"]), cover(["attachment", "trauma"]), entries)
        #expect(found.kind == .loses)
        #expect(found.lost == ["coverage/trauma"])
    }

    @Test("what no longer applies to a person is missing no more")
    func guards() {
        let old = Rule.all([node("degree", exists(.education)), node("hours", hours(30))])
        let new = Rule.all([
            node("degree", exists(.education)), node("hours", hours(30), when: exists(.leadership)),
        ])
        #expect(turn(old, new, [master]).kind == .gains)
        #expect(turn(old, new, [master]).gained == ["hours"])
    }

    @Test("what is waived is never missing")
    func waivers() {
        let waiver = decision("hours", .waiver)
        let found = turn(thirty, forty, [master, training("t", "2024-01-01", 30)], decisions: [waiver])
        #expect(found.kind == nil)
        #expect(found.lost == [])
    }

    @Test("whoever waits for a person's judgment alone is told apart from whoever has met all")
    func judgement() {
        let reviewer = node("review", .judgement(role: term("reviewer")))
        let (old, new) = (
            Rule.all([node("hours", hours(30)), reviewer]), Rule.all([node("hours", hours(40)), reviewer])
        )
        let entries = [training("t", "2024-01-01", 30)]
        #expect(turn(old, new, entries).kind == .losesAllButJudgement)
        #expect(turn(new, old, entries).kind == .gainsAllButJudgement)
        let finding = decision("review", .finding(met: true, role: term("reviewer")))
        #expect(turn(old, new, entries, decisions: [finding]).kind == .loses)
    }

    @Test("a leaf that became a node with others in it is compared with each of them")
    func leafToNode() {
        func parted(_ least: Int) -> Rule {
            .all([
                node("degree", exists(.education)),
                node("hours", .all([node("a", hours(least)), node("b", hours(40))])),
            ])
        }
        #expect(turn(thirty, parted(29), [master, training("t", "2024-01-01", 30)]).lost == ["b"])
        let unmet = turn(thirty, parted(29), [master, training("t", "2024-01-01", 28)])
        #expect(unmet.lost == [] && unmet.gained == [])
        // One of them is the leaf itself, so only the other is new.
        #expect(turn(thirty, parted(30), [master, training("t", "2024-01-01", 30)]).lost == ["b"])
        #expect(turn(thirty, parted(30), [master, training("t", "2024-01-01", 28)]).lost == ["b"])
    }

    private func report(_ people: Int) -> EditionReport {
        let editions = editions(thirty, forty)
        var tallies = [0, 1].map { _ in EditionTally(requirements: editions.requirements.count) }
        for number in 0..<people {
            let id = PersonID("p\(number < 10 ? "0" : "")\(people - 1 - number)")
            tallies[number % 2].add(turn(editions, id, [master, training("t", "2024-01-01", 30)]))
        }
        tallies[0].add(turn(editions, "same", [master, training("t", "2024-01-01", 50)]))
        tallies[1].add(tallies[0])
        return EditionReport(editions: editions, tally: tallies[1], asOf: day("2024-12-31"))
    }

    @Test("totals of several workers add up, and people are told by id")
    func totals() {
        let report = report(3)
        #expect(report.tally.people == 4)
        #expect(report.tally.metUnderBoth == 1)
        #expect(report.tally.met(under: \.old) == 4)
        #expect(report.tally.met(under: \.new) == 1)
        #expect(report.tally.turns(.loses).map(\.person) == ["p00", "p01", "p02"])
        #expect(report.tally.lost.reduce(0, +) == 3)
    }

    @Test("the text names the first twenty and says how many more there are")
    func text() {
        #expect(!report(20).text().contains("more"))
        let text = report(21).text()
        #expect(text.contains("− 21 people lose: met under the old, not under the new"))
        #expect(text.contains("and 1 more"))
        #expect(text.contains("newly missing for 21 people"))
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    }

    @Test("JSON names all, in the same order each time, and an id cannot break it")
    func json() {
        let editions = editions(thirty, forty)
        var tally = EditionTally(requirements: editions.requirements.count)
        tally.add(turn(editions, "a\"\u{1B}[31m", [master, training("t", "2024-01-01", 30)]))
        let report = EditionReport(editions: editions, tally: tally, asOf: day("2024-12-31"))
        let out = ByteBuffer()
        var json = JSONText(into: out)
        json.object { report.write(into: &$0) }
        #expect(
            out.text.contains(
                #""loses":[{"id":"a\"\u001b[31m","old":"met as claimed","new":"needs more","#
                    + #""no-longer-missing":[],"newly-missing":["hours"]}]"#))
        #expect(!report.text().contains("\u{1B}"))
    }
}
