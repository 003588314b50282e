/// The questions of the form. A question without words does not compile, since each is a case of a switch.
struct FieldWords: Sendable {
    var label: @Sendable (Question) -> String
    var hint: @Sendable (Question) -> String?
    var problem: @Sendable (CheckForm.Kind) -> String
    var notSaid: String
    /// Nothing else is imagined.
    var asItIs: String
    var yes: String
    var no: String
    var month: String
    var year: String
    var noneOfThese: @Sendable (Question) -> String
    var topic: @Sendable (Topic) -> String
    var topicHint: @Sendable (Topic) -> String?

    static let english = FieldWords(
        label: englishLabel, hint: englishHint, problem: englishProblem, notSaid: "Not sure, or rather not say",
        asItIs: "As it is",
        yes: "Yes", no: "No", month: "Month", year: "Year",
        noneOfThese: englishNone, topic: englishTopic,
        topicHint: englishTopicHint)

    private static let englishNone: @Sendable (Question) -> String = { question in
        switch question {
        case .raters: "Nobody yet"
        case .license: "I hold no license"
        default: "None of these"
        }
    }

    private static let englishLabel: @Sendable (Question) -> String = { question in
        switch question {
        case .name: "Your name, if you want it on the printed page"
        case .place: "Where do you live or work?"
        case .level: "Highest diploma or degree"
        case .degreeYear: "Year you received it"
        case .field: "Field of study"
        case .license: "Which license do you hold?"
        case .licenseHolding: "How you hold it"
        case .licensePlace: "State or place that issued it"
        case .role: "Kind of work"
        case .years: "For how many years"
        case .lastYear: "Last year you did it"
        case .weeklyHours: "Hours a week"
        case .ages: "Ages you serve"
        case .scopes: "What the work is for"
        case .foci: "What you do in it"
        case .with: "Who is usually with you in a session or visit"
        case .families: "How many families you have served"
        case .paid: "Is the work paid?"
        case .supervised: "Does someone supervise it?"
        case .trainingHours: "Hours of training in all"
        case .relationshipHours: "How many of them were relationship-based"
        case .trainingFirst: "When the first of these trainings was"
        case .trainingLast: "When the last one was"
        case .individualHours: "Hours of individual reflective supervision"
        case .groupHours: "Hours of group reflective supervision"
        case .supervisionFirst: "When it began"
        case .supervisionLast: "When it ended"
        case .supervisorHolds: "What your supervisor holds"
        case .supervisorSince: "Since when your supervisor has held it"
        case .raters: "People who would recommend you"
        case .member: "Are you a member of an association for infant mental health?"
        case .holds: "Which credential or endorsement do you hold?"
        case .holdsSince: "Since when you have held it"
        case .ifLevel: "… I had this degree"
        case .ifYears: "… I worked so many years more"
        case .ifTrainingHours: "… I had so many hours more of relationship-based training"
        case .ifIndividualHours: "… I had so many hours more of individual reflective supervision"
        case .ifGroupHours: "… I had so many hours more of group reflective supervision"
        case .ifPlace: "… I lived or worked here"
        }
    }

    private static let englishHint: @Sendable (Question) -> String? = { question in
        switch question {
        case .place: "Some states ask for something else under the same name. You can leave this blank."
        case .degreeYear: "For example 2019"
        case .license:
            "A license to practice your profession. If you hold several, choose the one that is closest to this work."
        case .years: "For example 2 or 3.5. Enter 0 if you have not done such work."
        case .lastYear: "Leave this blank if you still do it."
        case .weeklyHours: "For example 20"
        case .ages, .scopes, .foci, .raters: "Choose all that apply."
        case .trainingHours: "Enter 0 if you have had none yet."
        case .relationshipHours:
            """
            Training about how babies and young children grow within their relationships, or about infant mental \
            health.
            """
        case .trainingFirst, .supervisionFirst: "The year alone is enough if you do not remember the month."
        case .trainingLast: "Leave this blank if you are still taking trainings."
        case .supervisionLast: "Leave this blank if it still goes on."
        case .individualHours: "You alone with a supervisor or consultant. Enter 0 for none."
        case .groupHours: "A group led by a supervisor or consultant, not by peers. Enter 0 for none."
        case .supervisorHolds: "If several people supervised you, choose for the one with the most hours."
        case .holds: "If you hold several, choose the one that you will renew first. We then show its renewal."
        case .holdsSince: "The year alone is enough if you do not remember the month."
        case .ifYears: "In the same work, for example 1"
        case .ifTrainingHours, .ifIndividualHours, .ifGroupHours: "For example 20"
        case .name, .level, .field, .licenseHolding, .licensePlace, .role, .with, .families, .paid, .supervised,
            .supervisorSince, .member, .ifLevel,
            .ifPlace:
            nil
        }
    }

    private static let englishProblem: @Sendable (CheckForm.Kind) -> String = { kind in
        switch kind {
        case .notANumber: "Please write a number in digits alone, for example 12 or 12.5 or 1200."
        case .notAYear: "Please write the year with four digits, for example 2019."
        case .notAMonth: "Please write the month as a number from 1 to 12."
        case .yearMissing: "Please add the year, or leave the month blank too."
        case .tooMuch(let most): "This can be \(most) at most. Please check the number."
        case .yearAhead: "This is still ahead. Please enter what has happened so far."
        case .endsBeforeStart: "This is before the beginning. Please check the two dates."
        case .partOverWhole: "This is more than the hours in all. Please check the two numbers."
        case .unknownChoice: "Please choose one of the answers in the list."
        case .tooLong(let most): "Please keep this under \(most) characters."
        case .noFile: "Please choose a file first."
        }
    }

    private static let englishTopic: @Sendable (Topic) -> String = { topic in
        switch topic {
        case .place: "Where you are"
        case .education: "Your education"
        case .license: "Your license"
        case .job(1): "Your work"
        case .job: "Another job"
        case .training: "Your training"
        case .supervision: "Your reflective supervision"
        case .references: "References and membership"
        case .credential: "What you hold already"
        }
    }

    private static let englishTopicHint: @Sendable (Topic) -> String? = { topic in
        switch topic {
        case .job(1): "The job that fits best. You can add another one below."
        case .training: "Workshops, courses, conferences and the like. Your best guess is fine."
        case .supervision:
            """
            Time with a supervisor or consultant to reflect on your work and what it stirs in you. Not administrative \
            supervision.
            """
        case .place, .education, .license, .job, .references, .credential: nil
        }
    }
}
