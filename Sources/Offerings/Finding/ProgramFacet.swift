package import Portfolios

/// A question by which programs are told apart.
package enum ProgramFacet: Int, Sendable, Hashable, CaseIterable, Comparable {
    /// Where it is offered.
    case state
    /// In person, online or both.
    case format
    /// What kind of body offers it.
    case provider
    case award, level
    /// Which work it leads to.
    case track
    /// What someone has studied: whoever has more than the lowest degree that gets in fits too.
    case education
    case profession
    /// Topics of the framework `training-content`, by its domains in their order: content, clinical content, process.
    case core, clinical, process
    case length, cost, status

    /// As an address names it: `state`.
    package var key: String { Self.keys[rawValue] }

    /// The facet of an address's key.
    package init?(key: String) {
        guard let number = Self.keys.firstIndex(of: key) else { return nil }
        self.init(rawValue: number)
    }

    package static func < (left: ProgramFacet, right: ProgramFacet) -> Bool { left.rawValue < right.rawValue }

    private static let keys = [
        "state", "format", "provider", "award", "level", "track", "education", "profession", "core", "clinical",
        "process", "length", "cost", "status",
    ]
}

/// One answer to a facet's question.
package enum FacetValue: Sendable, Hashable {
    case term(Term)
    case length(LengthBand)
    /// It costs nothing.
    case free
    /// Its price is known.
    case priced
    /// Nothing says that it is over.
    case open
    /// Nobody found out. For professions: not limited, or not known.
    case notKnown
}

/// How long a program takes, roughly.
package enum LengthBand: String, Sendable, Hashable, CaseIterable {
    /// Up to seven days.
    case week = "up-to-a-week"
    case quarter = "up-to-three-months"
    case year = "up-to-a-year"
    case twoYears = "up-to-two-years"
    case longer

    /// The band that a length falls into: its last day still belongs to it.
    package init(_ length: Period) {
        self = Self.allCases.first { length.nominalDays <= $0.days } ?? .longer
    }

    /// The longest it holds.
    private var days: Int {
        switch self {
        case .week: 7
        case .quarter: Period(3, .months).nominalDays
        case .year: 365
        case .twoYears: 730
        case .longer: .max
        }
    }
}
