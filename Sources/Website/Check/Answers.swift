import Portfolios

/// What a person told us, understood. `nil` everywhere means "not said".
struct Answers: Hashable, Sendable {
    var name: String?
    /// Of the list `jurisdictions`.
    var place: Term?
    var level: Term?
    var degreeYear: Int?
    var field: Term?
    var license: License?
    /// One for each job of the form; a job about which nothing was said is empty.
    var jobs: [Job] = []
    var training = Stretch()
    /// Minutes.
    var trainingMinutes: Int?
    /// Minutes, no more than `trainingMinutes`.
    var relationshipMinutes: Int?
    var supervision = Stretch()
    var individualMinutes: Int?
    var groupMinutes: Int?
    var supervisor: Held?
    var raters: Choices?
    var member: Bool?
    /// What the person holds.
    var held: Held?

    struct Job: Hashable, Sendable {
        var role: Term?
        /// Months that it lasted.
        var months: Int?
        /// `nil`: it still runs.
        var lastYear: Int?
        var weeklyMinutes: Int?
        var ages: [Term] = []
        var scopes: [Term] = []
        var foci: [Term] = []
        var with: Term?
        var families: Int?
        var paid: Bool?
        var supervised: Bool?
    }

    /// From the first day of a month to the last day of another.
    struct Stretch: Hashable, Sendable {
        var first: Day?
        /// `nil`: until now.
        var last: Day?
    }

    enum Held: Hashable, Sendable {
        case nothing
        /// `since` is the first day of it.
        case credential(Term, since: Day?)
    }

    enum License: Hashable, Sendable {
        case nothing
        /// For a profession, in which way it is held, and where it is from.
        case held(profession: Term?, holding: Term?, place: Term?)
    }

    enum Choices: Hashable, Sendable {
        case none
        case some([Term])
    }
}
