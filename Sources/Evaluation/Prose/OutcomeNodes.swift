package import Portfolios
package import Rulebooks

/// What stands behind each id of an outcome: the outcome has the numbers, the requirement has the rules.
package struct OutcomeNodes: Sendable {
    package enum Node: Sendable {
        case requirement(Requirement)
        /// A minimum over the same hours as a leaf's.
        case including(Part, Leaf)
        /// A part of a pool.
        case part(Part, Allocation)
        case topic(Cover.Topic, Cover)
    }

    private var byID: [NodeID: Node] = [:]

    package init(_ requirement: Requirement, vocabulary: Vocabulary) { add(requirement, vocabulary) }

    package subscript(id: NodeID) -> Node? { byID[id] }

    private mutating func add(_ requirement: Requirement, _ vocabulary: Vocabulary) {
        byID[requirement.id] = .requirement(requirement)
        switch requirement.rule {
        case .leaf(let leaf):
            for part in leaf.including { byID[part.id] = .including(part, leaf) }
        case .allocate(let allocation):
            for part in allocation.parts { byID[part.id] = .part(part, allocation) }
        case .cover(let cover):
            for topic in cover.topics {
                byID[NodeID("\(requirement.id)/\(vocabulary.name(of: topic.term))")] = .topic(topic, cover)
            }
        case .all, .any, .atLeast, .meets, .judgement: break
        }
        for child in requirement.children { add(child, vocabulary) }
    }
}

extension OutcomeNodes.Node {
    /// The words for its numbers.
    package var subject: OutcomeSentence.Subject {
        switch self {
        case .requirement(let requirement): OutcomeSentence.Subject(of: requirement.rule)
        case .including: .minutes
        case .part(_, let allocation): allocation.of == .hours ? .minutes : .entries
        case .topic: .topic
        }
    }

    /// The filter that decides what counts for it, and the one around it from which it borrows kinds.
    package var filters: (own: Filter, outer: Filter?)? {
        switch self {
        case .requirement(let requirement):
            switch requirement.rule {
            case .leaf(let leaf): (leaf.filter, nil)
            case .allocate(let allocation): (allocation.pool, nil)
            default: nil
            }
        case .including(let part, let leaf): (part.filter, leaf.filter)
        case .part(let part, let allocation): (part.filter, allocation.pool)
        case .topic(_, let cover): (cover.filter, nil)
        }
    }

    package var leaf: Leaf? {
        guard case .requirement(let requirement) = self, case .leaf(let leaf) = requirement.rule else { return nil }
        return leaf
    }
}
