import Evaluation
import Portfolios

/// The page with the results.
struct ResultWords: Sendable {
    var title: String
    var titleFor: @Sendable (_ name: String) -> String
    var lead: @Sendable (_ credentials: String, Day) -> String
    var notStored: String
    var notAsked: String
    /// Of a file that cannot travel in the page.
    var tooLargeToTravel: String
    var understood: String
    var understoodHint: String
    var blank: @Sendable (_ topics: String) -> String
    var change: String
    var take: String
    var aboutProgram: String
    var place: @Sendable (_ place: String) -> String
    /// Over what the visitor came to check.
    var asked: String
    var closest: String
    var close: String
    var others: String
    var programs: String
    var programsHint: String
    var otherPrograms: String
    /// Awarded in other places only.
    var elsewhere: @Sendable (_ place: String?) -> (title: String, hint: String)
    /// Editions that are no longer in force.
    var earlier: String
    var earlierHint: String
    var held: String
    var heldHint: String
    var renewals: String
    var renewalsHint: String
    var progress: @Sendable (_ met: Int, _ of: Int) -> String
    var nextSteps: String
    var allRequirements: String
    var missingMost: @Sendable (_ title: String) -> String
    var unknownMost: @Sendable (_ title: String) -> String
    /// The page about one credential.
    var leadOfOne: @Sendable (_ name: String?, Day) -> String
    var every: String
    var back: String
    var asks: String
    var counted: String
    var setAside: String
    var toChange: String
    var toSettle: String
    var decided: String
    var otherWays: @Sendable (Int) -> String
    var leftBlank: @Sendable (_ topic: String) -> String
    /// Before a question of the form.
    var leftBlankAsking: @Sendable (_ question: String) -> String
    /// Of a requirement of which nothing was asked.
    var mayBeMet: String
    var notAskedAbout: @Sendable (_ kind: String) -> String
    var status: @Sendable (Status) -> String
    var legend: String
    var meaning: @Sendable (Status) -> String
    /// A name, an amount and the days it stands for.
    var amount: @Sendable (_ name: String, _ amount: String) -> String
    var on: @Sendable (_ name: String, Day) -> String
    var between: @Sendable (_ name: String, Day, Day) -> String
    var since: @Sendable (_ name: String, Day) -> String
    var entries: @Sendable (Int) -> String

    static let english = ResultWords(
        title: "Where you stand", titleFor: { "Where \($0) stands" },
        lead: { "We compared your answers with \($0), as of \($1.inWords). The closest come first." },
        notStored: "Nothing was stored. If you want to keep this page, print it or save it now.",
        notAsked: """
            The check does not ask about internships, leadership, supervision that you give, service, exams, signed \
            agreements or documents. Where one of these would decide something, we say “cannot tell yet”.
            """,
        tooLargeToTravel: """
            Your file is too large to travel along with this page, so a page of one credential and “What if” are left \
            out. A smaller file has them: one entry a month in the place of one a day, for example.
            """,
        understood: "What we took from your answers",
        understoodHint: "Hours you gave as a total are spread evenly over the months you named.",
        blank: { "You left blank: \($0). Where that would decide something, we say “cannot tell”." },
        change: "Change my answers", take: "Take my answers away as a file", aboutProgram: "About the program",
        place: { "You live or work here: \($0)" },
        asked: "What you asked about", closest: "Closest to you", close: "Also close", others: "All other credentials",
        programs: "Programs you could enter",
        programsHint: "Certificates, degrees and trainings, by what they ask of those who apply or finish.",
        otherPrograms: "Other programs",
        elsewhere: {
            $0 == nil
                ? ("Credentials of single states", "Say where you live or work to see those of your state first.")
                : ("Credentials of other places", "Not awarded where you live or work.")
        },
        earlier: "Earlier editions",
        earlierHint: "No longer in force. They matter to people who registered while they were.",
        held: "What you hold already", heldHint: "What your answers show of each, should you ask.",
        renewals: "Renewing a credential", renewalsHint: "Because of what you hold.",
        progress: { "\($0) of \($1) requirements met" }, nextSteps: "What would help most",
        allRequirements: "See every requirement", missingMost: { "Missing most: \($0)" },
        unknownMost: { "Not known: \($0)" },
        leadOfOne: { "Where \($0 ?? "you") \($0 == nil ? "stand" : "stands"), as of \($1.inWords)." },
        every: "Every requirement", back: "Back to all results", asks: "Read what it asks, with its sources",
        counted: "Counts", setAside: "Set aside",
        toChange: "To change it", toSettle: "To settle it", decided: "Decided",
        otherWays: { $0 == 1 ? "See the other way" : "See the \($0) other ways" },
        leftBlank: { "You left this blank: \($0)" },
        leftBlankAsking: { "You left this blank: \($0)" },
        mayBeMet: "We did not ask, so this may be met or not",
        notAskedAbout: { "We did not ask about this: \($0)" }, status: englishStatus,
        legend: "What the signs mean", meaning: englishMeaning, amount: { "\($0), \($1)" },
        on: { "\($0), \($1.inWords)" }, between: { "\($0), \($1.inWords) to \($2.inWords)" },
        since: { "\($0), since \($1.inWords)" }, entries: { $0 == 1 ? "One entry" : "\($0) entries" })

    private static let englishStatus: @Sendable (Status) -> String = { status in
        switch status {
        case .met: "Met"
        case .metAsClaimed: "Met, as you say"
        case .needsMore: "Needs more"
        case .cannotTell: "Cannot tell yet"
        case .awaitingJudgement: "A person decides"
        case .waived: "Waived"
        case .notApplicable: "Does not apply"
        }
    }

    private static let englishMeaning: @Sendable (Status) -> String = { status in
        switch status {
        case .met: "Everything asked is there and verified."
        case .metAsClaimed: "Your answers are enough. Your association will ask for proof."
        case .needsMore: "Something is still missing. We say what."
        case .cannotTell: "Something you left blank, or that we did not ask about, would decide it."
        case .awaitingJudgement: "The rest is for a person to decide."
        case .waived: "Your association has set this aside for you."
        case .notApplicable: "This is not asked of you."
        }
    }
}
