import Portfolios
import Rulebooks

extension ReadableEvaluator.Reading {
    /// What a person with the role found last; until then a judgement is awaited.
    func judgement(by role: Term, of requirement: Requirement) -> ReadableEvaluator.Verdict {
        let finding = finding(on: requirement.id, role: role)
        let isMet = finding?.ruling == .finding(met: true, role: role)
        let have = isMet ? 1 : 0
        let could = finding == nil ? 1 : have
        let tally = Tally(have: have, could: could, need: 1)
        let ifJudged = Tally.shortfall(remaining: 1 - could, need: 1)
        var verdict = verdict(
            on: requirement, .count, tally,
            .init(certain: tally.shortfall, ifJudged: ifJudged, possible: ifJudged))
        verdict.decision = finding
        return verdict
    }
}
