import Portfolios
import Rulebooks

extension ReadableEvaluator.Reading {
    /// How many entries pass.
    func entries(_ sifting: Sifting) -> ReadableEvaluator.Measured {
        let counted = sifting.passing.map { Counted(entry: $0.id, amount: 1) }
        return .init(have: counted.count, could: sifting.possible.count, counted: counted)
    }
}
