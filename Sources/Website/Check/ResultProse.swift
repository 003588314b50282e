import Evaluation
import Portfolios
import Rulebooks

/// An outcome in words. Entries that stand for an answer are called as the form calls them; all others as the
/// evaluation's own prose does.
struct ResultProse: Sendable {
    var prose: OutcomeProse
    /// The same for answers as people gave them: one undated entry for each, instead of one a month.
    var condensed: OutcomeProse
    /// What entries made from answers are called; empty for an uploaded portfolio.
    var labels: [EntryID: String]
    /// Entries that stand for blank answers, with what was left blank.
    var blanks: [EntryID: String]
    /// Entries that stand for what was not asked about.
    var unasked: [EntryID: Kind]
    /// The entry that stands for all hours of a kind.
    private var representatives: [Kind: EntryID] = [:]
    private let kinds: [EntryID: Kind]

    init(
        rulebook: Rulebook, portfolio: Portfolio, asOf: Day, people: Providers = Providers(), vocabulary: Vocabulary,
        organizations: [String: String] = [:], labels: [EntryID: String] = [:], blanks: [EntryID: String] = [:],
        unasked: [EntryID: Kind] = [:], language: Language
    ) {
        self.labels = labels
        self.blanks = blanks
        self.unasked = unasked
        var kinds: [EntryID: Kind] = [:]
        var few: [Entry] = []
        // Where nothing was made of answers, nothing is condensed.
        for var entry in labels.isEmpty && blanks.isEmpty ? [] : portfolio.entries {
            kinds[entry.id] = entry.kind
            if labels[entry.id] != nil, entry.kind.hasMinutes || entry.kind == .reference {
                guard representatives[entry.kind] == nil else { continue }
                if entry.kind.hasMinutes { representatives[entry.kind] = entry.id }
                (entry.first, entry.last) = (nil, nil)
            }
            few.append(entry)
        }
        self.kinds = kinds
        func prose(_ portfolio: Portfolio) -> OutcomeProse {
            OutcomeProse(
                rulebook: rulebook, portfolio: portfolio, asOf: asOf, providers: people, vocabulary: vocabulary,
                organizations: organizations, language: language)
        }
        self.prose = prose(portfolio)
        condensed = few.isEmpty ? self.prose : prose(Portfolio(id: portfolio.id, name: portfolio.name, entries: few))
        condensed.saysDays = few.isEmpty
    }

    func sentence(_ outcome: Outcome) -> String {
        evidence(outcome) ?? prose.sentence(for: outcome)
    }

    /// The one entry that shows it, if it is met and one entry does.
    private func evidence(_ outcome: Outcome) -> String? {
        guard outcome.status.isMet, let evidence = prose.evidence(outcome) else { return nil }
        return outcome.counted.first.flatMap { labels[$0.entry] } ?? evidence
    }

    /// What counts; nothing where the sentence says it.
    func counted(_ outcome: Outcome, _ words: ResultWords) -> [String] {
        guard evidence(outcome) == nil else { return [] }
        guard !labels.isEmpty else { return prose.counted(outcome) }
        var names: [String] = []
        var sums: [String: Int] = [:]
        for counted in outcome.counted {
            guard let name = labels[counted.entry] else { continue }
            if sums[name] == nil { names.append(name) }
            sums[name, default: 0] += counted.amount
        }
        guard outcome.unit == .minutes || outcome.unit == .days || outcome.unit == .months else { return names }
        return names.map { name in sums[name].map { words.amount(name, prose.amount($0, outcome.unit)) } ?? name }
    }

    func setAside(_ outcome: Outcome) -> [String] { condensed.setAside(condense(outcome)) }

    /// What was left blank and could decide it.
    func leftBlank(_ outcome: Outcome) -> [String] {
        var topics: [String] = []
        for counted in outcome.setAside.lazy.filter(\.reason.isOpen).flatMap(\.entries) {
            if let topic = blanks[counted.entry], !topics.contains(topic) { topics.append(topic) }
        }
        return topics
    }

    /// What was not asked about and could decide it.
    func notAsked(_ outcome: Outcome) -> [String] {
        let entries = outcome.setAside.lazy.filter(\.reason.isOpen).flatMap(\.entries)
        return Set(entries.compactMap { unasked[$0.entry] }).sorted().map { prose.plural($0) }
    }

    /// Whether nothing but what was not asked about keeps it open.
    func isOnlyUnasked(_ outcome: Outcome) -> Bool {
        guard outcome.status == .cannotTell, outcome.children.isEmpty, outcome.counted.isEmpty else { return false }
        return outcome.setAside.flatMap(\.entries).allSatisfy { unasked[$0.entry] != nil }
            && !notAsked(outcome).isEmpty
    }

    func toChange(_ outcome: Outcome) -> [String] { prose.toChange(outcome) }

    /// Questions that would settle it; one of the form's own was left blank.
    func toSettle(_ outcome: Outcome, _ words: ResultWords) -> [String] {
        let condensed = condense(outcome)
        var questions: [String] = []
        for aside in condensed.setAside {
            var one = condensed
            one.setAside = [aside]
            let isBlank = aside.entries.allSatisfy { asks(aside.reason, of: $0.entry) }
            for question in self.condensed.toSettle(one) {
                let line = isBlank ? words.leftBlankAsking(question) : question
                if !questions.contains(line) { questions.append(line) }
            }
        }
        return questions
    }

    /// Whether the form asks what an entry made from its answers leaves unsaid.
    private func asks(_ reason: Reason, of id: EntryID) -> Bool {
        guard labels[id] != nil, let kind = kinds[id] else { return false }
        return Idea(saying: reason, of: Entry(id: id, kind: kind), isBlank: false) != nil
    }

    func decision(_ outcome: Outcome) -> String? { prose.decision(outcome) }

    /// Without the blanks, and with the entries of one answer as one.
    private func condense(_ outcome: Outcome) -> Outcome {
        guard !labels.isEmpty || !blanks.isEmpty else { return outcome }
        var outcome = outcome
        outcome.setAside = outcome.setAside.compactMap { aside in
            let entries = condense(aside.entries)
            return entries.isEmpty ? nil : SetAside(reason: aside.reason, entries: entries)
        }
        return outcome
    }

    private func condense(_ entries: [Counted]) -> [Counted] {
        var few: [Counted] = []
        for counted in entries where blanks[counted.entry] == nil && unasked[counted.entry] == nil {
            let id = kinds[counted.entry].flatMap { representatives[$0] } ?? counted.entry
            if let index = few.firstIndex(where: { $0.entry == id }) {
                few[index].amount += counted.amount
            } else {
                few.append(Counted(entry: id, amount: counted.amount))
            }
        }
        return few
    }
}

extension Reason {
    /// Whether saying more would change it.
    fileprivate var isOpen: Bool {
        switch self {
        case .unsaid, .undated, .noAmount, .noProvider, .unsureCap: true
        default: false
        }
    }
}

extension String {
    /// With a capital letter at its beginning and a mark at its end.
    var asSentence: String { (prefix(1).uppercased() + dropFirst()).endingSentence }

    /// With a mark at its end.
    var endingSentence: String {
        guard let last, !".?!”:".contains(last) else { return self }
        return self + "."
    }
}
