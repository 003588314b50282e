import Portfolios
import Rulebooks

extension OutcomeWords.Reasons {
    static let english = OutcomeWords.Reasons(
        unsaid: { "says nothing about \(topic($0))" }, unsaidLength: "does not say how long it was",
        unsaidDays: "when it was, or what it is compared with, is not known",
        unsaidEndorsement: "it is not known which endorsement was held then",
        unsaidDegree: "it is not known which degree was held then", unsaidSomething: "leaves something unsaid",
        refused: "whoever was asked to confirm it did not", undated: "no day is given",
        noAmount: "no amount of time is given", noProvider: "it does not say who gave it",
        unsureCap: "it does not say which limit it falls under",
        otherSource: "from a further provider than the rule allows",
        notNeeded: "not needed here; it stays free for other requirements", noPart: "fits none of the parts",
        longerAgo: { "longer ago than \($0)" }, outsideCycle: "outside the cycle that is being renewed",
        notRunning: { "not running on \($0.inWords)" },
        noEndorsement: { "held no qualifying endorsement on \($0 ? "those days" : "that day")" },
        noDegree: { "held no qualifying degree on \($0 ? "those days" : "that day")" },
        not: { $0.hasPrefix("but not ") ? String($0.dropFirst("but not ".count)) : "not \($0)" },
        noSuchDegree: "there is no such degree yet", noSuchEndorsement: "there is no such endorsement yet",
        outsideWindow: { $0.map { "outside the \($0) in which most counts" } ?? "outside the time that is taken" },
        tooClose: { $0.map { "the first and the last lie less than \($0) apart" } ?? "too close together" },
        overCap: { "over the cap of \($0) for \($1)" },
        overCapEach: { "over the cap of \($1) \($0 == .provider ? "for each provider" : "a day")" },
        overFirst: "more than from the first provider", overSomeCap: "over the cap")

    /// An attribute as a topic: `the ages served`.
    static func topic(_ attribute: Attribute) -> String {
        switch attribute {
        case .level: "the level of the degree"
        case .ages: "the ages served"
        case .with: "whether it was with the child, the caregiver or both"
        case .paid: "whether it was paid"
        case .supervised: "whether it was supervised"
        case .families: "how many families it served"
        case .topics, .about: "what it was about"
        case .relationshipBased: "whether it was about relationships"
        case .type: "its type"
        case .format: "whether it was individual or in a group"
        case .relation: "whether it was with a supervisor or a peer"
        case .groupSize: "the size of the group"
        case .recipients: "how many people it was for"
        case .service: "the role in it"
        case .monthsKnown: "how long you had known each other"
        case .notEnoughInformation: "the answers “not enough information”"
        case .recommends: "whether you are recommended"
        case .provider: "who gave it"
        case .words: "its length"
        default: "the \(attribute.rawValue)"
        }
    }
}
