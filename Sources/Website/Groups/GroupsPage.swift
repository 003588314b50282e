import HTML
import Logbooks
import Portfolios
import Rulebooks
import Storage

/// The sessions that a member led, and those that wait for their word.
struct GroupsPage: Page {
    var sessions: [LedSession]
    var waiting: [SessionSeat]
    var teller: EntryTeller
    /// The others of each circle that the member stands in, by name.
    var circles: [[String]] = []
    var page = 1

    static let length = 25

    static func preview(in language: Language) -> GroupsPage {
        GroupsPage(
            sessions: [Preview.led, Preview.withdrawnSession], waiting: [Preview.seat],
            teller: Preview.teller(in: language), circles: [["Sam Cruz"]])
    }

    func title(_ words: Words) -> String { words.groups.title }

    private var pages: Int { max(1, (sessions.count + Self.length - 1) / Self.length) }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.groups
        main.portfolioTrail(visit)
        main.pageHeading(words.title, lead: words.lead)
        main.waitingSessions(waiting, teller, visit)
        for circle in circles { main.notice(words.circle(visit.words.site.list(circle))) }
        main.p { $0.a(words.enter, .class("button"), .href(visit.link(.groups(.new)))) }
        guard !sessions.isEmpty else {
            main.p(words.none)
            return
        }
        main.h2(words.yours)
        let number = min(max(1, page), pages)
        main.ul(.class("lines")) { list in
            for session in sessions.dropFirst((number - 1) * Self.length).prefix(Self.length) {
                list.li { write(session, into: &$0, visit) }
            }
        }
        main.pageLinks(number, of: pages, at: .groups(.overview), visit)
    }

    private func write(_ session: LedSession, into item: inout Markup, _ visit: Visit) {
        let words = visit.words.groups
        item.div(.class("line-head")) { head in
            head.a(
                session.entry.map(teller.when) ?? session.id.text, .class("line-title"),
                .href(visit.link(.groups(.led(session.id.text)))))
            head.span(
                session.isWithdrawn
                    ? words.withdrawn
                    : words.confirmed(session.seats.count { $0.state == .confirmed }, session.seats.count),
                .class("tag"))
        }
        let names = session.seats.compactMap { $0.name ?? $0.address }
        item.p(visit.words.site.list(Array(names.prefix(8))) + (names.count > 8 ? " …" : ""), .class("note"))
    }
}

extension EntryTeller {
    /// `March 3, 2026 · 1 hour 30 minutes`
    func when(_ entry: Entry) -> String {
        [entry.first.map(language.proseWords.amounts.day), entry.amount.map(language.proseWords.amounts.minutes)]
            .compactMap(\.self).joined(separator: " · ")
    }
}

extension Markup {
    /// Sessions that wait for a member's word.
    mutating func waitingSessions(_ waiting: [SessionSeat], _ teller: EntryTeller, _ visit: Visit) {
        guard !waiting.isEmpty else { return }
        let words = visit.words.groups
        section(.class("notice"), .ariaLabelledBy("waiting")) { box in
            box.h2(words.waitingTitle, .id("waiting"))
            box.ul(.class("lines")) { list in
                for seat in waiting {
                    list.li { item in
                        item.p(.class("line-head")) { head in
                            head.a(
                                words.waitingWith(seat.leader), .class("line-title"),
                                .href(visit.link(.groups(.attended(seat.session.text)))))
                            if let entry = seat.entry { head.span(teller.when(entry)) }
                        }
                    }
                }
            }
        }
    }

    /// The way to the pages before and after this one.
    mutating func pageLinks(_ number: Int, of pages: Int, at path: Path, _ visit: Visit) {
        self.pages(number, of: pages, visit) { visit.link(path) + "?page=\($0)" }
    }
}
