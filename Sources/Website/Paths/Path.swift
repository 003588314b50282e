import HTTPTypes

/// Every address of the site, in both directions: what is not here is not found, and what is here has a handler,
/// because the responder switches over it.
enum Path: Hashable, Sendable {
    case home
    case credentials
    /// A credential in the edition that is in force.
    case credential(String)
    case edition(String, String)
    /// The credentials of one family, as a tree.
    case family(String)
    /// What differs between two editions or forms, which the query names.
    case differences
    /// The finder of programs.
    case programs
    case program(String)
    /// A program's deadlines for a calendar.
    case programCalendar(String)
    case glossary
    case check
    case about
    case health
    /// A style sheet or picture, by the name that carries the hash of its content.
    case asset(String)

    /// The address that a request names, or `nil` if the site has no such place.
    init?(_ text: String) {
        guard let segments = Path.segments(of: text) else { return nil }
        switch (segments.first, segments.count) {
        case (nil, 0): self = .home
        case ("credentials", 1): self = .credentials
        case ("credentials", 2): self = .credential(segments[1])
        case ("credentials", 3): self = .edition(segments[1], segments[2])
        case ("credential-families", 2): self = .family(segments[1])
        case ("differences", 1): self = .differences
        case ("programs", 1): self = .programs
        case ("programs", 2): self = .program(segments[1])
        case ("programs", 3) where segments[2] == "deadlines.ics": self = .programCalendar(segments[1])
        case ("glossary", 1): self = .glossary
        case ("check", 1): self = .check
        case ("about", 1): self = .about
        case ("health", 1): self = .health
        case ("assets", 2): self = .asset(segments[1])
        default: return nil
        }
    }

    /// The one way this address is written.
    var text: String {
        switch self {
        case .home: "/"
        case .credentials: "/credentials"
        case .credential(let id): "/credentials/" + Path.encoded(id)
        case .edition(let id, let edition): "/credentials/" + Path.encoded(id) + "/" + Path.encoded(edition)
        case .family(let id): "/credential-families/" + Path.encoded(id)
        case .differences: "/differences"
        case .programs: "/programs"
        case .program(let id): "/programs/" + Path.encoded(id)
        case .programCalendar(let id): "/programs/" + Path.encoded(id) + "/deadlines.ics"
        case .glossary: "/glossary"
        case .check: "/check"
        case .about: "/about"
        case .health: "/health"
        case .asset(let name): "/assets/" + Path.encoded(name)
        }
    }

    /// What may be done there; `HEAD` goes with `GET`.
    var methods: [HTTPRequest.Method] { self == .check ? [.get, .head, .post] : [.get, .head] }
}
