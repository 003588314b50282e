import Evaluation
import Portfolios
import Rulebooks
import Testing

@Suite("allocation, so that no minute counts twice")
struct ReadableAllocationTests {
    private func shared(_ parts: [Part], _ sum: SumRule = .plain, pool: [Rulebooks.Test] = []) -> Rule {
        .allocate(Allocation(of: .hours, pool: Filter([.kinds([.training])] + pool), sum: sum, parts: parts))
    }

    private func live(_ id: EntryID, _ minutes: Int?, _ mode: String = "live") -> Entry {
        training(id, "2024-01-01", minutes, [.mode: .term(term(mode))])
    }

    private let onlyLive = Rulebooks.Test.terms(.mode, .oneOf, [term("live")])

    @Test("an earlier part leaves a later one what only that can use")
    func flow() {
        let entries = [live("a", 60), live("b", 60, "in-person")]
        let found = outcome(shared([part("any", 60), part("live", 60, onlyLive)]), entries)
        #expect(found.status == .met)
        #expect(found.child("live").shown == ["a 60"])
        #expect(found.child("any").shown == ["b 60"])
    }

    @Test("an earlier part is filled first, a minute short or not")
    func priority() {
        let parts = [part("first", 60, onlyLive), part("second", 60, onlyLive)]
        let found = outcome(shared(parts), [live("a", 119)])
        #expect(found.children.map(\.claimed.have) == [60, 59])
        #expect(found.claimed.shortfall == 17)
        #expect(found.claimed.have == 119 && found.claimed.need == 120)
        #expect(found.status == .needsMore)
    }

    @Test("what is left over says why: no part, not needed, over the cap")
    func reasons() {
        let entries = [live("a", 90), live("b", 60, "self-paced")]
        let left = outcome(shared([part("live", 60, onlyLive)]), entries)
        #expect(left.shown == ["a 60"])
        #expect(left.aside(.notNeeded) == ["a 30"])
        #expect(left.aside(.noPart) == ["b 60"])
        let cap = SumRule.caps([Cap(filter: Filter([onlyLive]), most: 45)])
        let capped = outcome(shared([part("all", 120)], cap), entries)
        #expect(capped.child("all").claimed.have == 105)
        #expect(capped.aside(.overCap(0)) == ["a 45"])
    }

    @Test("an entry that may go to a part, or has no minutes, shows in what could be")
    func could() {
        let open = outcome(shared([part("live", 60, onlyLive)]), [training("a", "2024-01-01", 60)])
        #expect(open.child("live").claimed == Tally(have: 0, could: 60, need: 60))
        #expect(open.status == .cannotTell)
        let silent = outcome(shared([part("live", 60, onlyLive)]), [live("a", nil)])
        #expect(silent.status == .cannotTell)
        #expect(silent.aside(.noAmount) == ["a 0"])
    }

    @Test("three raters for three roles: whoever can take only one role takes it")
    func raters() {
        func role(_ names: String...) -> Rulebooks.Test { .terms(.role, .oneOf, names.map(term).sorted()) }
        let parts = [
            part("boss", 1, role("supervisor", "colleague")), part("peer", 1, role("colleague")),
            part("client", 1, role("client")),
        ]
        let rule = Rule.allocate(Allocation(of: .entries, pool: filter(.reference), parts: parts))
        let raters = [reference("a", "colleague"), reference("b", "supervisor"), reference("c", "client")]
        let found = outcome(rule, raters)
        #expect(found.status == .met)
        #expect(found.unit == .count)
        #expect(found.child("peer").shown == ["a 1"])
        let short = outcome(rule, [raters[0], reference("d", "colleague"), reference("e", "colleague")])
        #expect(short.children.map(\.claimed.have) == [1, 1, 0])
        #expect(short.setAside.map(\.reason) == [.notNeeded])
    }

    @Test("decisions reach the parts: a waiver, another need, an accepted entry")
    func decisions() {
        let rule = shared([part("live", 60, onlyLive)], pool: [.minutes(60...480)])
        let entries = [live("a", 45, "self-paced")]
        #expect(outcome(rule, entries, decisions: [decision("live", .waiver)]).status == .met)
        let accepted = outcome(
            rule, entries, decisions: [decision("live", .accept(["a"])), decision("live", .need(45))])
        #expect(accepted.status == .met)
        #expect(accepted.child("live").shown == ["a 45"])
        let pooled = outcome(rule, entries, decisions: [decision("root", .accept(["a"]))])
        #expect(pooled.aside(.noPart) == ["a 45"])
    }
}
