import Portfolios

extension ProseWords.FilterWords {
    static let english = ProseWords.FilterWords(
        takesArticle: { attribute, _ in [.role, .relation, .profession, .service].contains(attribute) },
        attribute: { attribute($0, $1, $3($2)) },
        flag: { flag($0, $1) },
        number: { number($0, $1) },
        levelOrHigher: { "\($0) or higher" },
        levelOrLower: { "\($0) or lower" },
        minutes: { kind, bounds in
            if kind?.isWeekly == true { return .init(.close, "of \(bounds) a week") }
            return .init(.close, kind == .document ? "of \(bounds)" : "in sessions of \(bounds)")
        },
        inLast: { .init(.loose, "in the last \($0.hasPrefix("1 ") ? String($0.dropFirst(2)) : $0)") },
        inCycle: .init(.loose, "in the cycle that is being renewed"),
        current: .init(.adjective, "current"),
        when: { when($0, $1) },
        manner: { manner in
            switch manner {
            case .held: "endorsed"
            case .emerging: "emerging"
            case .vetted: "vetted"
            }
        },
        providerHeld: { kind, manners, credentials, vettedUntil in
            let day = kind?.isSession == true ? "on the day of the session" : "on that day"
            let until = vettedUntil.map { " (vetted people only until \($0))" } ?? ""
            return .init(.loose, "\(someone(kind)) who was \(manners) as \(credentials) \(day)\(until)")
        },
        providerLevel: { kind, level in
            let day = kind?.isSession == true ? "on the day of the session" : "on that day"
            return .init(.loose, "\(someone(kind)) who held \(level) \(day)")
        },
        standing: { .init(.loose, "that is \($0.map(\.rawValue).joined(separator: " or "))") },
        either: { .init(.loose, "either \($0)") },
        butNot: { .init(.loose, "but not \($0)") })

    private static func someone(_ kind: Kind?) -> String {
        kind == .reference || kind == .training ? "from someone" : "with someone"
    }

    private static func when(_ relation: DayRelation, _ moment: ProseWords.MomentWords) -> ProseWords.Modifier {
        switch (relation, moment) {
        case (.before, .day(let day)), (.before, .event(let day)): .init(.loose, "before \(day)")
        case (.after, .day(let day)), (.after, .event(let day)): .init(.loose, "after \(day)")
        case (.from, .day(let day)): .init(.loose, "from \(day) on")
        case (.from, .event(let event)): .init(.loose, "from the day of \(event) on")
        case (.until, .day(let day)): .init(.loose, "by \(day)")
        case (.until, .event(let event)): .init(.loose, "no later than the day of \(event)")
        }
    }

    private static func flag(_ attribute: Attribute, _ value: Bool) -> ProseWords.Modifier {
        switch (attribute, value) {
        case (.paid, true): .init(.adjective, "paid")
        case (.paid, false): .init(.adjective, "unpaid")
        case (.supervised, true): .init(.adjective, "supervised")
        case (.supervised, false): .init(.adjective, "unsupervised")
        case (.relationshipBased, true): .init(.adjective, "relationship-based")
        case (.relationshipBased, false): .init(.loose, "not relationship-based")
        case (.recommends, true): .init(.loose, "with a recommendation")
        case (.recommends, false): .init(.loose, "without a recommendation")
        default: .init(.loose, (value ? "with " : "without ") + attribute.rawValue)
        }
    }

    private static func number(_ attribute: Attribute, _ bounds: String) -> ProseWords.Modifier {
        switch attribute {
        case .families: .init(.close, "with \(bounds) families")
        case .groupSize: .init(.close, "in groups of \(bounds)")
        case .recipients: .init(.close, "for \(bounds) people at once")
        case .monthsKnown: .init(.close, "from someone who has known you for \(bounds) months")
        case .notEnoughInformation: .init(.close, "with \(bounds) answers of “not enough information”")
        case .words: .init(.close, "of \(bounds) words")
        default: .init(.loose, "with \(bounds) \(attribute.rawValue)")
        }
    }
}

extension Kind {
    /// Whether people meet for it.
    var isSession: Bool { self == .training || self == .supervisionReceived || self == .supervisionGiven }
}
