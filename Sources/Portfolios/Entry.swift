/// One piece of evidence: a degree, a job, a training day, an hour of supervision.
package struct Entry: Hashable, Sendable {
    package var id: EntryID
    package var kind: Kind
    package var standing: Standing
    /// The day it happened, or the first day of something lasting. `nil`: not said.
    package var first: Day?
    /// The last day of something lasting; `nil` while it runs. For all else the same as `first`.
    package var last: Day?
    /// Minutes; for work and practicum, minutes *a week*. `nil`: not said.
    package var amount: Int?
    package var values: [Attribute: Value]
    /// What the entry itself says of its provider's credentials; `nil`: nothing.
    package var holdings: [Holding]?
    /// Points per part of an exam.
    package var scores: [Term: Int]

    package enum Value: Hashable, Sendable {
        case term(Term)
        /// Sorted, without repeats.
        case terms([Term])
        case flag(Bool)
        case number(Int)
        case name(String)
    }

    package init(
        id: EntryID, kind: Kind, standing: Standing = .claimed, first: Day? = nil, last: Day? = nil,
        amount: Int? = nil, values: [Attribute: Value] = [:], holdings: [Holding]? = nil, scores: [Term: Int] = [:]
    ) {
        self.id = id
        self.kind = kind
        self.standing = standing
        self.first = first
        self.last = kind.isLasting ? last : first
        self.amount = amount
        self.values = values
        self.holdings = holdings
        self.scores = scores
    }

    /// Whoever gave the training or supervision, or wrote the reference.
    package var provider: ProviderID? {
        guard case .name(let name)? = values[.provider] else { return nil }
        return ProviderID(name)
    }
}

extension Entry {
    /// By kind, first day and id: the one order in which entries are evaluated and shown.
    /// Undated entries come first.
    package static func inOrder(_ left: Entry, _ right: Entry) -> Bool {
        if left.kind != right.kind { return left.kind < right.kind }
        let leftFirst = left.first?.number ?? .min
        let rightFirst = right.first?.number ?? .min
        if leftFirst != rightFirst { return leftFirst < rightFirst }
        return left.id < right.id
    }
}
