import Accounts
import HTML
import Offerings
import Portfolios
import Rulebooks
import Storage

/// Whoever lets an organization see something of them.
struct PeoplePage: Page {
    var seen: Organizations.Seen
    var people: [Consents.Known]
    /// What was looked for.
    var text = ""
    var page = 1
    var pages = 1

    static let length = 50

    func title(_ words: Words) -> String { words.organizations.people }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.organizations
        main.organizationTrail(seen, visit)
        main.pageHeading(words.people, lead: words.peopleLead)
        SearchForm(page: .organizations(.people(seen.id)), label: words.peopleFind, text: text).write(
            into: &main, visit)
        if people.isEmpty { main.p(text.isEmpty ? words.peopleNone : words.peopleNotFound) }
        main.ul(.class("lines")) { list in
            for known in people {
                list.li { line in
                    line.p { head in
                        head.a(
                            known.profile.name, .class("line-title"),
                            .href(visit.link(.organizations(.person(seen.id, known.consent.person)))))
                    }
                    let extent = words.extent(known.consent.extent)
                    line.p(words.since(extent, visit.day(known.consent.givenAt)), .class("note"))
                }
            }
        }
        main.pages(page, of: pages, visit) { number in
            visit.link(.organizations(.people(seen.id))) + "?q=\(PercentText.encoded(text))&page=\(number)"
        }
    }
}

extension Site {
    /// `GET /organizations/ID/people`
    func people(_ here: OrganizationCall) async throws(Failure) -> Answer {
        let people = try await kept { () async throws(StoreError) in
            try await Consents(here.call.records.database).people(of: here.seen.id, by: here.member.person)
        }
        guard let people else { throw .notFound }
        let text = String(here.call.asked("q").trimmed.prefix(100))
        let wanted = PlainWords.of(text)
        let found = people.filter { known in
            let names = PlainWords.of(known.profile.name)
            return wanted.allSatisfy { word in names.contains { $0.hasPrefix(word) } }
        }
        let pages = max(1, (found.count + PeoplePage.length - 1) / PeoplePage.length)
        let page = min(max(1, Int(here.call.asked("page")) ?? 1), pages)
        let shown = found.dropFirst((page - 1) * PeoplePage.length).prefix(PeoplePage.length)
        return .personal(
            PeoplePage(seen: here.seen, people: Array(shown), text: text, page: page, pages: pages), here.visit)
    }
}
