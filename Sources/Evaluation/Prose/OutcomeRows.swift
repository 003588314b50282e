import Portfolios
import Rulebooks

/// One node in the report, with its depth.
struct OutcomeRow {
    var depth: Int
    var outcome: Outcome
    /// What stands beside the title.
    var summary: String
    var details: [Detail]

    /// `counted`, and what.
    struct Detail {
        var label: String
        var text: String
    }
}

/// Where the columns of a report stand.
struct OutcomeColumns {
    /// Characters for the mark, the indentation and the title together.
    var title: Int
    var cites: Int
    var summary: Int

    init(_ rows: [OutcomeRow], width: Int) {
        let titles = rows.map { $0.depth * 2 + 2 + $0.outcome.title.count }
        title = min(titles.max() ?? 0, max(24, width * 2 / 5))
        cites = min(rows.map { OutcomeColumns.text($0.outcome.cites).count }.max() ?? 0, width / 5)
        summary = max(20, width - title - cites - (cites == 0 ? 1 : 2))
    }

    static func text(_ cites: [String]) -> String { cites.isEmpty ? "" : "[\(cites.joined(separator: ", "))]" }
}

extension OutcomeText {
    /// The nodes from the top down. A root that is only a frame is told by the header.
    func rows(_ outcome: Outcome) -> [OutcomeRow] {
        if outcome.children.isEmpty || outcome.status == .notApplicable || outcome.status == .waived {
            return rows(outcome, depth: 0)
        }
        guard outcome.unit == .requirements, outcome.decision == nil else { return rows(outcome, depth: 0) }
        return outcome.children.flatMap { rows($0, depth: 0) }
    }

    private func rows(_ outcome: Outcome, depth: Int) -> [OutcomeRow] {
        let isOpen = outcome.status != .notApplicable && outcome.status != .waived
        let summary = [.met, .metAsClaimed].contains(outcome.status) ? prose.evidence(outcome) : nil
        let suffix = summary != nil && outcome.status == .metAsClaimed ? words.notVerified : ""
        let row = OutcomeRow(
            depth: depth, outcome: outcome, summary: summary.map { $0 + suffix } ?? prose.sentence(for: outcome),
            details: details(outcome))
        let below = isOpen ? outcome.children.filter { isWorthALine($0, below: outcome) } : []
        return [row] + below.flatMap { rows($0, depth: depth + 1) }
    }

    /// Topics are many and told together; of several ways, once one is met, only that one is worth a line.
    private func isWorthALine(_ child: Outcome, below parent: Outcome) -> Bool {
        if prose.subject(of: child) == .topic { return false }
        let parentIsMet = parent.status == .met || parent.status == .metAsClaimed
        if prose.subject(of: parent) == .someChildren, parentIsMet { return parent.chosen.contains(child.id) }
        return true
    }

    /// The topics of a cover with one status, as one line.
    private func topics(_ outcome: Outcome, _ status: Status) -> [String] {
        let topics = outcome.children.filter { $0.status == status && prose.subject(of: $0) == .topic }
        return topics.isEmpty ? [] : [topics.map(\.title).joined(separator: "; ")]
    }

    private func details(_ outcome: Outcome) -> [OutcomeRow.Detail] {
        var details: [OutcomeRow.Detail] = []
        func add(_ label: String, _ lines: [String]) {
            for (index, line) in lines.enumerated() {
                details.append(OutcomeRow.Detail(label: index == 0 ? label : "", text: line))
            }
        }
        add(words.decided, prose.decision(outcome).map { [$0] } ?? [])
        add(words.notShown, topics(outcome, .needsMore))
        add(words.open, topics(outcome, .cannotTell))
        if [.needsMore, .cannotTell].contains(outcome.status) {
            add(words.counted, prose.counted(outcome))
            add(words.setAside, prose.setAside(outcome))
            add(words.toChange, prose.toChange(outcome))
            add(words.toSettle, prose.toSettle(outcome))
        }
        add(words.toVerify, prose.toVerify(outcome))
        return details
    }
}
