import HTML
import Logbooks
import Portfolios
import Rulebooks
import Storage

/// Where a keeper takes one credit back, and says why.
struct RosterLinePage: Page {
    var roster: KeptRoster
    var attendee: KeptRoster.Attendee
    var form = EntryForm(kind: .training)
    var findings: [(question: EntryQuestion, words: String)] = []
    /// What keeps it from being taken back besides what stands in the form.
    var problem: RosterProblem?

    static func preview(in language: Language) -> RosterLinePage {
        RosterLinePage(
            roster: Preview.roster, attendee: Preview.roster.attendees[0], findings: [(.reason, "mother of Leo")],
            problem: .changed)
    }

    func title(_ words: Words) -> String { words.rosters.takeBackTitle }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.rosters
        let problems = problem.map { [(EntryQuestion.reason.name, words.problem($0))] } ?? []
        main.problemBox(problems + form.problemLines(visit.words.entries), visit)
        main.portfolioTrail(
            visit, [(words.title, .rosters(.overview)), (roster.title, .rosters(.one(roster.id.text)))])
        main.pageHeading(title(visit.words), lead: words.takeBackLead)
        main.p { $0.strong(attendee.name ?? attendee.address ?? words.somebody) }
        if attendee.name != nil, let address = attendee.address { main.p(address) }
        guard attendee.withdrawn == nil else {
            main.p(form.text(.reason), .id(EntryQuestion.reason.name))
            return
        }
        main.form(to: .rosters(.line(roster.id.text, attendee.position)), visit) { page in
            page.input(.type("hidden"), .name("version"), .value("\(roster.version)"))
            page.reasonField(form, findings, hint: visit.words.signOff.signing.reasonHint, visit)
            page.p { $0.button(words.takeBack, .type("submit"), .class("button")) }
        }
    }
}
