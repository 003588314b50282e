import HTML
import Rulebooks

/// Where a member comes in.
struct SignInPage: Page {
    var address = ""
    var problem: DoorProblem?
    /// Where the member wanted to go, and why they are asked again.
    var next: Path?
    var isAgain = false

    static func preview(in language: Language) -> SignInPage {
        SignInPage(address: "ada@example.org", problem: .mismatch, isAgain: true)
    }

    func title(_ words: Words) -> String { words.door.signInTitle }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.door
        let sentence = problem.map(words.problem)
        main.problemBox(sentence.map { [("email", $0)] } ?? [], visit)
        main.pageHeading(words.signInTitle, lead: words.signInLead)
        if isAgain { main.notice(words.again) }
        main.form(to: .door(.signIn), visit) { form in
            if let next { form.input(.type("hidden"), .name("next"), .value(next.text)) }
            form.textField(.email(address, words), problem: sentence, visit)
            form.textField(
                TextField(
                    name: "password", label: words.password, hint: words.passwordHint, kind: .password,
                    autocomplete: "current-password"), visit)
            form.div(.class("buttons")) { buttons in
                buttons.button(words.signInButton, .type("submit"), .class("button"))
                buttons.button(
                    words.linkButton, .type("submit"), .name("way"), .value("link"), .class("button button-second"))
            }
        }
        main.p { $0.a(words.noAccount, .href(visit.link(.door(.join)))) }
    }
}
