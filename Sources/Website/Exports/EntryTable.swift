import Logbooks
import Portfolios
import Rulebooks
import Sheets

/// Entries as a table: one row an entry, one column for whatever any of them says. What is written here can be
/// brought in again.
struct EntryTable {
    private let words: Words
    private let vocabulary: Vocabulary
    private let terms: TermWords
    var withNotes = false
    /// Of each entry, who vouched for it.
    var signers: [EntryID: [String]] = [:]

    init(_ site: Site, _ language: Language) {
        words = Words.of(language)
        vocabulary = site.library(in: language).catalog.vocabulary
        let lists = Kind.allCases.flatMap { kind in Attribute.allCases.compactMap { $0.list(for: kind) } }
        terms = TermWords(site.libraries, lists: Set(lists + ["credentials"]))
    }

    /// The names of the columns and the rows, in the order of the entries.
    func rows(_ entries: [LogbookEntry]) -> [[String]] {
        let columns = ImportColumn.all.filter { column in
            (column != .note || withNotes)
                && (column == .kind || entries.contains { !cell($0, column).isEmpty })
        }
        let heads = columns.map(words.imports.column) + [words.exports.standing, words.exports.signedBy]
        return [heads]
            + entries.map { entry in
                columns.map { cell(entry, $0) } + [
                    words.entries.standing(entry.entry.standing),
                    signers[entry.entry.id, default: []].joined(separator: "; "),
                ]
            }
    }

    private func cell(_ kept: LogbookEntry, _ column: ImportColumn) -> String {
        let entry = kept.entry
        switch column {
        case .kind: return words.entries.kind(entry.kind)
        case .day: return entry.first?.description ?? ""
        case .until: return entry.kind.isLasting ? entry.last?.description ?? "" : ""
        case .hours: return entry.kind.isWeekly ? entry.amount.map(EntryTable.hours) ?? "" : ""
        case .minutes: return entry.kind.isWeekly ? "" : entry.amount.map(String.init) ?? ""
        case .attribute(let attribute): return entry.values[attribute].map { cell($0, attribute, entry.kind) } ?? ""
        case .held:
            return entry.holdings.map { held in
                held.first.map { label($0.credential, in: "credentials") } ?? words.entries.nothingHeld
            } ?? ""
        case .note: return kept.note
        }
    }

    private func cell(_ value: Entry.Value, _ attribute: Attribute, _ kind: Kind) -> String {
        let list = attribute.list(for: kind) ?? ""
        switch value {
        case .term(let term): return label(term, in: list)
        case .terms(let terms): return terms.map { label($0, in: list) }.joined(separator: "; ")
        case .flag(let flag): return flag ? words.entries.yes : words.entries.no
        case .number(let number): return String(number)
        case .name(let name): return name
        }
    }

    /// What people call a term, or its name where another is called the same or the words would fall apart.
    private func label(_ term: Term, in list: String) -> String {
        let label = vocabulary.label(of: term)
        return terms.term(label, in: list) == term && !label.contains(where: ";|\n".contains)
            ? label : vocabulary.name(of: term)
    }

    /// Hours a week, with two decimals at most: they are kept so that this is exact.
    private static func hours(_ minutes: Int) -> String {
        let hundredths = minutes * 5 / 3
        let (whole, rest) = (hundredths / 100, hundredths % 100)
        return rest == 0 ? String(whole) : "\(whole)." + (rest < 10 ? "0" : "") + String(rest)
    }
}
