package import Portfolios

/// A dated decision about one person and one node, by someone, for a reason. Decisions are an input of an
/// evaluation; they never edit a rulebook.
package struct Decision: Hashable, Sendable {
    package enum Ruling: Hashable, Sendable {
        /// The node need not be met.
        case waiver
        /// The node's need is another, in its unit.
        case need(Int)
        /// These entries count for the node although its filter refuses them.
        case accept([EntryID])
        /// What a person with the role found, for a judgement.
        case finding(met: Bool, role: Term)
    }

    /// `nil`: whoever is being evaluated.
    package var person: PersonID?
    /// The rulebook's id; `nil`: any rulebook with the node.
    package var rulebook: String?
    package var node: NodeID
    package var ruling: Ruling
    /// From this day on …
    package var day: Day
    /// … and up to this one, if it ends.
    package var until: Day?
    package var by: String
    package var reason: String

    package init(
        person: PersonID? = nil, rulebook: String? = nil, node: NodeID, ruling: Ruling, day: Day, until: Day? = nil,
        by: String, reason: String
    ) {
        self.person = person
        self.rulebook = rulebook
        self.node = node
        self.ruling = ruling
        self.day = day
        self.until = until
        self.by = by
        self.reason = reason
    }

    /// Whether it is in force on a day, its first and last day included.
    package func stands(on asOf: Day) -> Bool {
        day <= asOf && (until.map { asOf <= $0 } ?? true)
    }
}
