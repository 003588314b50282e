import HTML
import Rulebooks

/// Where a newcomer leaves an address.
struct JoinPage: Page {
    var address = ""
    var problem: DoorProblem?

    static func preview(in language: Language) -> JoinPage { JoinPage(address: "ada@", problem: .noAddress) }

    func title(_ words: Words) -> String { words.door.joinTitle }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.door
        let sentence = problem.map(words.problem)
        main.problemBox(sentence.map { [("email", $0)] } ?? [], visit)
        main.pageHeading(words.joinTitle, lead: words.joinLead)
        main.ul(.class("assurances")) { list in for promise in words.joinPromises { list.li(promise) } }
        main.form(to: .door(.join), visit) { form in
            form.textField(.email(address, words, hint: words.emailHint), problem: sentence, visit)
            form.p { $0.button(words.joinButton, .type("submit"), .class("button")) }
        }
        main.p { $0.a(words.haveAccount, .href(visit.link(.door(.signIn)))) }
    }
}

extension TextField {
    static func email(_ value: String, _ words: DoorWords, hint: String? = nil) -> TextField {
        TextField(name: "email", label: words.email, hint: hint, value: value, kind: .email, autocomplete: "email")
    }
}
