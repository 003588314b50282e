import Portfolios

extension ComparedNode {
    /// The nodes of both rulebooks, each under the key by which it is compared: its id. But where one rulebook asks
    /// something, and the other asks the very same as one of several things in a list of that id, those two are
    /// compared, and the list around it is what came or went.
    static func all(
        of old: Rulebook, and new: Rulebook
    ) -> (old: [ComparedNode], new: [ComparedNode]) {
        let root = root(old, new)
        var (before, after) = (all(of: old, root: root), all(of: new, root: root))
        before.follow(intoListsOf: after)
        after.follow(intoListsOf: before)
        return (before, after)
    }

    fileprivate var isList: Bool { part == nil && !target.children.isEmpty }

    /// Whether whoever meets one meets the other, by the very same rule.
    fileprivate func asksTheSame(as other: ComparedNode) -> Bool {
        part == nil && other.part == nil && target.rule == other.target.rule
            && guards.map(\.requirement.rule) == other.guards.map(\.requirement.rule)
    }
}

extension [ComparedNode] {
    /// Takes over the keys of those in the other's lists that ask the same.
    fileprivate mutating func follow(intoListsOf others: [ComparedNode]) {
        let own = Set(map(\.key))
        let lists = Dictionary(others.filter(\.isList).map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        var taken: [NodeID: NodeID] = [:]
        for node in self where node.parent != nil && node.part == nil && !node.isList && lists[node.key] != nil {
            let same = others.first { $0.parent == node.key && !own.contains($0.key) && $0.asksTheSame(as: node) }
            taken[node.key] = same?.key
        }
        guard !taken.isEmpty else { return }
        for index in indices {
            self[index].key = taken[self[index].key] ?? self[index].key
            self[index].parent = self[index].parent.map { taken[$0] ?? $0 }
        }
    }
}
