import Portfolios

/// What a person told us, understood. `nil` everywhere means "not said".
struct Answers: Hashable, Sendable {
    var name: String?
    var level: Term?
    var degreeYear: Int?
    var field: Term?
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
    var supervisor: Supervisor?
    var raters: Choices?
    var member: Bool?

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

    enum Supervisor: Hashable, Sendable {
        case holdsNone
        /// `since` is the first day of it.
        case holds(Term, since: Day?)
    }

    enum Choices: Hashable, Sendable {
        case none
        case some([Term])
    }
}
