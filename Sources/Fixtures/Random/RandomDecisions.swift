package import Portfolios
package import Rulebooks

extension RandomCases {
    /// Up to three decisions about nodes of the rulebook, some not in force, some about somebody else; and
    /// findings for half of its judgements.
    package mutating func decisions(for rulebook: Rulebook, _ portfolio: Portfolio) -> [Decision] {
        let nodes = addressable(rulebook.requirement)
        var decisions: [Decision] = []
        for _ in 0..<random.pick([0, 0, 0, 1, 1, 2, 3]) {
            decisions.append(decision(on: random.pick(nodes), ruling(portfolio), decisions.count))
        }
        for judgement in judgements(rulebook.requirement) where random.chance(60) {
            let role = random.chance(80) ? judgement.role : random.pick(vocabulary.terms(in: "judges"))
            let ruling = Decision.Ruling.finding(met: random.chance(60), role: role)
            decisions.append(decision(on: judgement.node, ruling, decisions.count))
        }
        return decisions
    }

    private mutating func decision(on node: NodeID, _ ruling: Decision.Ruling, _ number: Int) -> Decision {
        let day = random.pick(days)
        return Decision(
            person: random.pick([nil, nil, "mira-okafor", "mira-okafor", "someone-else"]),
            rulebook: random.pick([nil, nil, "root", "root", "another"]), node: node, ruling: ruling, day: day,
            until: random.chance(20) ? random.pick(days.filter { $0 >= day }) : nil,
            by: random.pick(["board", "registrar"]), reason: "reason \(number)")
    }

    private mutating func ruling(_ portfolio: Portfolio) -> Decision.Ruling {
        switch random.number(0...9) {
        case 0...2: .waiver
        case 3...5: .need(random.pick([0, 1, 2, 30, 45, 60, 200]))
        default: .accept(random.some(portfolio.entries.map(\.id), 1...3) + (random.chance(5) ? ["missing"] : []))
        }
    }

    /// Every id that a decision can address: nodes, guards, parts and topics.
    private func addressable(_ requirement: Requirement) -> [NodeID] {
        var ids = [requirement.id]
        if let guardRule = requirement.guardRule { ids += addressable(guardRule.requirement) }
        switch requirement.rule {
        case .leaf(let leaf): ids += leaf.including.map(\.id)
        case .allocate(let allocation): ids += allocation.parts.map(\.id)
        case .cover(let cover):
            ids += cover.topics.map { NodeID("\(requirement.id)/\(vocabulary.name(of: $0.term))") }
        default: ids += requirement.children.flatMap { addressable($0) }
        }
        return ids
    }

    private func judgements(_ requirement: Requirement) -> [(node: NodeID, role: Term)] {
        var found = requirement.guardRule.map { judgements($0.requirement) } ?? []
        if case .judgement(let role) = requirement.rule { found.append((requirement.id, role)) }
        return found + requirement.children.flatMap { judgements($0) }
    }
}
