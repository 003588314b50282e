/// What the short form asks. Blank always means "not said", never "no".
enum Question: String, Hashable, Sendable, CaseIterable {
    case name, place
    case level
    case degreeYear = "degree-year"
    case field
    case role, years
    case lastYear = "last-year"
    case weeklyHours = "hours-a-week"
    case ages, scopes, foci, with, families
    case paid, supervised
    case trainingHours = "training-hours"
    case relationshipHours = "relationship-hours"
    case trainingFirst = "training-first"
    case trainingLast = "training-last"
    case individualHours = "individual-hours"
    case groupHours = "group-hours"
    case supervisionFirst = "supervision-first"
    case supervisionLast = "supervision-last"
    case supervisorHolds = "supervisor-holds"
    case supervisorSince = "supervisor-since"
    case license
    case licenseHolding = "license-holding"
    case licensePlace = "license-place"
    case raters, member, holds
    case holdsSince = "holds-since"
    /// What is only imagined: a degree more, a year, hours, another place.
    case ifLevel = "if-level"
    case ifYears = "if-years"
    case ifTrainingHours = "if-training-hours"
    case ifIndividualHours = "if-individual-hours"
    case ifGroupHours = "if-group-hours"
    case ifPlace = "if-place"

    /// What an answer looks like.
    enum Shape: Hashable, Sendable {
        case text
        case year
        /// A month and a year.
        case month
        /// Hours, with decimals.
        case hours
        /// Years, with decimals.
        case years
        case number
        /// One term of a vocabulary list.
        case choice(list: String)
        /// Any number of terms of a vocabulary list.
        case choices(list: String)
        case yesNo
    }

    var shape: Shape {
        switch self {
        case .name: .text
        case .level, .ifLevel: .choice(list: "levels")
        case .field: .choice(list: "fields")
        case .role: .choice(list: "roles")
        case .with: .choice(list: "with")
        case .license: .choice(list: "professions")
        case .licenseHolding: .choice(list: "license-holdings")
        case .place, .licensePlace, .ifPlace: .choice(list: "jurisdictions")
        case .supervisorHolds, .holds: .choice(list: "credentials")
        case .ages: .choices(list: "ages")
        case .scopes: .choices(list: "scopes")
        case .foci: .choices(list: "foci")
        case .raters: .choices(list: "rater-roles")
        case .degreeYear, .lastYear: .year
        case .trainingFirst, .trainingLast, .supervisionFirst, .supervisionLast, .supervisorSince, .holdsSince: .month
        case .weeklyHours, .trainingHours, .relationshipHours, .individualHours, .groupHours, .ifTrainingHours,
            .ifIndividualHours, .ifGroupHours:
            .hours
        case .years, .ifYears: .years
        case .families: .number
        case .paid, .supervised, .member: .yesNo
        }
    }

    /// Whether it asks what is not so yet.
    var isImagined: Bool { self == .ifLevel || self == .ifPlace }

    /// Whether "none of these" is an answer of its own.
    var offersNone: Bool { self == .supervisorHolds || self == .raters || self == .holds || self == .license }
}

/// A question where it stands in the form: those about work are asked for each job.
struct Field: Hashable, Sendable {
    var question: Question
    /// From 1; `nil` for questions that are asked once.
    var job: Int?

    init(_ question: Question, job: Int? = nil) {
        self.question = question
        self.job = job
    }

    /// Its name in the form and its id on the page.
    var name: String { job.map { "job-\($0)-\(question.rawValue)" } ?? question.rawValue }
    var monthName: String { name + "-month" }
    var yearName: String { name + "-year" }
    /// The answer "none of these".
    static let none = "none-of-these"
}

/// A part of the form under one heading.
enum Topic: Hashable, Sendable {
    case place, education, license
    case job(Int)
    case training, supervision, references, credential

    static let all: [Topic] = [
        .place, .education, .license, .job(1), .job(2), .training, .supervision, .references, .credential,
    ]

    var fields: [Field] {
        switch self {
        case .place: [Field(.place)]
        case .education: [.level, .degreeYear, .field].map { Field($0) }
        case .license: [.license, .licenseHolding, .licensePlace].map { Field($0) }
        case .job(let job):
            [.role, .years, .lastYear, .weeklyHours, .ages, .scopes, .foci, .with, .families, .paid, .supervised]
                .map { Field($0, job: job) }
        case .training: [.trainingHours, .relationshipHours, .trainingFirst, .trainingLast].map { Field($0) }
        case .supervision:
            [.individualHours, .groupHours, .supervisionFirst, .supervisionLast, .supervisorHolds, .supervisorSince]
                .map { Field($0) }
        case .references: [.raters, .member].map { Field($0) }
        case .credential: [.holds, .holdsSince].map { Field($0) }
        }
    }
}
