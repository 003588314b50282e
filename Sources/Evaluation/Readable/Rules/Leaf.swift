import Portfolios
import Rulebooks

extension ReadableEvaluator {
    /// What a measure makes of the entries.
    struct Measured {
        var have: Int
        var could: Int
        var counted: [Counted] = []
        /// Passing entries that did not count, after those that did not pass.
        var setAside: [SetAside] = []
    }
}

extension ReadableEvaluator.Reading {
    func leaf(_ leaf: Leaf, of requirement: Requirement) -> ReadableEvaluator.Verdict {
        let sifting = sifting(leaf.filter, for: [requirement.id])
        let need = need(leaf.need, of: requirement.id, proRated: leaf.proRated)
        if case .hours(let rule, let window) = leaf.measure {
            return hours(Hours(leaf: leaf, need: need, rule: rule, window: window), sifting, of: requirement)
        }
        let measured = measured(leaf.measure, need, sifting)
        return verdict(on: requirement, leaf, need, measured, sifting)
    }

    private func measured(
        _ measure: Measure, _ need: Int, _ sifting: Sifting
    ) -> ReadableEvaluator.Measured {
        switch measure {
        case .exists: exists(sifting)
        case .entries: entries(sifting)
        case .distinct(let attribute): distinct(attribute, sifting)
        case .score(let part): score(in: part, need, sifting)
        case .workDays(let period): workDays(within: period, need, sifting)
        case .workHours(let cap, let period): workHours(dailyCap: cap, within: period, need, sifting)
        case .activeMonths(let least, let span): activeMonths(least: least, span: span, need, sifting)
        case .hours: .init(have: 0, could: 0)
        }
    }

    /// A leaf's verdict from what was measured.
    func verdict(
        on requirement: Requirement, _ leaf: Leaf, _ need: Int, _ measured: ReadableEvaluator.Measured,
        _ sifting: Sifting
    ) -> ReadableEvaluator.Verdict {
        let tally = Tally(have: measured.have, could: measured.could, need: need)
        var verdict = verdict(on: requirement, leaf.measure.unit, tally, shortfalls(tally))
        verdict.counted = measured.counted
        verdict.setAside = sifting.setAside + measured.setAside.filter { !$0.entries.isEmpty }
        verdict.decision = exception(for: requirement.id) ?? acceptance(for: requirement.id)
        return verdict
    }
}
