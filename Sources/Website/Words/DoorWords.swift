import Secrets

/// Joining, signing in and going out.
struct DoorWords: Sendable {
    var joinTitle: String
    var joinLead: String
    var joinPromises: [String]
    var joinButton: String
    var haveAccount: String
    var signInTitle: String
    var signInLead: String
    var signInButton: String
    var linkButton: String
    var noAccount: String
    var email: String
    var emailHint: String
    var password: String
    var passwordHint: String
    var sentTitle: String
    var sentText: @Sendable (_ address: String) -> String
    var sentHelp: [String]
    var welcomeTitle: String
    var welcomeLead: @Sendable (_ address: String) -> String
    var name: String
    var nameHint: String
    var newPassword: String
    var newPasswordHint: String
    var welcomeButton: String
    var enterTitle: String
    var enterLead: @Sendable (_ address: String) -> String
    var enterButton: String
    var goneTitle: String
    var goneText: String
    var goneButton: String
    var takenTitle: String
    var takenText: String
    var signOut: String
    var again: String
    var problem: @Sendable (DoorProblem) -> String

    static let english = DoorWords(
        joinTitle: "Keep your portfolio here",
        joinLead: "Log your training, practice and supervision once. Attune shows how far each credential is, and why.",
        joinPromises: [
            "It is yours: download everything, or have it erased, at any time.",
            "Hours only. Attune never asks for the name of a child or a family.",
            "Nobody else sees it until you ask them to sign or you apply.",
        ],
        joinButton: "Send me a link", haveAccount: "I have an account already", signInTitle: "Sign in",
        signInLead: "With your password, or with a link that we send to your e-mail address.",
        signInButton: "Sign in", linkButton: "E-mail me a link instead", noAccount: "I have no account yet",
        email: "E-mail address", emailHint: "We send a link there, so that we know it is you.",
        password: "Password", passwordHint: "If you have set none, or forgot it, have a link sent to you instead.",
        sentTitle: "Look into your mail",
        sentText: { "We have sent a letter to \($0). Follow the link in it, on this device or another one." },
        sentHelp: [
            "It usually arrives within a minute. If it does not, look among unwanted mail.",
            "The link works once.",
        ],
        welcomeTitle: "Welcome", welcomeLead: { "\($0) is yours. One more step, and your portfolio is open." },
        name: "Your name", nameHint: "As it should stand on an application or a certificate.",
        newPassword: "A password, if you want one",
        newPasswordHint: """
            At least 15 characters; four or five words in a row are easy to keep in mind. Leave it empty to sign in \
            by e-mail each time.
            """,
        welcomeButton: "Open my portfolio", enterTitle: "Sign in",
        enterLead: { "You are about to sign in as \($0)." }, enterButton: "Sign in",
        goneTitle: "This link no longer works",
        goneText: "It was used already, or it is too old. Nothing is lost: have a new one sent to you.",
        goneButton: "Send me a new link", takenTitle: "You have an account already",
        takenText: "Somebody has joined with this address since the letter was sent. Please sign in.",
        signOut: "Sign out", again: "Please sign in once more before you change this.",
        problem: englishProblem)

    private static let englishProblem: @Sendable (DoorProblem) -> String = { problem in
        switch problem {
        case .noAddress: "Please enter an e-mail address, such as ada@example.org."
        case .noName: "Please enter your name."
        case .nameTooLong: "Please shorten your name to 200 characters."
        case .mismatch: "This address and this password do not go together. You can have a link sent to you instead."
        case .passkey: "This passkey could not be used. Please try once more, or sign in in another way."
        case .heldBack(let minutes):
            "There were many tries. Please wait \(minutes == 1 ? "a minute" : "\(minutes) minutes") and try again."
        case .password(.tooShort(let least)): "Please choose a password of at least \(least) characters."
        case .password(.tooLong(let most)): "Please choose a password of at most \(most) characters."
        case .password(.common): "Many people use this password, so it is soon guessed. Please choose another one."
        case .password(.aboutYou):
            "This password says little more than your name or address. Please choose another one."
        case .password(.pattern): "This password is a simple pattern. Please choose another one."
        }
    }
}

/// Why someone was not let in, or could not be entered.
enum DoorProblem: Hashable, Sendable {
    case noAddress, noName, nameTooLong, mismatch, passkey
    case heldBack(minutes: Int)
    case password(PasswordFault)
}
