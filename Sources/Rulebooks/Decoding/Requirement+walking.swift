import Portfolios

extension Requirement {
    /// Nodes inside each other, `meets` followed, that a rulebook can have: more than any reader follows.
    static let deepest = 40

    /// Nodes inside each other, guards included.
    var depth: Int {
        1 + max(children.map(\.depth).max() ?? 0, guardRule?.requirement.depth ?? 0)
    }

    /// The first node, top first, for which something holds. Guards and parts are not looked at.
    package func first(where holds: (Requirement) -> Bool) -> Requirement? {
        if holds(self) { return self }
        for child in children {
            if let found = child.first(where: holds) { return found }
        }
        return nil
    }

    /// Calls once for the node and each below it, what `meets` points at and guards included; top first.
    package func visit(_ body: (Requirement) -> Void) {
        body(self)
        guardRule?.requirement.visit(body)
        for child in children { child.visit(body) }
    }

    /// Parts of an allocation and minimums inside a sum.
    package var parts: [Part] {
        switch rule {
        case .leaf(let leaf): leaf.including
        case .allocate(let allocation): allocation.parts
        default: []
        }
    }

    /// The ids of the node, its guards and all below it, parts included.
    package var allIDs: [NodeID] {
        var ids: [NodeID] = []
        visit { ids += [$0.id] + $0.parts.map(\.id) }
        return ids
    }

    /// Every key of a source that is cited in it, in the order of the tree, each once.
    package var allCites: [String] {
        var cites: [String] = []
        var seen: Set<String> = []
        visit { node in
            for cite in node.cites + node.parts.flatMap(\.cites) where seen.insert(cite).inserted { cites.append(cite) }
        }
        return cites
    }

    /// The filters of this node alone: its own, its caps' and its parts'.
    package var filters: [Filter] {
        switch rule {
        case .leaf(let leaf): [leaf.filter] + leaf.measure.caps.map(\.filter) + leaf.including.map(\.filter)
        case .cover(let cover): [cover.filter]
        case .allocate(let allocation):
            [allocation.pool] + allocation.sum.caps.map(\.filter) + allocation.parts.map(\.filter)
        default: []
        }
    }

    /// The nodes whose day of being met some filter in it asks for.
    package var moments: [NodeID] {
        var moments: [NodeID] = []
        visit { node in moments += node.filters.flatMap(\.moments) }
        return moments
    }
}

extension Measure {
    package var caps: [Cap] {
        if case .hours(let sum, _) = self { sum.caps } else { [] }
    }
}

extension SumRule {
    package var caps: [Cap] {
        if case .caps(let caps) = self { caps } else { [] }
    }
}

extension Filter {
    /// The nodes whose day of being met it asks for.
    package var moments: [NodeID] {
        tests.flatMap { test -> [NodeID] in
            switch test {
            case .when(_, .met(let node)): [node]
            case .any(let filters): filters.flatMap(\.moments)
            case .not(let filter): filter.moments
            default: []
            }
        }
    }
}
