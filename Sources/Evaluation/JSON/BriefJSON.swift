package import Portfolios
import Rulebooks

/// Writes brief verdicts as JSON: the person, met or not, the shortfall, and what remains of every leaf and part
/// by id, in the order of the rulebook. What does not apply has nothing remaining.
package final class BriefJSON {
    private let bench: EvaluationBench
    private let out: ByteBuffer
    /// Leaves, parts and topics in order, each with its key and, if it has one, the nodes above it.
    private let leaves: [Leaf]

    private struct Leaf {
        var outcome: Int
        /// `,"training":` and the first without its comma.
        var key: [UInt8]
        /// The nodes whose not applying takes it out.
        var above: [Int]
    }

    package init(bench: EvaluationBench, into out: ByteBuffer) {
        self.bench = bench
        self.out = out
        var leaves: [Leaf] = []
        BriefJSON.gather(bench.root, above: [], bench.workspace.plan, into: &leaves)
        self.leaves = leaves
    }

    private static func gather(_ outcome: Int, above: [Int], _ plan: Plan, into leaves: inout [Leaf]) {
        let planned = plan.outcomes[outcome]
        let isGuarded = outcome < plan.nodes.count && plan.nodes[outcome].guardNode != nil
        let above = isGuarded || outcome < plan.nodes.count && !planned.isLeaf ? above + [outcome] : above
        if planned.isLeaf {
            let key = ByteBuffer(capacity: 64)
            if !leaves.isEmpty { key.append(",") }
            key.appendQuoted(planned.id.text)
            key.append(":")
            leaves.append(Leaf(outcome: outcome, key: Array(key.bytes), above: above))
        }
        for child in planned.children { gather(child, above: above, plan, into: &leaves) }
    }

    /// The portfolio on the bench, as one line without its end.
    package func write() {
        let columns = bench.workspace.columns
        let results = bench.claimed
        out.append("{\"id\":")
        out.appendQuoted(columns.text.base + Int(columns.id.start), Int(columns.id.count))
        if bench.isMet {
            out.append(",\"met\":true,\"shortfall\":")
        } else {
            out.append(",\"met\":false,\"shortfall\":")
        }
        out.append(number: bench.shortfall)
        out.append(",\"remaining\":{")
        for leaf in leaves {
            out.append(leaf.key)
            var remaining = max(0, results.need[leaf.outcome] &- results.have[leaf.outcome])
            for node in leaf.above where results.state[node] == .notApplicable { remaining = 0 }
            out.append(number: remaining)
        }
        out.append("}}")
    }
}
