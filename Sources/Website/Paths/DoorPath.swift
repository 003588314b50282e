import Offerings

/// Where people come in and go out.
enum DoorPath: Hashable, Sendable {
    case join
    /// Where the letter to a newcomer leads; the link's secret is part of the address.
    case joinLink(String)
    case signIn
    /// Where the letter to a member leads.
    case signInLink(String)
    /// Where the code of an app is asked for.
    case code
    case signOut

    init?(_ segments: ArraySlice<String>) {
        switch (segments.first, segments.count) {
        case ("join", 1): self = .join
        case ("join", 2): self = .joinLink(segments[segments.startIndex + 1])
        case ("sign-in", 1): self = .signIn
        case ("sign-in", 2): self = .signInLink(segments[segments.startIndex + 1])
        case ("sign-in-code", 1): self = .code
        case ("sign-out", 1): self = .signOut
        default: return nil
        }
    }

    var text: String {
        switch self {
        case .join: "/join"
        case .joinLink(let secret): "/join/" + PercentText.encoded(secret)
        case .signIn: "/sign-in"
        case .signInLink(let secret): "/sign-in/" + PercentText.encoded(secret)
        case .code: "/sign-in-code"
        case .signOut: "/sign-out"
        }
    }

    /// Whether there is something to see, and not only to do.
    var isPage: Bool { self != .signOut }
}
