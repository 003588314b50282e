import Portfolios
import Rulebooks

extension EvaluationBench {
    /// The verdict as a tree of reasons.
    package func outcome() -> Outcome { outcome(of: root) }

    private func outcome(of node: Int) -> Outcome {
        workspace.explain(node, into: explanation)
        var outcome = plain(node)
        guard outcome.status != .notApplicable else { return nothing(node) }
        outcome.counted = counted()
        outcome.setAside = setAside()
        outcome.chosen = chosen(node).map { workspace.plan.outcomes[$0].id }
        outcome.children = children(of: node)
        return outcome
    }

    /// A node that does not apply has no numbers, and what is below it does not apply either.
    private func nothing(_ index: Int) -> Outcome {
        let planned = workspace.plan.outcomes[index]
        let tally = Tally(have: 0, could: 0, need: 0)
        return Outcome(
            id: planned.id, title: planned.title, cites: planned.cites, note: planned.note, status: .notApplicable,
            unit: planned.unit, claimed: tally, verified: tally, children: planned.children.map(nothing))
    }

    /// Works out every node's explanation without making anything of it; answers how many mentions of entries there
    /// are. For measuring.
    package func explainEverything() -> Int {
        var mentions = 0
        for node in workspace.plan.nodes.indices where claimed.state[node] != .notApplicable {
            workspace.explain(node, into: explanation)
            mentions += explanation.counted.count + explanation.aside.count
            if case .allocate(let allocation) = workspace.plan.nodes[node].rule {
                let flow = workspace.flow(allocation, .claimed)
                for part in allocation.parts.indices {
                    workspace.explain(part: part, of: flow, into: explanation)
                    mentions += explanation.counted.count
                }
            }
        }
        return mentions
    }

    private func plain(_ index: Int) -> Outcome {
        let planned = workspace.plan.outcomes[index]
        return Outcome(
            id: planned.id, title: planned.title, cites: planned.cites, note: planned.note, status: status(index),
            unit: planned.unit, claimed: tally(index, claimed), verified: tally(index, verified),
            decision: claimed.state[index] == .notApplicable ? nil : decision(index))
    }

    private func children(of node: Int) -> [Outcome] {
        let planned = workspace.plan.nodes[node]
        switch planned.rule {
        case .leaf(let leaf):
            return leaf.including.map { part in
                workspace.explain(including: part, of: leaf, node, into: explanation)
                return leafOutcome(part.outcome)
            }
        case .allocate(let allocation):
            let flow = workspace.flow(allocation, .claimed)
            return allocation.parts.enumerated().map { index, part in
                workspace.explain(part: index, of: flow, into: explanation)
                return leafOutcome(part.outcome)
            }
        case .cover(let cover):
            return cover.topics.indices.map { topic in
                workspace.explain(topic: topic, of: cover, node, into: explanation)
                return leafOutcome(cover.firstOutcome + topic)
            }
        case .all, .any, .atLeast, .judgement: return planned.outcome.children.map(outcome(of:))
        }
    }

    private func leafOutcome(_ index: Int) -> Outcome {
        var outcome = plain(index)
        outcome.counted = counted()
        return outcome
    }

    private func counted() -> [Counted] {
        (0..<explanation.counted.count).map { line(explanation.counted.base[$0]) }
    }

    private func line(_ line: Explanation.Line) -> Counted {
        let row = workspace.row(Int(line.position))
        return Counted(entry: EntryID(workspace.columns.string(row.pointee.id)), amount: line.amount)
    }

    private func setAside() -> [SetAside] {
        explanation.groups.map { group in
            SetAside(
                reason: reason(group.reason),
                entries: (group.start..<group.start + group.count).map { line(explanation.aside.base[$0]) })
        }
    }

    private func reason(_ why: WhyNot) -> Reason {
        switch why {
        case .failed(let filter, let step): .failed(workspace.plan.filters[filter].sources[step])
        case .unsaid(let filter, let step): .unsaid(workspace.plan.filters[filter].sources[step])
        case .other(let reason): reason
        }
    }
}
