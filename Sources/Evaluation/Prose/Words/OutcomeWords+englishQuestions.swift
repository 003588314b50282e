import Portfolios

extension OutcomeWords.Questions {
    static let english = OutcomeWords.Questions(
        attribute: { question($0, $1, $2) }, whichDay: { "on which day was \($0)?" },
        howLong: { "how long was \($0)?" }, byWhom: { "who gave \($0)?" }, when: { "when was \($0)?" },
        degree: "on which day was your degree conferred, and at which level?",
        endorsement: "since which day have you been endorsed, and as what?",
        heldDegree: { "which degree did \($0) hold \(days($1))?" },
        heldEndorsement: { "which endorsement did \($0) hold \(days($1))?" })

    private static func days(_ day: Day?) -> String { day.map { "on \($0.inWords)" } ?? "on those days" }

    /// The question whose answer fills in an attribute.
    static func question(_ attribute: Attribute, _ kind: Kind, _ name: String) -> String {
        switch attribute {
        case .level: "which degree was \(name)?"
        case .field: "in which field was \(name)?"
        case .institution: "at which institution was \(name)?"
        case .profession: "for which profession is \(name)?"
        case .jurisdiction: "where was \(name) issued?"
        case .credential: "which credential is \(name)?"
        case .issuer: "who issued \(name)?"
        case .holding: "in which standing do you hold \(name)?"
        case .role: kind == .reference ? "who wrote \(name)?" : "what was your role in \(name)?"
        case .scope: kind == .leadership ? "at which level was \(name)?" : "was \(name) promotion, prevention or more?"
        case .setting: "in which setting was \(name)?"
        case .ages: "which ages did you serve in \(name)?"
        case .with: "did you work with the child, the caregiver or both in \(name)?"
        case .focus: "what was the focus of \(name)?"
        case .paid: "was \(name) paid?"
        case .supervised: "was \(name) supervised?"
        case .families: "how many families did you serve in \(name)?"
        case .track: "in which track was \(name)?"
        case .mode: "how was \(name) held: in person, live online or self-paced?"
        case .provider: kind == .reference ? "who wrote \(name)?" : "who gave \(name)?"
        case .topics, .about: "what was \(name) about?"
        case .relationshipBased: "was \(name) about relationships?"
        case .type: kind == .document ? "what kind of document is \(name)?" : "of which type was \(name)?"
        default: laterQuestion(attribute, name)
        }
    }

    private static func laterQuestion(_ attribute: Attribute, _ name: String) -> String {
        switch attribute {
        case .format: "was \(name) individual or in a group?"
        case .relation: "was \(name) with a supervisor, a consultant or a peer?"
        case .groupSize: "how many people met in \(name)?"
        case .recipients: "for how many people was \(name)?"
        case .service: "in which role was \(name)?"
        case .monthsKnown: "for how many months had the writer of \(name) known you?"
        case .notEnoughInformation: "how many answers of \(name) were “not enough information”?"
        case .recommends: "does \(name) recommend you?"
        case .exam: "which exam was \(name)?"
        case .form: "which form of the exam was \(name)?"
        case .document: "what did you sign in \(name)?"
        case .version: "which version is \(name)?"
        case .organization: "in which organization is \(name)?"
        case .words: "how many words has \(name)?"
        default: "what does \(name) say about \(OutcomeWords.Reasons.topic(attribute))?"
        }
    }
}
