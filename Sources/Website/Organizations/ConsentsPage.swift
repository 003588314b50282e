import Accounts
import HTML
import HTTPTypes
import Offerings
import Portfolios
import Rulebooks
import Storage

/// Whom a member lets see what, and who looked.
struct ConsentsPage: Page {
    var given: [Organizations.Seen]
    /// All organizations.
    var organizations: [Choice]
    var openings: [Consents.Opening]
    /// What was chosen.
    var organization = ""
    var extent: Consent.Extent?
    var problem: (field: String, problem: OrganizationProblem)?
    var done: OrganizationChange?

    func title(_ words: Words) -> String { words.organizations.consents.title }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.organizations
        main.accountTrail(visit)
        main.problemBox(problem.map { [($0.field, words.problem($0.problem))] } ?? [], visit)
        main.pageHeading(words.consents.title, lead: words.consents.lead)
        if let done { main.notice(words.done(done)) }
        main.h2(words.consents.given)
        if given.isEmpty { main.p(words.consents.none) }
        main.ul(.class("lines")) { list in for seen in given { list.li { write(seen, into: &$0, visit) } } }
        if !organizations.isEmpty { main.section(.class("question-group")) { writeForm(into: &$0, visit) } }
        guard !openings.isEmpty else { return }
        main.h2(words.consents.openings)
        main.p(words.consents.openingsLead)
        main.ul(.class("lines")) { list in
            for opening in openings {
                list.li { line in
                    line.p(words.consents.opening(opening.name, opening.organization))
                    line.p(visit.words.account.moment(opening.at), .class("hint"))
                }
            }
        }
    }

    private func write(_ seen: Organizations.Seen, into line: inout Markup, _ visit: Visit) {
        let words = visit.words.organizations
        guard let consent = seen.consent else { return }
        line.p(seen.profile.name, .class("line-title"))
        line.p(words.since(words.extent(consent.extent), visit.day(consent.givenAt)), .class("note"))
        line.form(to: .account(.consents), visit) { form in
            form.button(.type("submit"), .name("withdraw"), .value(seen.id.text), .class("link")) { button in
                button.text(words.consents.withdraw)
                button.span(": " + seen.profile.name, .class("visually-hidden"))
            }
        }
    }

    private func writeForm(into group: inout Markup, _ visit: Visit) {
        let words = visit.words.organizations
        func sentence(_ field: String) -> String? {
            problem.flatMap { $0.field == field ? words.problem($0.problem) : nil }
        }
        group.h2(words.consents.give)
        group.form(to: .account(.consents), visit) { form in
            form.selectField(
                TextField(name: "organization", label: words.consents.organization, value: organization),
                organizations, none: words.consents.choose, problem: sentence("organization"), visit)
            form.boxesField(
                TextField(name: "extent", label: words.consents.extent),
                Consent.Extent.allCases.map { Choice(value: $0.rawValue, label: words.consents.extentHint($0)) },
                chosen: extent.map { [$0.rawValue] } ?? [], isOne: true, problem: sentence("extent"), visit)
            form.p { $0.button(words.consents.button, .type("submit"), .class("button")) }
        }
    }
}

extension Site {
    /// `GET /account/consents`, `POST /account/consents`
    func consents(_ call: Call) async throws(Failure) -> Answer {
        let person = try call.member().person
        let consents = Consents(call.records.database)
        guard call.isPost else { return .personal(try await consentsPage(of: person, call), call.visit) }
        if call.form.values["withdraw"] != nil {
            let isWithdrawn = try await kept { () async throws(StoreError) in
                try await consents.withdraw(
                    from: OrganizationID(call.field("withdraw")), by: person, at: call.now)
            }
            guard isWithdrawn else { throw .notFound }
            return .consents(.consentWithdrawn, call.visit)
        }
        let (id, extent) = (OrganizationID(call.field("organization")), Consent.Extent(rawValue: call.field("extent")))
        var isGiven = false
        if let extent {
            isGiven = try await kept { () async throws(StoreError) in
                try await consents.give(extent, to: id, by: person, at: call.now)
            }
        }
        guard !isGiven else { return .consents(.consentGiven, call.visit) }
        var page = try await consentsPage(of: person, call)
        (page.organization, page.extent) = (id.text, extent)
        page.problem = (extent == nil && !id.text.isEmpty ? "extent" : "organization", .noneChosen)
        return .personal(page, call.visit, status: .unprocessableContent)
    }

    private func consentsPage(of person: PersonID, _ call: Call) async throws(Failure) -> ConsentsPage {
        let database = call.records.database
        return try await kept { () async throws(StoreError) in
            ConsentsPage(
                given: try await Organizations(database).all(of: person).filter { $0.consent != nil },
                organizations: try await Organizations(database).all()
                    .map { Choice(value: $0.id.text, label: $0.name) },
                openings: Array(
                    Consents.Opening.visits(try await Consents(database).openings(of: person, atMost: 200)).prefix(20)),
                done: call.visit.organizationChange)
        }
    }
}

extension Consents.Opening {
    /// Who looks at several pages within ten minutes looked once. The newest come first.
    static func visits(_ openings: [Consents.Opening]) -> [Consents.Opening] {
        openings.reduce(into: []) { visits, opening in
            let before = visits.last { $0.name == opening.name && $0.organization == opening.organization }
            guard let before, before.at.milliseconds - opening.at.milliseconds < 10 * 60_000 else {
                return visits.append(opening)
            }
        }
    }
}

extension Answer {
    fileprivate static func consents(_ change: OrganizationChange, _ visit: Visit) -> Answer {
        .seeOther(.account(.consents), visit, query: "done=" + change.rawValue)
    }
}
