import HTML
import Logbooks
import Portfolios
import Rulebooks
import Storage

/// What somebody is asked to confirm: exactly what is claimed of them, and nothing of the others.
struct AttendedPage: Page {
    var seat: SessionSeat
    var teller: EntryTeller
    var form = EntryForm(kind: .supervisionReceived)
    var findings: [(question: EntryQuestion, words: String)] = []
    /// Whether it was corrected while it was read.
    var wasChanged = false

    static func preview(in language: Language) -> AttendedPage {
        var page = AttendedPage(seat: Preview.seat, teller: Preview.teller(in: language), wasChanged: true)
        page.form.problems = [.init(question: .reason, fault: .missing)]
        return page
    }

    func title(_ words: Words) -> String { words.groups.attendedTitle(seat.leader) }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.groups
        main.problemBox(form.problemLines(visit.words.entries), visit)
        main.portfolioTrail(visit)
        main.pageHeading(title(visit.words), lead: seat.state == .waiting ? words.attendedLead : nil)
        if wasChanged { main.notice(words.wasChanged) }
        guard let entry = seat.entry else {
            main.notice(words.unreadable)
            return
        }
        if let reason = seat.reason { main.notice(words.corrected(reason)) }
        main.facts(of: entry, teller)
        switch seat.state {
        case .waiting: writeAnswer(into: &main, visit)
        case .confirmed:
            main.notice(words.thanks)
            main.p { $0.a(words.seeEntry, .href(visit.link(.portfolio(.entry(entry.id.text))))) }
        case .declined: main.notice(words.declinedThanks)
        }
    }

    private func writeAnswer(into main: inout Markup, _ visit: Visit) {
        let words = visit.words.groups
        main.form(to: .groups(.attended(seat.session.text)), visit) { page in
            page.input(.type("hidden"), .name("version"), .value("\(seat.version)"))
            page.div(.class("question-group")) { group in
                group.ul { list in for sentence in words.meaning { list.li(sentence) } }
                group.p {
                    $0.button(
                        words.confirm, .type("submit"), .name("answer"), .value("confirm"), .class("button"))
                }
            }
            page.details(.class("question-group"), .open(!form.problems.isEmpty || !findings.isEmpty)) { group in
                group.summary(words.notSo)
                group.reasonField(
                    form, findings, hint: visit.words.signOff.signing.reasonHint,
                    label: visit.words.signOff.signing.reason, visit)
                group.p {
                    $0.button(
                        words.decline, .type("submit"), .name("answer"), .value("decline"),
                        .class("button button-second"))
                }
            }
        }
    }
}
