import Accounts
import Portfolios

/// A member's own account.
struct AccountWords: Sendable {
    var title: String
    /// The way there from where it stands under its title.
    var overviewLink: String
    /// Over the ways further on.
    var more: String
    var lead: String
    /// What the way back is called for who does not see it.
    var trail: String
    var change: String
    var look: String
    var save: String
    var done: @Sendable (AccountChange) -> String
    var you: String
    var youLead: String
    var language: String
    var languageHint: String
    var place: String
    var placeHint: String
    var addresses: String
    var addressesLead: String
    var main: @Sendable (_ address: String) -> String
    var makeMain: String
    var remove: String
    var addAddress: String
    var addHint: String
    var addButton: String
    var ownAlready: String
    var confirmAddress: String
    var confirmLead: @Sendable (_ address: String) -> String
    var confirmButton: String
    var takenTitle: String
    var takenText: String
    var vouchedTitle: String
    var vouchedText: String
    var password: String
    var hasPassword: String
    var hasNone: String
    var setPassword: String
    var passwordLead: String
    var newPassword: String
    var newPasswordHint: String
    var devices: String
    var devicesLead: String
    var signedIn: @Sendable (_ count: Int) -> String
    var thisDevice: @Sendable (_ device: String) -> String
    var unknownDevice: String
    var lastSeen: @Sendable (Instant) -> String
    var endOthers: String
    var attempts: String
    var attemptsLead: String
    var attempt: @Sendable (SignInAttempt) -> String
    var moment: @Sendable (Instant) -> String
    var hasSecond: String
    var second: SecondStepWords
    var passkeys: PasskeyWords
    var merging: MergeWords
    var erasure: ErasureWords
    var inbox: InboxWords

    static let english = AccountWords(
        title: "My account", overviewLink: "Name, addresses and signing in", more: "More about your account",
        lead: "Your name, where letters reach you, and how you sign in.",
        trail: "Where you are", change: "Change", look: "Look", save: "Save", done: englishDone, you: "About you",
        youLead: "Your name stands on what you sign and on what is sent in for you.", language: "Language",
        languageHint: "In which we write to you.", place: "Where do you live or work?",
        placeHint: "What applies there is shown to you first.", addresses: "E-mail addresses",
        addressesLead: """
            Add each address under which somebody may know you, such as that of an employer: whatever is sent there \
            reaches you here. Letters go to the main one.
            """,
        main: { "\($0) (main)" }, makeMain: "Make it the main one", remove: "Remove", addAddress: "Add an address",
        addHint: "We send a link there, so that we know it is yours.", addButton: "Send the link",
        ownAlready: "This address is among yours already.", confirmAddress: "Is this your address?",
        confirmLead: { "You are about to add \($0) to your account." }, confirmButton: "Add it to my account",
        takenTitle: "This address belongs to another account",
        takenText: """
            If the other account is yours too, sign in to it with this address. If it is a colleague's, nothing needs \
            to be done.
            """,
        vouchedTitle: "Somebody signed for you at this address",
        vouchedText: """
            So it stays apart from your account: nobody signs for themselves. If the address is yours, please ask \
            your association what to do about that signature.
            """,
        password: "Password", hasPassword: "You have one.", hasNone: "You have none, and come in by e-mail.",
        setPassword: "Set a password", passwordLead: "You will be signed out everywhere else.",
        newPassword: "New password",
        newPasswordHint: "At least 15 characters; four or five words in a row are easy to keep in mind.",
        devices: "Where you are signed in", devicesLead: "Sign out whatever is not yours, and then set a new password.",
        signedIn: { $0 == 1 ? "Only here." : "In \($0) places." }, thisDevice: { "\($0) (here)" },
        unknownDevice: "Unknown device", lastSeen: { "Last seen on \(englishMoment($0))" },
        endOthers: "Sign out everywhere else", attempts: "Who tried to come in",
        attemptsLead: "The last twenty times, the newest first.", attempt: englishAttempt, moment: englishMoment,
        hasSecond: "It is on.", second: .english, passkeys: .english, merging: .english, erasure: .english,
        inbox: .english)

    private static let englishMoment: @Sendable (Instant) -> String = { instant in
        "\(instant.utcDay.inWords), \(instant.utcTime) UTC"
    }

    private static let englishDone: @Sendable (AccountChange) -> String = { change in
        switch change {
        case .profile: "Saved."
        case .address: "Your addresses are as you wanted them."
        case .password: "Your new password is set, and you are signed out everywhere else."
        case .secondStep: "The second step is off."
        case .devices: "Signed out."
        case .merged: "Your two accounts are one now."
        case .passkey: "Your passkey is added. You can sign in with it from now on."
        case .passkeyRemoved: "The passkey is removed, and you are signed out everywhere else."
        }
    }

    private static let englishAttempt: @Sendable (SignInAttempt) -> String = { attempt in
        switch (attempt.outcome, attempt.way) {
        case (.in, .link): "Signed in by a link"
        case (.in, .password): "Signed in with the password"
        case (.in, .passkey): "Signed in with a passkey"
        case (.in, .code): "Signed in with a code"
        case (.secondAsked, _): "The first step was right, and a code was asked for"
        case (.refused, .code): "Refused: a wrong code"
        case (.refused, .passkey): "Refused: a passkey that did not fit"
        case (.refused, _): "Refused: a wrong password"
        case (.heldBack, _): "Held back after many tries"
        }
    }
}
