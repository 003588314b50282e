import Portfolios
import Rulebooks

/// The decisions that stand for one person and rulebook on one day, by outcome.
struct StandingDecisions {
    var waivers: [Int: Decision] = [:]
    var needs: [Int: (need: Int, decision: Decision)] = [:]
    var accepted: [Int: (entries: Set<EntryID>, decision: Decision)] = [:]
    var findings: [Int: [Decision]] = [:]
    /// All that was given, for asking again as of another day.
    var given: [Decision] = []

    var isEmpty: Bool { given.isEmpty }

    init() {}

    init(_ decisions: [Decision], for person: PersonID, plan: Plan, asOf: Day) {
        guard !decisions.isEmpty else { return }
        given = decisions.filter {
            ($0.person == nil || $0.person == person) && ($0.rulebook == nil || $0.rulebook == plan.rulebook.id)
        }
        // The latest day wins; ties go to the last by author, then by reason.
        let standing = given.filter { $0.stands(on: asOf) }.sorted {
            ($0.day.number, $0.by, $0.reason) < ($1.day.number, $1.by, $1.reason)
        }
        for decision in standing {
            guard let outcome = plan.outcomeByID[decision.node] else { continue }
            switch decision.ruling {
            case .waiver: waivers[outcome] = decision
            case .need(let need): needs[outcome] = (need, decision)
            case .accept(let entries):
                let known = accepted[outcome]?.entries ?? []
                accepted[outcome] = (known.union(entries), decision)
            case .finding: findings[outcome, default: []].append(decision)
            }
        }
    }

    /// The finding that counts for a judgement by this role.
    func finding(for outcome: Int, role: Term) -> (met: Bool, decision: Decision)? {
        for decision in (findings[outcome] ?? []).reversed() {
            if case .finding(let met, role) = decision.ruling { return (met, decision) }
        }
        return nil
    }
}
