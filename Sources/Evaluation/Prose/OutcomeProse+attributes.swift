import Portfolios

extension OutcomeProse {
    /// The question whose answer fills in an attribute.
    func question(_ attribute: Attribute, _ name: String, _ kind: Kind) -> String {
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

    private func laterQuestion(_ attribute: Attribute, _ name: String) -> String {
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
        default: "what does \(name) say about \(topic(attribute))?"
        }
    }

    /// An attribute as a topic: `the ages served`.
    func topic(_ attribute: Attribute) -> String {
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
