import HTML
import Rulebooks

/// What goes and what stays when an account is erased, and where it is.
struct ErasurePage: Page {
    var isWrong = false

    static func preview(in language: Language) -> ErasurePage { ErasurePage(isWrong: true) }

    func title(_ words: Words) -> String { words.account.erasure.title }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.account.erasure
        let problem = isWrong ? words.wrong(words.word) : nil
        main.accountTrail(visit)
        main.problemBox(problem.map { [("word", $0)] } ?? [], visit)
        main.pageHeading(words.title, lead: words.lead)
        main.h2(words.first)
        main.p(words.firstText)
        main.ul { list in
            list.li { $0.a(visit.words.exports.everything, .href(visit.link(.portfolio(.everything)))) }
            list.li { $0.a(visit.words.portfolio.portfolioFile, .href(visit.link(.portfolio(.file)))) }
            list.li { $0.a(visit.words.portfolio.recordFile, .href(visit.link(.portfolio(.record)))) }
        }
        for (title, sentences) in [(words.goes, words.whatGoes), (words.stays, words.whatStays)] {
            main.h2(title)
            main.ul { list in for sentence in sentences { list.li(sentence) } }
        }
        main.h2(words.confirm)
        main.p(words.confirmText)
        main.form(to: .account(.erase), visit) { form in
            form.textField(TextField(name: "word", label: words.label(words.word)), problem: problem, visit)
            form.p { $0.button(words.button, .type("submit"), .class("button")) }
        }
    }
}

/// The last page.
struct ErasedPage: Page {
    static func preview(in language: Language) -> ErasedPage { ErasedPage() }

    func title(_ words: Words) -> String { words.account.erasure.goneTitle }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.account.erasure
        main.pageHeading(words.goneTitle, lead: words.goneText)
    }
}
