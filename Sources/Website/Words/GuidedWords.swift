/// The check question by question, and the page that leads to it.
struct GuidedWords: Sendable {
    /// Under the heading of the first page.
    var lead: String
    var questionsDoor: HomeWords.Door
    var formDoor: HomeWords.Door
    var heading: @Sendable (Idea) -> String
    var hint: @Sendable (Idea) -> String?
    var end: String
    var endLead: String
    /// How many verdicts wait for an answer.
    var waiting: @Sendable (Int) -> String
    var goOn: String
    var skip: String
    var results: String
    var back: String
    var privacy: String
    var effect: @Sendable (Idea, Effect) -> String
    var placeEffect: @Sendable (_ place: String) -> String
    /// Before the name of what the visitor came to check.
    var asked: String
    var soFar: String
    var open: String
    var near: String
    var unsettled: String
    var far: String
    /// What was asked so far.
    var seen: String
    var answered: String
    var skipped: String
    /// From the results back to the questions.
    var more: String

    static let english = GuidedWords(
        lead: "Tell us what you have done so far, as much or as little as you like. There are three ways.",
        questionsDoor: HomeWords.Door(
            title: "Question by question",
            text: """
                One thing a page, beginning with what decides most. You see at once what each answer changes, and you \
                can skip anything.
                """,
            button: "Start the questions"),
        formDoor: HomeWords.Door(
            title: "Everything on one page",
            text: "All questions in one form, for those who like to see what is coming.",
            button: "Open the form"),
        heading: englishHeading, hint: englishHint,
        end: "That is all we need to ask",
        endLead: "No other question of ours would settle anything. Here is where you stand.",
        waiting: {
            $0 == 1
                ? "One credential or program waits for this answer."
                : "\($0) credentials and programs wait for this answer."
        },
        goOn: "Continue", skip: "Skip this", results: "See where I stand now", back: "Back",
        privacy: """
            Nothing is stored. Your answers are in the address of this page: bookmark it to go on later, and close it \
            on a computer that you share.
            """,
        effect: englishEffect, placeEffect: { "From here on you see what is asked in \($0)." },
        asked: "You asked about:", soFar: "So far", open: "open to you", near: "within reach: half or more is met",
        unsettled: "decided by what you answer next", far: "further away", seen: "What we asked",
        answered: "(answered)",
        skipped: "(skipped)", more: "Go on with the questions")

    private static let englishHeading: @Sendable (Idea) -> String = { idea in
        switch idea {
        case .place: "Where you are"
        case .education: "Your education"
        case .license: "Your license"
        case .work: "Your work"
        case .workTerms: "The terms of your work"
        case .workPeople: "Whom you work with, and for what"
        case .otherWork: "Another job"
        case .training: "Your training"
        case .supervision: "Your reflective supervision"
        case .supervisor: "Your supervisor"
        case .references: "People who would recommend you"
        case .membership: "Membership"
        case .holds: "What you hold already"
        }
    }

    private static let englishHint: @Sendable (Idea) -> String? = { idea in
        switch idea {
        case .place: "States have their own credentials, and some ask for something else under the same name."
        case .education: "Only your highest diploma or degree."
        case .license: "Some ways into a program or a credential are for people with a license to practice."
        case .work: "The job with babies, young children or their families that fits best."
        case .workTerms: "Some credentials count only paid or supervised work, or ask for hours."
        case .workPeople: "Credentials differ in the ages and the kind of work they are for."
        case .otherWork: "Only if it adds something: other ages, other work, more years."
        case .training: "Workshops, courses, conferences and the like. Your best guess is fine."
        case .supervision:
            """
            Time with a supervisor or consultant to reflect on your work and what it stirs in you. Not administrative \
            supervision.
            """
        case .supervisor: "Many credentials count supervision only from people who hold a certain one themselves."
        case .references: "You only say who would. Nobody is asked now."
        case .membership, .holds: nil
        }
    }

    private static let englishEffect: @Sendable (Idea, Effect) -> String = { idea, effect in
        let name = englishHeading(idea)
        if effect.total == 0 { return "\(name): noted. It settles no requirement by itself." }
        let settled = effect.total == 1 ? "one requirement" : "\(effect.total) requirements"
        let met = effect.met == 1 ? "1 is met" : "\(effect.met) are met"
        let more = effect.more == 1 ? "1 needs more" : "\(effect.more) need more"
        return "\(name): this settled \(settled). Of these \(met) and \(more)."
    }
}
