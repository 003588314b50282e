import Accounts
import Evaluation
import HTML
import Portfolios
import Rulebooks
import Storage

/// As much of somebody's record as they let an organization see.
struct PersonPage: Page {
    var seen: Organizations.Seen
    var known: Consents.Known
    /// Where they stand with what they follow, by the catalog's rules.
    var followed: [CredentialResult] = []
    /// The same by the organization's own.
    var byOwnRules: [CredentialResult] = []
    /// Only if they let all be seen.
    var entries: [Line] = []
    var totals: [Evidence] = []
    var page = 1
    var pages = 1

    static let length = 25

    struct Line: Hashable, Sendable {
        var kind: Kind
        var standing: Standing
        var facts: EntryFacts
    }

    func title(_ words: Words) -> String { known.profile.name }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.organizations
        let consent = known.consent
        main.signs()
        main.trail(
            visit.words.site.trail,
            [
                (seen.profile.name, .organizations(.one(seen.id))), (words.people, .organizations(.people(seen.id))),
            ], in: visit.language)
        main.pageHeading(
            known.profile.name, lead: words.personLead(words.extent(consent.extent), visit.day(consent.givenAt)))
        main.notice(words.noted)
        main.h2(words.standings)
        if followed.isEmpty { main.p(words.noStandings) }
        for result in followed { write(result, into: &main, visit) }
        if !byOwnRules.isEmpty {
            main.h2(words.ownRules)
            for result in byOwnRules { write(result, into: &main, visit) }
        }
        if consent.extent == .record { writeEntries(into: &main, visit) }
    }

    /// What would help most names entries, so it is only for those who may see these.
    private func write(_ result: CredentialResult, into main: inout Markup, _ visit: Visit) {
        guard known.consent.extent == .standing else {
            return main.standing(result, leadingTo: result.path, visit)
        }
        main.article(.class("result")) { card in
            card.header(.class("result-head")) { head in
                head.h3 { $0.a(result.rulebook.title, .href(visit.link(result.path))) }
                head.status(result.outcome.status, visit.words.results)
            }
            let claimed = result.outcome.claimed
            if result.outcome.unit == .requirements, claimed.need > 1 {
                card.p(visit.words.results.progress(min(claimed.have, claimed.need), claimed.need))
            }
            card.asVerified(result, visit)
        }
    }

    private func writeEntries(into main: inout Markup, _ visit: Visit) {
        let words = visit.words
        main.h2(words.organizations.entered, .id("entries"))
        if entries.isEmpty { main.p(words.organizations.nothingEntered) }
        main.totals(totals, visit)
        main.ul(.class("lines")) { list in
            for line in entries {
                list.li { item in
                    item.details { details in
                        details.summary(line.facts.title)
                        details.p(
                            words.entries.kind(line.kind) + " · " + words.entries.standing(line.standing),
                            .class("note"))
                        line.facts.write(into: &details, visit)
                    }
                }
            }
        }
        main.pages(page, of: pages, visit) { number in
            visit.link(.organizations(.person(seen.id, known.consent.person))) + "?page=\(number)#entries"
        }
    }
}

extension Site {
    /// `GET /organizations/ID/people/PERSON`
    func person(_ person: PersonID, _ here: OrganizationCall) async throws(Failure) -> Answer {
        let (call, database) = (here.call, here.call.records.database)
        let known = try await kept { () async throws(StoreError) in
            try await Consents(database).open(person, of: here.seen.id, by: here.member.person, at: call.now)
        }
        guard let known else { throw .notFound }
        let (kept, followed) = try await Website.kept { () async throws(StoreError) in
            (try await call.logbook.portfolio(of: person), try await Followed(database).all(of: person))
        }
        let library = library(in: call.visit.language)
        let whom = Person(portfolio: kept.portfolio, understood: [])
        var page = PersonPage(seen: here.seen, known: known)
        let rulebooks = followed.compactMap { library.newest($0, on: call.visit.today) }
        page.followed = rulebooks.map { library.result($0, for: whom, call.visit) }
        page.byOwnRules = try await ownRules(of: here.seen.id, for: rulebooks, call)
            .map { library.result($0, for: whom, call.visit) }
        if known.consent.extent == .record {
            page.take(
                kept.portfolio.entries, page: Int(call.asked("page")) ?? 1, EntryWriter(library, call.visit.language))
        }
        return .personal(page, call.visit)
    }
}

extension PersonPage {
    /// The newest day first, some to a page.
    fileprivate mutating func take(_ all: [Entry], page: Int, _ writer: EntryWriter) {
        totals = PortfolioPage.totals(of: all)
        pages = max(1, (all.count + Self.length - 1) / Self.length)
        self.page = min(max(1, page), pages)
        entries = EntryList.newestFirst(all).dropFirst((self.page - 1) * Self.length).prefix(Self.length).map { entry in
            Line(kind: entry.kind, standing: entry.standing, facts: writer.facts(entry))
        }
    }
}
