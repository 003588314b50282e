import HTML
import Logbooks
import Portfolios
import Rulebooks
import Storage

/// The trainings whose attendees a member lists.
struct RostersPage: Page {
    var rosters: [RosterLine]
    var page = 1

    static let length = 25

    static func preview(in language: Language) -> RostersPage {
        RostersPage(rosters: [
            RosterLine(id: "t1", title: "Grief in the first year", day: Preview.today, attendees: 200, credited: 7)
        ])
    }

    func title(_ words: Words) -> String { words.rosters.title }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.rosters
        main.portfolioTrail(visit)
        main.pageHeading(words.title, lead: words.lead)
        main.p { $0.a(words.begin, .class("button"), .href(visit.link(.rosters(.new)))) }
        guard !rosters.isEmpty else {
            main.p(words.none)
            return
        }
        let pages = max(1, (rosters.count + Self.length - 1) / Self.length)
        let number = min(max(1, page), pages)
        main.h2(words.yours)
        main.ul(.class("lines")) { list in
            for roster in rosters.dropFirst((number - 1) * Self.length).prefix(Self.length) {
                list.li { item in
                    item.div(.class("line-head")) { head in
                        head.a(
                            roster.title, .class("line-title"),
                            .href(visit.link(.rosters(.one(roster.id.text)))))
                        head.span(words.claimed(roster.credited, roster.attendees), .class("tag"))
                    }
                    item.p(visit.language.proseWords.amounts.day(roster.day), .class("note"))
                }
            }
        }
        main.pageLinks(number, of: pages, at: .rosters(.overview), visit)
    }
}
