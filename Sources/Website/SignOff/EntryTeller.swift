import Portfolios
import Rulebooks
import Storage

/// Says what stands in an entry, in the words of a language. Terms are kept by the numbers of one vocabulary and named
/// by the labels of another.
struct EntryTeller: Sendable {
    var kept: Vocabulary
    var shown: Vocabulary
    var language: Language

    struct Fact: Hashable, Sendable {
        var name: String
        var value: String
    }

    private var words: FactWords { Words.of(language).facts }
    private var amounts: ProseWords.AmountWords { language.proseWords.amounts }

    func title(of entry: Entry) -> String { words.kind(entry.kind) }

    /// Everything that it says: when, how long, and its values.
    func facts(of entry: Entry) -> [Fact] {
        var facts: [Fact] = []
        if let first = entry.first {
            facts.append(Fact(name: entry.kind.isLasting ? words.from : words.day, value: amounts.day(first)))
        }
        if entry.kind.isLasting, let last = entry.last {
            facts.append(Fact(name: words.until, value: amounts.day(last)))
        }
        if let amount = entry.amount {
            facts.append(Fact(name: entry.kind.isWeekly ? words.weekly : words.time, value: amounts.minutes(amount)))
        }
        // What it was comes before all else about it.
        let values = entry.values.sorted { ($1.key == .type ? 1 : 0, $0.key) < ($0.key == .type ? 1 : 0, $1.key) }
        for (attribute, value) in values {
            facts.append(Fact(name: words.attribute(attribute), value: text(value)))
        }
        if let holdings = entry.holdings, !holdings.isEmpty {
            facts.append(Fact(name: words.holdings, value: list(holdings.map(text))))
        }
        let scores = entry.scores.sorted { $0.key < $1.key }
        return facts + scores.map { Fact(name: label($0), value: amounts.points($1)) }
    }

    /// In one line: `March 3, 2026 · 1 hour 30 minutes · cruz`.
    func line(of entry: Entry) -> String { facts(of: entry).map(\.value).joined(separator: " · ") }

    private func text(_ value: Entry.Value) -> String {
        switch value {
        case .term(let term): label(term)
        case .terms(let terms): list(terms.map(label))
        case .flag(let flag): flag ? words.yes : words.no
        case .number(let number): String(number)
        case .name(let name): name
        }
    }

    private func text(_ holding: Holding) -> String {
        let days = [holding.from.map { (words.from, $0) }, holding.until.map { (words.until, $0) }].compactMap(\.self)
        return ([label(holding.credential)] + days.map { "\($0.lowercased()) \(amounts.day($1))" })
            .joined(separator: " ")
    }

    private func list(_ texts: [String]) -> String { Words.of(language).site.list(texts) }

    private func label(_ term: Term) -> String {
        let name = kept.name(of: term)
        return shown.term(name).map(shown.label) ?? kept.label(of: term)
    }
}

extension Site {
    /// Tells entries to a visitor.
    func teller(_ call: Call) -> EntryTeller {
        EntryTeller(
            kept: call.records.scribe.tables.vocabulary, shown: library(in: call.visit.language).catalog.vocabulary,
            language: call.visit.language)
    }
}
