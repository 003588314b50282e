import Portfolios

extension OutcomeWords.Questions {
    static let english = OutcomeWords.Questions(
        attribute: { question($0, $1, $2) },
        whichDay: { "on which \($0.isMany ? "days were" : "day was") \($0.text)?" },
        howLong: { "how long \($0.was) \($0.text)?" }, byWhom: { "who gave \($0.text)?" },
        when: { "when \($0.was) \($0.text)?" },
        degree: "on which day was your degree conferred, and at which level?",
        endorsement: "since which day have you been endorsed, and as what?",
        heldDegree: { "which degree did \($0) hold \(days($1))?" },
        heldEndorsement: { "which endorsement did \($0) hold \(days($1))?" })

    private static func days(_ day: Day?) -> String { day.map { "on \($0.inWords)" } ?? "on those days" }

    /// The question whose answer fills in an attribute.
    static func question(_ attribute: Attribute, _ kind: Kind, _ name: OutcomeWords.Mention) -> String {
        switch attribute {
        case .level: "which degree \(name.was) \(name.text)?"
        case .field: "in which field \(name.was) \(name.text)?"
        case .institution: "at which institution \(name.was) \(name.text)?"
        case .profession: "for which profession \(name.isOrAre) \(name.text)?"
        case .jurisdiction: "where \(name.was) \(name.text) issued?"
        case .credential: "which credential \(name.isOrAre) \(name.text)?"
        case .issuer: "who issued \(name.text)?"
        case .holding: "in which standing do you hold \(name.text)?"
        case .role: kind == .reference ? "who wrote \(name.text)?" : "what was your role in \(name.text)?"
        case .scope:
            kind == .leadership
                ? "at which level \(name.was) \(name.text)?" : "\(name.was) \(name.text) promotion, prevention or more?"
        case .setting: "in which setting \(name.was) \(name.text)?"
        case .ages: "which ages did you serve in \(name.text)?"
        case .with: "did you work with the child, the caregiver or both in \(name.text)?"
        case .focus: "what was the focus of \(name.text)?"
        case .paid: "\(name.was) \(name.text) paid?"
        case .supervised: "\(name.was) \(name.text) supervised?"
        case .families: "how many families did you serve in \(name.text)?"
        case .track: "in which track \(name.was) \(name.text)?"
        case .mode: "how \(name.was) \(name.text) held: in person, live online or self-paced?"
        case .provider: kind == .reference ? "who wrote \(name.text)?" : "who gave \(name.text)?"
        case .topics, .about: "what \(name.was) \(name.text) about?"
        case .relationshipBased: "\(name.was) \(name.text) about relationships?"
        case .type:
            kind == .document
                ? "what kind of document \(name.isOrAre) \(name.text)?" : "of which type \(name.was) \(name.text)?"
        default: laterQuestion(attribute, name)
        }
    }

    private static func laterQuestion(_ attribute: Attribute, _ name: OutcomeWords.Mention) -> String {
        switch attribute {
        case .format: "\(name.was) \(name.text) individual or in a group?"
        case .relation: "\(name.was) \(name.text) with a supervisor, a consultant or a peer?"
        case .groupSize: "how many people met in \(name.text)?"
        case .recipients: "for how many people \(name.was) \(name.text)?"
        case .service: "in which role \(name.was) \(name.text)?"
        case .monthsKnown: "for how many months had the writer of \(name.text) known you?"
        case .notEnoughInformation: "how many answers of \(name.text) were “not enough information”?"
        case .recommends: "\(name.does) \(name.text) recommend you?"
        case .exam: "which exam \(name.was) \(name.text)?"
        case .form: "which form of the exam \(name.was) \(name.text)?"
        case .document: "what did you sign in \(name.text)?"
        case .version: "which version \(name.isOrAre) \(name.text)?"
        case .organization: "in which organization \(name.isOrAre) \(name.text)?"
        case .words: "how many words \(name.isMany ? "have" : "has") \(name.text)?"
        default: "what \(name.does) \(name.text) say about \(OutcomeWords.Reasons.topic(attribute))?"
        }
    }
}

extension OutcomeWords.Mention {
    fileprivate var was: String { isMany ? "were" : "was" }
    fileprivate var isOrAre: String { isMany ? "are" : "is" }
    fileprivate var does: String { isMany ? "do" : "does" }
}
