import Accounts
import HTML
import Rulebooks

/// A member's portfolio at a glance.
struct PortfolioPage: Page {
    var name: String

    static func preview(in language: Language) -> PortfolioPage { PortfolioPage(name: "Ada Osei") }

    func title(_ words: Words) -> String { words.portfolio.title }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words
        main.pageHeading(words.portfolio.title, lead: words.portfolio.greeting(name))
        main.notice(words.portfolio.empty)
        main.ul { list in
            list.li { $0.a(words.signOff.asking.title, .href(visit.link(.signOff(.asked)))) }
            list.li { $0.a(words.signOff.signing.waitingTitle, .href(visit.link(.signOff(.waiting)))) }
            list.li { $0.a(words.account.title, .href(visit.link(.account(.overview)))) }
        }
        main.form(to: .door(.signOut), visit) { form in
            form.p { $0.button(words.door.signOut, .type("submit"), .class("button button-second")) }
        }
    }
}
