import Evaluation
import HTML
import Portfolios
import Rulebooks

/// One idea of the guided check, with where the person stands so far beside it; without an idea, its end.
struct GuidedPage: Page {
    var idea: Idea?
    var answers: GuidedAnswers
    var soFar: SoFar
    /// How many verdicts wait for the idea.
    var waiting = 0
    /// What the last answer settled.
    var effect: Effect?
    /// The place that was just named.
    var place: String?
    var vocabulary: Vocabulary
    /// What the visitor came to check.
    var asked: SoFar.Standing?
    /// Terms that are no answers to a question about a person.
    var withheld: Set<Term> = []

    var languageSwitch: LanguageSwitch {
        // Problems may have come by a form that an address does not repeat.
        answers.form.hasProblems ? .question(query: answers.query(at: idea ?? .place)) : .link
    }

    func title(_ words: Words) -> String {
        answers.form.hasProblems ? words.check.titleAgain : heading(words)
    }

    private func heading(_ words: Words) -> String { idea.map(words.guided.heading) ?? words.guided.end }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words
        main.signs()
        ProblemSummary(form: answers.form).write(into: &main, visit)
        writeBack(into: &main, visit)
        writeAsked(into: &main, visit)
        writeEffect(into: &main, words.guided)
        main.div(.class("guided")) { columns in
            columns.div { column in
                if let idea { writeQuestion(idea, into: &column, visit) } else { writeEnd(into: &column, visit) }
            }
            GuidedAside(page: self).write(into: &columns, visit)
        }
    }

    /// The form whose buttons lead to other questions, so that what was typed comes along.
    static let formID = "question"

    private func writeBack(into main: inout Markup, _ visit: Visit) {
        main.p(.class("back")) { line in
            guard let before = answers.before(idea) else {
                return line.a(visit.words.guided.back, .href(visit.link(.check)))
            }
            line.opener(before, visit.words.guided.back)
        }
    }

    private func writeAsked(into main: inout Markup, _ visit: Visit) {
        guard let asked else { return }
        main.p { line in
            line.text(visit.words.guided.asked + " ")
            line.a(asked.rulebook.title, .href(visit.link(Path(asked.rulebook))))
            line.text(" ")
            line.status(asked.outcome.status, visit.words.results)
        }
    }

    private func writeEffect(into main: inout Markup, _ words: GuidedWords) {
        if let place { main.p(words.placeEffect(place), .class("effect"), .role("status")) }
        if let effect, let from = answers.from {
            main.p(words.effect(from, effect), .class("effect"), .role("status"))
        }
    }

    private func writeQuestion(_ idea: Idea, into column: inout Markup, _ visit: Visit) {
        let words = visit.words
        let writer = FieldWriter(
            form: answers.form, vocabulary: vocabulary, withheld: withheld, words: words.fields,
            prefix: words.check.problemLabel, language: visit.language)
        column.pageHeading(heading(words), lead: words.guided.hint(idea))
        if waiting > 0 { column.p(words.guided.waiting(waiting), .class("quiet")) }
        column.form(
            .id(Self.formID), .method("get"), .action(visit.link(.checkQuestions)), .init("novalidate", when: true),
            .class("question-group")
        ) { form in
            writeCarried(without: idea, into: &form)
            form.input(.type("hidden"), .name(GuidedAnswers.fromName), .value(idea.rawValue))
            for field in idea.fields { writer.write(field, into: &form) }
            form.div(.class("buttons")) { writeButtons(into: &$0, visit) }
        }
        column.p(words.guided.privacy, .class("quiet"))
    }

    private func writeButtons(into buttons: inout Markup, _ visit: Visit) {
        let words = visit.words.guided
        buttons.button(words.goOn, .class("button"))
        buttons.button(
            words.skip, .name(GuidedAnswers.skipName), .value("yes"), .class("button button-second"))
        buttons.button(
            words.results, .init("formmethod", "post"), .init("formaction", visit.link(.check)),
            .class("button button-second"))
    }

    private func writeEnd(into column: inout Markup, _ visit: Visit) {
        let words = visit.words
        column.pageHeading(words.guided.end, lead: words.guided.endLead)
        column.form(.id(Self.formID), .method("get"), .action(visit.link(.checkQuestions))) { form in
            writeCarried(without: nil, into: &form)
        }
        column.form(.method("post"), .action(visit.link(.check)), .class("question-group")) { form in
            writeCarried(without: nil, into: &form)
            FieldWriter(
                form: answers.form, vocabulary: vocabulary, words: words.fields, prefix: words.check.problemLabel
            ).write(Field(.name), into: &form)
            form.p { $0.button(words.check.submit, .class("button")) }
        }
    }

    private func writeCarried(without idea: Idea?, into form: inout Markup) {
        for pair in answers.carried(without: idea) {
            form.input(.type("hidden"), .name(pair.name), .value(pair.value))
        }
    }
}

extension Markup {
    /// A button that shows another question, with all that was typed.
    mutating func opener(_ idea: Idea, _ text: String) {
        button(
            text, .class("link"), .init("form", GuidedPage.formID), .name(GuidedAnswers.atName),
            .value(idea.rawValue))
    }
}
