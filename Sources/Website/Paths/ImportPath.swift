import Offerings

/// Where a member brings tables and calendars.
enum ImportPath: Hashable, Sendable {
    /// Where one begins, and what was brought before.
    case start
    /// One of them: what its columns mean, or what came of it.
    case one(String)
    /// Which events of a calendar are brought in.
    case events(String)
    /// What would be saved.
    case check(String)
    /// The rows to mend, as a file.
    case mending(String)
    case undo(String)
    case discard(String)

    /// - Parameter rest: What stands behind `/portfolio/import`.
    init?(_ rest: ArraySlice<String>) {
        guard let id = rest.first else {
            self = .start
            return
        }
        switch (rest.count, rest.last) {
        case (1, _): self = .one(id)
        case (2, "events"): self = .events(id)
        case (2, "check"): self = .check(id)
        case (2, "to-mend.csv"): self = .mending(id)
        case (2, "undo"): self = .undo(id)
        case (2, "discard"): self = .discard(id)
        default: return nil
        }
    }

    var text: String {
        let start = "/portfolio/import"
        return switch self {
        case .start: start
        case .one(let id): start + "/" + PercentText.encoded(id)
        case .events(let id): start + "/" + PercentText.encoded(id) + "/events"
        case .check(let id): start + "/" + PercentText.encoded(id) + "/check"
        case .mending(let id): start + "/" + PercentText.encoded(id) + "/to-mend.csv"
        case .undo(let id): start + "/" + PercentText.encoded(id) + "/undo"
        case .discard(let id): start + "/" + PercentText.encoded(id) + "/discard"
        }
    }

    var takesForms: Bool { if case .mending = self { false } else { true } }
}
