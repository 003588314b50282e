import Offerings

/// Where supervision of groups is entered by who led it, and confirmed by who was there.
enum GroupPath: Hashable, Sendable {
    /// What a member led, and what waits for their word.
    case overview
    case new
    /// One session as its leader sees it, by its id.
    case led(String)
    case change(String)
    case withdraw(String)
    /// One session as an attendee sees it.
    case attended(String)

    init?(_ segments: ArraySlice<String>) {
        guard segments.first == "groups" else { return nil }
        let rest = Array(segments.dropFirst())
        switch (rest.first, rest.count) {
        case (nil, _): self = .overview
        case ("new", 1): self = .new
        case ("led", 2): self = .led(rest[1])
        case ("led", 3) where rest[2] == "change": self = .change(rest[1])
        case ("led", 3) where rest[2] == "withdraw": self = .withdraw(rest[1])
        case ("attended", 2): self = .attended(rest[1])
        default: return nil
        }
    }

    var text: String {
        switch self {
        case .overview: "/groups"
        case .new: "/groups/new"
        case .led(let id): "/groups/led/" + PercentText.encoded(id)
        case .change(let id): "/groups/led/" + PercentText.encoded(id) + "/change"
        case .withdraw(let id): "/groups/led/" + PercentText.encoded(id) + "/withdraw"
        case .attended(let id): "/groups/attended/" + PercentText.encoded(id)
        }
    }

    var takesForms: Bool {
        switch self {
        case .new, .change, .withdraw, .attended: true
        case .overview, .led: false
        }
    }
}
