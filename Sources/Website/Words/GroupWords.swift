import Logbooks

/// Leading groups, and having been in one.
struct GroupWords: Sendable {
    var title: String
    var lead: String
    var enter: String
    var none: String
    var yours: String
    var waitingTitle: String
    var waitingWith: @Sendable (_ leader: String) -> String
    var confirmed: @Sendable (_ confirmed: Int, _ of: Int) -> String
    var withdrawn: String
    var circle: @Sendable (_ names: String) -> String
    var newTitle: String
    var newLead: String
    var likeLast: @Sendable (_ day: String) -> String
    var changeTitle: String
    var changeLead: String
    var what: String
    var relation: String
    var standing: @Sendable (_ held: String) -> String
    var noStanding: String
    var enterStanding: String
    var who: String
    var whoHint: String
    var known: String
    var addresses: String
    var addressesHint: String
    var save: String
    var saveChange: String
    var reason: String
    var reasonHint: String
    var sessionTitle: @Sendable (_ day: String) -> String
    var saved: String
    var attendees: String
    var state: @Sendable (Attendance) -> String
    var somebody: String
    var because: @Sendable (_ reason: String) -> String
    var again: String
    var change: String
    var withdraw: String
    var withdrawTitle: String
    var withdrawLead: String
    var ownHours: String
    var attendedTitle: @Sendable (_ leader: String) -> String
    var attendedLead: String
    var corrected: @Sendable (_ reason: String) -> String
    var unreadable: String
    var meaning: [String]
    var confirm: String
    var notSo: String
    var decline: String
    var thanks: String
    var declinedThanks: String
    var seeEntry: String
    var wasChanged: String
    var problem: @Sendable (GroupProblem) -> String

    static let english = GroupWords(
        title: "Groups you lead",
        lead: "Enter a session once. Everybody who was there confirms it, and has the hours, signed by you.",
        enter: "Enter a session", none: "You have entered no session yet.", yours: "Sessions you entered",
        waitingTitle: "Waiting for your word", waitingWith: { "With \($0)" },
        confirmed: { "\($0) of \($1) confirmed" }, withdrawn: "Withdrawn",
        circle: {
            "You and \($0) signed for one another within a year. That is allowed, and whoever decides will see it."
        },
        newTitle: "Enter a session",
        newLead: "Each attendee reads exactly this and confirms it. Nobody sees who else was there.",
        likeLast: { "Filled in as on \($0). Please check the day and who was there." },
        changeTitle: "Correct this session",
        changeLead: """
            Everybody is asked again. Until they have confirmed, your signature on what you said before no longer stands.
            """,
        what: "What took place", relation: "Who you are to them",
        standing: { "From your portfolio, what you held on that day goes along: \($0)." },
        noStanding: """
            Your portfolio does not say which credential you held on that day. Some of your attendees’ hours may count only if \
            it does.
            """,
        enterStanding: "Enter my credential", who: "Who was there",
        whoHint: "Without you. The number of people is taken from here.", known: "People you met before",
        addresses: "Others, by e-mail address",
        addressesHint: "One to a line. We write to each of them alone.", save: "Save and ask them",
        saveChange: "Save and ask them again", reason: "Why it is corrected",
        reasonHint: "Everybody who was there reads it. Please name no child and no family.",
        sessionTitle: { "Group on \($0)" }, saved: "Saved. Each of them has a letter from us.",
        attendees: "Who was there",
        state: { state in
            switch state {
            case .waiting: "Not answered yet"
            case .confirmed: "Confirmed"
            case .declined: "Did not confirm"
            }
        },
        somebody: "Somebody who is no longer here", because: { "They say: \($0)" },
        again: "Same group again, today", change: "Correct it", withdraw: "Withdraw it",
        withdrawTitle: "Withdraw this session",
        withdrawLead: """
            Your signature is taken back from everybody who confirmed, and nobody is asked any longer. They are told, with your \
            reason.
            """,
        ownHours: "Your own hours as a supervisor are in your portfolio",
        attendedTitle: { "Were you in this group with \($0)?" },
        attendedLead: "This is exactly what would be in your portfolio.",
        corrected: { "It was corrected. The reason given: \($0)" },
        unreadable: "This session uses words that are no longer known here. Please ask the leader to enter it again.",
        meaning: [
            "I was there, and it is true as it stands here.",
            "The entry comes into my portfolio, signed by whoever led the group.",
        ],
        confirm: "Yes, I was there", notSo: "No, or not like this", decline: "Send my answer",
        thanks: "You have confirmed. The hours are in your portfolio, signed.",
        declinedThanks: "Thank you. Nothing was entered, and the leader is told.", seeEntry: "See the entry",
        wasChanged: "It was corrected after you opened this page. Please read it once more.",
        problem: { problem in
            switch problem {
            case .nobody: "Please say who was there: at least one person besides you."
            case .notAnAddress(let line): "In line \(line) there is no e-mail address, or more than one."
            case .repeated(let line): "The address in line \(line) is there twice."
            case .yourself: "You are among them. Nobody signs for themselves; please leave yourself out."
            case .gone(let who): "\(who) is not here any longer, or is named twice. Please leave them out."
            case .tooMany(let most): "A group has at most \(most) people here."
            case .changed: "It was changed meanwhile. Please look at it once more."
            case .heldBack(let minutes):
                "You have entered much in a short time. Please wait \(minutes == 1 ? "a minute" : "\(minutes) minutes")."
            }
        })
}

/// Why a session is not saved yet.
enum GroupProblem: Hashable, Sendable {
    case nobody, yourself, changed
    case notAnAddress(line: Int)
    case repeated(line: Int)
    case gone(String)
    case tooMany(Int)
    case heldBack(minutes: Int)
}
