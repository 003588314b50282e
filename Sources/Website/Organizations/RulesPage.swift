import Accounts
import HTML
import HTTPTypes
import Offerings
import Portfolios
import Rulebooks
import Storage

/// An organization's own rules: each is built on a rulebook of the catalog and says what is different.
struct RulesPage: Page {
    var seen: Organizations.Seen
    var rules: [Overlays.Kept]
    /// As typed.
    var name = ""
    var text = ""
    var problem: (field: String, problem: OrganizationProblem)?
    /// All that is wrong with the text.
    var findings: [String] = []
    var done: OrganizationChange?

    func title(_ words: Words) -> String { words.organizations.rules.title }

    func write(into main: inout Markup, for visit: Visit) {
        let (words, rules) = (visit.words.organizations, visit.words.organizations.rules)
        main.organizationTrail(seen, visit)
        let problems = problem.map { [($0.field, words.problem($0.problem))] } ?? []
        main.problemBox(problems + (findings.isEmpty ? [] : [("text", rules.cannotBeRead)]), visit)
        main.pageHeading(rules.title, lead: rules.lead)
        if let done { main.notice(words.done(done)) }
        if self.rules.isEmpty { main.p(rules.none) }
        main.ul(.class("lines")) { list in for kept in self.rules { list.li { write(kept, into: &$0, visit) } } }
        main.section(.class("question-group")) { group in
            group.h2(rules.put, .id("put"))
            if !findings.isEmpty { group.ul { list in for finding in findings.prefix(50) { list.li(finding) } } }
            group.form(to: .organizations(.rules(seen.id)), visit) { form in
                form.textField(
                    TextField(name: "name", label: rules.name, hint: rules.nameHint, value: name),
                    problem: sentence("name", visit), visit)
                form.textArea(
                    TextField(name: "text", label: rules.text, hint: rules.textHint, value: text), rows: 16,
                    problem: findings.isEmpty ? sentence("text", visit) : rules.cannotBeRead, visit)
                form.p { $0.button(rules.button, .type("submit"), .class("button")) }
            }
        }
    }

    private func sentence(_ field: String, _ visit: Visit) -> String? {
        problem.flatMap { $0.field == field ? visit.words.organizations.problem($0.problem) : nil }
    }

    private func write(_ kept: Overlays.Kept, into line: inout Markup, _ visit: Visit) {
        let words = visit.words.organizations.rules
        line.p { head in
            head.a(
                kept.name, .class("line-title"),
                .href(visit.link(.organizations(.rules(seen.id))) + "?name=\(PercentText.encoded(kept.name))#put"))
        }
        line.p(words.since(visit.day(kept.putAt)), .class("note"))
        line.form(to: .organizations(.rules(seen.id)), visit) { form in
            form.button(.type("submit"), .name("end"), .value(kept.name), .class("link")) { button in
                button.text(words.end)
                button.span(": " + kept.name, .class("visually-hidden"))
            }
        }
    }
}

extension Site {
    /// `GET /organizations/ID/rules`, `POST /organizations/ID/rules`
    func rules(_ here: OrganizationCall) async throws(Failure) -> Answer {
        guard let ownRules else { throw .notFound }
        let (call, overlays) = (here.call, Overlays(here.call.records.database))
        let (id, person) = (here.seen.id, here.member.person)
        if call.form.values["end"] != nil {
            let isEnded = try await kept { () async throws(StoreError) in
                try await overlays.end(call.field("end"), in: id, by: person, at: call.now)
            }
            guard isEnded else { throw .notFound }
            return .done(.rules, call.visit, at: .rules(id))
        }
        let rules = try await kept { () async throws(StoreError) in try await overlays.all(of: id) }
        var page = RulesPage(seen: here.seen, rules: rules, done: call.visit.organizationChange)
        guard call.isPost else {
            let shown = rules.first { $0.name == call.asked("name") }
            (page.name, page.text) = (shown?.name ?? "", shown?.content ?? "")
            return .personal(page, call.visit)
        }
        (page.name, page.text) = (call.field("name").trimmed, call.field("text").replacing("\r\n", with: "\n"))
        if OrganizationID(written: page.name) == nil { page.problem = ("name", .badRuleName) }
        if page.text.trimmed.isEmpty || page.text.utf8.count > Overlays.Kept.mostBytes {
            page.problem = ("text", .noRules)
        }
        if page.problem == nil {
            page.findings = await ownRules.reading(of: page.text, named: page.name, in: .english).problems
        }
        guard page.problem == nil, page.findings.isEmpty else {
            return .personal(page, call.visit, status: .unprocessableContent)
        }
        let (name, text) = (page.name, page.text)
        let put = try await kept { () async throws(StoreError) in
            try await overlays.put(text, named: name, in: id, by: person, at: call.now)
        }
        switch put {
        case .done: return .done(.rules, call.visit, at: .rules(id))
        case .notAllowed: throw .notFound
        case .tooMany:
            page.problem = ("name", .tooManyRules)
            return .personal(page, call.visit, status: .unprocessableContent)
        }
    }
}
