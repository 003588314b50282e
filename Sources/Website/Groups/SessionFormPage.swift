import HTML
import Logbooks
import Portfolios
import Rulebooks
import Storage

/// The form for a session of a group, new or to be corrected.
struct SessionFormPage: Page {
    var form: SessionForm
    var vocabulary: Vocabulary
    var known: [KnownAttendee]
    /// What the leader holds, by their own record; nothing if it says nothing of it.
    var held: [String]?
    /// The name that the session will have, so that sending the form twice saves it once.
    var id: String
    /// The version to be corrected.
    var seen: Int?
    /// The day of the session after which the form was filled in.
    var like: String?
    var findings: [(question: EntryQuestion, words: String)] = []

    static func preview(in language: Language) -> SessionFormPage {
        var form = SessionForm(Preview.led, Preview.vocabulary)
        form.problems = [.notAnAddress(line: 2), .yourself]
        form.addresses = "tom@example.org\nSam"
        form.questions.problems = [.init(question: .amount, fault: .notATime)]
        return SessionFormPage(
            form: form, vocabulary: Preview.vocabulary, known: KnownAttendee.all(in: [Preview.led]), held: ["Mentor"],
            id: "s1", seen: 1, like: "2026", findings: [(.reason, "mother of Leo")])
    }

    func title(_ words: Words) -> String { seen == nil ? words.groups.newTitle : words.groups.changeTitle }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.groups
        main.problemBox(problemLines(visit.words), visit)
        main.portfolioTrail(visit, [(words.title, .groups(.overview))])
        main.pageHeading(title(visit.words), lead: seen == nil ? words.newLead : words.changeLead)
        if let like { main.notice(words.likeLast(like)) }
        main.form(to: .groups(seen == nil ? .new : .change(id)), visit) { page in
            page.input(.type("hidden"), .name("id"), .value(id))
            if let seen { page.input(.type("hidden"), .name("version"), .value("\(seen)")) }
            page.findings(findings.map { ($0.question.name, words.reason, $0.words) }, visit)
            page.section(.class("question-group")) { writeQuestions(into: &$0, visit) }
            page.section(.class("question-group")) { writePeople(into: &$0, visit) }
            page.p(.class("buttons")) {
                $0.button(seen == nil ? words.save : words.saveChange, .type("submit"), .class("button"))
            }
        }
    }

    private func problemLines(_ words: Words) -> [(field: String, sentence: String)] {
        form.questions.problemLines(words.entries)
            + form.problems.map { ($0.isAboutAddresses ? "addresses" : "who", words.groups.problem($0)) }
    }

    private func writeQuestions(into group: inout Markup, _ visit: Visit) {
        let words = visit.words.groups
        var fields = EntryFields(form: form.questions, vocabulary: vocabulary, visit: visit)
        fields.labels = [.attribute(.relation): words.relation, .reason: words.reason]
        fields.hints = [.reason: words.reasonHint]
        group.h2(words.what)
        for question in SessionForm.asked + (seen == nil ? [] : [.reason]) { fields.write(question, into: &group) }
        if let held, !held.isEmpty {
            group.p(words.standing(visit.words.site.list(held)), .class("note"))
        } else {
            group.p(.class("note")) { line in
                line.text(words.noStanding + " ")
                line.a(words.enterStanding, .href(visit.link(.portfolio(.new(.credential)))))
            }
        }
    }

    private func writePeople(into group: inout Markup, _ visit: Visit) {
        let words = visit.words.groups
        group.h2(words.who)
        group.div(.class("question")) { writeKnown(into: &$0, visit) }
        let problem = form.problems.first(where: \.isAboutAddresses).map(words.problem)
        group.textArea(
            TextField(
                name: "addresses", label: words.addresses, hint: words.addressesHint, value: form.addresses),
            problem: problem, visit)
    }

    /// Boxes for those whom the leader met before, if there are any.
    private func writeKnown(into group: inout Markup, _ visit: Visit) {
        let words = visit.words.groups
        guard !known.isEmpty else {
            return group.div(.id("who"), .tabindex(-1)) { writeHint(into: &$0, visit) }
        }
        group.fieldset(.id("who"), .tabindex(-1)) { set in
            set.legend(words.known)
            writeHint(into: &set, visit)
            for (index, one) in known.enumerated() {
                set.box(
                    "checkbox", "who", id: "who-\(index + 1)", Choice(value: one.value, label: one.label(words)),
                    isChecked: form.chosen.contains(one.value))
            }
        }
    }

    private func writeHint(into set: inout Markup, _ visit: Visit) {
        let words = visit.words.groups
        set.p(words.whoHint, .class("hint"))
        if let problem = form.problems.first(where: { !$0.isAboutAddresses }) {
            set.problem(words.problem(problem), visit.words.check.problemLabel, "who")
        }
    }
}

extension GroupProblem {
    /// Where it is mended.
    var isAboutAddresses: Bool {
        switch self {
        case .notAnAddress, .repeated, .yourself: true
        case .nobody, .changed, .gone, .tooMany, .heldBack: false
        }
    }
}
