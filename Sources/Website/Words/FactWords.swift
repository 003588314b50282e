import Portfolios

/// What an entry says, in words: its kind, and what its values are called.
struct FactWords: Sendable {
    var kind: @Sendable (Kind) -> String
    var attribute: @Sendable (Attribute) -> String
    var day: String
    var from: String
    var until: String
    var time: String
    var weekly: String
    var holdings: String
    var yes: String
    var no: String

    static let english = FactWords(
        kind: englishKind, attribute: englishAttribute, day: "Day", from: "From", until: "Until", time: "Time",
        weekly: "A week", holdings: "What they held", yes: "Yes", no: "No")

    private static let englishKind: @Sendable (Kind) -> String = { kind in
        switch kind {
        case .education: "Degree"
        case .license: "License"
        case .credential: "Credential"
        case .work: "Work"
        case .practicum: "Practicum or internship"
        case .leadership: "Leadership"
        case .training: "Training"
        case .supervisionReceived: "Supervision received"
        case .supervisionGiven: "Supervision given"
        case .service: "Service"
        case .reference: "Reference"
        case .exam: "Exam"
        case .agreement: "Agreement"
        case .membership: "Membership"
        case .document: "Document"
        }
    }

    private static let englishAttribute: @Sendable (Attribute) -> String = { attribute in
        switch attribute {
        case .level: "Degree"
        case .field: "Field of study"
        case .institution: "Institution"
        case .profession: "Profession"
        case .jurisdiction: "Where"
        case .credential: "Which credential"
        case .issuer: "Issued by"
        case .holding: "Held"
        case .role: "Role"
        case .scope: "What for"
        case .setting: "Setting"
        case .ages: "Ages"
        case .with: "People served"
        case .focus: "Focus"
        case .paid: "Paid"
        case .supervised: "Supervised"
        case .families: "Families served"
        case .track: "Track"
        case .mode: "Mode"
        case .provider: "With or by"
        case .topics: "Topics"
        case .about: "About"
        case .relationshipBased: "Relationship-based"
        case .type: "Type"
        case .format: "Format"
        case .relation: "They were"
        case .groupSize: "Size of the group"
        case .recipients: "How many received it"
        case .service: "Kind of service"
        case .monthsKnown: "Months known"
        case .notEnoughInformation: "Questions left open"
        case .recommends: "Recommends"
        case .exam: "Which exam"
        case .form: "Form"
        case .document: "Which document"
        case .version: "Version"
        case .organization: "Organization"
        case .words: "Words"
        }
    }
}
