import Portfolios

/// What the form for an entry asks.
enum EntryQuestion: Hashable, Sendable {
    /// The day on which it happened.
    case day
    /// The first and the last day of something lasting.
    case first, last
    /// How long it took; for work, the hours of a week.
    case amount
    case attribute(Attribute)
    /// What whoever gave it held on that day.
    case held
    /// For the person alone.
    case note
    /// Why it is changed or withdrawn.
    case reason

    /// Its name in the form and its id on the page.
    var name: String {
        switch self {
        case .day: "day"
        case .first: "from"
        case .last: "until"
        case .amount: "amount"
        case .attribute(let attribute): attribute.rawValue
        case .held: "provider-held"
        case .note: "note"
        case .reason: "reason"
        }
    }

    /// Whether the answer is in the person's own words.
    var isFreeText: Bool {
        switch self {
        case .note, .reason: true
        case .attribute(let attribute): attribute.shape == .name
        default: false
        }
    }

    /// Whether it is likely to be the same the next time.
    var repeats: Bool {
        switch self {
        case .attribute, .held, .amount: true
        case .day, .first, .last, .note, .reason: false
        }
    }
}

extension Kind {
    /// What is asked about an entry of the kind, in order.
    var questions: [EntryQuestion] {
        times + asked.map(EntryQuestion.attribute) + (self == .supervisionReceived ? [.held] : []) + [.note]
    }

    private var times: [EntryQuestion] {
        (isLasting ? [.first, .last] : [.day]) + (isWeekly || isMeasured ? [.amount] : [])
    }

    /// Whether an entry of the kind stands for an amount of time.
    var isMeasured: Bool { hasMinutes && self != .document }

    private var asked: [Attribute] {
        switch self {
        case .education: [.level, .field, .institution, .topics]
        case .license: [.profession, .jurisdiction, .issuer, .holding]
        case .credential: [.credential, .issuer, .holding]
        case .work: [.role, .setting, .ages, .scope, .focus, .with, .families, .paid, .supervised, .topics]
        case .practicum:
            [.role, .provider, .setting, .ages, .scope, .focus, .with, .families, .paid, .supervised, .topics]
        case .leadership: [.track, .scope, .paid]
        case .training: [.type, .provider, .mode, .relationshipBased, .topics, .about]
        case .supervisionReceived: [.type, .format, .groupSize, .provider, .relation, .topics, .about]
        case .supervisionGiven: [.type, .format, .recipients, .topics]
        case .service: [.service]
        case .reference: [.role, .provider, .monthsKnown, .recommends]
        case .exam: [.exam, .form]
        case .agreement: [.document, .version]
        case .membership: [.organization]
        case .document: [.type, .words]
        }
    }

    /// Without what an entry of the kind would say nothing.
    func needs(_ question: EntryQuestion) -> Bool {
        switch question {
        case .day, .first, .reason: true
        case .amount: isMeasured
        case .attribute(let attribute):
            [.level, .profession, .credential, .track, .service, .exam, .document].contains(attribute)
                || (self == .document && attribute == .type) || (isWeekly && attribute == .role)
        case .last, .held, .note: false
        }
    }
}
