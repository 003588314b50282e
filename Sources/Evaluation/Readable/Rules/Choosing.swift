import Rulebooks

extension ReadableEvaluator.Reading {
    /// A node that needs so many of its children: the best ones count. Without a child that applies, it does not
    /// apply either.
    func choosing(
        _ count: Int, of children: [ReadableEvaluator.Verdict], in requirement: Requirement
    ) -> ReadableEvaluator.Verdict {
        let applicable = children.filter(\.applies)
        let need = min(count, applicable.count)
        let shortfalls = ReadableEvaluator.Shortfalls(
            certain: leastSum(of: need, applicable.map(\.shortfalls.certain)),
            ifJudged: leastSum(of: need, applicable.map(\.shortfalls.ifJudged)),
            possible: leastSum(of: need, applicable.map(\.shortfalls.possible)))
        let have = min(need, applicable.filter(\.isMet).count)
        let could = min(need, applicable.filter(\.couldBeMet).count)
        let tally = Tally(
            have: have, could: max(have, could), need: need, remaining: need - have, shortfall: shortfalls.certain)
        var verdict = verdict(on: requirement, .requirements, tally, shortfalls)
        verdict.children = children
        if applicable.isEmpty { verdict.doesNotApply() }
        return verdict
    }

    private func leastSum(of count: Int, _ shortfalls: [Int]) -> Int {
        shortfalls.sorted().prefix(count).reduce(0, +)
    }
}
