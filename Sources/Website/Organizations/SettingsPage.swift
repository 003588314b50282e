import Accounts
import HTML
import HTTPTypes
import Offerings
import Rulebooks
import Storage

/// How an organization shows itself.
struct SettingsPage: Page {
    var seen: Organizations.Seen
    /// Those of the catalog.
    var catalog: [Choice]
    /// As typed.
    var name: String
    var accent: String
    var replyTo: String
    var inCatalog: String
    /// Whether the color is to be its own.
    var ownsAccent: Bool
    var problems: [(field: String, problem: OrganizationProblem)] = []
    var done: OrganizationChange?

    func title(_ words: Words) -> String { words.organizations.settings }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.organizations
        main.organizationTrail(seen, visit)
        main.problemBox(problems.map { ($0.field, words.problem($0.problem)) }, visit)
        main.pageHeading(words.settings, lead: words.settingsLead)
        if let done { main.notice(words.done(done)) }
        main.form(to: .organizations(.settings(seen.id)), visit) { form in
            form.textField(
                TextField(name: "name", label: words.name, value: name), problem: sentence("name", words), visit)
            form.textField(
                TextField(
                    name: "accent", label: words.accent, hint: words.accentHint, value: accent, kind: .color,
                    size: "tiny"), problem: sentence("accent", words), visit)
            form.div(.class("question")) { question in
                question.box(
                    "checkbox", "own-accent", id: "own-accent", Choice(value: "yes", label: words.ownAccent),
                    isChecked: ownsAccent)
            }
            form.textField(
                TextField(
                    name: "reply-to", label: words.replyTo, hint: words.replyToHint, value: replyTo, kind: .email),
                problem: sentence("reply-to", words), visit)
            form.selectField(
                TextField(name: "in-catalog", label: words.inCatalog, hint: words.inCatalogHint, value: inCatalog),
                catalog, none: words.notInCatalog, visit)
            form.p { $0.button(visit.words.account.save, .type("submit"), .class("button")) }
        }
    }

    private func sentence(_ field: String, _ words: OrganizationWords) -> String? {
        problems.first { $0.field == field }.map { words.problem($0.problem) }
    }
}

extension Site {
    /// `GET /organizations/ID/settings`, `POST /organizations/ID/settings`
    func settings(_ here: OrganizationCall) async throws(Failure) -> Answer {
        let (call, seen) = (here.call, here.seen)
        let organizations = library(in: call.visit.language).directory.organizations
        var page = SettingsPage(
            seen, organizations.map { Choice(value: $0.id.text, label: $0.name) }.sorted { $0.label < $1.label })
        page.done = call.visit.organizationChange
        guard call.isPost else { return .personal(page, call.visit) }
        let profile = page.read(call)
        guard page.problems.isEmpty else { return .personal(page, call.visit, status: .unprocessableContent) }
        let isChanged = try await kept { () async throws(StoreError) in
            try await Organizations(call.records.database).change(
                seen.id, to: profile, by: here.member.person, at: call.now)
        }
        guard isChanged else { throw .notFound }
        return .done(.saved, call.visit, at: .settings(seen.id))
    }
}

extension SettingsPage {
    init(_ seen: Organizations.Seen, _ catalog: [Choice]) {
        self.seen = seen
        self.catalog = catalog
        name = seen.profile.name
        accent = "#" + (seen.profile.accent?.color.digits ?? "1d5b57")
        ownsAccent = seen.profile.accent != nil
        replyTo = seen.profile.replyTo?.written ?? ""
        inCatalog = seen.profile.inCatalog?.text ?? ""
    }

    /// What was typed, and what is wrong with it.
    fileprivate mutating func read(_ call: Call) -> OrganizationProfile {
        name = call.field("name").trimmed
        accent = call.field("accent").trimmed
        ownsAccent = call.field("own-accent") == "yes"
        replyTo = call.field("reply-to").trimmed
        inCatalog = call.field("in-catalog")
        if let problem = OrganizationProblem(name: name) { problems.append(("name", problem)) }
        var color: Accent?
        if ownsAccent {
            do throws(Accent.Problem) { color = try Accent(accent) } catch {
                problems.append(("accent", OrganizationProblem(error)))
            }
        }
        let address = EmailAddress(replyTo)
        if address == nil, !replyTo.isEmpty { problems.append(("reply-to", .noAddress)) }
        let isKnown = catalog.contains { $0.value == inCatalog }
        return OrganizationProfile(
            name: name, accent: color, replyTo: address, inCatalog: isKnown ? OrganizationID(inCatalog) : nil)
    }
}

extension OrganizationProblem {
    /// What is wrong with an organization's name, if anything.
    init?(name: String) {
        switch name.count {
        case 0: self = .noName
        case ...OrganizationProfile.longestName: return nil
        default: self = .nameTooLong
        }
    }

    fileprivate init(_ problem: Accent.Problem) {
        switch problem {
        case .noColor: self = .noColor
        case .tooPale(let tenths, let instead):
            self = .tooPale(contrast: "\(tenths / 10).\(tenths % 10)", instead: "#" + instead.color.digits)
        }
    }
}
