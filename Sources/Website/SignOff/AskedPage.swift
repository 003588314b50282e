import HTML
import Logbooks
import Portfolios
import Rulebooks

/// All that a member asked others to sign.
struct AskedPage: Page {
    var requests: [SignOffRequest]
    /// At which requests are looked at.
    var now: Instant
    var hasCorrections = false
    /// The others of each circle that the member stands in, by name.
    var circles: [[String]] = []

    static func preview(in language: Language) -> AskedPage {
        AskedPage(
            requests: [Preview.signOffRequest], now: Preview.signOffRequest.madeAt, hasCorrections: true,
            circles: [["Sam Cruz"]])
    }

    func title(_ words: Words) -> String { words.signOff.asking.title }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.signOff
        main.portfolioTrail(visit)
        main.pageHeading(words.asking.title, lead: words.asking.lead)
        main.p { $0.a(words.asking.askButton, .class("button"), .href(visit.link(.signOff(.new)))) }
        if hasCorrections { main.notice(words.asking.correctionsWait) }
        for circle in circles { main.notice(words.asking.circle(visit.words.site.list(circle))) }
        guard !requests.isEmpty else {
            main.p(words.asking.none)
            return
        }
        main.ul(.class("lines")) { list in for request in requests { write(request, into: &list, visit) } }
    }

    private func write(_ request: SignOffRequest, into list: inout Markup, _ visit: Visit) {
        let words = visit.words.signOff
        let day = visit.language.proseWords.amounts.day
        list.li { line in
            line.div(.class("line-head")) { head in
                head.a(
                    request.address, .class("line-title"),
                    .href(visit.link(.signOff(.one(request.id.text)))))
                head.span(words.standing(request.standing(at: now)), .class("tag"))
            }
            line.p(
                [
                    words.role(request.role), words.entries(request.items.count),
                    "\(words.asking.askedOn) \(day(request.madeAt.utcDay))",
                ].joined(separator: " · "), .class("note"))
        }
    }
}
