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

    /// Its place in `allCases`: quick to tell, where the name that an enum of texts is hashed by is slow.
    package var number: UInt8 {
        switch self {
        case .education: 0
        case .license: 1
        case .credential: 2
        case .work: 3
        case .practicum: 4
        case .leadership: 5
        case .training: 6
        case .supervisionReceived: 7
        case .supervisionGiven: 8
        case .service: 9
        case .reference: 10
        case .exam: 11
        case .agreement: 12
        case .membership: 13
        case .document: 14
        }
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(number) }

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
