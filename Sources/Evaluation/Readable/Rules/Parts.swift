import Portfolios
import Rulebooks

extension ReadableEvaluator.Reading {
    /// What a part, a nested minimum or a topic is called.
    struct Named {
        var id: NodeID
        var title: String
        var cites: [String]

        init(id: NodeID, title: String, cites: [String]) {
            self.id = id
            self.title = title
            self.cites = cites
        }

        init(_ part: Part) { self.init(id: part.id, title: part.title, cites: part.cites) }
    }

    /// The verdict on a part, a nested minimum or a topic: a leaf that shows only what counted. `found` is what
    /// could be there; where it is less than what is certain, that is.
    func part(
        _ named: Named, _ unit: Unit, need: Int, have: Int, could found: Int, _ counted: [Counted]
    ) -> ReadableEvaluator.Verdict {
        let tally = Tally(have: have, could: found, need: need)
        var verdict = ReadableEvaluator.Verdict(
            id: named.id, title: named.title, cites: named.cites, unit: unit, tally: tally,
            shortfalls: shortfalls(tally))
        verdict.counted = counted
        verdict.decision = exception(for: named.id) ?? acceptance(for: named.id)
        if let waiver = waiver(of: named.id) { verdict.waive(by: waiver) }
        return verdict
    }

    /// What is missing of a leaf by itself.
    func shortfalls(_ tally: Tally) -> ReadableEvaluator.Shortfalls {
        let possible = Tally(have: tally.could, could: tally.could, need: tally.need)
        return .init(certain: tally.shortfall, possible: possible.shortfall)
    }

    /// What is missing of a part with so much; nothing of one that is waived.
    func shortfall(of id: NodeID, have: Int, need: Int) -> Int {
        waiver(of: id) == nil ? Tally(have: have, could: have, need: need).shortfall : 0
    }
}
