import Portfolios

/// One thing with an id that a rulebook asks: a node, or a part of one. Two rulebooks are compared by these.
package struct ComparedNode: Sendable {
    /// What it is compared by: most often its id (`all(of:and:)`). Two roots are compared with each other whatever
    /// their ids.
    package var key: NodeID
    /// The key of what it stands in; `nil` for the root.
    package var parent: NodeID?
    /// The node, or the one that the part belongs to.
    package var node: Requirement
    /// What the node asks in the end: itself or, where it points at one node of another rulebook, that one.
    package var target: Requirement
    package var part: Part?

    /// The id under which an outcome has its numbers.
    package var outcomeID: NodeID { part?.id ?? target.id }

    package var id: NodeID { part?.id ?? node.id }

    package var title: String { part?.title ?? node.title }

    var cites: [String] { part?.cites ?? node.cites + target.cites.filter { !node.cites.contains($0) } }

    var note: String? { part == nil ? node.note ?? target.note : nil }

    /// All of a rulebook, top first, each node's parts before its children. Guards are not among them.
    static func all(of rulebook: Rulebook, root: NodeID) -> [ComparedNode] {
        var nodes: [ComparedNode] = []
        gather(rulebook.requirement, key: root, under: nil, into: &nodes)
        return nodes
    }

    /// A key for both roots; where their ids differ, one that no other node can have.
    static func root(_ old: Rulebook, _ new: Rulebook) -> NodeID {
        let (before, after) = (old.requirement.id, new.requirement.id)
        return before == after ? after : NodeID("\(before)=\(after)")
    }

    private static func gather(
        _ node: Requirement, key: NodeID, under parent: NodeID?, into nodes: inout [ComparedNode]
    ) {
        let target = node.pointedAt
        nodes.append(ComparedNode(key: key, parent: parent, node: node, target: target))
        for part in target.parts {
            nodes.append(ComparedNode(key: part.id, parent: key, node: node, target: target, part: part))
        }
        for child in target.children { gather(child, key: child.id, under: key, into: &nodes) }
    }
}

extension Requirement {
    /// Itself or, where it only points at one node of another rulebook, that node.
    fileprivate var pointedAt: Requirement {
        guard case .meets(let reference, let target) = rule, reference.node != nil else { return self }
        return target.pointedAt
    }
}

/// A node or part of two editions; of one only if it was added or removed.
package struct ComparedPair: Sendable {
    package var key: NodeID
    package var old: ComparedNode?
    package var new: ComparedNode?

    /// All of two rulebooks in the order of the new one; what was removed comes after what it stood after.
    package static func all(_ old: Rulebook, _ new: Rulebook) -> [ComparedPair] {
        let nodes = ComparedNode.all(of: old, and: new)
        return all(nodes.old, nodes.new)
    }

    static func all(_ old: [ComparedNode], _ new: [ComparedNode]) -> [ComparedPair] {
        let before = Dictionary(old.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        let stayed = Set(new.map(\.key))
        var removed: [NodeID?: [ComparedPair]] = [:]
        var anchor: NodeID?
        for node in old {
            if stayed.contains(node.key) {
                anchor = node.key
            } else {
                removed[anchor, default: []].append(ComparedPair(key: node.key, old: node))
            }
        }
        let kept = new.flatMap { node in
            [ComparedPair(key: node.key, old: before[node.key], new: node)] + (removed[node.key] ?? [])
        }
        return (removed[nil] ?? []) + kept
    }
}

extension ComparedNode {
    /// A need and what it counts.
    package struct Need: Hashable, Sendable {
        package var amount: Int
        package var unit: Unit
    }

    /// What a leaf or part needs; `nil` for everything else and where one entry is enough.
    package var need: Need? {
        switch target.rule {
        case .leaf(let leaf) where part != nil || leaf.measure != .exists:
            Need(amount: part?.need ?? leaf.need, unit: leaf.measure.unit)
        case .allocate(let allocation):
            part.map { Need(amount: $0.need, unit: allocation.of == .hours ? .minutes : .count) }
        default: nil
        }
    }

    package var topics: [Cover.Topic] {
        if case .cover(let cover) = target.rule { cover.topics } else { [] }
    }

    /// What is asked, without anything that is compared by an id or a list of its own.
    var asked: Rule {
        if let part { return .leaf(Leaf(need: part.need, measure: .entries, filter: part.filter)) }
        switch target.rule {
        case .all: return .all([])
        case .any: return .any([])
        case .atLeast(let count, _): return .atLeast(count, [])
        case .meets(let reference, _):
            return .meets(reference, Requirement(id: "", title: "", rule: .all([])))
        case .leaf(var leaf):
            leaf.including = []
            return .leaf(leaf)
        case .cover(var cover):
            cover.topics = []
            return .cover(cover)
        case .allocate(var allocation):
            allocation.parts = []
            return .allocate(allocation)
        case .judgement: return target.rule
        }
    }

    /// When it applies, ids left out: each guard as a rule.
    var guards: [Requirement.Guard] {
        guard part == nil else { return [] }
        let own = node.guardRule.map { [$0] } ?? []
        return node.id == target.id ? own : own + (target.guardRule.map { [$0] } ?? [])
    }
}
