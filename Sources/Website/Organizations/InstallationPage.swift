import Accounts
import HTML
import HTTPTypes
import Mail
import Offerings
import Portfolios
import Rulebooks
import Storage

/// The organizations of the installation, for those who run it.
struct InstallationPage: Page {
    var organizations: [Organizations.Founding]
    var form = Submission()
    var problems: [(field: String, problem: OrganizationProblem)] = []
    var done: OrganizationChange?

    func title(_ words: Words) -> String { words.organizations.installation.title }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.organizations
        main.trail(visit.words.site.trail, [(words.mine, .organizations(.mine))], in: visit.language)
        main.problemBox(problems.map { ($0.field, words.problem($0.problem)) }, visit)
        main.pageHeading(words.installation.title, lead: words.installation.lead)
        if let done { main.notice(words.done(done)) }
        main.p { $0.a(words.journal.title, .href(visit.link(.organizations(.installationJournal)))) }
        if !organizations.isEmpty {
            main.h2(words.installation.organizations)
            main.ul(.class("lines")) { list in
                for founding in organizations { list.li { write(founding, into: &$0, visit) } }
            }
        }
        main.section(.class("question-group")) { writeForm(into: &$0, visit) }
    }

    private func write(_ founding: Organizations.Founding, into line: inout Markup, _ visit: Visit) {
        let words = visit.words.organizations.installation
        line.p(.class("line-head")) { head in
            head.span(founding.name, .class("line-title"))
            head.span(words.administrators(founding.administrators), .class("quiet"))
        }
        guard founding.administrators == 0 else { return }
        let field = "first-" + founding.id.text
        line.details(.open(problems.contains { $0.field == field })) { details in
            details.summary(words.nameFirst(founding.name))
            details.form(to: .organizations(.installation), visit) { form in
                form.textField(
                    TextField(
                        name: field, label: words.administrator, hint: words.administratorHint, value: typed(field),
                        kind: .email), problem: sentence(field, visit), visit)
                form.p { line in
                    line.button(
                        visit.words.organizations.give, .type("submit"), .name("first"), .value(founding.id.text),
                        .class("button button-second"))
                }
            }
        }
    }

    private func writeForm(into group: inout Markup, _ visit: Visit) {
        let words = visit.words.organizations
        group.h2(words.installation.foundTitle)
        group.form(to: .organizations(.installation), visit) { form in
            for (name, label, hint, kind) in [
                ("name", words.name, nil, TextField.Kind.text),
                ("id", words.installation.id, words.installation.idHint, .text),
                ("email", words.installation.administrator, words.installation.administratorHint, .email),
            ] {
                form.textField(
                    TextField(name: name, label: label, hint: hint, value: typed(name), kind: kind),
                    problem: sentence(name, visit), visit)
            }
            form.p { $0.button(words.installation.found, .type("submit"), .class("button")) }
        }
    }

    private func typed(_ name: String) -> String { form.values[name]?.first ?? "" }

    private func sentence(_ field: String, _ visit: Visit) -> String? {
        problems.first { $0.field == field }.map { visit.words.organizations.problem($0.problem) }
    }
}

extension Site {
    /// `GET /installation`, `POST /installation`: founding an organization, or naming who runs one first.
    func installation(_ call: Call) async throws(Failure) -> Answer {
        let person = try call.member().person
        let organizations = Organizations(call.records.database)
        let all = try await kept { () async throws(StoreError) in try await organizations.kept(by: person) }
        guard let all else { throw .notFound }
        var page = InstallationPage(organizations: all, done: call.visit.organizationChange)
        guard call.isPost else { return .personal(page, call.visit) }
        let member = try call.freshMember()
        page.form = call.form
        page.problems =
            call.form.values["first"] == nil
            ? try await found(by: member, call) : try await nameFirst(among: all, by: member, call)
        guard page.problems.isEmpty else { return .personal(page, call.visit, status: .unprocessableContent) }
        call.records.bell.ring()
        return .done(.founded, call.visit, at: .installation)
    }

    private func found(
        by member: Member, _ call: Call
    ) async throws(Failure) -> [(field: String, problem: OrganizationProblem)] {
        let profile = OrganizationProfile(name: call.field("name").trimmed)
        let (id, address) = (OrganizationID(written: call.field("id").trimmed), EmailAddress(call.field("email")))
        var problems = OrganizationProblem(name: profile.name).map { [("name", $0)] } ?? []
        if id == nil { problems.append(("id", .badID)) }
        if address == nil { problems.append(("email", .noAddress)) }
        guard let id, let address, problems.isEmpty else { return problems }
        if let problem = try await call.heldBackOffer(to: address, by: member) { return [("email", problem)] }
        let grant = call.grant(.administrator, in: id, to: address, by: member)
        let post = try await call.posting(grant, of: profile, by: member)
        let founded = try await kept { () async throws(StoreError) in
            try await Organizations(call.records.database).found(
                id, profile, runBy: grant, by: member.person, at: call.now, post: post)
        }
        switch founded {
        case .founded: return []
        case .taken: return [("id", .idTaken)]
        case .oneself: return [("email", .oneself)]
        case .notAllowed: throw .notFound
        }
    }

    private func nameFirst(
        among all: [Organizations.Founding], by member: Member, _ call: Call
    ) async throws(Failure) -> [(field: String, problem: OrganizationProblem)] {
        guard let founding = all.first(where: { $0.id.text == call.field("first") }) else { throw .notFound }
        let field = "first-" + founding.id.text
        guard let address = EmailAddress(call.field(field)) else { return [(field, .noAddress)] }
        if let problem = try await call.heldBackOffer(to: address, by: member) { return [(field, problem)] }
        let grant = call.grant(.administrator, in: founding.id, to: address, by: member)
        let post = try await call.posting(grant, of: OrganizationProfile(name: founding.name), by: member)
        let offered = try await kept { () async throws(StoreError) in
            try await Roles(call.records.database).offerFirst(grant, post: post)
        }
        switch offered {
        case .offered: return []
        case .oneself: return [(field, .oneself)]
        case .alreadyThere: return [(field, .alreadyThere)]
        case .notAllowed: throw .notFound
        }
    }
}
