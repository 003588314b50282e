import HTML
import Logbooks
import Portfolios
import Rulebooks

/// One request as who asked sees it: what was answered to each entry, and why.
struct RequestPage: Page {
    var request: SignOffRequest
    var lines: [Line]
    /// What its signer may see besides.
    var documents: [EntryDocument] = []
    var teller: EntryTeller
    var now: Instant
    /// Whether a correction could not be taken.
    var isStale = false

    /// One of its entries.
    struct Line: Sendable {
        var item: SignOffRequest.Item
        /// As it is now; nothing if it cannot be read.
        var entry: Entry?
        var isWithdrawn = false
        /// Of a refusal.
        var reason: String?
        /// That waits for the person's word.
        var correction: Correction?
    }

    static func preview(in language: Language) -> RequestPage {
        let items = Preview.signOffRequest.items
        var longer = Preview.supervision
        longer.amount = 60
        let signer = Signer(name: "Sam Cruz", role: .supervisor, address: "sam@example.org", person: nil)
        let correction = Correction(
            digest: items[0].mark.digest, mark: items[0].mark, proposed: longer, signer: signer, reason: "An hour.",
            at: Preview.signOffRequest.madeAt)
        return RequestPage(
            request: Preview.signOffRequest,
            lines: [
                Line(
                    item: .init(items[0].mark, answer: .corrected), entry: Preview.supervision, correction: correction),
                Line(item: .init(items[1].mark, answer: .refused), entry: Preview.supervision, reason: "Not me."),
            ], documents: Array(Preview.documents.prefix(1)), teller: Preview.teller(in: language),
            now: Preview.signOffRequest.madeAt)
    }

    func title(_ words: Words) -> String { words.signOff.asking.oneTitle(request.address) }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.signOff
        main.portfolioTrail(visit, [(words.asking.title, .signOff(.asked))])
        main.pageHeading(title(visit.words), lead: nil)
        if isStale { main.notice(words.asking.stale) }
        writeFacts(into: &main, visit)
        if request.standing(at: now) == .open { writeOrders(into: &main, visit) }
        main.h2(words.asking.items)
        main.ul(.class("lines")) { list in for line in lines { write(line, into: &list, visit) } }
    }

    private func writeFacts(into main: inout Markup, _ visit: Visit) {
        let words = visit.words.signOff
        let day = { (instant: Instant) in visit.language.proseWords.amounts.day(instant.utcDay) }
        main.p { $0.span(words.standing(request.standing(at: now)), .class("tag")) }
        main.dl(.class("facts")) { list in
            list.fact(words.asking.role, words.role(request.role))
            list.fact(words.asking.askedOn, day(request.madeAt))
            list.fact(words.asking.until, day(request.endsAt))
            if let reminded = request.remindedAt { list.fact(words.asking.remindedOn, day(reminded)) }
            if request.standing(at: now) == .open, !documents.isEmpty {
                list.fact(words.asking.documentsShown, documents.map(\.name).joined(separator: ", "))
            }
        }
        if !request.message.isEmpty { main.p(request.message) }
    }

    private func writeOrders(into main: inout Markup, _ visit: Visit) {
        let words = visit.words.signOff.asking
        main.form(to: .signOff(.one(request.id.text)), visit) { form in
            if now < request.remindableAt {
                form.p(words.remindFrom(visit.language.proseWords.amounts.day(request.remindableAt.utcDay)))
            }
            form.div(.class("buttons")) { buttons in
                if now >= request.remindableAt { buttons.order("remind", words.remind) }
                buttons.order("revoke", words.revoke, isSecond: true)
            }
            form.p(words.revokeHint, .class("note"))
        }
    }

    private func write(_ line: Line, into list: inout Markup, _ visit: Visit) {
        let words = visit.words.signOff.asking
        list.li { item in
            item.div(.class("line-head")) { head in
                if let entry = line.entry, !line.isWithdrawn {
                    head.a(
                        teller.title(of: entry), .class("line-title"),
                        .href(visit.link(.portfolio(.entry(entry.id.text)))))
                } else {
                    head.span(line.entry.map(teller.title) ?? "", .class("line-title"))
                }
                head.span(Self.answer(line.item.answer, words), .class("tag"))
            }
            if line.isWithdrawn { item.p(words.gone) }
            if let entry = line.entry { item.p(teller.line(of: entry), .class("note")) }
            if let reason = line.reason { item.p("\(words.why): \(reason)") }
            if let correction = line.correction { write(correction, into: &item, visit) }
        }
    }

    private func write(_ correction: Correction, into item: inout Markup, _ visit: Visit) {
        let words = visit.words.signOff.asking
        item.div(.class("notice")) { notice in
            notice.p { $0.strong("\(correction.signer.name): \(words.proposed)") }
            notice.p(teller.line(of: correction.proposed))
            if !correction.reason.isEmpty { notice.p("\(words.why): \(correction.reason)") }
            notice.p(words.proposedHint, .class("note"))
            notice.form(to: .signOff(.one(request.id.text)), visit) { form in
                form.input(.type("hidden"), .name("correction"), .value(correction.digest.hex))
                form.div(.class("buttons")) { buttons in
                    buttons.order("accept", words.accept)
                    buttons.order("decline", words.decline, isSecond: true)
                }
            }
        }
    }

    private static func answer(_ answer: SignOffRequest.Answer?, _ words: SignOffAskingWords) -> String {
        switch answer {
        case .signed: words.signed
        case .refused: words.refused
        case .corrected: words.corrected
        case nil: words.open
        }
    }
}

extension Markup {
    /// A button that says what is to be done.
    fileprivate mutating func order(_ order: String, _ label: String, isSecond: Bool = false) {
        button(
            label, .type("submit"), .name("do"), .value(order), .class(isSecond ? "button button-second" : "button"))
    }
}
