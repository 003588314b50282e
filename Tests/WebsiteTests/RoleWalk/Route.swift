@testable import Website

/// Every route of the site, as docs/permissions.md writes it. Whoever adds a place to `Path` adds its route here, a
/// sample to `PathTests.paths`, and the row that the walk asks for to the table.
enum Route: String, CaseIterable, Comparable {
    case home = "/"
    case credentials = "/credentials"
    case credential = "/credentials/:id"
    case edition = "/credentials/:id/:edition"
    case family = "/credential-families/:id"
    case differences = "/differences"
    case programs = "/programs"
    case program = "/programs/:id"
    case programCalendar = "/programs/:id/deadlines.ics"
    case compare = "/compare"
    case glossary = "/glossary"
    case guides = "/guides"
    case guide = "/guides/:id"
    case check = "/check"
    case checkForm = "/check/form"
    case checkQuestions = "/check/questions"
    case about = "/about"
    case recordKey = "/record-key"
    case health = "/health"
    case robots = "/robots.txt"
    case asset = "/assets/:name"
    case accent = "/accents/:color.css"
    case join = "/join"
    case joinLink = "/join/:secret"
    case signIn = "/sign-in"
    case signInLink = "/sign-in/:secret"
    case code = "/sign-in-code"
    case signOut = "/sign-out"
    case account = "/account"
    case profile = "/account/profile"
    case addresses = "/account/addresses"
    case addressLink = "/account/addresses/:secret"
    case password = "/account/password"
    case consents = "/account/consents"
    case devices = "/account/devices"
    case secondStep = "/account/second-step"
    case secondStepApp = "/account/second-step/app"
    case passkeys = "/account/passkeys"
    case merge = "/account/merge"
    case erase = "/account/erase"
    case inbox = "/inbox"
    case letter = "/inbox/:number"
    case portfolio = "/portfolio"
    case kinds = "/portfolio/new"
    case newEntry = "/portfolio/new/:kind"
    case entry = "/portfolio/entries/:id"
    case changeEntry = "/portfolio/entries/:id/change"
    case withdrawEntry = "/portfolio/entries/:id/withdraw"
    case followed = "/portfolio/credentials"
    case standing = "/portfolio/credentials/:id"
    case record = "/portfolio/record.json"
    case portfolioFile = "/portfolio/portfolio.json"
    case documents = "/portfolio/entries/:id/documents"
    case document = "/portfolio/entries/:id/documents/:document"
    case documentRemoval = "/portfolio/entries/:id/documents/:document/remove"
    case coverage = "/portfolio/coverage"
    case timeline = "/portfolio/timeline"
    case drafts = "/portfolio/drafts"
    case table = "/portfolio/portfolio.csv"
    case print = "/portfolio/print"
    case startImport = "/portfolio/import"
    case oneImport = "/portfolio/import/:id"
    case importEvents = "/portfolio/import/:id/events"
    case importCheck = "/portfolio/import/:id/check"
    case importMending = "/portfolio/import/:id/to-mend.csv"
    case importUndo = "/portfolio/import/:id/undo"
    case importDiscard = "/portfolio/import/:id/discard"
    case groups = "/groups"
    case newGroup = "/groups/new"
    case ledGroup = "/groups/led/:id"
    case changeGroup = "/groups/led/:id/change"
    case withdrawGroup = "/groups/led/:id/withdraw"
    case attendedGroup = "/groups/attended/:id"
    case rosters = "/rosters"
    case newRoster = "/rosters/new"
    case roster = "/rosters/:id"
    case changeRoster = "/rosters/:id/change"
    case rosterDoor = "/rosters/:id/door"
    case rosterLine = "/rosters/:id/lines/:number"
    case rosterOfA = "/rosters/:id of A"
    case changeRosterOfA = "/rosters/:id/change of A"
    case rosterDoorOfA = "/rosters/:id/door of A"
    case rosterLineOfA = "/rosters/:id/lines/:number of A"
    case attend = "/attend/:secret"
    case everything = "/portfolio/everything.zip"
    case signOffsAsked = "/portfolio/sign-off"
    case newSignOff = "/portfolio/sign-off/new"
    case signOff = "/portfolio/sign-off/:id"
    case toSign = "/portfolio/to-sign"
    case toSignOne = "/portfolio/to-sign/:id"
    case toSignDocument = "/portfolio/to-sign/:id/documents/:document"
    case signOffLink = "/sign-off/:secret"
    case signOffDocument = "/sign-off/:secret/documents/:document"
    case organizations = "/organizations"
    case organization = "/organizations/:id"
    case people = "/organizations/:id/people"
    case person = "/organizations/:id/people/:person"
    case roles = "/organizations/:id/roles"
    case settings = "/organizations/:id/settings"
    case rules = "/organizations/:id/rules"
    case journal = "/organizations/:id/journal"
    case installation = "/installation"
    case installationJournal = "/installation/journal"

    /// Elsewhere it makes no difference in which organization somebody has a role.
    var isOfOrganizations: Bool {
        rawValue.hasPrefix("/organizations") || rawValue.hasPrefix("/installation") || isKeptForA
    }

    /// Another sample of a route that is walked with somebody's own as well: it is kept in organization A's name.
    var isKeptForA: Bool { rawValue.hasSuffix(" of A") }

    static func < (left: Route, right: Route) -> Bool { left.rawValue < right.rawValue }
}

extension Route {
    init(_ path: Path) {
        switch path {
        case .home: self = .home
        case .credentials: self = .credentials
        case .credential: self = .credential
        case .edition: self = .edition
        case .family: self = .family
        case .differences: self = .differences
        case .programs: self = .programs
        case .program: self = .program
        case .programCalendar: self = .programCalendar
        case .compare: self = .compare
        case .glossary: self = .glossary
        case .guides: self = .guides
        case .guide: self = .guide
        case .check: self = .check
        case .checkForm: self = .checkForm
        case .checkQuestions: self = .checkQuestions
        case .about: self = .about
        case .recordKey: self = .recordKey
        case .health: self = .health
        case .robots: self = .robots
        case .asset: self = .asset
        case .accent: self = .accent
        case .door(let path): self.init(path)
        case .account(let path): self.init(path)
        case .portfolio(let path): self.init(path)
        case .signOff(let path): self.init(path)
        case .organizations(let path): self.init(path)
        case .groups(let path): self.init(path)
        case .rosters(let path): self.init(path)
        }
    }

    private init(_ path: DoorPath) {
        switch path {
        case .join: self = .join
        case .joinLink: self = .joinLink
        case .signIn: self = .signIn
        case .signInLink: self = .signInLink
        case .code: self = .code
        case .signOut: self = .signOut
        }
    }

    private init(_ path: AccountPath) {
        switch path {
        case .overview: self = .account
        case .profile: self = .profile
        case .addresses: self = .addresses
        case .addressLink: self = .addressLink
        case .password: self = .password
        case .consents: self = .consents
        case .devices: self = .devices
        case .secondStep: self = .secondStep
        case .secondStepApp: self = .secondStepApp
        case .passkeys: self = .passkeys
        case .merge: self = .merge
        case .erase: self = .erase
        case .inbox: self = .inbox
        case .letter: self = .letter
        }
    }

    private init(_ path: PortfolioPath) {
        switch path {
        case .overview: self = .portfolio
        case .kinds: self = .kinds
        case .new: self = .newEntry
        case .entry: self = .entry
        case .change: self = .changeEntry
        case .withdraw: self = .withdrawEntry
        case .credentials: self = .followed
        case .credential: self = .standing
        case .record: self = .record
        case .file: self = .portfolioFile
        case .documents: self = .documents
        case .document: self = .document
        case .documentRemoval: self = .documentRemoval
        case .coverage: self = .coverage
        case .timeline: self = .timeline
        case .drafts: self = .drafts
        case .table: self = .table
        case .print: self = .print
        case .everything: self = .everything
        case .imports(let path): self.init(path)
        }
    }

    private init(_ path: SignOffPath) {
        switch path {
        case .asked: self = .signOffsAsked
        case .new: self = .newSignOff
        case .one: self = .signOff
        case .waiting: self = .toSign
        case .waitingOne: self = .toSignOne
        case .link: self = .signOffLink
        case .waitingDocument: self = .toSignDocument
        case .linkDocument: self = .signOffDocument
        }
    }

    private init(_ path: ImportPath) {
        switch path {
        case .start: self = .startImport
        case .one: self = .oneImport
        case .events: self = .importEvents
        case .check: self = .importCheck
        case .mending: self = .importMending
        case .undo: self = .importUndo
        case .discard: self = .importDiscard
        }
    }

    private init(_ path: GroupPath) {
        switch path {
        case .overview: self = .groups
        case .new: self = .newGroup
        case .led: self = .ledGroup
        case .change: self = .changeGroup
        case .withdraw: self = .withdrawGroup
        case .attended: self = .attendedGroup
        }
    }

    private init(_ path: RosterPath) {
        switch path {
        case .overview: self = .rosters
        case .new: self = .newRoster
        case .one: self = .roster
        case .change: self = .changeRoster
        case .door: self = .rosterDoor
        case .line: self = .rosterLine
        case .attend: self = .attend
        }
    }

    private init(_ path: OrganizationPath) {
        switch path {
        case .mine: self = .organizations
        case .one: self = .organization
        case .people: self = .people
        case .person: self = .person
        case .roles: self = .roles
        case .settings: self = .settings
        case .rules: self = .rules
        case .journal: self = .journal
        case .installation: self = .installation
        case .installationJournal: self = .installationJournal
        }
    }
}
