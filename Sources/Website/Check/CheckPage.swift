import HTML
import Portfolios

/// The short form, empty or as a person left it, and the upload of a portfolio.
struct CheckPage: Page {
    var form: CheckForm
    var vocabulary: Vocabulary
    /// Terms that are no answers to a question about a person.
    var withheld: Set<Term> = []

    func title(_ words: Words) -> String { hasProblems ? words.check.titleAgain : words.check.title }

    /// What was typed comes along, in a form of its own: in that of the questions, Enter would change the language.
    var languageSwitch: LanguageSwitch {
        guard hasAnswers else { return .link }
        return .form(id: AnswersForm.id, action: .check, name: CheckForm.editName, value: "yes")
    }

    private var hasAnswers: Bool { !form.typed.isEmpty && !form.isPortfolio }

    private var hasProblems: Bool { !form.problems.isEmpty || !form.fileProblems.isEmpty }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.check
        if hasProblems { writeSummary(into: &main, visit) }
        main.pageHeading(words.title, lead: words.lead)
        main.ul(.class("assurances")) { list in
            for rule in words.rules { list.li(rule) }
        }
        writeForm(into: &main, visit)
        writeUpload(into: &main, visit)
        if hasAnswers { AnswersForm(form: form).write(into: &main, visit) { _ in } }
    }

    private func writeForm(into main: inout Markup, _ visit: Visit) {
        let words = visit.words
        let writer = FieldWriter(
            form: form, vocabulary: vocabulary, withheld: withheld, words: words.fields,
            prefix: words.check.problemLabel, language: visit.language, terms: TermLinks(visit))
        main.section(.ariaLabelledBy("questions")) { section in
            section.h2(words.check.formTitle, .id("questions"))
            section.form(.method("post"), .action(visit.link(.check)), .init("novalidate", when: true)) { form in
                for topic in Topic.all { writeTopic(topic, writer, into: &form, words) }
                form.div(.class("question-group")) { writer.write(Field(.name), into: &$0) }
                form.p(words.check.privacy, .class("quiet"))
                form.p { $0.button(words.check.submit, .type("submit"), .class("button")) }
            }
        }
    }

    private func writeTopic(_ topic: Topic, _ writer: FieldWriter, into form: inout Markup, _ words: Words) {
        guard case .job(let job) = topic, job > 1 else {
            return form.div(.class("question-group")) { group in
                group.h3(words.fields.topic(topic))
                if let hint = words.fields.topicHint(topic) {
                    group.p(.class("quiet")) { $0.prose(hint, writer.terms) }
                }
                for field in topic.fields { writer.write(field, into: &group) }
            }
        }
        form.details(.class("question-group"), .open(isFilled(topic))) { details in
            details.summary(words.check.addJob)
            details.h3(words.fields.topic(topic))
            for field in topic.fields { writer.write(field, into: &details) }
        }
    }

    private func isFilled(_ topic: Topic) -> Bool {
        topic.fields.contains { field in form.all(field.name).contains { !$0.isEmpty } }
    }

    private func writeUpload(into main: inout Markup, _ visit: Visit) {
        let words = visit.words.check
        let problem = form.problem(at: .upload)
        main.section(.class("upload"), .ariaLabelledBy("upload-title")) { section in
            section.h2(words.uploadTitle, .id("upload-title"))
            section.p(words.uploadText)
            section.form(.method("post"), .action(visit.link(.check)), .enctype("multipart/form-data")) { form in
                form.div(.class("question")) { question in
                    question.label(words.uploadLabel, .for(Field.uploadName))
                    question.p(words.uploadHint, .class("hint"), .id("portfolio-hint"))
                    if let problem {
                        question.problem(visit.words.fields.problem(problem), words.problemLabel, "portfolio")
                    }
                    question.input(
                        .type("file"), .id(Field.uploadName), .name(Field.uploadName),
                        .accept("application/json,.json"), .ariaInvalid(problem != nil),
                        .ariaDescribedBy(problem == nil ? "portfolio-hint" : "portfolio-hint portfolio-problem"))
                }
                writePlace(into: &form, visit)
                form.p { $0.button(words.uploadButton, .type("submit"), .class("button button-second")) }
            }
        }
    }

    /// The same question as in the short form, for those who bring a portfolio.
    private func writePlace(into form: inout Markup, _ visit: Visit) {
        let fields = visit.words.fields
        let chosen = self.form.text(Field.uploadPlace)
        form.div(.class("question")) { question in
            question.label(fields.label(.place), .for(Field.uploadPlace))
            question.select(.id(Field.uploadPlace), .name(Field.uploadPlace)) { select in
                select.option(fields.notSaid, .value(""))
                for place in vocabulary.options(in: "jurisdictions", visit.language)
                where !withheld.contains(place) {
                    let name = vocabulary.name(of: place)
                    select.option(vocabulary.label(of: place), .value(name), .selected(name == chosen))
                }
            }
        }
    }
}
