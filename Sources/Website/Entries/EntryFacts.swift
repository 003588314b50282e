import Evaluation
import HTML
import Logbooks
import Portfolios
import Rulebooks

/// What an entry says, in the words of its form.
struct EntryFacts: Hashable, Sendable {
    var title: String
    var facts: [Fact]

    struct Fact: Hashable, Sendable {
        var name: String
        var value: String
    }

    static func preview(in language: Language) -> EntryFacts {
        EntryFacts(title: "Lee Andersen", facts: [Fact(name: "A", value: "1 h 30 min")])
    }

    func write(into page: inout Markup, _ visit: Visit) {
        page.dl(.class("facts")) { list in for fact in facts { list.fact(fact.name, fact.value) } }
    }
}

/// Entries in words.
struct EntryWriter {
    var vocabulary: Vocabulary
    var words: EntryFormWords
    private let titles: EntryWords
    private let language: Language

    init(_ library: Library, _ language: Language) {
        vocabulary = library.catalog.vocabulary
        self.language = language
        words = Words.of(language).entries
        let filters = ProseFilters(
            words: language.proseWords, vocabulary: vocabulary, organizations: library.catalog.issuers)
        titles = EntryWords(filters: filters, providers: Providers(), words: language.outcomeWords)
    }

    /// `Training from Lee Andersen, May 4, 2019`
    func title(_ entry: Entry) -> String { titles.title(entry) }

    /// Who signed, and in whose name.
    func name(_ signer: Signer) -> String { Words.of(language).signOff.named(signer) }

    /// Who recognized them as a supervisor.
    func recognition(of signer: Signer) -> String? { Words.of(language).signOff.recognition(of: signer) }

    func facts(_ entry: Entry) -> EntryFacts {
        EntryFacts(
            title: title(entry),
            facts: entry.kind.questions.compactMap { question in
                value(entry, question).map { .init(name: words.label(question, entry.kind), value: $0) }
            })
    }

    /// `1 h 30 min`
    func amount(_ entry: Entry) -> String? { entry.amount.map(amount) }

    func amount(_ minutes: Int) -> String { language.outcomeWords.numbers.amount(minutes, .minutes) }

    func day(_ day: Day) -> String { language.proseWords.amounts.day(day) }

    private func value(_ entry: Entry, _ question: EntryQuestion) -> String? {
        switch question {
        case .day, .first: entry.first.map(day)
        case .last: entry.kind.isLasting ? entry.last.map(day) : nil
        case .amount: amount(entry)
        case .attribute(let attribute): entry.values[attribute].map(value)
        case .held: entry.holdings.map(held)
        case .note, .reason: nil
        }
    }

    private func value(_ value: Entry.Value) -> String {
        switch value {
        case .term(let term): vocabulary.label(of: term)
        case .terms(let terms): terms.map { vocabulary.label(of: $0) }.joined(separator: ", ")
        case .flag(let flag): flag ? words.yes : words.no
        case .number(let number): String(number)
        case .name(let name): titles.name(ProviderID(name))
        }
    }

    private func held(_ holdings: [Holding]) -> String {
        holdings.isEmpty
            ? words.nothingHeld : holdings.map { vocabulary.label(of: $0.credential) }.joined(separator: ", ")
    }
}
