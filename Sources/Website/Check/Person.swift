import Portfolios
import Rulebooks

/// Whom results are about: what they told or brought, and what a page says of it.
struct Person: Sendable {
    var portfolio: Portfolio
    var name: String?
    /// Where they live or work.
    var place: Term?
    /// What we took from the answers or the file.
    var understood: [String]
    /// What entries made from answers are called; empty for an uploaded portfolio.
    var labels: [EntryID: String] = [:]
    /// Entries that stand for blank answers, with what was left blank.
    var blanks: [EntryID: String] = [:]
    /// Entries that stand for what was not asked about.
    var unasked: [EntryID: Kind] = [:]
    var people = Providers()
    /// What they sent, to be sent again; `nil` for a portfolio that is too large to travel back and forth.
    var form: CheckForm?
}

extension Person {
    init(_ told: AnswerPortfolio, form: CheckForm, _ visit: Visit) {
        self.init(
            portfolio: told.portfolio, name: told.answers.name, place: told.answers.place,
            understood: told.understood(visit), labels: told.labels, blanks: told.blanks,
            unasked: AnswerPortfolio.unasked, people: Providers(told.people), form: form)
    }

    init(_ portfolio: Portfolio, file: [UInt8], place: Term?, _ form: CheckForm, _ visit: Visit) {
        self.init(
            portfolio: portfolio, name: portfolio.name, place: place,
            understood: [Person.entries(of: portfolio, visit)],
            // A file that was taken away from here says what was not asked about.
            unasked: AnswerPortfolio.unasked.filter { unasked in portfolio.entries.contains { $0.id == unasked.key } },
            people: Providers([AnswerPortfolio.supervisor(visit.words.answers)]))
        guard let text = PackedFile.text(file) else { return }
        self.form = form
        self.form?.typed[Field.uploadName] = [text]
    }

    /// How many entries a file has, and of which kinds.
    private static func entries(of portfolio: Portfolio, _ visit: Visit) -> String {
        let words = visit.language.proseWords
        let kinds = Dictionary(grouping: portfolio.entries, by: \.kind).sorted { $0.key < $1.key }
        let counts = kinds.map { kind, entries in
            words.amounts.counted(entries.count, words.kinds(kind).one, words.kinds(kind).many)
        }
        let all = visit.words.results.entries(portfolio.entries.count)
        return counts.isEmpty ? all : "\(all): \(visit.words.site.list(counts))"
    }

    /// Credentials that they hold on a day, in full.
    func held(on day: Day, _ vocabulary: Vocabulary) -> Set<Term> {
        var held: Set<Term> = []
        for entry in portfolio.entries
        where entry.kind == .credential && (entry.last.map { day <= $0 } ?? true) {
            if case .term(let holding)? = entry.values[.holding], vocabulary.name(of: holding) != "held" {
                continue
            }
            if case .term(let credential)? = entry.values[.credential] { held.insert(credential) }
        }
        return held
    }

    /// Credentials that they hold or held.
    var held: Set<Term> {
        var held: Set<Term> = []
        for entry in portfolio.entries where entry.kind == .credential {
            if case .term(let credential)? = entry.values[.credential] { held.insert(credential) }
        }
        return held
    }
}

extension CheckForm {
    /// Whether an uploaded portfolio travels in it, and no answers.
    var isPortfolio: Bool { typed[Field.uploadName] != nil }

    /// How a form that carries it is sent, where not as most are.
    var enctype: String? { isPortfolio ? "multipart/form-data" : nil }
}
