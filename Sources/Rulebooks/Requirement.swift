package import Portfolios

package typealias NodeID = Identifier<Requirement>

/// One node of what a credential asks: a rule, its name, its authority, and when it applies.
package struct Requirement: Hashable, Sendable {
    /// Unique in its rulebook and the same in every edition, so that waivers and overlays can address it.
    package var id: NodeID
    package var title: String
    /// Keys of the rulebook's sources.
    package var cites: [String]
    /// The node applies only if this rule holds.
    package var guardRule: Guard?
    package var rule: Rule
    /// A remark for the reader: a gap, a disagreement of sources, a trap.
    package var note: String?

    /// A guard is a requirement of its own, boxed.
    package final class Guard: Hashable, Sendable {
        package let requirement: Requirement
        package init(_ requirement: Requirement) { self.requirement = requirement }
        package static func == (left: Guard, right: Guard) -> Bool { left.requirement == right.requirement }
        package func hash(into hasher: inout Hasher) { hasher.combine(requirement) }
    }

    package init(
        id: NodeID, title: String, cites: [String] = [], guardRule: Guard? = nil, rule: Rule, note: String? = nil
    ) {
        self.id = id
        self.title = title
        self.cites = cites
        self.guardRule = guardRule
        self.rule = rule
        self.note = note
    }

    /// The node and all below it, top first: children, parts and `including`, and what `meets` points at.
    /// Guards are not among them.
    package var children: [Requirement] {
        switch rule {
        case .all(let nodes), .any(let nodes), .atLeast(_, let nodes): nodes
        case .meets(_, let target): [target]
        case .leaf, .cover, .allocate, .judgement: []
        }
    }
}

package indirect enum Rule: Hashable, Sendable {
    /// Every child.
    case all([Requirement])
    /// The best child: the least shortfall, the first on ties.
    case any([Requirement])
    /// The k best children.
    case atLeast(Int, [Requirement])
    /// Another rulebook's requirement, or a named node of it. The target is copied in, its ids prefixed
    /// with this node's id and a slash.
    case meets(Reference, Requirement)
    case leaf(Leaf)
    /// Every topic shown by at least one entry.
    case cover(Cover)
    /// Several parts share a pool and no minute counts twice.
    case allocate(Allocation)
    /// Only a person with this role can decide.
    case judgement(role: Term)
}

/// `imhs`, `imhs@2012`, `imhs#work` or `imhs@2012#work`.
package struct Reference: Hashable, Sendable, CustomStringConvertible {
    package var rulebook: String
    /// `nil`: the edition of the rulebook that refers.
    package var edition: String?
    package var node: String?

    package init(rulebook: String, edition: String? = nil, node: String? = nil) {
        self.rulebook = rulebook
        self.edition = edition
        self.node = node
    }

    package var description: String {
        rulebook + (edition.map { "@\($0)" } ?? "") + (node.map { "#\($0)" } ?? "")
    }
}

/// A need, a measure and a filter.
package struct Leaf: Hashable, Sendable {
    /// In the measure's unit: minutes, days, months, points or a count. At least 1.
    package var need: Int
    package var measure: Measure
    package var filter: Filter
    /// Minimums over the same hours; an hour may serve several.
    package var including: [Part]
    /// The need, and those of `including`, shrink with the whole years of the cycle.
    package var proRated: Bool

    package init(
        need: Int, measure: Measure, filter: Filter, including: [Part] = [], proRated: Bool = false
    ) {
        self.need = need
        self.measure = measure
        self.filter = filter
        self.including = including
        self.proRated = proRated
    }
}

/// A named share of some hours: a part of an allocation, or a minimum inside a sum.
package struct Part: Hashable, Sendable {
    package var id: NodeID
    package var title: String
    package var cites: [String]
    package var need: Int
    package var filter: Filter

    package init(id: NodeID, title: String, cites: [String] = [], need: Int, filter: Filter) {
        self.id = id
        self.title = title
        self.cites = cites
        self.need = need
        self.filter = filter
    }
}

/// Every topic of a framework that applies to a category.
package struct Cover: Hashable, Sendable {
    package var framework: String
    package var category: String
    package var topics: [Topic]
    /// Which entries may show a topic.
    package var filter: Filter

    package struct Topic: Hashable, Sendable {
        package var term: Term
        package var label: String
        package init(term: Term, label: String) {
            self.term = term
            self.label = label
        }
    }

    package init(framework: String, category: String, topics: [Topic], filter: Filter = Filter([])) {
        self.framework = framework
        self.category = category
        self.topics = topics
        self.filter = filter
    }
}

/// A pool of minutes, or of entries, given to parts in order so that nothing counts twice.
package struct Allocation: Hashable, Sendable {
    package enum Of: String, Hashable, Sendable {
        /// Minutes; an entry may be split.
        case hours
        /// Whole entries, one each.
        case entries
    }

    package var of: Of
    package var pool: Filter
    /// Caps on the pool: `.plain`, `.caps` or `.each`.
    package var sum: SumRule
    /// Earlier parts are filled first.
    package var parts: [Part]
    package var proRated: Bool

    package init(of: Of, pool: Filter, sum: SumRule = .plain, parts: [Part], proRated: Bool = false) {
        self.of = of
        self.pool = pool
        self.sum = sum
        self.parts = parts
        self.proRated = proRated
    }
}
