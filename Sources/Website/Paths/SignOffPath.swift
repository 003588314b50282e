import Offerings

/// Where people ask for signatures, and where others give them.
enum SignOffPath: Hashable, Sendable {
    /// All that a member asked for.
    case asked
    /// Asking.
    case new
    /// One request and its answers, by its id.
    case one(String)
    /// What waits for a member's own signature.
    case waiting
    case waitingOne(String)
    /// Where the letter to a signer leads; the link's secret is part of the address.
    case link(String)

    init?(_ segments: ArraySlice<String>) {
        let segments = Array(segments)
        switch (segments.first, segments.count) {
        case ("portfolio", 2) where segments[1] == "sign-off": self = .asked
        case ("portfolio", 2) where segments[1] == "to-sign": self = .waiting
        case ("portfolio", 3) where segments[1] == "sign-off" && segments[2] == "new": self = .new
        case ("portfolio", 3) where segments[1] == "sign-off": self = .one(segments[2])
        case ("portfolio", 3) where segments[1] == "to-sign": self = .waitingOne(segments[2])
        case ("sign-off", 2): self = .link(segments[1])
        default: return nil
        }
    }

    var text: String {
        switch self {
        case .asked: "/portfolio/sign-off"
        case .new: "/portfolio/sign-off/new"
        case .one(let id): "/portfolio/sign-off/" + PercentText.encoded(id)
        case .waiting: "/portfolio/to-sign"
        case .waitingOne(let id): "/portfolio/to-sign/" + PercentText.encoded(id)
        case .link(let secret): "/sign-off/" + PercentText.encoded(secret)
        }
    }
}
