import Portfolios
import Rulebooks

extension ReadableEvaluator.Reading {
    /// The best points in a part of an exam. An exam that does not tell them could have reached the need.
    func score(in part: Term, _ need: Int, _ sifting: Sifting) -> ReadableEvaluator.Measured {
        let scored = sifting.passing.filter { $0.scores[part] != nil }
        let have = scored.compactMap { $0.scores[part] }.max() ?? 0
        let best = scored.first { $0.scores[part] == have }
        var could = sifting.possible.compactMap { $0.scores[part] }.max() ?? 0
        if sifting.possible.contains(where: { $0.scores[part] == nil }) { could = max(could, need) }
        return .init(
            have: have, could: could, counted: best.map { [Counted(entry: $0.id, amount: have)] } ?? [],
            setAside: [SetAside(.noAmount, sifting.passing.filter { $0.scores[part] == nil })])
    }
}
