import Offerings

/// A member's account: who they are and how they come in.
enum AccountPath: Hashable, Sendable {
    case overview
    case profile
    case addresses
    /// Where the letter to a further address leads; the link's secret is part of the address.
    case addressLink(String)
    case password
    /// Whom one lets see what.
    case consents
    /// Where one is signed in, and who tried to.
    case devices
    /// Whether a code is asked for at sign-in, and where an app is given its secret.
    case secondStep, secondStepApp
    case passkeys
    /// Where another account of the same person is joined with this one.
    case merge
    case erase
    /// The letters, and one of them.
    case inbox
    case letter(Int64)

    init?(_ segments: ArraySlice<String>) {
        if segments.first == "inbox", let path = AccountPath(inbox: segments.dropFirst()) {
            self = path
            return
        }
        guard segments.first == "account", let last = segments.last else { return nil }
        switch (segments.dropFirst().first, segments.count) {
        case (nil, 1): self = .overview
        case ("profile", 2): self = .profile
        case ("addresses", 2): self = .addresses
        case ("addresses", 3): self = .addressLink(last)
        case ("password", 2): self = .password
        case ("consents", 2): self = .consents
        case ("devices", 2): self = .devices
        case ("second-step", 2): self = .secondStep
        case ("second-step", 3) where last == "app": self = .secondStepApp
        case ("passkeys", 2): self = .passkeys
        case ("merge", 2): self = .merge
        case ("erase", 2): self = .erase
        default: return nil
        }
    }

    /// A number is written in one way only.
    private init?(inbox rest: ArraySlice<String>) {
        switch (rest.first, rest.count) {
        case (nil, _): self = .inbox
        case (let text?, 1):
            guard let number = Int64(text), number > 0, "\(number)" == text else { return nil }
            self = .letter(number)
        default: return nil
        }
    }

    var text: String {
        switch self {
        case .overview: "/account"
        case .profile: "/account/profile"
        case .addresses: "/account/addresses"
        case .addressLink(let secret): "/account/addresses/" + PercentText.encoded(secret)
        case .password: "/account/password"
        case .consents: "/account/consents"
        case .devices: "/account/devices"
        case .secondStep: "/account/second-step"
        case .secondStepApp: "/account/second-step/app"
        case .passkeys: "/account/passkeys"
        case .merge: "/account/merge"
        case .erase: "/account/erase"
        case .inbox: "/inbox"
        case .letter(let number): "/inbox/\(number)"
        }
    }

    var takesForms: Bool {
        switch self {
        case .overview, .letter: false
        default: true
        }
    }
}
