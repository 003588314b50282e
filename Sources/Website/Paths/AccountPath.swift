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

    init?(_ segments: ArraySlice<String>) {
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
        }
    }

    var takesForms: Bool { self != .overview }
}
