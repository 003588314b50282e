import HTML
import Portfolios
import Rulebooks

/// Writes one question of the form: its label, its hint, what is wrong with the answer, and the answer as typed.
struct FieldWriter {
    var form: CheckForm
    var vocabulary: Vocabulary
    /// Terms that are no answers to a question about a person.
    var withheld: Set<Term> = []
    var words: FieldWords
    /// Said before a problem, for people who do not see its color.
    var prefix: String
    var language = Language.english
    /// The words of the glossary that hints name.
    var terms: TermLinks?

    func write(_ field: Field, into page: inout Markup) {
        page.div(.class(form.problem(at: field) == nil ? "question" : "question has-problem")) { question in
            switch field.question.shape {
            case .text: writeInput(field, into: &question, size: "wide")
            case .year: writeInput(field, into: &question, size: "short", mode: "numeric")
            case .hours, .years: writeInput(field, into: &question, size: "short", mode: "decimal")
            case .number: writeInput(field, into: &question, size: "short", mode: "numeric")
            case .choice(let list): writeSelect(field, list: list, into: &question)
            case .choices(let list): writeCheckboxes(field, list: list, into: &question)
            case .month: writeMonth(field, into: &question)
            case .yesNo: writeYesNo(field, into: &question)
            }
        }
    }

    private func writeInput(_ field: Field, into question: inout Markup, size: String, mode: String? = nil) {
        question.label(words.label(field.question), .for(field.name))
        writeHelp(field, into: &question)
        question.input(
            .type("text"), .id(field.name), .name(field.name), .class(size), .value(form.text(field.name)),
            .inputMode(mode), .autocomplete(field.question == .name ? "name" : "off"), .ariaInvalid(isWrong(field)),
            .ariaDescribedBy(description(field)))
    }

    private func writeSelect(_ field: Field, list: String, into question: inout Markup) {
        let chosen = form.text(field.name)
        question.label(words.label(field.question), .for(field.name))
        writeHelp(field, into: &question)
        question.select(
            .id(field.name), .name(field.name), .ariaInvalid(isWrong(field)), .ariaDescribedBy(description(field))
        ) { select in
            select.option(field.question.isImagined ? words.asItIs : words.notSaid, .value(""))
            for term in vocabulary.options(in: list, language) where !withheld.contains(term) {
                let name = vocabulary.name(of: term)
                select.option(vocabulary.label(of: term), .value(name), .selected(name == chosen))
            }
            if field.question.offersNone {
                select.option(
                    words.noneOfThese(field.question), .value(Field.none), .selected(chosen == Field.none))
            }
        }
    }

    /// The hint and, after it, what is wrong.
    private func writeHelp(_ field: Field, into question: inout Markup) {
        if let hint = words.hint(field.question) {
            question.p(.class("hint"), .id(field.name + "-hint")) { $0.prose(hint, terms) }
        }
        if let problem = form.problem(at: field) { question.problem(words.problem(problem), prefix, field.name) }
    }

    /// The ids of the hint and of the problem, for those who hear the page.
    private func description(_ field: Field) -> String? {
        let ids = [
            words.hint(field.question).map { _ in field.name + "-hint" },
            form.problem(at: field).map { _ in field.name + "-problem" },
        ].compactMap { $0 }
        return ids.isEmpty ? nil : ids.joined(separator: " ")
    }

    private func isWrong(_ field: Field) -> Bool { form.problem(at: field) != nil }
}

/// Questions with several boxes, in a group with a legend.
extension FieldWriter {
    private func writeGroup(_ field: Field, into question: inout Markup, content: (inout Markup) -> Void) {
        question.fieldset(.ariaDescribedBy(description(field))) { group in
            group.legend(words.label(field.question))
            writeHelp(field, into: &group)
            content(&group)
        }
    }

    private func writeCheckboxes(_ field: Field, list: String, into question: inout Markup) {
        let chosen = Set(form.all(field.name))
        writeGroup(field, into: &question) { group in
            var options = vocabulary.terms(in: list).map { (vocabulary.name(of: $0), vocabulary.label(of: $0)) }
            if field.question.offersNone { options.append((Field.none, words.noneOfThese(field.question))) }
            group.div(.class(options.count > 4 ? "choices" : "choice-list")) { list in
                for (index, (value, label)) in options.enumerated() {
                    writeBox(
                        "checkbox", field, id: "\(field.name)-\(index + 1)", value: value, label: label,
                        isChecked: chosen.contains(value), into: &list)
                }
            }
        }
    }

    private func writeYesNo(_ field: Field, into question: inout Markup) {
        let chosen = form.text(field.name)
        writeGroup(field, into: &question) { group in
            for (value, label) in [("yes", words.yes), ("no", words.no), ("", words.notSaid)] {
                writeBox(
                    "radio", field, id: field.name + "-" + (value.isEmpty ? "unsaid" : value), value: value,
                    label: label, isChecked: chosen == value, into: &group)
            }
        }
    }

    private func writeBox(
        _ type: String, _ field: Field, id: String, value: String, label: String, isChecked: Bool,
        into group: inout Markup
    ) {
        group.div(.class("choice")) { choice in
            choice.input(.type(type), .id(id), .name(field.name), .value(value), .checked(isChecked))
            choice.label(label, .for(id))
        }
    }

    private func writeMonth(_ field: Field, into question: inout Markup) {
        writeGroup(field, into: &question) { group in
            group.div(.class("month")) { row in
                for (name, label, size) in [
                    (field.monthName, words.month, "tiny"), (field.yearName, words.year, "short"),
                ] {
                    row.div { cell in
                        cell.label(label, .for(name))
                        cell.input(
                            .type("text"), .id(name), .name(name), .class(size), .value(form.text(name)),
                            .inputMode("numeric"), .autocomplete("off"), .ariaInvalid(isWrong(field)))
                    }
                }
            }
        }
    }
}

extension Markup {
    /// What is wrong with an answer, next to it.
    mutating func problem(_ text: String, _ prefix: String, _ name: String) {
        p(.class("problem"), .id(name + "-problem")) { line in
            line.span(prefix, .class("visually-hidden"))
            line.text(text)
        }
    }
}
