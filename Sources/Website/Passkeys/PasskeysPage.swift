import HTML
import Portfolios
import Rulebooks
import Secrets
import Storage

/// The passkeys of a member, and where one is added.
struct PasskeysPage: Page {
    var passkeys: [Passkeys.Kept]
    var request: PasskeyForm.Request
    /// What was typed as a name.
    var name = ""
    var problem: PasskeyProblem?
    var done: AccountChange?

    static func preview(in language: Language) -> PasskeysPage {
        let keys = [UInt8(1), 2].map { id in
            Passkeys.Kept(
                id: [id], name: Words.of(language).account.passkeys.one + " \(id)", publicKey: [], signCount: 0,
                addedAt: Preview.now,
                usedAt: id == 1 ? Preview.now : nil)
        }
        let maker = PasskeyForm.Maker(user: "AAAA", name: "Ada Osei", address: "ada@example.org", others: ["AQ", "Ag"])
        return PasskeysPage(passkeys: keys, request: .preview(maker), problem: .notTaken, done: .passkey)
    }

    var scripts: [Asset] { [.passkey] }

    func title(_ words: Words) -> String { words.account.passkeys.title }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.account.passkeys
        main.accountTrail(visit)
        main.problemBox(problem.map { [("name", words.problem($0))] } ?? [], visit)
        main.pageHeading(words.title, lead: words.lead)
        if let done { main.notice(visit.words.account.done(done)) }
        if passkeys.isEmpty { main.p(words.none) }
        main.ul(.class("lines")) { list in for passkey in passkeys { write(passkey, into: &list, visit) } }
        main.h2(words.add)
        let form = PasskeyForm(request: request, path: .account(.passkeys), button: words.addButton)
        form.write(into: &main, visit) { part in
            part.textField(
                TextField(name: "name", label: words.name, hint: words.nameHint, value: name, size: "wide"), visit)
        }
    }

    private func write(_ passkey: Passkeys.Kept, into list: inout Markup, _ visit: Visit) {
        let words = visit.words.account.passkeys
        list.li(.class("line-head")) { line in
            line.div { text in
                text.p(passkey.name, .class("line-title"))
                text.p(words.used(passkey.addedAt, passkey.usedAt), .class("hint"))
            }
            line.form(to: .account(.passkeys), visit) { form in
                form.button(
                    .type("submit"), .name("remove"), .value(Base64URL.text(passkey.id)), .class("link")
                ) { button in
                    button.text(visit.words.account.remove)
                    button.span(": " + passkey.name, .class("visually-hidden"))
                }
            }
        }
    }
}

/// Why a passkey was not added.
enum PasskeyProblem: Hashable, Sendable {
    /// What the browser sent is not what was asked for, or came too late.
    case notTaken
    case alreadyThere, tooMany
}
