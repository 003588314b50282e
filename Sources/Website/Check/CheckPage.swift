import HTML
import Portfolios

/// The short form, all its questions on one page, empty or as a person left it.
struct CheckPage: Page {
    var form: CheckForm
    var vocabulary: Vocabulary
    /// Terms that are no answers to a question about a person.
    var withheld: Set<Term> = []

    func title(_ words: Words) -> String { form.hasProblems ? words.check.titleAgain : words.check.formTitle }

    /// What was typed comes along, in a form of its own: in that of the questions, Enter would change the language.
    var languageSwitch: LanguageSwitch {
        guard hasAnswers else { return .link }
        return .form(id: AnswersForm.id, action: .check, name: CheckForm.editName, value: "yes")
    }

    private var hasAnswers: Bool { !form.typed.isEmpty && !form.isPortfolio }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.check
        ProblemSummary(form: form).write(into: &main, visit)
        main.trail(visit.words.site.trail, [(words.title, .check)], in: visit.language)
        main.pageHeading(words.formTitle, lead: words.lead)
        main.ul(.class("assurances")) { list in
            for rule in words.rules { list.li(rule) }
        }
        writeForm(into: &main, visit)
        if hasAnswers { AnswersForm(form: form).write(into: &main, visit) { _ in } }
    }

    private func writeForm(into main: inout Markup, _ visit: Visit) {
        let words = visit.words
        let asked = GuidedAnswers(form.typed).asked
        let writer = FieldWriter(
            form: form, vocabulary: vocabulary, withheld: withheld, words: words.fields,
            prefix: words.check.problemLabel, language: visit.language, terms: TermLinks(visit))
        main.form(.method("post"), .action(visit.link(.check)), .init("novalidate", when: true)) { form in
            // Whoever came to check one program still does.
            if let asked { form.input(.type("hidden"), .name(GuidedAnswers.askedName), .value(asked)) }
            for topic in Topic.all { writeTopic(topic, writer, into: &form, words) }
            form.div(.class("question-group")) { writer.write(Field(.name), into: &$0) }
            form.p(words.check.privacy, .class("quiet"))
            form.p { $0.button(words.check.submit, .type("submit"), .class("button")) }
        }
    }

    private func writeTopic(_ topic: Topic, _ writer: FieldWriter, into form: inout Markup, _ words: Words) {
        guard case .job(let job) = topic, job > 1 else {
            return form.div(.class("question-group")) { group in
                group.h2(words.fields.topic(topic))
                if let hint = words.fields.topicHint(topic) {
                    group.p(.class("quiet")) { $0.prose(hint, writer.terms) }
                }
                for field in topic.fields { writer.write(field, into: &group) }
            }
        }
        form.details(.class("question-group"), .open(isFilled(topic))) { details in
            details.summary(words.check.addJob)
            details.h2(words.fields.topic(topic))
            for field in topic.fields { writer.write(field, into: &details) }
        }
    }

    private func isFilled(_ topic: Topic) -> Bool {
        topic.fields.contains { field in form.all(field.name).contains { !$0.isEmpty } }
    }
}
