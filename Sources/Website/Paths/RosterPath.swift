import Offerings

/// Where a training's attendees are listed by who gave it, and come in by the code at its door.
enum RosterPath: Hashable, Sendable {
    case overview
    case new
    /// One roster, by its id.
    case one(String)
    case change(String)
    /// The code to be projected or printed.
    case door(String)
    /// One line of a roster, to be taken back.
    case line(String, Int)
    /// Where the code leads who stands at the door; its secret is part of the address.
    case attend(String)

    init?(_ segments: ArraySlice<String>) {
        let all = Array(segments)
        switch (all.first, all.count) {
        case ("attend", 2): self = .attend(all[1])
        case ("rosters", 1): self = .overview
        case ("rosters", 2) where all[1] == "new": self = .new
        case ("rosters", 2): self = .one(all[1])
        case ("rosters", 3) where all[2] == "change": self = .change(all[1])
        case ("rosters", 3) where all[2] == "door": self = .door(all[1])
        case ("rosters", 4) where all[2] == "lines":
            guard let number = Int(all[3]), number > 0, String(number) == all[3] else { return nil }
            self = .line(all[1], number)
        default: return nil
        }
    }

    var text: String {
        switch self {
        case .overview: "/rosters"
        case .new: "/rosters/new"
        case .one(let id): "/rosters/" + PercentText.encoded(id)
        case .change(let id): "/rosters/" + PercentText.encoded(id) + "/change"
        case .door(let id): "/rosters/" + PercentText.encoded(id) + "/door"
        case .line(let id, let number): "/rosters/" + PercentText.encoded(id) + "/lines/\(number)"
        case .attend(let secret): "/attend/" + PercentText.encoded(secret)
        }
    }

    var takesForms: Bool { self != .overview }
}
