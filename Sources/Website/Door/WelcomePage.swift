import HTML
import Rulebooks
import Secrets

/// Where a newcomer who followed the link says who they are.
struct WelcomePage: Page {
    var secret: String
    var address: String
    var name = ""
    var nameProblem: DoorProblem?
    var passwordProblem: DoorProblem?

    static func preview(in language: Language) -> WelcomePage {
        WelcomePage(
            secret: "secret", address: "ada@example.org", nameProblem: .noName,
            passwordProblem: .password(.tooShort(least: 15)))
    }

    func title(_ words: Words) -> String { words.door.welcomeTitle }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.door
        let problems = [("name", nameProblem), ("password", passwordProblem)]
        main.problemBox(problems.compactMap { name, problem in problem.map { (name, words.problem($0)) } }, visit)
        main.pageHeading(words.welcomeTitle, lead: words.welcomeLead(address))
        main.form(to: .door(.joinLink(secret)), visit) { form in
            form.textField(
                TextField(
                    name: "name", label: words.name, hint: words.nameHint, value: name, autocomplete: "name"),
                problem: nameProblem.map(words.problem), visit)
            // For the browser's own memory of passwords.
            form.input(.type("hidden"), .name("username"), .value(address), .autocomplete("username"))
            form.textField(
                TextField(
                    name: "password", label: words.newPassword, hint: words.newPasswordHint, kind: .password,
                    autocomplete: "new-password"),
                problem: passwordProblem.map(words.problem), visit)
            form.p { $0.button(words.welcomeButton, .type("submit"), .class("button")) }
        }
    }
}
