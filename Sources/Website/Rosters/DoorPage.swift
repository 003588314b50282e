import HTML
import Logbooks
import Portfolios
import Rulebooks
import Secrets
import Storage

/// The code for a training's door, to be shown on a screen or printed.
struct DoorPage: Page {
    var roster: KeptRoster
    var now: Instant
    /// Where the code leads, and what its picture says; nothing while the door is closed.
    var code: (address: String, picture: QRCode)?
    /// For how much longer it is open.
    var left: String?
    /// Why nothing was done.
    var problem: RosterProblem?

    /// For how long a door can be opened, in hours.
    static let hours = [1, 2, 4, 8, 24]

    static func preview(in language: Language) -> DoorPage {
        let address = "https://attune.example/attend/secret"
        // A short address always fits into a picture.
        let picture = try? QRCode(address)
        return DoorPage(
            roster: Preview.roster, now: Preview.now, code: picture.map { (address, $0) }, left: "1 h",
            problem: .doorClosed)
    }

    func title(_ words: Words) -> String { words.rosters.doorTitle }

    func write(into main: inout Markup, for visit: Visit) {
        let (words, id) = (visit.words.rosters, roster.id.text)
        main.problemBox(problem.map { [("hours", words.problem($0))] } ?? [], visit)
        main.portfolioTrail(visit, [(words.title, .rosters(.overview)), (roster.title, .rosters(.one(id)))])
        main.pageHeading(roster.title, lead: code == nil ? words.doorClosed : words.doorLead)
        if let code {
            main.p { $0.picture(of: code.picture, words.picture, isLarge: true) }
            main.p(code.address, .class("line-title"))
            if let left { main.p(words.doorOpen(left), .class("screen-only")) }
        }
        main.form(to: .rosters(.door(id)), visit) { form in
            form.div(.class("question")) { question in
                question.label(words.openFor, .for("hours"))
                question.select(.id("hours"), .name("hours")) { select in
                    for hours in Self.hours {
                        select.option(words.hours(hours), .value("\(hours)"), .selected(hours == 2))
                    }
                }
            }
            form.p(.class("buttons")) { line in
                line.button(
                    code == nil ? words.open : words.openAnew, .type("submit"), .name("do"), .value("open"),
                    .class(code == nil ? "button" : "button button-second"))
                if code != nil {
                    line.button(
                        words.close, .type("submit"), .name("do"), .value("close"), .class("button button-second"))
                }
            }
        }
        if code != nil { main.p(words.print, .class("screen-only note")) }
    }
}
