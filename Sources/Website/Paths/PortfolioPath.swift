/// A member's own portfolio.
enum PortfolioPath: Hashable, Sendable {
    /// All of it at a glance.
    case overview

    init?(_ segments: ArraySlice<String>) {
        switch (segments.first, segments.count) {
        case ("portfolio", 1): self = .overview
        default: return nil
        }
    }

    var text: String {
        switch self {
        case .overview: "/portfolio"
        }
    }

    var takesForms: Bool {
        switch self {
        case .overview: false
        }
    }
}
