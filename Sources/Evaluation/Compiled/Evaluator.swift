package import Portfolios
package import Rulebooks

/// Evaluates portfolios against one rulebook: the evaluator that everything uses. It compiles the rulebook once;
/// `ReadableEvaluator` says the same in slower and plainer words and is held against it in the tests.
package struct Evaluator: Sendable {
    let plan: Plan

    package var rulebook: Rulebook { plan.rulebook }

    package init(rulebook: Rulebook, vocabulary: Vocabulary, providers: Providers = Providers()) {
        plan = PlanCompiler.plan(rulebook: rulebook, vocabulary: vocabulary, providers: providers)
    }

    /// The verdict on a portfolio as of a day. Without a cycle, a renewal is asked about the full cycle that holds
    /// the day. Decisions about other people or rulebooks, or not in force on the day, change nothing.
    package func outcome(
        of portfolio: Portfolio, on asOf: Day, cycle: CycleDays? = nil, decisions: [Decision] = []
    ) -> Outcome {
        let columns = PortfolioColumns()
        columns.fill(with: portfolio)
        let bench = EvaluationBench(self)
        bench.evaluate(columns, on: asOf, cycle: cycle, decisions: decisions)
        return bench.outcome()
    }
}

/// The place where one worker evaluates many portfolios one after another. Not thread-safe: one for each worker.
package final class EvaluationBench {
    let workspace: Workspace
    let explanation = Explanation()

    package init(_ evaluator: Evaluator) {
        workspace = Workspace(plan: evaluator.plan)
    }

    /// Takes up a portfolio and works out its verdict as claimed and, unless it is to be brief, as verified.
    package func evaluate(
        _ columns: PortfolioColumns, on asOf: Day, cycle: CycleDays? = nil, decisions: [Decision] = [],
        brief: Bool = false
    ) {
        let plan = workspace.plan
        let standing =
            decisions.isEmpty
            ? StandingDecisions()
            : StandingDecisions(decisions, for: PersonID(columns.string(columns.id)), plan: plan, asOf: asOf)
        workspace.begin(
            columns, asOf: asOf, cycle: cycle ?? plan.rulebook.cycle?.containing(asOf), decisions: standing)
        // What applies is decided by the claimed run, so it comes first.
        workspace.evaluate(.claimed)
        if !brief { workspace.evaluate(.verified) }
    }

    /// Whether everything is met, by what the person says.
    package var isMet: Bool { claimed.state[root] != .notApplicable && claimed.shortfall[root] == 0 }

    /// The whole shortfall, as claimed.
    package var shortfall: Int { claimed.shortfall[root] }

    var root: Int { workspace.plan.root }
    var claimed: Results { workspace.results[Mode.claimed.rawValue] }
    var verified: Results { workspace.results[Mode.verified.rawValue] }

    func status(_ outcome: Int) -> Status {
        switch claimed.state[outcome] {
        case .notApplicable: return .notApplicable
        case .waived: return .waived
        case .applicable, .guardUnknown: break
        }
        if claimed.shortfall[outcome] == 0 { return verified.shortfall[outcome] == 0 ? .met : .metAsClaimed }
        if claimed.state[outcome] == .guardUnknown { return .cannotTell }
        if claimed.pending[outcome] == 0 { return .awaitingJudgement }
        return claimed.possible[outcome] == 0 ? .cannotTell : .needsMore
    }

    func tally(_ outcome: Int, _ results: Results) -> Tally {
        let (have, need) = (results.have[outcome], results.need[outcome])
        return Tally(
            have: have, could: results.could[outcome], need: need, remaining: max(0, need - have),
            shortfall: results.shortfall[outcome])
    }

    /// The decision that an outcome rests on.
    func decision(_ outcome: Int) -> Decision? {
        let decisions = workspace.decisions
        if decisions.isEmpty { return nil }
        if let waiver = decisions.waivers[outcome] { return waiver }
        let exception = decisions.needs[outcome]?.decision
        let acceptance = decisions.accepted[outcome]?.decision
        guard outcome < workspace.plan.nodes.count else { return exception ?? acceptance }
        switch workspace.plan.nodes[outcome].rule {
        case .judgement(let role): return decisions.finding(for: outcome, role: role)?.decision
        case .leaf: return exception ?? acceptance
        case .cover, .allocate: return acceptance
        case .all, .any, .atLeast: return nil
        }
    }

    /// The children that a choice took, in the order of the rulebook.
    func chosen(_ node: Int) -> [Int] {
        let count: Int
        let children: [Int]
        switch workspace.plan.nodes[node].rule {
        case .any(let nodes): (count, children) = (1, nodes)
        case .atLeast(let least, let nodes): (count, children) = (least, nodes)
        default: return []
        }
        let applicable = children.filter { claimed.state[$0] != .notApplicable }
        let ranked = applicable.enumerated().sorted {
            (claimed.shortfall[$0.element], $0.offset) < (claimed.shortfall[$1.element], $1.offset)
        }
        return ranked.prefix(count).sorted { $0.offset < $1.offset }.map(\.element)
    }
}
