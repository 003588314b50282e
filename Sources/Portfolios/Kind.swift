/// What an entry is evidence of.
package enum Kind: String, Hashable, Sendable, CaseIterable, Comparable {
    case education
    case license
    case credential
    case work
    case practicum
    case leadership
    case training
    case supervisionReceived = "supervision-received"
    case supervisionGiven = "supervision-given"
    case service
    case reference
    case exam
    case agreement
    case membership
    case document

    /// Whether the entry lasts from one day until another (or still runs) instead of happening on one day.
    package var isLasting: Bool {
        switch self {
        case .license, .credential, .work, .practicum, .leadership, .membership: true
        default: false
        }
    }

    /// Whether its amount is hours a week rather than minutes on a day.
    package var isWeekly: Bool { self == .work || self == .practicum }

    /// Whether it carries minutes on a day.
    package var hasMinutes: Bool {
        switch self {
        case .training, .supervisionReceived, .supervisionGiven, .service, .document: true
        default: false
        }
    }

    /// Its place in `allCases`.
    package var number: UInt8 { Kind.numbers[self] ?? 0 }
    private static let numbers = Dictionary(
        uniqueKeysWithValues: allCases.enumerated().map { ($1, UInt8($0)) })

    package static func < (left: Kind, right: Kind) -> Bool { left.number < right.number }
}

/// How far an entry is confirmed.
package enum Standing: String, Hashable, Sendable, CaseIterable {
    /// The person says so.
    case claimed
    /// Someone with the right role signed it.
    case attested
    /// Staff saw proof.
    case verified
    /// Someone with the right role said no.
    case refused
}
