import Evaluation
import HTML
import Rulebooks

/// Where a person stands with one credential: every requirement with its reasons.
struct ResultPage: Page {
    var result: CredentialResult
    var name: String?
    /// The answers, for the way back.
    var form: CheckForm

    var languageSwitch: LanguageSwitch { .answers(form, showing: result.rulebook.key) }

    func title(_ words: Words) -> String { result.rulebook.title }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.results
        main.signs()
        main.pageHeading(result.rulebook.title, lead: words.leadOfOne(name, visit.today))
        main.p { $0.status(result.outcome.status, words) }
        ResultSummary(result: result, visit: visit).write(into: &main) { $0.h2(words.nextSteps) }
        AnswersForm(form: form).write(into: &main, visit) { form in
            form.button(words.back, .class("button"))
            if !self.form.isPortfolio { form.changeButton(words) }
        }
        main.section(.class("result"), .ariaLabelledBy("every")) { section in
            section.h2(words.every, .id("every"))
            result.writeNodes(into: &section, visit)
        }
        main.p { $0.a(words.asks, .href(visit.link(result.path))) }
        main.statusLegend(words)
        if !form.isPortfolio { main.p(words.notAsked, .class("quiet")) }
        main.p(words.notStored, .class("quiet"))
        main.p(visit.words.site.reference, .class("quiet"))
    }
}
