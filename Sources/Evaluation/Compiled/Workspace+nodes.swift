import Portfolios
import Rulebooks

extension Workspace {
    /// Works out every node.
    func evaluate(_ mode: Mode) { evaluate(upTo: plan.root, mode) }

    /// Works out a node and all below it.
    func evaluate(upTo node: Int, _ mode: Mode) {
        for index in plan.nodes[node].first...node { evaluateOne(index, mode) }
    }

    private func evaluateOne(_ node: Int, _ mode: Mode) {
        let results = results[mode.rawValue]
        evaluateRule(node, mode, results)
        guard results.state[node] != .notApplicable else { return }
        // What applies to a person is decided by what they say, so that nothing is met for want of proof.
        let claimed = self.results[Mode.claimed.rawValue]
        let guardAnswer = plan.nodes[node].guardNode.map { holds($0, claimed) } ?? .yes
        if guardAnswer == .no { return results.setNotApplicable(node) }
        if guardAnswer == .unknown {
            results.possible[node] = 0
            results.state[node] = .guardUnknown
        }
        if !decisions.waivers.isEmpty { waive(node, results) }
    }

    /// Whether a guard holds.
    private func holds(_ guardNode: Int, _ results: Results) -> Answer {
        if results.state[guardNode] == .notApplicable { return .no }
        if results.shortfall[guardNode] == 0 { return .yes }
        return results.possible[guardNode] == 0 ? .unknown : .no
    }

    func waive(_ outcome: Int, _ results: Results) {
        guard decisions.waivers[outcome] != nil else { return }
        results.shortfall[outcome] = 0
        results.pending[outcome] = 0
        results.possible[outcome] = 0
        results.state[outcome] = .waived
    }

    private func evaluateRule(_ node: Int, _ mode: Mode, _ results: Results) {
        switch plan.nodes[node].rule {
        case .all(let children): evaluateAll(node, children, results)
        case .any(let children): evaluateBest(node, 1, children, results)
        case .atLeast(let count, let children): evaluateBest(node, count, children, results)
        case .leaf(let leaf):
            evaluateLeaf(node, leaf, mode, results)
            addIncluding(node, leaf.including, results)
        case .cover(let cover):
            evaluateCover(node, cover, mode, results)
            sumParts(node, cover.firstOutcome..<cover.firstOutcome + cover.topics.count, results)
        case .allocate(let allocation):
            evaluateAllocation(node, allocation, mode, results)
        case .judgement(let role): evaluateJudgement(node, role, results)
        }
    }

    /// The need of an outcome after pro-rating and exceptions.
    @inline(__always)
    func need(_ outcome: Int) -> Int {
        var need = plan.outcomes[outcome].need
        if plan.outcomes[outcome].isProRated, let cycle, let full = plan.rulebook.cycle?.years {
            need = (need * min(cycle.wholeYears, full) + full - 1) / full
        }
        if !decisions.needs.isEmpty, let exception = decisions.needs[outcome] { need = exception.need }
        return need
    }

    private func evaluateAll(_ node: Int, _ children: [Int], _ results: Results) {
        var applicable = 0
        var met = 0
        var could = 0
        var (certain, pending, possible) = (0, 0, 0)
        for child in children where results.state[child] != .notApplicable {
            applicable += 1
            certain += results.shortfall[child]
            pending += results.pending[child]
            possible += results.possible[child]
            if results.shortfall[child] == 0 { met += 1 }
            if results.possible[child] == 0 { could += 1 }
        }
        guard applicable > 0 else { return results.setNotApplicable(node) }
        results.setNode(node, have: met, could: could, need: applicable, certain, pending, possible)
    }

    /// The best children: the least shortfalls, chosen anew for each reading.
    private func evaluateBest(_ node: Int, _ count: Int, _ children: [Int], _ results: Results) {
        var applicable: [Int] = []
        for child in children where results.state[child] != .notApplicable { applicable.append(child) }
        guard !applicable.isEmpty else { return results.setNotApplicable(node) }
        let count = min(count, applicable.count)
        var met = 0
        var could = 0
        for child in applicable {
            if results.shortfall[child] == 0 { met += 1 }
            if results.possible[child] == 0 { could += 1 }
        }
        results.setNode(
            node, have: min(met, count), could: min(could, count), need: count,
            least(count, applicable, results.shortfall), least(count, applicable, results.pending),
            least(count, applicable, results.possible))
    }

    /// The sum of the smallest values.
    private func least(_ count: Int, _ children: [Int], _ values: UnsafeMutablePointer<Int>) -> Int {
        if count == 1 {
            var least = Int.max
            for child in children { least = min(least, values[child]) }
            return least
        }
        return children.map { values[$0] }.sorted().prefix(count).reduce(0, +)
    }

    /// A leaf's own shortfall and those of its nested minimums.
    private func addIncluding(_ node: Int, _ parts: [PlanPart], _ results: Results) {
        for part in parts {
            if !decisions.waivers.isEmpty { waive(part.outcome, results) }
            results.shortfall[node] += results.shortfall[part.outcome]
            results.pending[node] += results.pending[part.outcome]
            results.possible[node] += results.possible[part.outcome]
        }
    }

    /// A node whose shortfall is that of its parts or topics.
    func sumParts(_ node: Int, _ parts: Range<Int>, _ results: Results) {
        var met = 0
        var could = 0
        var (certain, pending, possible) = (0, 0, 0)
        for part in parts {
            if !decisions.waivers.isEmpty { waive(part, results) }
            certain += results.shortfall[part]
            pending += results.pending[part]
            possible += results.possible[part]
            if results.shortfall[part] == 0 { met += 1 }
            if results.possible[part] == 0 { could += 1 }
        }
        results.setNode(node, have: met, could: could, need: parts.count, certain, pending, possible)
    }

    private func evaluateJudgement(_ node: Int, _ role: Term, _ results: Results) {
        let finding = decisions.isEmpty ? nil : decisions.finding(for: node, role: role)
        let have = finding?.met == true ? 1 : 0
        results.setLeaf(node, have: have, could: have, need: 1)
        if finding == nil {
            results.could[node] = 1
            results.pending[node] = 0
            results.possible[node] = 0
        }
    }
}
