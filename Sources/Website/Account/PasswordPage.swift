import HTML
import Rulebooks
import Secrets

/// Where a member sets a password.
struct PasswordPage: Page {
    /// For the browser's own memory of passwords.
    var address: String
    var problem: DoorProblem?

    static func preview(in language: Language) -> PasswordPage {
        PasswordPage(address: "ada@example.org", problem: .password(.common))
    }

    func title(_ words: Words) -> String { words.account.setPassword }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.account
        let sentence = problem.map(visit.words.door.problem)
        main.accountTrail(visit)
        main.problemBox(sentence.map { [("password", $0)] } ?? [], visit)
        main.pageHeading(words.setPassword, lead: words.passwordLead)
        main.form(to: .account(.password), visit) { form in
            form.input(.type("hidden"), .name("username"), .value(address), .autocomplete("username"))
            form.textField(
                TextField(
                    name: "password", label: words.newPassword, hint: words.newPasswordHint, kind: .password,
                    autocomplete: "new-password"), problem: sentence, visit)
            form.p { $0.button(words.save, .type("submit"), .class("button")) }
        }
    }
}
