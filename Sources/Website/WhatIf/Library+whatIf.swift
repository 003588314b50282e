import Portfolios
import Rulebooks

extension Library {
    /// What something imagined would change for the one who told these answers.
    func whatIf(_ form: CheckForm, _ visit: Visit) -> WhatIfPage {
        var reader = AnswerReader(form: form, vocabulary: catalog.vocabulary, today: visit.today)
        let answers = reader.answers()
        let change = reader.whatIf()
        let kept = form.with(change, answers: answers, vocabulary: catalog.vocabulary, today: visit.today)
        let now = person(form.asTold, visit)
        guard now.portfolio.assumesSupervisor(for: change, catalog.vocabulary) else {
            return page(change, reader.form, from: now, to: person(kept, visit), visit)
        }
        let others = form.with(
            change.withoutSupervision, answers: answers, vocabulary: catalog.vocabulary, today: visit.today)
        var changed = person(others, visit).supervised(change, catalog.vocabulary, visit)
        changed.form = kept
        return page(change, reader.form, from: now, to: changed, assumes: true, visit)
    }

    /// What something imagined would change for the one who brought a portfolio.
    func whatIf(_ person: Person, _ form: CheckForm, _ visit: Visit) -> WhatIfPage {
        var reader = AnswerReader(form: form, vocabulary: catalog.vocabulary, today: visit.today)
        let change = reader.whatIf()
        let portfolio = person.portfolio.with(
            change, assumes: false, vocabulary: catalog.vocabulary, today: visit.today)
        var told = form.asTold
        if let place = change.place { told.typed[Field.uploadPlace] = [catalog.vocabulary.name(of: place)] }
        var changed = Person(
            portfolio, file: portfolio.json(catalog.vocabulary), place: change.place ?? person.place, told, visit)
        if portfolio.entries.count > Self.mostEntries { changed.form = nil }
        let assumes = person.portfolio.assumesSupervisor(for: change, catalog.vocabulary)
        if assumes {
            changed.portfolio = person.portfolio.with(
                change, assumes: true, vocabulary: catalog.vocabulary, today: visit.today)
        }
        return page(change, reader.form, from: person, to: changed, assumes: assumes, visit)
    }

    private func page(
        _ change: WhatIf, _ form: CheckForm, from person: Person, to changed: Person, assumes: Bool = false,
        _ visit: Visit
    ) -> WhatIfPage {
        WhatIfPage(
            imagined: imagined(form, change, visit.words), assumesSupervisor: assumes,
            consequences: Consequences(
                before: change.isEmpty ? [] : current(person, visit),
                after: change.isEmpty ? [] : current(changed, visit)),
            form: form, kept: changed.form, vocabulary: catalog.vocabulary, withheld: withheld)
    }

    private func person(_ form: CheckForm, _ visit: Visit) -> Person {
        var reader = AnswerReader(form: form, vocabulary: catalog.vocabulary, today: visit.today)
        let told = AnswerPortfolio(
            reader.answers(), vocabulary: catalog.vocabulary, today: visit.today, words: visit.words.answers)
        return Person(told, form: form, visit)
    }

    /// All that is in force where the person is.
    private func current(_ person: Person, _ visit: Visit) -> [CredentialResult] {
        rulebooks(for: person, on: visit.today)
            .filter { $0.isInForce(on: visit.today) && !isElsewhere($0, from: person.place) }
            .map { result($0, for: person, visit) }
    }

    /// The fields that were filled, as the form asks them, each with its answer.
    private func imagined(_ form: CheckForm, _ change: WhatIf, _ words: Words) -> [String] {
        WhatIf.fields.compactMap { field in
            let typed = form.text(field.name).trimmed
            guard !typed.isEmpty else { return nil }
            let answer = catalog.vocabulary.term(typed).map { catalog.vocabulary.label(of: $0) } ?? typed
            return "\(words.fields.label(field.question)): \(answer)"
        }
    }
}

extension Person {
    /// With hours of supervision by someone who is taken to hold all that rules ask.
    fileprivate func supervised(_ change: WhatIf, _ vocabulary: Vocabulary, _ visit: Visit) -> Person {
        var person = self
        person.portfolio = portfolio.with(
            change.supervision, assumes: true, vocabulary: vocabulary, today: visit.today)
        let known = Set(portfolio.entries.map(\.id))
        for entry in person.portfolio.entries where !known.contains(entry.id) {
            person.labels[entry.id] = visit.words.answers.supervision
        }
        return person
    }
}
