import HTML
import Rulebooks

/// Where a member comes in.
struct SignInPage: Page {
    var address = ""
    var passkey: PasskeyForm.Request
    var problem: DoorProblem?
    /// Where the member wanted to go, and why they are asked again.
    var next: Path?
    var isAgain = false

    static func preview(in language: Language) -> SignInPage {
        SignInPage(address: "ada@example.org", passkey: .preview(), problem: .mismatch, isAgain: true)
    }

    var scripts: [Asset] { [.passkey] }

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
        writePasskey(into: &main, visit)
        main.p { $0.a(words.noAccount, .href(visit.link(.door(.join)))) }
    }

    private func writePasskey(into main: inout Markup, _ visit: Visit) {
        let words = visit.words.account.passkeys
        main.h2(words.signInLead)
        let form = PasskeyForm(request: passkey, path: .door(.signIn), button: words.signIn, isSecond: true)
        form.write(into: &main, visit) { part in
            part.input(.type("hidden"), .name("way"), .value("passkey"))
            if let next { part.input(.type("hidden"), .name("next"), .value(next.text)) }
        }
    }
}
