import Portfolios
package import Rulebooks

extension RandomCases {
    /// A small rulebook: a tree of every kind of rule over leaves of every kind of measure.
    package mutating func rulebook() -> Rulebook {
        finished = []
        nodeCount = 0
        var root = requirement(depth: 0)
        root.id = "root"
        return Rulebook(
            id: "root", edition: "2024", title: "Invented", issuer: "nobody", family: "invented",
            from: days[0], proof: random.pick([.verified, .verified, .attested]),
            cycle: random.chance(60) ? Cycle(years: random.number(1...3), ends: random.pick(days)) : nil,
            requirement: root)
    }

    /// One node and all below it. Its id is new and from now on may be waited for.
    package mutating func requirement(depth: Int, prefix: String = "") -> Requirement {
        nodeCount += 1
        let id = NodeID("\(prefix)n\(nodeCount)")
        var guardRule: Requirement.Guard?
        if random.chance(18) {
            let rule: Rule = random.chance(15) ? judgement() : .leaf(leaf(id: "\(id).when"))
            guardRule = .init(Requirement(id: NodeID("\(id).when"), title: "when \(id)", rule: rule))
        }
        let rule = rule(id: id, depth: depth, prefix: prefix)
        if depth > 0 { finished.append(id) }
        return Requirement(
            id: id, title: "node \(id)", cites: random.chance(30) ? ["SOURCE"] : [], guardRule: guardRule,
            rule: rule, note: random.chance(10) ? "a note" : nil)
    }

    private mutating func rule(id: NodeID, depth: Int, prefix: String) -> Rule {
        let composite = depth == 0 ? random.chance(95) : depth < 3 && random.chance(25)
        if composite { return compositeRule(id: id, depth: depth, prefix: prefix) }
        switch random.number(0...19) {
        case 0, 1: return .cover(cover())
        case 2...4: return .allocate(allocation(id: id))
        case 5: return judgement()
        default: return .leaf(leaf(id: "\(id)"))
        }
    }

    private mutating func compositeRule(id: NodeID, depth: Int, prefix: String) -> Rule {
        if depth > 0, random.chance(20) {
            let target = requirement(depth: depth + 1, prefix: "\(id)/")
            return .meets(Reference(rulebook: "another"), target)
        }
        let children = (0..<random.number(1...(depth == 0 ? 7 : 4))).map { _ in
            requirement(depth: depth + 1, prefix: prefix)
        }
        switch random.number(0...3) {
        case 0, 1: return .all(children)
        case 2: return .any(children)
        default: return .atLeast(random.number(1...3), children)
        }
    }

    private mutating func judgement() -> Rule {
        .judgement(role: random.pick(vocabulary.terms(in: "judges")))
    }

    private mutating func cover() -> Cover {
        let topics = terms(of: "topics", 1...3).map { Cover.Topic(term: $0, label: vocabulary.label(of: $0)) }
        let filter = random.chance(50) ? Filter([]) : narrowing(kinds: Attribute.topics.kinds)
        return Cover(framework: "invented", category: "root", topics: topics, filter: filter)
    }
}
