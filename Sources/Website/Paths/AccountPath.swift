/// A member's account: who they are and how they come in.
enum AccountPath: Hashable, Sendable {
    case overview

    init?(_ segments: ArraySlice<String>) {
        switch (segments.first, segments.count) {
        case ("account", 1): self = .overview
        default: return nil
        }
    }

    var text: String {
        switch self {
        case .overview: "/account"
        }
    }
}
