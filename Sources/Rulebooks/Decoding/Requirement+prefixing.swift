import Portfolios

extension Requirement {
    /// The same tree with every id prefixed, and the ids that its filters name as well.
    func prefixed(by prefix: String) -> Requirement {
        var copy = self
        copy.id = NodeID(prefix + id.text)
        copy.guardRule = guardRule.map { Guard($0.requirement.prefixed(by: prefix)) }
        copy.rule = rule.prefixed(by: prefix)
        return copy
    }
}

extension Rule {
    fileprivate func prefixed(by prefix: String) -> Rule {
        switch self {
        case .all(let nodes): return .all(nodes.map { $0.prefixed(by: prefix) })
        case .any(let nodes): return .any(nodes.map { $0.prefixed(by: prefix) })
        case .atLeast(let least, let nodes): return .atLeast(least, nodes.map { $0.prefixed(by: prefix) })
        case .meets(let reference, let target): return .meets(reference, target.prefixed(by: prefix))
        case .leaf(var leaf):
            leaf.filter = leaf.filter.prefixed(by: prefix)
            leaf.measure = leaf.measure.prefixed(by: prefix)
            leaf.including = leaf.including.map { $0.prefixed(by: prefix) }
            return .leaf(leaf)
        case .cover(var cover):
            cover.filter = cover.filter.prefixed(by: prefix)
            return .cover(cover)
        case .allocate(var allocation):
            allocation.pool = allocation.pool.prefixed(by: prefix)
            allocation.sum = allocation.sum.prefixed(by: prefix)
            allocation.parts = allocation.parts.map { $0.prefixed(by: prefix) }
            return .allocate(allocation)
        case .judgement: return self
        }
    }
}

extension Measure {
    fileprivate func prefixed(by prefix: String) -> Measure {
        guard case .hours(let sum, let window) = self else { return self }
        return .hours(sum.prefixed(by: prefix), window)
    }
}

extension SumRule {
    fileprivate func prefixed(by prefix: String) -> SumRule {
        guard case .caps(let caps) = self else { return self }
        return .caps(caps.map { Cap(filter: $0.filter.prefixed(by: prefix), most: $0.most) })
    }
}

extension Part {
    fileprivate func prefixed(by prefix: String) -> Part {
        var copy = self
        copy.id = NodeID(prefix + id.text)
        copy.filter = filter.prefixed(by: prefix)
        return copy
    }
}

extension Filter {
    fileprivate func prefixed(by prefix: String) -> Filter {
        Filter(
            tests.map { test in
                switch test {
                case .when(let relation, .met(let node)): .when(relation, .met(NodeID(prefix + node.text)))
                case .any(let filters): .any(filters.map { $0.prefixed(by: prefix) })
                case .not(let filter): .not(filter.prefixed(by: prefix))
                default: test
                }
            })
    }
}
