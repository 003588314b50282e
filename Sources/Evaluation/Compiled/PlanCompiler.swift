import Portfolios
import Rulebooks

/// Turns a rulebook into a plan.
struct PlanCompiler {
    let rulebook: Rulebook
    let vocabulary: Vocabulary
    let registry: [Provider]
    var parts = PlanParts()
    var testIndexes: [Test: Int] = [:]
    var filterIndexes: [NestedFilter: Int] = [:]
    var eventIndexes: [Moment: Int] = [:]
    /// Nodes by id, and `met` moments waiting for theirs.
    var nodeIndexes: [NodeID: Int] = [:]
    /// Nodes by the ids of their parts, nested minimums and topics.
    var holders: [NodeID: Int] = [:]
    var requirements: [Requirement] = []
    var firsts: [Int] = []

    struct NestedFilter: Hashable {
        var filter: Filter
        var isNested: Bool
    }

    private init(rulebook: Rulebook, vocabulary: Vocabulary, providers: Providers) {
        self.rulebook = rulebook
        self.vocabulary = vocabulary
        registry = providers.all
    }

    static func plan(rulebook: Rulebook, vocabulary: Vocabulary, providers: Providers) -> Plan {
        var compiler = PlanCompiler(rulebook: rulebook, vocabulary: vocabulary, providers: providers)
        // Nodes that a `met` moment names must be numbered before the filters that ask for them.
        compiler.number(rulebook.requirement)
        for requirement in compiler.requirements { compiler.compile(requirement) }
        compiler.settleOutcomes()
        compiler.settleModes()
        compiler.settleFamilies()
        return Plan(
            rulebook: rulebook, vocabulary: vocabulary, providers: providers, registry: compiler.registry,
            parts: compiler.parts)
    }

    /// Children and guards before their parents.
    private mutating func number(_ requirement: Requirement) {
        let first = requirements.count
        if let guardRule = requirement.guardRule { number(guardRule.requirement) }
        for child in requirement.children { number(child) }
        for id in ownIDs(of: requirement) { holders[id] = requirements.count }
        nodeIndexes[requirement.id] = requirements.count
        requirements.append(requirement)
        firsts.append(first)
    }

    private func ownIDs(of requirement: Requirement) -> [NodeID] {
        switch requirement.rule {
        case .leaf(let leaf): leaf.including.map(\.id)
        case .allocate(let allocation): allocation.parts.map(\.id)
        case .cover(let cover): cover.topics.map { NodeID("\(requirement.id)/\(vocabulary.name(of: $0.term))") }
        default: []
        }
    }

    private func index(of requirement: Requirement) -> Int { nodeIndexes[requirement.id] ?? 0 }

    // MARK: Nodes

    mutating func compile(_ requirement: Requirement) {
        var outcome = PlanOutcome(
            id: requirement.id, title: requirement.title, cites: requirement.cites, note: requirement.note,
            unit: .requirements, need: 1, isLeaf: false)
        let rule: PlanNode.Rule
        switch requirement.rule {
        case .all(let nodes): rule = .all(nodes.map(index))
        case .any(let nodes): rule = .any(nodes.map(index))
        case .atLeast(let count, let nodes): rule = .atLeast(count, nodes.map(index))
        case .meets(_, let target): rule = .all([index(of: target)])
        case .leaf(let leaf): rule = .leaf(compile(leaf, &outcome))
        case .cover(let cover): rule = .cover(compile(cover, requirement, &outcome))
        case .allocate(let allocation): rule = .allocate(compile(allocation, &outcome))
        case .judgement(let role):
            rule = .judgement(role: role)
            outcome.unit = .count
            outcome.isLeaf = true
        }
        if !requirement.children.isEmpty { outcome.children = requirement.children.map(index) }
        let guardNode = requirement.guardRule.map { index(of: $0.requirement) }
        parts.nodes.append(
            PlanNode(outcome: outcome, guardNode: guardNode, rule: rule, first: firsts[parts.nodes.count]))
    }

    mutating func compile(_ leaf: Leaf, _ outcome: inout PlanOutcome) -> PlanLeaf {
        outcome.unit = leaf.measure.unit
        outcome.need = leaf.need
        outcome.isProRated = leaf.proRated
        outcome.isLeaf = true
        var caps: [PlanCap] = []
        if case .hours(.caps(let rules), _) = leaf.measure { caps = compile(rules) }
        var slot = 0
        if case .distinct(let attribute) = leaf.measure { slot = attribute.slot }
        let including = leaf.including.map { part(for: $0, unit: .minutes, isProRated: leaf.proRated) }
        outcome.children = including.map(\.outcome)
        return PlanLeaf(
            measure: leaf.measure, filter: filter(leaf.filter), caps: caps, nameSlot: slot, including: including)
    }

    mutating func compile(_ caps: [Cap]) -> [PlanCap] {
        caps.map { PlanCap(filter: filter($0.filter), most: $0.most) }
    }

    /// Outcomes of parts are numbered after those of all nodes.
    mutating func part(for part: Part, unit: Unit, isProRated: Bool) -> PlanPart {
        parts.extraOutcomes.append(
            PlanOutcome(
                id: part.id, title: part.title, cites: part.cites, note: nil, unit: unit, need: part.need,
                isProRated: isProRated, isLeaf: true))
        return PlanPart(outcome: requirements.count + parts.extraOutcomes.count - 1, filter: filter(part.filter))
    }

    mutating func compile(
        _ cover: Cover, _ requirement: Requirement, _ outcome: inout PlanOutcome
    ) -> PlanCover {
        let first = requirements.count + parts.extraOutcomes.count
        var positions = [Int16](repeating: -1, count: vocabulary.count + 1)
        for (position, topic) in cover.topics.enumerated() {
            positions[Int(topic.term.number)] = Int16(position)
            parts.extraOutcomes.append(
                PlanOutcome(
                    id: NodeID("\(requirement.id)/\(vocabulary.name(of: topic.term))"), title: topic.label,
                    cites: requirement.cites, note: nil, unit: .count, need: 1, isLeaf: true))
        }
        outcome.unit = .count
        outcome.children = Array(first..<first + cover.topics.count)
        return PlanCover(
            filter: filter(cover.filter), firstOutcome: first, topics: cover.topics.map(\.term.number),
            positions: positions)
    }

    mutating func compile(_ allocation: Allocation, _ outcome: inout PlanOutcome) -> PlanAllocation {
        let unit: Unit = allocation.of == .hours ? .minutes : .count
        outcome.unit = unit
        let members = allocation.parts.map { part(for: $0, unit: unit, isProRated: allocation.proRated) }
        outcome.children = members.map(\.outcome)
        var caps: [PlanCap] = []
        if case .caps(let rules) = allocation.sum { caps = compile(rules) }
        parts.allocationCount += 1
        return PlanAllocation(
            index: parts.allocationCount - 1, of: allocation.of, pool: filter(allocation.pool),
            sum: unit == .minutes ? allocation.sum : .plain,
            caps: caps, parts: members)
    }

    /// A part's need counts in its allocation's outcome.
    private mutating func settleOutcomes() {
        for index in parts.nodes.indices {
            if case .allocate(let allocation) = parts.nodes[index].rule {
                parts.nodes[index].outcome.need = allocation.parts.count
            }
            if case .cover(let cover) = parts.nodes[index].rule {
                parts.nodes[index].outcome.need = cover.topics.count
            }
        }
    }
}
