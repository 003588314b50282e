import Portfolios
package import Rulebooks

/// Two editions, ready for asking who would gain and who would lose if one took the place of the other.
package struct ComparedEditions: Sendable {
    package let old: Evaluator
    package let new: Evaluator
    /// What either edition asks, in the order in which a `RulebookComparison` tells of it, topics included.
    package let requirements: [ComparedRequirement]
    let oldSide: EditionSide
    let newSide: EditionSide
    /// Positions of the requirements, the innermost first.
    let innermostFirst: [Int]

    package init(old: Evaluator, new: Evaluator) {
        self.old = old
        self.new = new
        var gathered = GatheredRequirements(old: old.plan, new: new.plan)
        for pair in ComparedPair.all(old.rulebook, new.rulebook) { gathered.add(pair) }
        requirements = gathered.requirements
        oldSide = EditionSide(gathered.old, positions: gathered.positions)
        newSide = EditionSide(gathered.new, positions: gathered.positions)
        let depths = zip(oldSide.depths, newSide.depths).map { max($0, $1) }
        innermostFirst = requirements.indices.sorted { (-depths[$0], $0) < (-depths[$1], $1) }
    }
}

/// Something that is asked: a node, a part or a topic.
package struct ComparedRequirement: Hashable, Sendable {
    package var id: NodeID
    package var title: String
    /// Only one of the editions may ask it.
    package var isInOld: Bool
    package var isInNew: Bool
}

/// What one edition asks, at the positions of the requirements of both.
struct EditionSide: Sendable {
    struct Item: Sendable {
        /// Where the bench has its numbers.
        var outcome: Int
        var isLeaf: Bool
        var parent: NodeID?
    }

    /// `nil`: this edition does not ask it.
    let items: [Item?]
    /// Of the enclosing requirement; −1: none.
    let parents: [Int]
    let depths: [Int]
    /// Those that this edition asks, each after the one it stands in.
    let topFirst: [Int]

    init(_ items: [Item?], positions: [NodeID: Int]) {
        self.items = items
        let parents = items.map { $0?.parent.flatMap { positions[$0] } ?? -1 }
        let depths = items.indices.map { position in
            var (depth, next) = (0, parents[position])
            while next >= 0, depth < items.count { (depth, next) = (depth + 1, parents[next]) }
            return depth
        }
        self.parents = parents
        self.depths = depths
        topFirst = items.indices.filter { items[$0] != nil }.sorted { (depths[$0], $0) < (depths[$1], $1) }
    }
}

/// The requirements of both editions while they are gathered.
private struct GatheredRequirements {
    var requirements: [ComparedRequirement] = []
    var old: [EditionSide.Item?] = []
    var new: [EditionSide.Item?] = []
    var positions: [NodeID: Int] = [:]
    private let oldPlan: Plan
    private let newPlan: Plan

    init(old: Plan, new: Plan) {
        (oldPlan, newPlan) = (old, new)
    }

    mutating func add(_ pair: ComparedPair) {
        guard let node = pair.new ?? pair.old else { return }
        append(
            pair.key, node.id, node.title, pair.old.flatMap { item($0.outcomeID, $0.parent, oldPlan) },
            pair.new.flatMap { item($0.outcomeID, $0.parent, newPlan) })
        addTopics(pair)
    }

    private mutating func addTopics(_ pair: ComparedPair) {
        let (before, after) = (pair.old?.topics ?? [], pair.new?.topics ?? [])
        guard pair.new?.part == nil, pair.old?.part == nil else { return }
        let removed = before.filter { topic in !after.contains { $0.term == topic.term } }
        for topic in after + removed {
            let name = newPlan.vocabulary.name(of: topic.term)
            let id = NodeID("\(pair.key)/\(name)")
            append(
                id, id, topic.label,
                pair.old.flatMap { item(NodeID("\($0.outcomeID)/\(name)"), pair.key, oldPlan) },
                pair.new.flatMap { item(NodeID("\($0.outcomeID)/\(name)"), pair.key, newPlan) })
        }
    }

    private func item(_ id: NodeID, _ parent: NodeID?, _ plan: Plan) -> EditionSide.Item? {
        plan.outcomeByID[id].map { EditionSide.Item(outcome: $0, isLeaf: plan.outcomes[$0].isLeaf, parent: parent) }
    }

    private mutating func append(
        _ key: NodeID, _ id: NodeID, _ title: String, _ before: EditionSide.Item?, _ after: EditionSide.Item?
    ) {
        positions[key] = requirements.count
        requirements.append(
            ComparedRequirement(id: id, title: title, isInOld: before != nil, isInNew: after != nil))
        old.append(before)
        new.append(after)
    }
}
