import Portfolios
import Rulebooks

extension ReadableEvaluator.Reading {
    /// 1 if any entry passes; all that pass are shown.
    func exists(_ sifting: Sifting) -> ReadableEvaluator.Measured {
        var measured = entries(sifting)
        measured.have = min(1, measured.have)
        measured.could = min(1, measured.could)
        return measured
    }
}
