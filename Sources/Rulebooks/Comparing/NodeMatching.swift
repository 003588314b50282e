import Portfolios

/// The nodes and parts of two editions, matched by their keys.
struct NodeMatching {
    private let old: Side
    private let new: Side

    /// One edition: its nodes in order, and where each stands.
    private struct Side {
        var prose: RulebookProse
        var nodes: [ComparedNode]
        var positions: [NodeID: Int]
        /// The keys of what stands directly in a node, in order.
        var children: [NodeID: [NodeID]] = [:]

        init(_ prose: RulebookProse, _ nodes: [ComparedNode]) {
            self.prose = prose
            self.nodes = nodes
            positions = Dictionary(nodes.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
            for node in nodes {
                if let parent = node.parent { children[parent, default: []].append(node.key) }
            }
        }

        func node(_ key: NodeID) -> ComparedNode? { positions[key].map { nodes[$0] } }

        func title(_ key: NodeID) -> String? { node(key)?.title }

        func parent(_ node: ComparedNode?) -> ComparedNode? { node?.parent.flatMap(self.node) }

        /// Whether something above it offers ways to choose from.
        func isOnOneWay(_ node: ComparedNode) -> Bool {
            guard let above = parent(node) else { return false }
            return above.offersWays || isOnOneWay(above)
        }

        func text(_ node: ComparedNode) -> NodeText {
            var text = prose.text(of: node)
            text.under = node.parent.flatMap(title)
            let siblings = node.parent.flatMap { children[$0] } ?? []
            if let index = siblings.firstIndex(of: node.key), index > 0 { text.after = title(siblings[index - 1]) }
            return text
        }
    }

    init(old: RulebookProse, new: RulebookProse) {
        let nodes = ComparedNode.all(of: old.rulebook, and: new.rulebook)
        self.old = Side(old, nodes.old)
        self.new = Side(new, nodes.new)
    }

    /// Everything that changed: in the order of the new edition, what was removed after what it stood after.
    var changes: [NodeChange] {
        let moved = self.moved
        return ComparedPair.all(old.nodes, new.nodes).compactMap { pair in
            guard var change = change(of: pair, isMoved: moved.contains(pair.key)) else { return nil }
            describe(&change, pair)
            return change
        }
    }

    /// What it means, and where.
    private func describe(_ change: inout NodeChange, _ pair: ComparedPair) {
        let place = ChangePlace(
            oldParent: old.parent(pair.old) ?? pair.new?.parent.flatMap(old.node),
            newParent: new.parent(pair.new) ?? pair.old?.parent.flatMap(new.node),
            keptOfferedWays: keptOfferedWays(pair))
        change.bearing = NodeMatching.bearing(of: pair, change, at: place)
        change.parent = (pair.new ?? pair.old)?.parent
        change.isOneWay = pair.new.map(new.isOnOneWay) ?? pair.old.map(old.isOnOneWay) ?? false
        let isInOne = pair.old == nil || pair.new == nil
        change.isWithin =
            isInOne && (place.oldParent == nil || place.newParent == nil || place.isReplaced)
            && place.keptOfferedWays.isEmpty
    }

    /// For each node in a list that is new or gone which stands in both rulebooks: whether its place in the other
    /// one offers ways.
    private func keptOfferedWays(_ pair: ComparedPair) -> [Bool] {
        let (side, other) = pair.old == nil ? (new, old) : (old, new)
        guard pair.old == nil || pair.new == nil else { return [] }
        return side.children[pair.key, default: []].compactMap { key in
            other.node(key).map { other.parent($0)?.offersWays == true }
        }
    }

    /// How many there are in the new edition.
    var count: Int { new.nodes.count }

    private func change(of pair: ComparedPair, isMoved: Bool) -> NodeChange? {
        let aspects = aspects(of: pair, isMoved: isMoved)
        // Most of two editions is the same, which need not be put in words.
        if let aspects, aspects.isEmpty { return nil }
        var change = NodeChange(
            key: pair.key, kind: .changed, isPart: (pair.new ?? pair.old)?.part != nil, old: pair.old.map(old.text),
            new: pair.new.map(new.text), aspects: aspects ?? [])
        guard let before = pair.old else {
            change.kind = .added
            return change
        }
        guard let node = pair.new else {
            change.kind = .removed
            return change
        }
        if aspects == [.place] { change.kind = .moved }
        change.need = NodeMatching.need(before, node)
        return change
    }

    /// In what a node is another one than before; `nil` for what stands in one edition alone.
    private func aspects(of pair: ComparedPair, isMoved: Bool) -> [NodeChange.Aspect]? {
        guard let before = pair.old, let node = pair.new else { return nil }
        // The root has the rulebook's title, which is told as such.
        let isNamedAlike =
            node.parent == nil && before.title == old.prose.rulebook.title && node.title == new.prose.rulebook.title
        let differs: [(NodeChange.Aspect, Bool)] = [
            (.title, before.title != node.title && !isNamedAlike),
            (.rule, before.asked != node.asked || before.need != node.need),
            (.condition, before.guards.map(\.requirement.rule) != node.guards.map(\.requirement.rule)),
            (.topics, Set(before.topics.map(\.term)) != Set(node.topics.map(\.term))),
            (.note, before.note != node.note), (.cites, Set(before.cites) != Set(node.cites)), (.place, isMoved),
        ]
        return differs.filter(\.1).map(\.0)
    }

    private static func need(_ before: ComparedNode, _ node: ComparedNode) -> NodeChange.Need? {
        guard let old = before.need, let new = node.need, old.unit == new.unit, old.amount != new.amount else {
            return nil
        }
        return NodeChange.Need(unit: new.unit, old: old.amount, new: new.amount)
    }

    // MARK: What moved

    /// What stands in something else, and what changed its order among those that stayed with it: as few as can be.
    private var moved: Set<NodeID> {
        var moved: Set<NodeID> = []
        for node in new.nodes {
            if let before = old.node(node.key), before.parent != node.parent { moved.insert(node.key) }
        }
        for (parent, keys) in new.children {
            let stayed = keys.filter { old.node($0)?.parent == parent }
            let kept = NodeMatching.longestRise(stayed.map { old.positions[$0] ?? 0 })
            for index in stayed.indices where !kept.contains(index) { moved.insert(stayed[index]) }
        }
        return moved
    }

    /// The indexes of a longest rising run of numbers, others left out.
    static func longestRise(_ numbers: [Int]) -> Set<Int> {
        var lengths = [Int](repeating: 1, count: numbers.count)
        var previous = [Int?](repeating: nil, count: numbers.count)
        for index in numbers.indices {
            for earlier in 0..<index where numbers[earlier] < numbers[index] && lengths[earlier] >= lengths[index] {
                lengths[index] = lengths[earlier] + 1
                previous[index] = earlier
            }
        }
        var kept: Set<Int> = []
        var next = lengths.indices.max { lengths[$0] < lengths[$1] }
        while let index = next {
            kept.insert(index)
            next = previous[index]
        }
        return kept
    }
}
