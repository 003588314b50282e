import HTML
import Logbooks
import Offerings
import Portfolios
import Rulebooks
import Storage

/// Where the code at a training's door leads.
struct AttendPage: Page {
    /// Nothing: there is no such door, or not any longer.
    var door: OpenDoor?
    var secret: String
    var teller: EntryTeller
    /// Of who is signed in.
    var name: String?
    var typedName = ""
    var typedAddress = ""
    var problem: RosterProblem?
    /// Whether somebody left their address just before.
    var hasLeft = false

    static func preview(in language: Language) -> AttendPage {
        AttendPage(
            door: Preview.openDoor, secret: "secret", teller: Preview.teller(in: language), typedAddress: "sam",
            problem: .badAddress, hasLeft: true)
    }

    private var isOpen: Bool { door?.isOpen == true || door?.isThere == true }

    func title(_ words: Words) -> String {
        guard isOpen, let door else { return words.rosters.closedTitle }
        return door.title
    }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.rosters
        guard isOpen, let door else {
            main.pageHeading(words.closedTitle, lead: nil)
            main.p(words.closedText)
            return
        }
        main.problemBox(problem.map { [("email", words.problem($0))] } ?? [], visit)
        main.pageHeading(door.title, lead: words.attendLead(visit.words.signOff.named(door.signer)))
        if hasLeft { main.notice(words.left) }
        if let entry = door.entry { main.facts(of: entry, teller) }
        if door.isKeeper {
            main.notice(words.isKeeper)
        } else if door.wasTakenBack {
            main.notice(words.wasTakenBack)
        } else if door.isThere {
            main.notice(words.thanks)
            main.p { $0.a(words.seeEntry, .href(visit.link(.portfolio(.entry("roster-\(door.roster.text)"))))) }
        } else if let name {
            main.form(to: .rosters(.attend(secret)), visit) { form in
                form.p { $0.button(words.attendButton(name), .type("submit"), .class("button")) }
                form.p(words.attendHint(visit.words.signOff.named(door.signer)), .class("note"))
            }
        } else if !hasLeft || problem != nil {
            writeWays(into: &main, visit)
        }
    }

    private func writeWays(into main: inout Markup, _ visit: Visit) {
        let words = visit.words.rosters
        let back = PercentText.encoded(visit.link(.rosters(.attend(secret))))
        main.p {
            $0.a(words.signInFirst, .class("button"), .href(visit.link(.door(.signIn)) + "?next=" + back))
        }
        main.h2(words.noAccount)
        main.form(to: .rosters(.attend(secret)), visit) { form in
            form.section(.class("question-group")) { group in
                group.textField(
                    TextField(
                        name: "email", label: words.address, hint: words.addressHint, value: typedAddress,
                        kind: .email, autocomplete: "email"), problem: problem.map(words.problem), visit)
                group.textField(
                    TextField(name: "name", label: words.yourName, value: typedName, autocomplete: "name"), visit)
                group.p { $0.button(words.leave, .type("submit"), .class("button button-second")) }
            }
        }
    }
}
