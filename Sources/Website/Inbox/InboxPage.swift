import HTML
import Mail
import Portfolios
import Rulebooks
import Storage

/// The letters of a member, and those sent for them that came back.
struct InboxPage: Page {
    var lines: [InboxLine]
    var returned: [InboxLine] = []
    /// Before which letter the next page begins; nothing if there is none.
    var older: Int64?
    /// Whether this is not the newest page.
    var isLater = false

    /// Letters on one page.
    static let most = 30

    static func preview(in language: Language) -> InboxPage {
        let lines = [3, 2].map { InboxLine.preview(in: language, $0) }
        return InboxPage(lines: lines, returned: [lines[0]], older: 2, isLater: true)
    }

    func title(_ words: Words) -> String { words.account.inbox.title }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.account.inbox
        main.pageHeading(words.title, lead: words.lead)
        if !returned.isEmpty {
            main.h2(words.returned)
            main.p(words.returnedLead)
            main.ul(.class("lines")) { list in for line in returned { writeReturned(line, into: &list, visit) } }
            main.h2(words.title)
        }
        if lines.isEmpty { main.p(words.none) }
        main.ul(.class("lines")) { list in for line in lines { write(line, into: &list, visit) } }
        if isLater || older != nil {
            main.p(.class("buttons")) { ways in
                let here = visit.link(.account(.inbox))
                if isLater { ways.a(words.newest, .href(here)) }
                if let older { ways.a(words.older, .href(here + "?before=\(older)")) }
            }
        }
        guard lines.contains(where: { $0.readAt == nil }) else { return }
        main.form(to: .account(.inbox), visit) { form in
            form.p { $0.button(words.markAll, .type("submit"), .class("button button-second")) }
        }
    }

    private func write(_ line: InboxLine, into list: inout Markup, _ visit: Visit) {
        list.li { item in
            item.div(.class("line-head")) { head in
                head.a(
                    line.letter.subject, .class("line-title"), .href(visit.link(.account(.letter(line.number.value)))))
                if line.readAt == nil { head.span(visit.words.account.inbox.unread, .class("tag")) }
            }
            item.p(visit.words.account.moment(line.writtenAt), .class("hint"))
        }
    }

    private func writeReturned(_ line: InboxLine, into list: inout Markup, _ visit: Visit) {
        let words = visit.words.account.inbox
        let reason: String =
            switch line.delivery {
            case .bounced(let reason, _), .givenUp(let reason, _):
                MailWords.of(visit.language).sentence(of: reason)
            case .none, .waiting, .sending, .uncertain, .delivered: words.uncertain
            }
        let address = line.recipient.flatMap { $0 == "-" ? nil : $0 } ?? words.gone
        list.li { item in
            item.p(words.recipient(address), .class("line-title"))
            item.p("\(line.letter.subject) · \(visit.words.account.moment(line.writtenAt))", .class("hint"))
            item.p(reason)
        }
    }
}

/// One letter.
struct LetterPage: Page {
    var line: InboxLine

    static func preview(in language: Language) -> LetterPage { LetterPage(line: .preview(in: language, 1)) }

    func title(_ words: Words) -> String { line.letter.subject }

    func write(into main: inout Markup, for visit: Visit) {
        main.trail(
            visit.words.account.trail, [(visit.words.account.inbox.title, .account(.inbox))], in: visit.language)
        main.pageHeading(line.letter.subject, lead: nil)
        main.p(visit.words.account.moment(line.writtenAt), .class("hint"))
        // Written in the language that the member had then.
        main.div(.lang(line.letter.language.rawValue)) { body in
            for paragraph in line.letter.body.split(separator: "\n\n") { body.p(String(paragraph)) }
            if let action = line.letter.action {
                body.p { $0.a(action.label, .class("button"), .href(action.address)) }
            }
        }
    }
}

extension InboxLine {
    fileprivate static func preview(in language: Language, _ number: Int64) -> InboxLine {
        let words = Words.of(language).account
        let letter = InboxLetter(
            id: OutboxMessage.ID("l\(number)"), organization: nil, reader: nil, causedBy: nil, language: language,
            subject: words.passkeys.title, body: words.passkeys.lead + "\n\n" + words.passkeys.none,
            action: .init(label: words.look, address: "https://attune.example/account"))
        return InboxLine(
            number: .init(number), letter: letter, writtenAt: Preview.now, readAt: number == 2 ? Preview.now : nil,
            delivery: .bounced(reason: "wrong address", at: Preview.now), recipient: "ada@example.org")
    }
}
