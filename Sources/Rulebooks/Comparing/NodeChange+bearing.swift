extension NodeChange {
    /// What a change means for whoever is asked.
    package enum Bearing: String, Hashable, Sendable, CaseIterable {
        case more, less
        /// Something else is asked; what is harder depends on the person.
        case otherwise
        /// Other words, sources or another place: the same is asked.
        case reworded
    }
}

/// Where a change stands, in both rulebooks.
struct ChangePlace {
    /// What it stands in, or would.
    var oldParent: ComparedNode?
    var newParent: ComparedNode?
    /// Whether what stands in it now stood in something that offered ways, each that was there before. Or, where it
    /// was removed, stands.
    var keptOfferedWays: [Bool]

    /// What it stands in became something else: a list, a measure, shares of hours, or a person's judgment.
    var isReplaced: Bool {
        guard let oldParent, let newParent else { return false }
        return oldParent.shape != newParent.shape
    }
}

extension NodeMatching {
    /// What the change of a node or part means. Nothing is guessed: where more than an amount changed, it is
    /// `otherwise`.
    static func bearing(
        of pair: ComparedPair, _ change: NodeChange, at place: ChangePlace
    ) -> NodeChange.Bearing {
        guard let before = pair.old, let node = pair.new else { return bearingInOne(pair, place) }
        let asks = change.aspects.filter { [.rule, .condition, .topics].contains($0) }
        if asks.isEmpty { return .reworded }
        if asks == [.topics], change.topics.added.isEmpty != change.topics.removed.isEmpty {
            return change.topics.removed.isEmpty ? .more : .less
        }
        guard asks == [.rule], before.asked.apartFromAmount == node.asked.apartFromAmount,
            let was = before.amount, let present = node.amount, was != present
        else { return .otherwise }
        return present > was ? .more : .less
    }

    /// Of what stands in one of both only.
    private static func bearingInOne(_ pair: ComparedPair, _ place: ChangePlace) -> NodeChange.Bearing {
        guard let node = pair.new ?? pair.old else { return .otherwise }
        let isAdded = pair.old == nil
        if !place.keptOfferedWays.isEmpty {
            // A list around what stands in both: all of them were asked, and now one is enough, or the reverse.
            guard place.keptOfferedWays.allSatisfy({ !$0 }) else { return .otherwise }
            return !node.offersWays ? .reworded : isAdded ? .less : .more
        }
        if place.isReplaced || place.oldParent?.offersWays != place.newParent?.offersWays { return .otherwise }
        let opensWay = place.newParent?.offersWays == true && node.part == nil
        return isAdded == opensWay ? .less : .more
    }
}

extension ComparedNode {
    /// Whether what stands in it are ways to choose from.
    var offersWays: Bool {
        switch target.rule {
        case .any, .atLeast: true
        case .all, .meets, .leaf, .cover, .allocate, .judgement: false
        }
    }

    fileprivate enum Shape: Hashable { case list, reference, measure, topics, shares, judgement }

    /// What sort of rule it is; what stands in one sort means little in another.
    fileprivate var shape: Shape {
        switch target.rule {
        case .all, .any, .atLeast: .list
        case .meets: .reference
        case .leaf: .measure
        case .cover: .topics
        case .allocate: .shares
        case .judgement: .judgement
        }
    }

    /// How much is needed, in whatever is counted.
    fileprivate var amount: Int? {
        if case .atLeast(let count, _) = target.rule, part == nil { return count }
        if case .leaf(let leaf) = target.rule, part == nil { return leaf.need }
        return part?.need
    }
}

extension Rule {
    fileprivate var apartFromAmount: Rule {
        switch self {
        case .atLeast(_, let nodes): return .atLeast(1, nodes)
        case .leaf(var leaf):
            leaf.need = 1
            return .leaf(leaf)
        case .all, .any, .meets, .cover, .allocate, .judgement: return self
        }
    }
}
