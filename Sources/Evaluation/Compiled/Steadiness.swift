import Rulebooks

/// Whether a requirement, once met, stays met as days go by, and can become met only on the day of an entry.
/// The day it was met is then found by halving instead of day by day.
enum Steadiness {
    static func isSteady(_ requirement: Requirement) -> Bool {
        guard requirement.guardRule == nil else { return false }
        switch requirement.rule {
        case .all(let nodes), .any(let nodes), .atLeast(_, let nodes): return nodes.allSatisfy(isSteady)
        case .meets(_, let target): return isSteady(target)
        case .leaf(let leaf): return isSteady(leaf)
        case .cover(let cover): return isSteady(cover.filter)
        case .allocate(let allocation):
            return isSteady(allocation.sum) && isSteady(allocation.pool)
                && allocation.parts.allSatisfy { isSteady($0.filter) }
        case .judgement: return false
        }
    }

    private static func isSteady(_ leaf: Leaf) -> Bool {
        switch leaf.measure {
        case .workDays, .workHours: return false
        case .hours(let sum, _) where !isSteady(sum): return false
        default: return isSteady(leaf.filter) && leaf.including.allSatisfy { isSteady($0.filter) }
        }
    }

    private static func isSteady(_ sum: SumRule) -> Bool {
        switch sum {
        case .plain, .each: true
        case .caps(let caps): caps.allSatisfy { isSteady($0.filter) }
        // Other providers can take the lead later, and `including` looks at theirs.
        case .sources: false
        }
    }

    private static func isSteady(_ filter: Filter) -> Bool { filter.tests.allSatisfy(isSteady) }

    private static func isSteady(_ test: Test) -> Bool {
        switch test {
        case .inLast, .inCycle, .current, .not: false
        case .when(_, .day): true
        case .when(let relation, _): relation == .after || relation == .from
        case .any(let filters): filters.allSatisfy(isSteady)
        case .providerHeld: true
        default: true
        }
    }
}
