import HTML
import Logbooks
import Offerings
import Portfolios
import Rulebooks
import Storage

/// One session as its leader sees it: who has confirmed, and who has not.
struct SessionPage: Page {
    var session: LedSession
    var teller: EntryTeller
    var wasSaved = false
    /// The page on which it is asked why the whole session is withdrawn.
    var withdrawal: Withdrawal?

    /// What was typed about why.
    struct Withdrawal: Sendable {
        var form = EntryForm(kind: .supervisionReceived)
        var findings: [(question: EntryQuestion, words: String)] = []
        var isStale = false
    }

    static func preview(in language: Language) -> SessionPage {
        SessionPage(session: Preview.led, teller: Preview.teller(in: language), wasSaved: true)
    }

    func title(_ words: Words) -> String {
        guard withdrawal == nil else { return words.groups.withdrawTitle }
        return words.groups.sessionTitle(session.entry?.first.map(teller.language.proseWords.amounts.day) ?? "…")
    }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.groups
        if let withdrawal { main.problemBox(withdrawal.form.problemLines(visit.words.entries), visit) }
        main.portfolioTrail(visit, [(words.title, .groups(.overview))])
        main.pageHeading(title(visit.words), lead: withdrawal == nil ? nil : words.withdrawLead)
        if wasSaved { main.notice(words.saved) }
        if withdrawal?.isStale == true { main.notice(words.problem(.changed)) }
        if session.isWithdrawn { main.notice(words.withdrawn) }
        if let reason = session.reason { main.p(words.corrected(reason)) }
        if let entry = session.entry { main.facts(of: entry, teller) }
        if let withdrawal {
            writeWithdrawal(withdrawal, into: &main, visit)
        } else if !session.isWithdrawn {
            writeActions(into: &main, visit)
        }
        main.h2(words.attendees)
        main.ul(.class("lines")) { list in for seat in session.seats { list.li { write(seat, into: &$0, words) } } }
        main.p { $0.a(words.ownHours, .href(visit.link(.portfolio(.entry("session-\(session.id.text)"))))) }
    }

    private func writeActions(into main: inout Markup, _ visit: Visit) {
        let (words, id) = (visit.words.groups, session.id.text)
        main.p(.class("buttons")) { line in
            line.a(
                words.again, .class("button"),
                .href(visit.link(.groups(.new)) + "?like=" + PercentText.encoded(id)))
            line.a(words.change, .class("button button-second"), .href(visit.link(.groups(.change(id)))))
            line.a(words.withdraw, .class("button button-second"), .href(visit.link(.groups(.withdraw(id)))))
        }
    }

    private func writeWithdrawal(_ withdrawal: Withdrawal, into main: inout Markup, _ visit: Visit) {
        let words = visit.words.groups
        main.form(to: .groups(.withdraw(session.id.text)), visit) { page in
            page.input(.type("hidden"), .name("version"), .value("\(session.version)"))
            page.reasonField(withdrawal.form, withdrawal.findings, hint: words.reasonHint, visit)
            page.p { $0.button(words.withdraw, .type("submit"), .class("button")) }
        }
    }

    private func write(_ seat: LedSession.Seat, into item: inout Markup, _ words: GroupWords) {
        item.div(.class("line-head")) { head in
            head.span(seat.name ?? seat.address ?? words.somebody, .class("line-title"))
            head.span(words.state(seat.state), .class("tag"))
        }
        if seat.name != nil, let address = seat.address { item.p(address, .class("note")) }
        if let reason = seat.reason { item.p(words.because(reason)) }
    }
}

extension Markup {
    /// Where it is said why something is withdrawn or declined, with what was found in it.
    mutating func reasonField(
        _ form: EntryForm, _ findings: [(question: EntryQuestion, words: String)], hint: String, label: String? = nil,
        _ visit: Visit
    ) {
        let words = visit.words.entries
        let label = label ?? words.label(.reason, form.kind)
        self.findings(findings.map { ($0.question.name, label, $0.words) }, visit)
        textArea(
            TextField(name: EntryQuestion.reason.name, label: label, hint: hint, value: form.text(.reason)),
            problem: form.fault(at: .reason).map(words.problem), visit)
    }
}

/// The same session where it is withdrawn.
struct WithdrawSessionPreview: Page {
    static func preview(in language: Language) -> WithdrawSessionPreview { WithdrawSessionPreview() }
    func title(_ words: Words) -> String { words.groups.withdrawTitle }
    func write(into main: inout Markup, for visit: Visit) {
        var page = SessionPage.preview(in: visit.language)
        var withdrawal = SessionPage.Withdrawal()
        withdrawal.form.problems = [.init(question: .reason, fault: .missing)]
        (page.withdrawal, page.wasSaved) = (withdrawal, false)
        page.write(into: &main, for: visit)
    }
}
