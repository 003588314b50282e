import HTML
import Logbooks
import Offerings
import Portfolios
import Rulebooks
import Storage

/// The form for a training whose attendees will be listed, new or to be corrected.
struct RosterFormPage: Page {
    var form: RosterForm
    var vocabulary: Vocabulary
    /// The name that the roster will have, so that sending the form twice saves it once.
    var id: String
    /// The version to be corrected.
    var seen: Int?
    /// In whose names it may be kept besides the keeper's.
    var organizations: [SigningOrganization] = []
    /// Whether it may be kept in the keeper's name only.
    var mayBeOwn = true
    /// What keeps it from being saved besides what stands in the form.
    var problem: RosterProblem?

    static func preview(in language: Language) -> RosterFormPage {
        var form = RosterForm(on: Preview.today, by: "Sam Cruz")
        (form.titleProblem, form.organizationProblem) = (.noTitle, .notKept)
        form.questions.problems = [.init(question: .amount, fault: .missing)]
        return RosterFormPage(
            form: form, vocabulary: Preview.vocabulary, id: "t1", seen: 1,
            organizations: [Preview.signingValley], problem: .changed)
    }

    func title(_ words: Words) -> String { seen == nil ? words.rosters.newTitle : words.rosters.changeTitle }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.rosters
        let problems = [
            form.titleProblem.map { ("title", $0) }, form.organizationProblem.map { ("organization", $0) },
            problem.map { ("title", $0) },
        ].compactMap(\.self)
        main.problemBox(
            problems.map { ($0.0, words.problem($0.1)) } + form.questions.problemLines(visit.words.entries), visit)
        main.portfolioTrail(visit, [(words.title, .rosters(.overview))])
        main.pageHeading(title(visit.words), lead: seen == nil ? words.newLead : words.changeLead)
        main.form(to: .rosters(seen == nil ? .new : .change(id)), visit) { page in
            page.input(.type("hidden"), .name("id"), .value(id))
            if let seen { page.input(.type("hidden"), .name("version"), .value("\(seen)")) }
            let labels = ["title": words.name, "reason": visit.words.groups.reason]
            page.findings(form.findings.map { ($0.field, labels[$0.field] ?? "", $0.words) }, visit)
            page.div(.class("question-group")) { writeQuestions(into: &$0, visit) }
            page.p(.class("buttons")) {
                $0.button(seen == nil ? words.save : words.saveChange, .type("submit"), .class("button"))
            }
        }
    }

    private func writeQuestions(into group: inout Markup, _ visit: Visit) {
        let words = visit.words.rosters
        group.textField(
            TextField(name: "title", label: words.name, hint: words.nameHint, value: form.title),
            problem: form.titleProblem.map(words.problem), visit)
        writeOrganizations(into: &group, visit)
        var fields = EntryFields(form: form.questions, vocabulary: vocabulary, visit: visit)
        fields.labels = [.attribute(.provider): words.provider, .reason: visit.words.groups.reason]
        fields.hints = [.reason: words.reasonHint]
        if !organizations.isEmpty { fields.hints[.attribute(.provider)] = words.providerHint }
        for question in RosterForm.asked + (seen == nil ? [] : [.reason]) { fields.write(question, into: &group) }
    }

    /// Whoever gives trainings for nobody but themselves is not asked.
    private func writeOrganizations(into group: inout Markup, _ visit: Visit) {
        guard !organizations.isEmpty || form.organizationProblem != nil else { return }
        let words = visit.words.rosters
        let own = mayBeOwn ? [Choice(value: "", label: words.ownName)] : []
        group.boxesField(
            TextField(
                name: "organization", label: words.inNameOf, hint: words.inNameOfHint, value: form.organization),
            own + organizations.map { Choice(value: $0.id.text, label: $0.name) }, chosen: [form.organization],
            isOne: true, problem: form.organizationProblem.map(words.problem), visit)
    }

    /// The one in whose name it is to be kept.
    var organization: SigningOrganization? { organizations.first { $0.id.text == form.organization } }

    mutating func checkOrganization() {
        let isOwn = form.organization.isEmpty && mayBeOwn
        form.organizationProblem = isOwn || organization != nil ? nil : .notKept
    }
}
