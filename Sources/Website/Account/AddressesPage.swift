import Accounts
import HTML
import Rulebooks
import Storage

/// The addresses at which a member is reached.
struct AddressesPage: Page {
    var addresses: [EmailAddresses.Owned]
    /// What was typed to be added.
    var typed = ""
    var problem: AddressProblem?
    var done: AccountChange?

    func title(_ words: Words) -> String { words.account.addresses }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.account
        let sentence = problem.map { $0.sentence(visit.words) }
        main.accountTrail(visit)
        main.problemBox(sentence.map { [("email", $0)] } ?? [], visit)
        main.pageHeading(words.addresses, lead: words.addressesLead)
        if let done { main.notice(words.done(done)) }
        main.ul(.class("lines")) { list in for owned in addresses { write(owned, into: &list, visit) } }
        main.h2(words.addAddress)
        main.form(to: .account(.addresses), visit) { form in
            form.textField(
                TextField(
                    name: "email", label: visit.words.door.email, hint: words.addHint, value: typed, kind: .email,
                    autocomplete: "email"), problem: sentence, visit)
            form.p { $0.button(words.addButton, .type("submit"), .class("button")) }
        }
    }

    private func write(_ owned: EmailAddresses.Owned, into list: inout Markup, _ visit: Visit) {
        let words = visit.words.account
        let address = owned.address.written
        list.li(.class("line-head")) { line in
            line.span(owned.isMain ? words.main(address) : address, .class("line-title"))
            guard !owned.isMain else { return }
            line.form(to: .account(.addresses), visit, .class("buttons")) { form in
                for (name, label) in [("make-main", words.makeMain), ("remove", words.remove)] {
                    form.button(.type("submit"), .name(name), .value(address), .class("link")) { button in
                        button.text(label)
                        button.span(": " + address, .class("visually-hidden"))
                    }
                }
            }
        }
    }
}

/// Why an address was not added.
enum AddressProblem: Hashable, Sendable {
    case door(DoorProblem)
    case ownAlready

    func sentence(_ words: Words) -> String {
        switch self {
        case .door(let problem): words.door.problem(problem)
        case .ownAlready: words.account.ownAlready
        }
    }
}

/// Where the letter to a further address leads. Only the button adds it.
struct AddressLinkPage: Page {
    var secret: String
    var address: String

    static func preview(in language: Language) -> AddressLinkPage {
        AddressLinkPage(secret: "secret", address: "ada@example.org")
    }

    func title(_ words: Words) -> String { words.account.confirmAddress }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.account
        main.pageHeading(words.confirmAddress, lead: words.confirmLead(address))
        main.form(to: .account(.addressLink(secret)), visit) { form in
            form.p { $0.button(words.confirmButton, .type("submit"), .class("button")) }
        }
    }
}
