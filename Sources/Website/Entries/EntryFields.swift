import HTML
import Portfolios
import Rulebooks

/// Writes the questions about an entry, from the one table of what each kind is asked.
struct EntryFields {
    var form: EntryForm
    var vocabulary: Vocabulary
    var visit: Visit
    /// Credentials that nobody holds: not offered, unless one was chosen already.
    var withheld: Set<Term> = []
    /// Where a question is put to somebody else than the person whose entry it will be.
    var labels: [EntryQuestion: String] = [:]
    var hints: [EntryQuestion: String] = [:]

    private var words: EntryFormWords { visit.words.entries }

    func write(_ question: EntryQuestion, into page: inout Markup) {
        let problem = form.fault(at: question).map(words.problem)
        var field = TextField(
            name: question.name, label: label(question), hint: hints[question] ?? words.hint(question, form.kind),
            value: form.text(question))
        switch question {
        case .day where form.kind != .education:
            (field.kind, field.size) = (.date, "short")
            page.textField(field, problem: problem, visit)
        case .day, .first, .last, .amount:
            field.size = "short"
            page.textField(field, problem: problem, visit)
        case .held:
            let choices =
                choices(in: "credentials", chosen: form.text(question)) + [
                    Choice(value: Field.none, label: words.nothingHeld)
                ]
            page.selectField(field, choices, none: words.notSaid, problem: problem, visit)
        case .note, .reason: page.textArea(field, problem: problem, visit)
        case .attribute(let attribute): write(attribute, question, field, problem, into: &page)
        }
    }

    private func write(
        _ attribute: Portfolios.Attribute, _ question: EntryQuestion, _ field: TextField, _ problem: String?,
        into page: inout Markup
    ) {
        switch attribute.shape {
        case .term: page.selectField(field, choices(attribute), none: words.notSaid, problem: problem, visit)
        case .terms:
            page.boxesField(field, choices(attribute), chosen: form.all(question), problem: problem, visit)
        case .flag:
            let choices = [("yes", words.yes), ("no", words.no), ("", words.notSaid)].map {
                Choice(value: $0, label: $1)
            }
            page.boxesField(field, choices, chosen: [form.text(question)], isOne: true, problem: problem, visit)
        case .number:
            var field = field
            field.size = "short"
            page.textField(field, problem: problem, visit)
        case .name: page.textField(field, problem: problem, visit)
        }
    }

    /// What need not be filled in says so.
    private func label(_ question: EntryQuestion) -> String {
        let label = labels[question] ?? words.label(question, form.kind)
        return form.kind.needs(question) || !isLine(question) ? label : "\(label) (\(words.optional))"
    }

    private func isLine(_ question: EntryQuestion) -> Bool {
        guard case .attribute(let attribute) = question else { return question != .held }
        return attribute.shape == .name || attribute.shape == .number
    }

    private func choices(_ attribute: Portfolios.Attribute) -> [Choice] {
        attribute.list(for: form.kind).map { choices(in: $0, chosen: form.text(.attribute(attribute))) } ?? []
    }

    private func choices(in list: String, chosen: String) -> [Choice] {
        let offered = vocabulary.options(in: list, visit.language).map { term in
            (Choice(value: vocabulary.name(of: term), label: vocabulary.label(of: term)), withheld.contains(term))
        }
        return offered.filter { list != "credentials" || !$0.1 || $0.0.value == chosen }.map(\.0)
    }
}

extension EntryForm {
    /// What is wrong, for the box at the head of the page.
    func problemLines(_ words: EntryFormWords) -> [(field: String, sentence: String)] {
        problems.map { ($0.question.name, words.label($0.question, kind) + ": " + words.problem($0.fault)) }
    }
}
