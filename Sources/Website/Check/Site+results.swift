import Evaluation
import Portfolios
import Rulebooks

/// Evaluating every credential and putting the nearest first.
extension Site {
    func results(of told: AnswerPortfolio, form: CheckForm, _ visit: Visit) -> ResultsPage {
        let results = results(
            of: told.portfolio, visit, labels: told.labels, blanks: told.blanks, people: Providers(told.people))
        return ResultsPage(
            results: results, name: told.answers.name, understood: told.understood(visit.words.results),
            blanks: Array(Set(told.blanks.values)).sorted(), form: form)
    }

    func results(of portfolio: Portfolio, _ visit: Visit) -> ResultsPage {
        let understood = visit.words.results.entries(portfolio.entries.count)
        return ResultsPage(
            results: results(of: portfolio, visit, labels: [:], blanks: [:], people: Providers()),
            name: portfolio.name, understood: [understood], blanks: [], form: nil)
    }

    private func results(
        of portfolio: Portfolio, _ visit: Visit, labels: [EntryID: String], blanks: [EntryID: String],
        people: Providers
    ) -> [CredentialResult] {
        let results = catalog.rulebooks.filter { isWorthAsking($0, on: visit.today) }.map { rulebook in
            CredentialResult(
                rulebook: rulebook, outcome: evaluate(rulebook, portfolio, visit.today),
                prose: ResultProse(
                    rulebook: rulebook, portfolio: portfolio, asOf: visit.today, people: people,
                    vocabulary: catalog.vocabulary, labels: labels, blanks: blanks))
        }
        return results.sorted(by: CredentialResult.inOrder)
    }
}

extension Site {
    /// What is in force, and what was and can be asked by people who registered under it.
    private func isWorthAsking(_ rulebook: Rulebook, on day: Day) -> Bool {
        rulebook.isInForce(on: day) || (rulebook.cycle == nil && rulebook.from <= day)
    }
}

extension AnswerPortfolio {
    /// What we took from the answers, in the words and the order of the form.
    func understood(_ words: ResultWords) -> [String] {
        var lines: [String] = []
        var seen: Set<String> = []
        for entry in entries {
            guard let label = labels[entry.id], seen.insert(label).inserted else { continue }
            lines.append(line(label, entries.filter { labels[$0.id] == label }, words))
        }
        return lines
    }

    private func line(_ label: String, _ entries: [Entry], _ words: ResultWords) -> String {
        guard let entry = entries.first else { return label }
        if entry.kind.hasMinutes {
            let minutes = entries.reduce(0) { $0 + ($1.amount ?? 0) }
            let name = words.amount(label, Minutes.text(minutes))
            guard let first = entry.first, let last = entries.last?.first else { return name }
            return first == last ? words.on(name, first) : words.between(name, first, last)
        }
        guard entry.kind == .work, let first = entry.first else { return label }
        return entry.last.map { words.between(label, first, $0) } ?? words.since(label, first)
    }
}
