/// Listing who attended a training, and having been at one.
struct RosterWords: Sendable {
    var title: String
    var lead: String
    var begin: String
    var none: String
    var yours: String
    var claimed: @Sendable (_ credited: Int, _ of: Int) -> String
    var keptFor: @Sendable (_ organization: String) -> String
    var trainingsFor: @Sendable (_ organization: String) -> String
    var keptHere: String
    var all: String
    var inNameOf: String
    var inNameOfHint: String
    var ownName: String
    var providerHint: String
    var newTitle: String
    var newLead: String
    var name: String
    var nameHint: String
    var provider: String
    var save: String
    var changeTitle: String
    var changeLead: String
    var saveChange: String
    var reasonHint: String
    var saved: String
    var change: String
    var door: String
    var doorOpen: @Sendable (_ left: String) -> String
    var add: String
    var list: String
    var listHint: String
    var file: String
    var fileHint: String
    var addButton: String
    var added: @Sendable (_ credited: Int, _ waiting: Int, _ there: Int) -> String
    var attendees: String
    var nobody: String
    var credited: String
    var waits: String
    var waiting: @Sendable (Int) -> String
    var byDoor: String
    var takenBack: @Sendable (_ reason: String) -> String
    var takeBack: String
    var takeBackTitle: String
    var takeBackLead: String
    var somebody: String
    var doorTitle: String
    var doorLead: String
    var doorClosed: String
    var picture: String
    var openFor: String
    var hours: @Sendable (Int) -> String
    var open: String
    var openAnew: String
    var close: String
    var print: String
    var attendLead: @Sendable (_ keeper: String) -> String
    var attendButton: @Sendable (_ name: String) -> String
    var attendHint: @Sendable (_ keeper: String) -> String
    var signInFirst: String
    var noAccount: String
    var address: String
    var addressHint: String
    var yourName: String
    var leave: String
    var thanks: String
    var left: String
    var seeEntry: String
    var closedTitle: String
    var closedText: String
    var isKeeper: String
    var wasTakenBack: String
    var problem: @Sendable (RosterProblem) -> String

    static let english = RosterWords(
        title: "Trainings you gave",
        lead:
            "List who was there once. Everybody has the hours, signed; whoever has no account yet finds them waiting.",
        begin: "Enter a training", none: "You have entered no training yet.", yours: "Your trainings",
        claimed: { "\($0) of \($1) have their hours" },
        keptFor: { "For \($0). Everybody who keeps its rosters sees this one, and can change it." },
        trainingsFor: { "Trainings for \($0)" }, keptHere: "Trainings", all: "All your trainings",
        inNameOf: "In whose name?",
        inNameOfHint: """
            Your signature then names the organization as well, and everybody who keeps its rosters can go on with this one.
            """,
        ownName: "In my own name only",
        providerHint: "If you leave it empty, the organization is named, or you.", newTitle: "Enter a training",
        newLead: "First what it was; then who was there.", name: "Title",
        nameHint: "Everybody who was there reads it in their portfolio.", provider: "Given by", save: "Save and go on",
        changeTitle: "Correct this training",
        changeLead: """
            Everybody who was credited has the corrected entry at once and is told. What it said before stays in its history.
            """,
        saveChange: "Save for everybody", reasonHint: "Everybody who was there reads it.",
        saved: "Saved.", change: "Correct the training", door: "Code for the door",
        doorOpen: { "It is open for another \($0)." }, add: "Add who was there",
        list: "One to a line: name, e-mail address",
        listHint: "Paste it from an address book or a spreadsheet. Nothing is saved until every line is right.",
        file: "Or a file (CSV)",
        fileHint: "With a column of addresses; names may stand in others. Up to 5,000 lines; 1,000 new people a day.",
        addButton: "Add them",
        added: { credited, waiting, there in
            [
                credited > 0 ? "They have their hours already: \(credited)." : nil,
                waiting > 0
                    ? "Their hours wait for them, and a letter says so unless they had several just now: \(waiting)."
                    : nil,
                there > 0 ? "They were on the list before: \(there)." : nil,
            ].compactMap(\.self).joined(separator: " ")
        },
        attendees: "Who was there", nobody: "Nobody is on the list yet.", credited: "Has the hours",
        waits: "Hours wait",
        waiting: { ($0 == 1 ? "One has" : "\($0) have") + " not claimed their hours yet. They wait without end." },
        byDoor: "By the door", takenBack: { "Taken back: \($0)" }, takeBack: "Take back",
        takeBackTitle: "Take this credit back",
        takeBackLead: """
            Your signature is taken back, and they are told; unless they are on your list at another address too, where they \
            keep the hours. The line stays on your list, with the reason.
            """,
        somebody: "Somebody by the door", doorTitle: "Code for the door",
        doorLead: "Show it on a screen or print it. Whoever scans it while it is open is on the list.",
        doorClosed: "The door is closed. A code that was shown before opens nothing.", picture: "Code to scan",
        openFor: "Open it for", hours: { $0 == 1 ? "1 hour" : "\($0) hours" }, open: "Open the door",
        openAnew: "New code", close: "Close the door", print: "It prints as one sheet.",
        attendLead: { "\($0) signs for everybody who was there." },
        attendButton: { "I am here: \($0)" },
        attendHint: { "\($0) sees your name on the list. The hours are in your portfolio at once." },
        signInFirst: "Sign in and have the hours at once", noAccount: "Without an account",
        address: "Your e-mail address",
        addressHint: "You have a letter from us, and the hours wait until you join with this address.",
        yourName: "Your name", leave: "I was here", thanks: "You are on the list, and the hours are in your portfolio.",
        left: "Thank you. You are on the list; please look at your mail.", seeEntry: "See the entry",
        closedTitle: "This door is closed",
        closedText: """
            The code opens nothing any longer. If you were there, please tell whoever gave the training: they can add you to \
            the list.
            """,
        isKeeper: "This is your own training. Nobody signs for themselves.",
        wasTakenBack: """
            Your hours for this training were taken back. If you were there, please tell whoever gave it: they can add you to \
            the list.
            """,
        problem: { problem in
            switch problem {
            case .noTitle: "Please give the training a title."
            case .titleTooLong: "Please shorten this to 200 characters."
            case .notText: "There is a sign in here that cannot be kept. Please type it anew."
            case .noList: "Please paste at least one line, or choose a file."
            case .noAddress(let line): "Line \(line): there is no e-mail address."
            case .severalAddresses(let line): "Line \(line): there is more than one e-mail address."
            case .repeated(let line): "Line \(line): this address stands in a line above already."
            case .own(let address): "\(address) is your own address. Nobody signs for themselves."
            case .tooMany(let most): "A list has at most \(most) people."
            case .more(let count): "\(count) more lines are not right."
            case .notUTF8: "The file is not text that can be read. Please save it as CSV in UTF-8."
            case .badAddress: "Please enter your e-mail address, such as sam@example.org."
            case .heldBack(let minutes):
                "Much was entered in a short time. Please wait \(minutes == 1 ? "a minute" : "\(minutes) minutes")."
            case .notKept:
                "You cannot keep this training in that name at this time. Please choose one of the names that are offered."
            case .changed: "It was corrected meanwhile. Please look at it once more."
            case .begun:
                "This training was saved before. If you want to correct it as below, please say why and save it."
            case .notBegun: "It could not be saved. Please look at it once more, and send it again."
            case .takenBack(let reason):
                "It was taken back meanwhile: \(reason). What you wrote is below, and is not saved."
            case .doorClosed: "Nothing was changed: the door was closed before. This is how it is now."
            case .heldNew(let count, let hours):
                """
                \(count) \(count == 1 ? "person is" : "people are") not on the list yet: 1,000 new people can be added at \
                once, and 960 a day. Those before them are saved. Please send the same list again in \
                \(hours == 1 ? "an hour" : "\(hours) hours"); who is on it then stays as they are.
                """
            }
        })
}

/// Why a training, a list or an address is not saved yet.
enum RosterProblem: Hashable, Sendable {
    case noTitle, titleTooLong, notText, noList, notUTF8, badAddress, changed, begun, notBegun, doorClosed
    /// For another reason.
    case takenBack(String)
    /// So many were left out, who can be added after so many hours.
    case heldNew(Int, hours: Int)
    /// They may not keep rosters in that name.
    case notKept
    case noAddress(line: Int)
    case severalAddresses(line: Int)
    case repeated(line: Int)
    case own(String)
    case tooMany(Int)
    /// So many more lines.
    case more(Int)
    case heldBack(minutes: Int)
}
