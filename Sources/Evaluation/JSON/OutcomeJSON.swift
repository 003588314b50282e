package import Portfolios
import Rulebooks

/// Writes verdicts as JSON, straight from the bench, in the shape that `docs/schemas/outcome.schema.json` publishes.
/// Not thread-safe: each worker owns one; what never changes for a rulebook is prepared once.
package final class OutcomeJSON {
    let bench: EvaluationBench
    private let out: ByteBuffer
    let fixed: OutcomeJSONFixed
    private let workspace: Workspace
    private let explanation: Explanation
    // Where the portfolio on the bench has its entries and ids; taken anew for each.
    private var rows: UnsafeMutablePointer<EntryRow>
    private var order: UnsafeMutablePointer<Int32>
    private var text: UnsafeMutablePointer<UInt8>

    package init(bench: EvaluationBench, into out: ByteBuffer) {
        self.bench = bench
        self.out = out
        workspace = bench.workspace
        explanation = bench.explanation
        rows = workspace.rows
        order = workspace.order
        text = workspace.columns.text.base
        fixed = OutcomeJSONFixed(plan: bench.workspace.plan)
    }

    /// The portfolio on the bench, with the full explanation, as one line without its end.
    package func writeFull() {
        rows = workspace.rows
        order = workspace.order
        text = workspace.columns.text.base
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
        guard status != .notApplicable else { return writeNothing(below: node) }
        workspace.explain(node, into: explanation)
        writeCounted()
        writeSetAside()
        writeDecision(node)
        writeChosen(node)
        writeChildren(node)
        out.append("}")
    }

    /// What is below a node that does not apply does not apply either.
    private func writeNothing(below outcome: Int) {
        let children = workspace.plan.outcomes[outcome].children
        if !children.isEmpty {
            out.append(",\"children\":[")
            for (position, child) in children.enumerated() {
                if position > 0 { out.append(",") }
                writeNumbers(child, .notApplicable)
                writeNothing(below: child)
            }
            out.append("]")
        }
        out.append("}")
    }

    private func writeNumbers(_ outcome: Int, _ status: Status) {
        out.append(fixed.nodes[outcome])
        out.append("\"status\":\"")
        out.append(status.words)
        out.append("\",\"sentence\":\"")
        let isNothing = status == .notApplicable
        let claimed = isNothing ? Tally(have: 0, could: 0, need: 0) : bench.tally(outcome, bench.claimed)
        let verified = isNothing ? claimed : bench.tally(outcome, bench.verified)
        var sink = out
        OutcomeSentence.write(
            status: status, unit: fixed.units[outcome], subject: fixed.subjects[outcome], claimed: claimed,
            verified: verified.have, into: &sink)
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
        switch workspace.plan.nodes[node].rule {
        case .leaf(let leaf):
            for (position, part) in leaf.including.enumerated() {
                if position > 0 { out.append(",") }
                workspace.explain(including: part, of: leaf, node, into: explanation)
                writePart(part.outcome)
            }
        case .allocate(let allocation):
            let flow = workspace.flow(allocation, .claimed)
            for (position, part) in allocation.parts.enumerated() {
                if position > 0 { out.append(",") }
                workspace.explain(part: position, of: flow, into: explanation)
                writePart(part.outcome)
            }
        case .cover(let cover):
            for (position, topic) in children.enumerated() {
                if position > 0 { out.append(",") }
                workspace.explain(topic: position, of: cover, node, into: explanation)
                writePart(topic)
            }
        case .all, .any, .atLeast, .judgement:
            for (position, child) in children.enumerated() {
                if position > 0 { out.append(",") }
                write(child)
            }
        }
        out.append("]")
    }

    // MARK: Entries

    private func writeCounted() {
        let counted = explanation.counted.count
        guard counted > 0 else { return }
        out.append(",\"counted\":{")
        write(explanation.counted.base, 0..<counted)
        out.append("}")
    }

    /// Entries' ids with their amounts, as the members of a JSON object.
    private func write(_ lines: UnsafeMutablePointer<Explanation.Line>, _ range: Range<Int>) {
        for index in range {
            let line = lines[index]
            let id = rows[Int(order[Int(line.position)])].id
            out.reserve(Int(id.count) * 6 + 64)
            if index > range.lowerBound { out.append(byte: 0x2C) }
            out.appendQuoted(text + Int(id.start), Int(id.count))
            out.append(byte: 0x3A)
            out.append(number: line.amount)
        }
    }

    private func writeSetAside() {
        guard !explanation.groups.isEmpty else { return }
        out.append(",\"set-aside\":[")
        for (position, group) in explanation.groups.enumerated() {
            if position > 0 { out.append(",") }
            write(group.reason)
            write(explanation.aside.base, group.start..<group.start + group.count)
            out.append("}}")
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
            out.append("\",\"entries\":{")
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
