import Offerings
import Portfolios

/// A member's own portfolio.
enum PortfolioPath: Hashable, Sendable {
    /// All of it at a glance.
    case overview
    /// The kinds of what can be entered.
    case kinds
    /// The form for an entry of a kind.
    case new(Kind)
    /// One entry with its history.
    case entry(String)
    case change(String)
    case withdraw(String)
    /// What is attached to an entry; one file of it, and where it is taken away.
    case documents(String)
    case document(String, String)
    case documentRemoval(String, String)
    /// Which topics are shown by what, and what was done over the years.
    case coverage, timeline
    /// Where what was begun is discarded.
    case drafts
    /// The credentials that can be followed.
    case credentials
    /// Where the member stands with one of them.
    case credential(String)
    /// The whole record, as `attune verify-chain` reads it.
    case record
    /// What was done, as `attune evaluate` reads it.
    case file
    /// Bringing tables and calendars.
    case imports(ImportPath)
    /// The entries as a table, and as a record on paper.
    case table, print
    /// All of it in one archive, with its documents.
    case everything

    init?(_ segments: ArraySlice<String>) {
        guard segments.first == "portfolio" else { return nil }
        let rest = Array(segments.dropFirst())
        switch (rest.first, rest.count) {
        case (nil, _): self = .overview
        case ("new", 1): self = .kinds
        case ("new", 2):
            guard let kind = Kind(rawValue: rest[1]) else { return nil }
            self = .new(kind)
        case ("entries", 2): self = .entry(rest[1])
        case ("entries", 3) where rest[2] == "change": self = .change(rest[1])
        case ("entries", 3) where rest[2] == "withdraw": self = .withdraw(rest[1])
        case ("entries", 3...5) where rest[2] == "documents":
            guard let path = PortfolioPath.document(rest[1], rest.dropFirst(3)) else { return nil }
            self = path
        case ("coverage", 1): self = .coverage
        case ("timeline", 1): self = .timeline
        case ("drafts", 1): self = .drafts
        case ("credentials", 1): self = .credentials
        case ("credentials", 2): self = .credential(rest[1])
        case ("record.json", 1): self = .record
        case ("portfolio.json", 1): self = .file
        case ("portfolio.csv", 1): self = .table
        case ("print", 1): self = .print
        case ("everything.zip", 1): self = .everything
        case ("import", _):
            guard let path = ImportPath(rest[1...]) else { return nil }
            self = .imports(path)
        default: return nil
        }
    }

    var text: String {
        switch self {
        case .overview: "/portfolio"
        case .kinds: "/portfolio/new"
        case .new(let kind): "/portfolio/new/" + kind.rawValue
        case .entry(let id): "/portfolio/entries/" + PercentText.encoded(id)
        case .change(let id): "/portfolio/entries/" + PercentText.encoded(id) + "/change"
        case .withdraw(let id): "/portfolio/entries/" + PercentText.encoded(id) + "/withdraw"
        case .documents(let id): "/portfolio/entries/" + PercentText.encoded(id) + "/documents"
        case .document(let id, let document):
            PortfolioPath.documents(id).text + "/" + PercentText.encoded(document)
        case .documentRemoval(let id, let document): PortfolioPath.document(id, document).text + "/remove"
        case .coverage: "/portfolio/coverage"
        case .timeline: "/portfolio/timeline"
        case .drafts: "/portfolio/drafts"
        case .credentials: "/portfolio/credentials"
        case .credential(let id): "/portfolio/credentials/" + PercentText.encoded(id)
        case .record: "/portfolio/record.json"
        case .file: "/portfolio/portfolio.json"
        case .imports(let path): path.text
        case .table: "/portfolio/portfolio.csv"
        case .print: "/portfolio/print"
        case .everything: "/portfolio/everything.zip"
        }
    }

    var takesForms: Bool {
        switch self {
        case .new, .change, .withdraw, .credentials, .documents, .documentRemoval, .drafts: true
        case .imports(let path): path.takesForms
        case .overview, .kinds, .entry, .credential, .record, .file, .document, .coverage, .timeline, .table, .print,
            .everything:
            false
        }
    }

    /// What stands behind `documents` in an address.
    private static func document(_ entry: String, _ rest: ArraySlice<String>) -> PortfolioPath? {
        guard let id = rest.first else { return .documents(entry) }
        if rest.count == 1 { return .document(entry, id) }
        return rest.last == "remove" ? .documentRemoval(entry, id) : nil
    }
}
