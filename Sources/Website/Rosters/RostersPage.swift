import HTML
import Logbooks
import Offerings
import Portfolios
import Rulebooks
import Storage

/// The trainings whose attendees a member lists.
struct RostersPage: Page {
    var rosters: [RosterLine]
    /// The one in whose name all of these are kept; nothing: whichever.
    var organization: SigningOrganization?
    var page = 1

    static let length = 25

    static func preview(in language: Language) -> RostersPage {
        RostersPage(
            rosters: [
                RosterLine(
                    id: "t1", title: "Grief in the first year", day: Preview.today, attendees: 200, credited: 7,
                    organization: Preview.signingValley)
            ], organization: Preview.signingValley)
    }

    func title(_ words: Words) -> String { words.rosters.title }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.rosters
        if let organization {
            let mine = (visit.words.organizations.mine, Path.organizations(.mine))
            main.trail(
                visit.words.site.trail, [mine, (organization.name, .organizations(.one(organization.id)))],
                in: visit.language)
        } else {
            main.portfolioTrail(visit)
        }
        main.pageHeading(organization.map { words.trainingsFor($0.name) } ?? words.title, lead: words.lead)
        main.p(.class("buttons")) { line in
            line.a(words.begin, .class("button"), .href(address(.new, visit)))
            if organization != nil {
                line.a(words.all, .class("button button-second"), .href(visit.link(.rosters(.overview))))
            }
        }
        guard !rosters.isEmpty else {
            main.p(words.none)
            return
        }
        let pages = max(1, (rosters.count + Self.length - 1) / Self.length)
        let number = min(max(1, page), pages)
        main.h2(organization == nil ? words.yours : words.keptHere)
        main.ul(.class("lines")) { list in
            for roster in rosters.dropFirst((number - 1) * Self.length).prefix(Self.length) {
                list.li { item in
                    item.div(.class("line-head")) { head in
                        head.a(
                            roster.title, .class("line-title"),
                            .href(visit.link(.rosters(.one(roster.id.text)))))
                        head.span(words.claimed(roster.credited, roster.attendees), .class("tag"))
                    }
                    let day = visit.language.proseWords.amounts.day(roster.day)
                    item.p(
                        [day, organization == nil ? roster.organization?.name : nil].compactMap(\.self).joined(
                            separator: " · "), .class("note"))
                }
            }
        }
        main.pages(number, of: pages, visit) { address(.overview, page: $0, visit) }
    }

    /// A place with this organization, if one is looked at.
    private func address(_ path: RosterPath, page: Int? = nil, _ visit: Visit) -> String {
        let fields = [
            organization.map { "organization=" + PercentText.encoded($0.id.text) }, page.map { "page=\($0)" },
        ].compactMap(\.self)
        return visit.link(.rosters(path)) + (fields.isEmpty ? "" : "?" + fields.joined(separator: "&"))
    }
}
