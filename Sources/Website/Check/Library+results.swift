import Evaluation
import Offerings
import Portfolios
import Rulebooks

/// Evaluating credentials for a person.
extension Library {
    func results(for person: Person, _ visit: Visit) -> ResultsPage {
        let asked: Rulebook? = person.form.flatMap { rulebookAsked(by: GuidedAnswers($0.typed), on: visit.today) }
        let others = rulebooks(for: person, on: visit.today).filter { $0.key != asked?.key }
        let results = others.map { result($0, for: person, visit) }
        return ResultsPage(
            groups: ResultGroups(results, on: visit.today), name: person.name,
            understood: person.understood,
            place: person.place.map { catalog.vocabulary.label(of: $0) },
            blanks: Array(Set(person.blanks.values)).sorted(), form: person.form,
            whatIf: person.form.map { WhatIfForm(form: $0, vocabulary: catalog.vocabulary, withheld: withheld) },
            asked: asked.map { result($0, for: person, visit) })
    }

    /// One credential in full, if that is what the form asks for.
    func result(for person: Person, _ visit: Visit) -> ResultPage? {
        guard let form = person.form, let key = form.typed[CheckForm.showName]?.first,
            let rulebook = catalog.rulebooks.first(where: { $0.key == key })
        else { return nil }
        return ResultPage(result: result(rulebook, for: person, visit), name: person.name, form: form)
    }

    func result(_ rulebook: Rulebook, for person: Person, _ visit: Visit) -> CredentialResult {
        let person = person.asked(by: rulebook)
        return CredentialResult(
            rulebook: rulebook, issuer: issuer(of: rulebook), purpose: purpose(of: rulebook),
            isElsewhere: isElsewhere(rulebook, from: person.place),
            isHeld: isHeld(rulebook, by: person, on: visit.today),
            program: programs.byRulebook.admitting(by: rulebook.id).first?.id,
            outcome: evaluate(rulebook, person.portfolio, visit.today),
            prose: ResultProse(
                rulebook: rulebook, portfolio: person.portfolio, asOf: visit.today, people: person.people,
                vocabulary: catalog.vocabulary, organizations: catalog.issuers, labels: person.labels,
                blanks: person.blanks, unasked: person.unasked, language: visit.language))
    }
}

extension AnswerPortfolio {
    /// What we took from the answers, in the words and the order of the form.
    func understood(_ visit: Visit) -> [String] {
        var lines: [String] = []
        var seen: Set<String> = []
        for entry in entries {
            guard let label = labels[entry.id], seen.insert(label).inserted else { continue }
            lines.append(line(label, entries.filter { labels[$0.id] == label }, visit))
        }
        return lines
    }

    private func line(_ label: String, _ entries: [Entry], _ visit: Visit) -> String {
        let words = visit.words.results
        guard let entry = entries.first else { return label }
        if entry.kind.hasMinutes {
            let minutes = entries.reduce(0) { $0 + ($1.amount ?? 0) }
            let name = words.amount(label, visit.language.outcomeWords.numbers.amount(minutes, .minutes))
            guard let first = entry.first, let last = entries.last?.first else { return name }
            return first == last ? words.on(name, first) : words.between(name, first, last)
        }
        guard entry.kind == .work || entry.kind == .credential, let first = entry.first else { return label }
        return entry.last.map { words.between(label, first, $0) } ?? words.since(label, first)
    }
}
