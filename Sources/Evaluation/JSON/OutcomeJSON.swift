package import Portfolios
import Rulebooks

/// Writes verdicts as JSON, straight from the bench, in the shape that `docs/schemas/outcome.schema.json` publishes.
/// Not thread-safe: each worker owns one; what never changes for a rulebook is prepared once.
package final class OutcomeJSON {
    let bench: EvaluationBench
    var out: ByteBuffer
    let fixed: OutcomeJSONFixed
    private var workspace: Workspace { bench.workspace }

    package init(bench: EvaluationBench, into out: ByteBuffer) {
        self.bench = bench
        self.out = out
        fixed = OutcomeJSONFixed(plan: bench.workspace.plan)
    }

    /// The portfolio on the bench, with the full explanation, as one line without its end.
    package func writeFull() {
        writeHead()
        out.append(",\"outcome\":")
        write(bench.root)
        out.append("}")
    }

    private func writeHead() {
        let columns = workspace.columns
        out.append("{\"person\":")
        out.appendQuoted(columns.text.base + Int(columns.id.start), Int(columns.id.count))
        if let name = columns.name {
            out.append(",\"name\":")
            out.appendQuoted(columns.text.base + Int(name.start), Int(name.count))
        }
        out.append(fixed.head)
        out.append(",\"as-of\":")
        out.appendQuoted(Day(number: workspace.asOf).description)
        if workspace.plan.rulebook.cycle != nil, let cycle = workspace.cycle {
            out.append(",\"cycle\":{\"from\":")
            out.appendQuoted(cycle.from.description)
            out.append(",\"until\":")
            out.appendQuoted(cycle.until.description)
            out.append("}")
        }
        out.append(",\"status\":\"")
        out.append(bench.status(bench.root).words)
        out.append("\"")
    }

    // MARK: Nodes

    private func write(_ node: Int) {
        let status = bench.status(node)
        writeNumbers(node, status)
        guard status != .notApplicable else { return out.append("}") }
        workspace.explain(node, into: bench.explanation)
        writeCounted()
        writeSetAside()
        writeDecision(node)
        writeChosen(node)
        writeChildren(node)
        out.append("}")
    }

    private func writeNumbers(_ outcome: Int, _ status: Status) {
        out.append(fixed.nodes[outcome])
        out.append("\"status\":\"")
        out.append(status.words)
        out.append("\",\"sentence\":\"")
        let (claimed, verified) = (bench.tally(outcome, bench.claimed), bench.tally(outcome, bench.verified))
        OutcomeSentence.write(
            status: status, unit: fixed.units[outcome], subject: fixed.subjects[outcome], claimed: claimed,
            verified: verified.have, into: &out)
        out.append("\",\"claimed\":")
        write(claimed)
        out.append(",\"verified\":")
        write(verified)
    }

    private func write(_ tally: Tally) {
        out.append("{\"have\":")
        out.append(number: tally.have)
        out.append(",\"could\":")
        out.append(number: tally.could)
        out.append(",\"need\":")
        out.append(number: tally.need)
        out.append(",\"remaining\":")
        out.append(number: tally.remaining)
        out.append(",\"shortfall\":")
        out.append(number: tally.shortfall)
        out.append("}")
    }

    private func writePart(_ outcome: Int) {
        writeNumbers(outcome, bench.status(outcome))
        writeCounted()
        writeDecision(outcome)
        out.append("}")
    }

    private func writeChildren(_ node: Int) {
        let children = workspace.plan.outcomes[node].children
        guard !children.isEmpty else { return }
        out.append(",\"children\":[")
        for (position, child) in children.enumerated() {
            if position > 0 { out.append(",") }
            switch workspace.plan.nodes[node].rule {
            case .leaf(let leaf):
                workspace.explain(including: leaf.including[position], of: leaf, node, into: bench.explanation)
                writePart(child)
            case .allocate(let allocation):
                workspace.explain(part: position, of: allocation, into: bench.explanation)
                writePart(child)
            case .cover(let cover):
                workspace.explain(topic: position, of: cover, node, into: bench.explanation)
                writePart(child)
            case .all, .any, .atLeast, .judgement: write(child)
            }
        }
        out.append("]")
    }

    // MARK: Entries

    private func writeCounted() {
        let counted = bench.explanation.counted.count
        guard counted > 0 else { return }
        out.append(",\"counted\":[")
        for index in 0..<counted {
            if index > 0 { out.append(",") }
            write(bench.explanation.counted.base[index])
        }
        out.append("]")
    }

    private func write(_ line: Explanation.Line) {
        let id = workspace.row(Int(line.position)).pointee.id
        out.append("{\"entry\":")
        out.appendQuoted(workspace.columns.text.base + Int(id.start), Int(id.count))
        out.append(",\"amount\":")
        out.append(number: line.amount)
        out.append("}")
    }

    private func writeSetAside() {
        guard !bench.explanation.groups.isEmpty else { return }
        out.append(",\"set-aside\":[")
        for (position, group) in bench.explanation.groups.enumerated() {
            if position > 0 { out.append(",") }
            write(group.reason)
            for index in group.start..<group.start + group.count {
                if index > group.start { out.append(",") }
                write(bench.explanation.aside.base[index])
            }
            out.append("]}")
        }
        out.append("]")
    }

    private func write(_ reason: WhyNot) {
        switch reason {
        case .failed(let filter, let step): out.append(fixed.failed[filter][step])
        case .unsaid(let filter, let step): out.append(fixed.unsaid[filter][step])
        case .other(let reason):
            out.append("{\"reason\":\"")
            out.append(reason.code)
            if case .overCap(let cap) = reason {
                out.append("\",\"cap\":")
                out.append(number: cap)
                out.append(",\"why\":\"")
            } else {
                out.append("\",\"why\":\"")
            }
            out.append(reason.words)
            out.append("\",\"entries\":[")
        }
    }

    // MARK: Decisions

    private func writeChosen(_ node: Int) {
        let chosen = bench.chosen(node)
        guard !chosen.isEmpty else { return }
        out.append(",\"chosen\":[")
        for (position, child) in chosen.enumerated() {
            if position > 0 { out.append(",") }
            out.appendQuoted(workspace.plan.outcomes[child].id.text)
        }
        out.append("]")
    }

    private func writeDecision(_ outcome: Int) {
        guard let decision = bench.decision(outcome) else { return }
        out.append(",\"decision\":{\"ruling\":\"")
        out.append(decision.ruling.code)
        out.append("\",\"day\":")
        out.appendQuoted(decision.day.description)
        if let until = decision.until {
            out.append(",\"until\":")
            out.appendQuoted(until.description)
        }
        out.append(",\"by\":")
        out.appendQuoted(decision.by)
        out.append(",\"reason\":")
        out.appendQuoted(decision.reason)
        out.append("}")
    }
}
