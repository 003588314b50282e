import Portfolios

/// What became of one node or part from one edition to another.
package struct NodeChange: Hashable, Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        case added, removed, changed
        /// Nothing but its place.
        case moved
    }

    /// What of it changed.
    package enum Aspect: String, Sendable, CaseIterable {
        case title, rule, condition, topics, note, cites, place
    }

    /// How much it needs, where both editions count the same.
    package struct Need: Hashable, Sendable {
        package var unit: Unit
        package var old: Int
        package var new: Int

        package init(unit: Unit, old: Int, new: Int) {
            (self.unit, self.old, self.new) = (unit, old, new)
        }
    }

    /// What both editions know it by.
    package var key: NodeID
    package var kind: Kind
    /// A share of some hours or entries rather than a node.
    package var isPart: Bool
    /// `nil`: added.
    package var old: NodeText?
    /// `nil`: removed.
    package var new: NodeText?
    /// In the order of `Aspect`; empty for what was added or removed.
    package var aspects: [Aspect]
    /// `nil` where the need is the same.
    package var need: Need?
    /// What it means for whoever is asked.
    package var bearing = Bearing.otherwise
    /// Whether it is one of several ways, or lies on one.
    package var isOneWay = false
    /// The key of what it stands in; `nil` for the root.
    package var parent: NodeID?
    /// Whether the change of what it stands in says that it came or went: its own is a part of that one.
    package var isWithin = false
}

/// What was added to a list and what was taken out of it, each in its own order.
package struct ListChange<Element: Hashable & Sendable>: Hashable, Sendable {
    package var added: [Element]
    package var removed: [Element]

    init(old: [Element], new: [Element]) {
        let (before, after) = (Set(old), Set(new))
        added = new.filter { !before.contains($0) }
        removed = old.filter { !after.contains($0) }
    }

    package var isEmpty: Bool { added.isEmpty && removed.isEmpty }
}

extension NodeChange {
    package var topics: ListChange<String> { ListChange(old: old?.topics ?? [], new: new?.topics ?? []) }
    package var cites: ListChange<String> { ListChange(old: old?.cites ?? [], new: new?.cites ?? []) }
}
