import Portfolios
import Sheets
import Storage

/// A row of a table, read.
struct ImportRow: Sendable {
    var row: Sheet.Row
    /// Nothing if not even its kind is known.
    var entry: NewEntry?
    var problems: [Problem]
    /// Words by which a child or a family could be recognized.
    var findings: [String] = []

    struct Problem: Hashable, Sendable {
        /// Nothing if no column of the table is about it.
        var column: Int?
        var fault: Fault
    }

    enum Fault: Hashable, Sendable {
        case unknownKind
        case entry(EntryQuestion, Kind, EntryFault)
    }
}

/// A word of a table that no list knows.
struct UnknownWord: Hashable, Sendable {
    struct Place: Hashable, Sendable {
        /// A list of the vocabulary, or that of kinds.
        var list: String
        /// Folded.
        var word: String
    }

    var place: Place
    var shown: String
    var column: Int
    var rows = 0
    /// The name of a term, `ignored`, or empty for an answer that was put off; nothing as long as nobody was asked.
    var answer: String?

    /// That it means nothing.
    static let ignored = "-"
    /// How many are asked about at once.
    static let most = 60

    init(place: Place, shown: String, column: Int) {
        self.place = place
        self.shown = shown
        self.column = column
    }

    /// Of its question on the page.
    var field: String { "word:\(place.list):\(place.word)" }
}

/// What would come of a table: each row stands in one of these.
struct DryRun: Sendable {
    var right: [ImportRow] = []
    var wrong: [ImportRow] = []
    /// Those that seem to be here already.
    var repeated: [ImportRow] = []
    /// Those that may name a child or a family.
    var naming: [ImportRow] = []

    init(_ rows: [ImportRow], against kept: [Entry]) {
        var seen = Set(kept.map(\.likeness))
        for row in rows {
            guard let entry = row.entry?.entry, row.problems.isEmpty else {
                wrong.append(row)
                continue
            }
            if !seen.insert(entry.likeness).inserted {
                repeated.append(row)
            } else if !row.findings.isEmpty {
                naming.append(row)
            } else {
                right.append(row)
            }
        }
    }

    var count: Int { right.count + wrong.count + repeated.count + naming.count }

    /// The entries to save, in the order of the table.
    ///
    /// - Parameters:
    ///   - again: Also those that seem to be here already.
    ///   - clear: Also those that may name somebody, since the person says that they do not.
    func entries(again: Bool, clear: Bool) -> [NewEntry] {
        let more = again ? repeated.filter { clear || $0.findings.isEmpty } : []
        return (right + (clear ? naming : []) + more).sorted { $0.row.line < $1.row.line }.compactMap(\.entry)
    }

    /// The rows that the person may want to mend.
    func toMend(clear: Bool) -> [ImportRow] { (wrong + (clear ? [] : naming)).sorted { $0.row.line < $1.row.line } }
}

extension Entry {
    /// Two that are alike in this are hardly two.
    fileprivate var likeness: [String] {
        let needed = Attribute.allCases.filter { kind.needs(.attribute($0)) || $0 == .provider || $0 == .institution }
        return [kind.rawValue, first?.description ?? "", last?.description ?? "", amount.map(String.init) ?? ""]
            + needed.map { attribute in
                switch values[attribute] {
                case .name(let name)?: TermWords.folded(name)
                case .term(let term)?: String(term.number)
                case .number(let number)?: String(number)
                case .flag(let flag)?: String(flag)
                case .terms(let terms)?: terms.map { String($0.number) }.joined(separator: ",")
                case nil: ""
                }
            }
    }
}
