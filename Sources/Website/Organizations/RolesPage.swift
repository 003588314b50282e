import Accounts
import HTML
import Offerings
import Portfolios
import Rulebooks
import Storage

/// Who has which role in an organization, and where roles are given and taken back.
struct RolesPage: Page {
    var seen: Organizations.Seen
    var grants: [Roles.Kept]
    /// As of when what was offered waits or has lapsed.
    var now: Instant
    var form = Submission()
    /// The field, and what is wrong with it.
    var problem: (field: String, problem: OrganizationProblem)?
    var done: OrganizationChange?

    func title(_ words: Words) -> String { words.organizations.roles }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.organizations
        main.organizationTrail(seen, visit)
        main.problemBox(problem.map { [($0.field, words.problem($0.problem))] } ?? [], visit)
        main.pageHeading(words.roles, lead: words.rolesLead)
        if let done { main.notice(words.done(done)) }
        let current = grants.filter { $0.revokedAt == nil && $0.grant.holder != nil }
        let open = grants.filter { $0.isOpen && now < $0.grant.lapsesAt }
        let over = grants.filter { $0.revokedAt != nil || ($0.isOpen && now >= $0.grant.lapsesAt) }
        write(current, words.inForce, into: &main, visit)
        write(open, words.waiting, into: &main, visit)
        main.section(.class("question-group")) { writeForm(into: &$0, visit) }
        guard !over.isEmpty else { return }
        main.details { details in
            details.summary("\(words.over) (\(over.count))")
            details.ul(.class("lines")) { list in for kept in over { list.li { write(kept, into: &$0, visit) } } }
        }
    }

    private func write(_ grants: [Roles.Kept], _ title: String, into main: inout Markup, _ visit: Visit) {
        guard !grants.isEmpty else { return }
        main.h2(title)
        main.ul(.class("lines")) { list in
            for kept in grants {
                list.li { line in
                    write(kept, into: &line, visit)
                    writeRevoking(kept, into: &line, visit)
                }
            }
        }
    }

    private func write(_ kept: Roles.Kept, into line: inout Markup, _ visit: Visit) {
        let words = visit.words.organizations
        let grant = kept.grant
        line.p(.class("line-head")) { head in
            head.span(kept.holderName ?? grant.address.text, .class("line-title"))
            head.span(words.role(grant.role))
        }
        if kept.holderName != nil { line.p(grant.address.text, .class("note")) }
        line.p(words.given(kept.giverName, visit.day(grant.grantedAt), grant.reason), .class("note"))
        if let end = kept.revokedAt { line.p(words.ended(visit.day(end), kept.revokedBecause ?? ""), .class("note")) }
    }

    private func writeRevoking(_ kept: Roles.Kept, into line: inout Markup, _ visit: Visit) {
        let words = visit.words.organizations
        let id = "because-" + kept.grant.id.text
        let asked = problem?.field == id ? problem.map { words.problem($0.problem) } : nil
        line.details(.open(asked != nil)) { details in
            details.summary { summary in
                summary.text(words.revoke)
                summary.span(": " + (kept.holderName ?? kept.grant.address.text), .class("visually-hidden"))
            }
            details.form(to: .organizations(.roles(seen.id)), visit) { form in
                form.textField(
                    TextField(name: id, label: words.revokeReason, value: typed(id)), problem: asked, visit)
                form.p { line in
                    line.button(
                        words.revokeConfirm, .type("submit"), .name("revoke"), .value(kept.grant.id.text),
                        .class("button button-second"))
                }
            }
        }
    }

    private func typed(_ name: String) -> String { form.values[name]?.first ?? "" }

    private func writeForm(into group: inout Markup, _ visit: Visit) {
        let words = visit.words.organizations
        func sentence(_ field: String) -> String? {
            problem.flatMap { $0.field == field ? words.problem($0.problem) : nil }
        }
        group.h2(words.giveTitle)
        group.form(to: .organizations(.roles(seen.id)), visit) { form in
            form.textField(
                TextField(
                    name: "email", label: words.address, hint: words.addressHint, value: typed("email"), kind: .email),
                problem: sentence("email"), visit)
            form.selectField(
                TextField(name: "role", label: words.roleLabel, hint: words.roleHint, value: typed("role")),
                Role.ofOrganizations.map { Choice(value: $0.rawValue, label: words.role($0)) }, none: "—",
                problem: sentence("role"), visit)
            form.textField(
                TextField(name: "reason", label: words.reason, hint: words.reasonHint, value: typed("reason")),
                problem: sentence("reason"), visit)
            form.p { $0.button(words.give, .type("submit"), .class("button")) }
        }
    }
}
