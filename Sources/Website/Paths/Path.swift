import Accounts
import HTTPTypes
import Offerings
import Rulebooks

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
    /// Programs and credentials side by side.
    case compare
    case glossary
    case guides
    case guide(String)
    case check
    /// All its questions on one page.
    case checkForm
    /// Its questions, one idea a page; the query carries the answers.
    case checkQuestions
    case about
    /// With which the seals of people's records are checked.
    case recordKey
    /// Where people come in and go out.
    case door(DoorPath)
    case account(AccountPath)
    case portfolio(PortfolioPath)
    case signOff(SignOffPath)
    case groups(GroupPath)
    case rosters(RosterPath)
    case organizations(OrganizationPath)
    case health
    /// What those who search the whole web are asked to leave alone.
    case robots
    /// A style sheet or picture, by the name that carries the hash of its content.
    case asset(String)
    /// The style sheet of an organization's color.
    case accent(Accent)

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
        case ("compare", 1): self = .compare
        case ("glossary", 1): self = .glossary
        case ("guides", 1): self = .guides
        case ("guides", 2): self = .guide(segments[1])
        case ("check", 1): self = .check
        case ("check", 2) where segments[1] == "form": self = .checkForm
        case ("check", 2) where segments[1] == "questions": self = .checkQuestions
        case ("about", 1): self = .about
        case ("record-key", 1): self = .recordKey
        case ("health", 1): self = .health
        case ("robots.txt", 1): self = .robots
        case ("assets", 2): self = .asset(segments[1])
        case ("accents", 2):
            guard let accent = Accent(fileName: segments[1]) else { return nil }
            self = .accent(accent)
        default:
            guard let path = Path.personal(segments[...]) else { return nil }
            self = path
        }
    }

    /// The places that belong to people.
    private static func personal(_ segments: ArraySlice<String>) -> Path? {
        DoorPath(segments).map(Path.door) ?? AccountPath(segments).map(Path.account)
            ?? SignOffPath(segments).map(Path.signOff)
            ?? PortfolioPath(segments).map(Path.portfolio) ?? GroupPath(segments).map(Path.groups)
            ?? RosterPath(segments).map(Path.rosters) ?? OrganizationPath(segments).map(Path.organizations)
    }

    /// The page of one edition of a credential.
    init(_ rulebook: Rulebook) { self = .edition(rulebook.id, rulebook.edition) }

    /// The one way this address is written.
    var text: String {
        switch self {
        case .home: "/"
        case .credentials: "/credentials"
        case .credential(let id): "/credentials/" + PercentText.encoded(id)
        case .edition(let id, let edition):
            "/credentials/" + PercentText.encoded(id) + "/" + PercentText.encoded(edition)
        case .family(let id): "/credential-families/" + PercentText.encoded(id)
        case .differences: "/differences"
        case .programs: "/programs"
        case .program(let id): "/programs/" + PercentText.encoded(id)
        case .programCalendar(let id): "/programs/" + PercentText.encoded(id) + "/deadlines.ics"
        case .compare: "/compare"
        case .glossary: "/glossary"
        case .guides: "/guides"
        case .guide(let id): "/guides/" + PercentText.encoded(id)
        case .check: "/check"
        case .checkForm: "/check/form"
        case .checkQuestions: "/check/questions"
        case .about: "/about"
        case .recordKey: "/record-key"
        case .door(let path): path.text
        case .account(let path): path.text
        case .portfolio(let path): path.text
        case .signOff(let path): path.text
        case .groups(let path): path.text
        case .rosters(let path): path.text
        case .organizations(let path): path.text
        case .health: "/health"
        case .robots: "/robots.txt"
        case .asset(let name): "/assets/" + PercentText.encoded(name)
        case .accent(let accent): "/accents/" + accent.fileName
        }
    }

    /// What may be done there; `HEAD` goes with `GET`.
    var methods: [HTTPRequest.Method] {
        switch self {
        case .door(let path): path.isPage ? [.get, .head, .post] : [.post]
        // How long it is, is not known before it is made.
        case .portfolio(.everything): [.get]
        default: takesForms ? [.get, .head, .post] : [.get, .head]
        }
    }

    /// Whether something can be done there, besides reading.
    private var takesForms: Bool {
        switch self {
        case .check: true
        case .signOff(let path): path.takesForms
        case .account(let path): path.takesForms
        case .groups(let path): path.takesForms
        case .rosters(let path): path.takesForms
        case .portfolio(let path): path.takesForms
        case .organizations(let path): path.takesForms
        default: false
        }
    }

    /// Whether it is answered whatever has been read of the catalog: what pages are made of, and whether the site is open.
    var isReadAtOnce: Bool {
        switch self {
        case .asset, .health: true
        default: false
        }
    }

    /// Whether it belongs to one person, or to somebody who is about to be one: nothing of it is kept for others.
    var isPersonal: Bool {
        switch self {
        case .door, .account, .portfolio, .signOff, .groups, .rosters, .organizations: true
        default: false
        }
    }
}
