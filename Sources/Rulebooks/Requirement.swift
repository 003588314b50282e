package import Portfolios

package typealias NodeID = Identifier<Requirement>

/// One node of what a credential asks: a rule, its name, its authority, and when it applies.
package struct Requirement: Hashable, Sendable {
    /// Unique in its rulebook and the same in every edition, so that waivers and overlays can address it.
    package var id: NodeID
    package var title: String
    /// Keys of the rulebook's sources.
    package var cites: [String]
    /// The node applies only if this rule holds; else it is *not applicable* and asks nothing.
    ///
    /// ```yaml
    /// when: {exists: {kind: leadership, track: clinical}}
    /// hours: supervision-received
    /// need: 50 h
    /// ```
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
    /// Every child is asked. What remains is the sum of what remains of the children; those that do not apply,
    /// or are waived, add nothing.
    ///
    /// ```yaml
    /// all:
    ///   - {id: degree, title: A master's degree, exists: {kind: education, level: {at-least: masters}}}
    ///   - {id: training, title: 30 hours of training, hours: training, need: 30 h}
    /// ```
    case all([Requirement])
    /// One child is enough: the one of which least remains, the first on ties.
    ///
    /// ```yaml
    /// any:
    ///   - {id: degree, title: Any degree, exists: {kind: education, level: {at-least: associate}}}
    ///   - {id: work, title: Two years of paid work, work-time: {kind: work, paid: yes}, need: 2 years}
    /// ```
    case any([Requirement])
    /// The so many best children: those of which least remains. Where fewer apply, those that do.
    ///
    /// ```yaml
    /// at-least: 2
    /// of:
    ///   - {id: course, title: A course, exists: {kind: training, type: course}}
    ///   - {id: conference, title: A conference, exists: {kind: training, type: conference}}
    ///   - {id: reading, title: A reading group, exists: {kind: training, type: reading}}
    /// ```
    case atLeast(Int, [Requirement])
    /// Another rulebook's requirement, or a named node of it; the edition is that of the rulebook that refers,
    /// unless it names another. The target is copied in, its ids prefixed with this node's id and a slash.
    ///
    /// ```yaml
    /// meets: imhs#work
    /// ```
    case meets(Reference, Requirement)
    /// A measure of entries that must reach a need: see the measures.
    case leaf(Leaf)
    /// Every topic that a framework has for a category is shown by at least one entry, of any kind or of those
    /// that pass `by`. An entry may show many topics, and each topic counts once.
    ///
    /// ```yaml
    /// cover: {framework: alliance, category: imhs}
    /// by: {standing: [attested, verified]}
    /// ```
    case cover(Cover)
    /// Several parts share a pool of entries, and no minute counts for two of them. Earlier parts are filled
    /// first, in the way that leaves the least open further on; an entry may be split. With `unit: entries`
    /// whole entries are given instead, one to a part.
    ///
    /// ```yaml
    /// allocate: training
    /// parts:
    ///   - {id: dei, title: Diversity and inclusion, need: 3 h, of: {about: dei}}
    ///   - {id: provision, title: Giving supervision, need: 15 h, of: {about: supervision-provision}}
    ///   - {id: practice, title: Any training, need: 30 h, of: {kind: training}}
    /// ```
    case allocate(Allocation)
    /// Only a person with this role can decide. Until a finding is recorded it waits.
    ///
    /// ```yaml
    /// judgement: reviewer
    /// ```
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
    /// Minimums over the same hours; an hour may serve several. They look at the full minutes of the entries
    /// in the chosen window, whatever caps say.
    ///
    /// ```yaml
    /// hours: {kind: supervision-received, type: reflective}
    /// need: 50 h
    /// including:
    ///   - {id: about-given, title: About the supervision you give, need: 25 h, of: {about: supervision-given}}
    /// ```
    package var including: [Part]
    /// For those who join a cycle late: the need, and those of `including`, shrink with the whole years that are
    /// left of it, rounded up.
    ///
    /// ```yaml
    /// hours: {kind: training, in-cycle: yes}
    /// need: 45 h
    /// pro-rate: yes
    /// ```
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
    /// A part is a bit of a word where allocations are worked out.
    package static let mostParts = 64

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
