import Offerings

/// Putting programs and credentials side by side.
struct CompareWords: Sendable {
    var title: String
    var lead: String
    var programs: String
    var credentials: String
    /// Names in the address that nobody knows.
    var unknown: @Sendable ([String]) -> String
    var tooMany: String
    var nothing: String
    var one: String
    var add: String
    var addLabel: String
    var addHint: String
    var addThis: String
    var addNamed: @Sendable (String) -> String
    var full: String
    var matches: @Sendable (String) -> String
    var noMatch: @Sendable (String) -> String
    var ideas: String
    var same: @Sendable (Int) -> String
    var unknownOfAll: @Sendable ([String]) -> String
    /// Over the questions at the side of the table.
    var question: String
    var takeOut: String
    var takeOutNamed: @Sendable (String) -> String
    var notKnown: String
    var notAsked: String
    var professions: String
    var admission: String
    var supervision: String
    var work: String
    var awardedByProvider: String
    var purpose: String
    var topic: @Sendable (AskedTopic) -> String
    var fees: String
    /// One kind of fee, from the least to the most.
    var fee: @Sendable (String, Money, Money) -> String
    var renewal: String
    var renewalFees: String
    var leadsTo: String
    var leadsNowhere: String
    var gaps: String
    var openQuestions: @Sendable (Int) -> String
    /// Beside the box of one thing in a list, before its name.
    var choose: String
    /// The button below a list.
    var compareChosen: String
    var withSimilar: String

    static let english = CompareWords(
        title: "Compare side by side",
        lead: "Up to four trainings or credentials: what differs, what is the same, and what nobody knows yet.",
        programs: "Trainings", credentials: "Credentials",
        unknown: { "Not found here, and left out: \($0.joined(separator: ", "))." },
        tooMany: "Four stand side by side at most. These are the first four; take one out to add another.",
        nothing: "Nothing is chosen yet. Choose in a list, or look for a name below.",
        one: "One alone cannot be compared. Add another below.", add: "Add another",
        addLabel: "Its name, or words from it", addHint: "A training or a credential, for example: Erikson, mentor.",
        addThis: "Add", addNamed: { "Add \($0)" },
        full: "Four stand side by side at most. Take one out to add another.",
        matches: { "Found for “\($0)”" },
        noMatch: {
            "Nothing was found for “\($0)”. Try fewer words, or look in the lists of trainings and credentials."
        },
        ideas: "Similar ones", same: { $0 == 1 ? "1 thing is the same for all" : "\($0) things are the same for all" },
        unknownOfAll: { "Not known here: \($0.joined(separator: "; "))." }, question: "Question", takeOut: "Take out",
        takeOutNamed: { "Take out \($0)" }, notKnown: "Not known", notAsked: "Not asked", professions: "Professions",
        admission: "Rules for entering", supervision: "Supervision and practice", work: "Leads to work in",
        awardedByProvider: "Credentials of who offers it", purpose: "For whom", topic: englishTopic, fees: "Fees",
        fee: englishFee, renewal: "To keep it", renewalFees: "Fees to keep it", leadsTo: "Leads to",
        leadsNowhere: "No credential here asks for it", gaps: "Not found out",
        openQuestions: { $0 == 0 ? "Nothing noted" : $0 == 1 ? "1 open question" : "\($0) open questions" },
        choose: "Compare", compareChosen: "Compare the chosen", withSimilar: "Compare with similar")

    private static let englishTopic: @Sendable (AskedTopic) -> String = { topic in
        switch topic {
        case .study: "Degree"
        case .license: "License"
        case .held: "Credentials held"
        case .work: "Work"
        case .training: "Training"
        case .supervision: "Supervision"
        case .competencies: "Competencies"
        case .references: "References"
        case .exam: "Examination"
        case .decision: "For a person to decide"
        case .papers: "Papers and membership"
        }
    }

    private static let englishFee: @Sendable (String, Money, Money) -> String = { kind, least, most in
        "\(kind): " + (least == most ? least.said : "\(least.said) to \(most.said), depending on the association")
    }
}
