import Portfolios

/// Answers out of vocabulary lists.
extension AnswerReader {
    mutating func choice(_ field: Field) -> Term? {
        let typed = form.text(field.name)
        guard !typed.isEmpty, typed != Field.none else { return nil }
        return term(typed, field)
    }

    mutating func terms(_ field: Field) -> [Term] {
        form.all(field.name).filter { $0 != Field.none && !$0.isEmpty }.compactMap { term($0, field) }.sorted()
    }

    mutating func choices(_ field: Field) -> Answers.Choices? {
        let some = terms(field)
        if !some.isEmpty { return Answers.Choices.some(some) }
        return form.all(field.name).contains(Field.none) ? Answers.Choices.none : nil
    }

    private mutating func term(_ name: String, _ field: Field) -> Term? {
        let list =
            switch field.question.shape {
            case .choice(let list), .choices(let list): list
            default: ""
            }
        return vocabulary.term(name, in: list) ?? refuse(field, .unknownChoice)
    }
}
