import Portfolios
import Rulebooks

extension Library {
    /// What something imagined would change for the one who told these answers.
    func whatIf(_ form: CheckForm, _ visit: Visit) -> WhatIfPage {
        var reader = AnswerReader(form: form, vocabulary: catalog.vocabulary, today: visit.today)
        let answers = reader.answers()
        let change = reader.whatIf()
        let kept = form.with(change, answers: answers, vocabulary: catalog.vocabulary, today: visit.today)
        return WhatIfPage(
            imagined: imagined(form, change, visit.words),
            consequences: Consequences(
                before: change.isEmpty ? [] : current(form.asTold, visit),
                after: change.isEmpty ? [] : current(kept, visit)),
            form: reader.form, kept: kept, vocabulary: catalog.vocabulary, withheld: withheld)
    }

    /// All that is in force where the person is.
    private func current(_ form: CheckForm, _ visit: Visit) -> [CredentialResult] {
        var reader = AnswerReader(form: form, vocabulary: catalog.vocabulary, today: visit.today)
        let told = AnswerPortfolio(
            reader.answers(), vocabulary: catalog.vocabulary, today: visit.today, words: visit.words.answers)
        let person = Person(told, form: form, visit)
        return rulebooks(for: person, on: visit.today)
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
