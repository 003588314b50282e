import HTML
import Rulebooks

/// Where a link to sign in leads. Only the button signs in: programs that look at links before people do use none up.
struct LinkPage: Page {
    var secret: String
    var address: String

    static func preview(in language: Language) -> LinkPage { LinkPage(secret: "secret", address: "ada@example.org") }

    func title(_ words: Words) -> String { words.door.enterTitle }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.door
        main.pageHeading(words.enterTitle, lead: words.enterLead(address))
        main.form(to: .door(.signInLink(secret)), visit) { form in
            form.p { $0.button(words.enterButton, .type("submit"), .class("button")) }
        }
    }
}

/// That a link no longer works, and how to have another.
struct LinkGonePage: Page {
    /// Whether instead somebody has joined with the address meanwhile.
    var isTaken = false

    static func preview(in language: Language) -> LinkGonePage { LinkGonePage() }

    func title(_ words: Words) -> String { isTaken ? words.door.takenTitle : words.door.goneTitle }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.door
        main.pageHeading(title(visit.words), lead: isTaken ? words.takenText : words.goneText)
        main.buttonLink(
            isTaken ? words.signInButton : words.goneButton, to: .door(.signIn), in: visit.language)
    }
}
