import HTML
import Logbooks
import Portfolios
import Rulebooks

/// The form for a new entry, or for a new version of one.
struct EntryFormPage: Page {
    var form: EntryForm
    var vocabulary: Vocabulary
    var withheld: Set<Term> = []
    /// The name that the entry will have, so that sending the form twice saves it once.
    var id: String
    /// What was saved just before.
    var saved: String?
    /// The day that was filled in by guessing on.
    var movedDay: Day?
    /// What is kept of it before it is saved.
    var draft = DraftState()
    /// Words by which a child or a family could be recognized.
    var findings: [(question: EntryQuestion, words: String)] = []
    /// For a change: the version that was seen.
    var seen: EntryMark?
    /// How the entry stands by now, where that is another version.
    var stale: EntryFacts?
    /// Whose signatures would be lost.
    var signers: [String] = []

    static func preview(in language: Language) -> EntryFormPage {
        var form = EntryForm(kind: .supervisionReceived, typed: ["amount": ["a lot"], "provider": ["Lee Andersen"]])
        form.problems = [.init(question: .day, fault: .missing), .init(question: .amount, fault: .notATime)]
        return EntryFormPage(
            form: form, vocabulary: Preview.vocabulary, id: "e1", saved: "Training",
            findings: [(.note, "mother of Leo")], stale: .preview(in: language), signers: ["Lee Andersen"])
    }

    func title(_ words: Words) -> String {
        let kind = words.entries.kind(form.kind)
        return seen == nil ? kind : words.entries.changeTitle(kind)
    }

    var scripts: [Asset] { [.draft] }

    private var path: PortfolioPath { seen == nil ? .new(form.kind) : .change(id) }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.entries
        main.problemBox(form.problemLines(words), visit)
        main.portfolioTrail(visit)
        main.pageHeading(title(visit.words), lead: seen == nil ? words.kindHint(form.kind) : nil)
        if let saved { main.notice(words.saved(saved)) }
        if let movedDay { main.notice(visit.words.papers.drafts.dayMoved(movedDay)) }
        draft.writeNotice(into: &main, visit)
        if let stale { write(stale, into: &main, visit) }
        main.p(words.rule, .class("quiet"))
        main.form(to: .portfolio(path), visit, .init("data-draft", when: true)) { form in
            form.input(.type("hidden"), .name("id"), .value(id))
            if let seen { form.writeSeen(seen) }
            writeWarnings(into: &form, visit)
            writeQuestions(into: &form, visit)
            form.p(.class("buttons")) { line in
                line.button(words.save, .type("submit"), .class("button"))
                if seen == nil {
                    line.button(
                        words.saveAndNext, .type("submit"), .class("button button-second"), .name("next"),
                        .value("yes"))
                }
                draft.writeButton(into: &line, visit)
            }
            draft.writeStatus(into: &form, visit)
        }
    }

    private func write(_ stale: EntryFacts, into main: inout Markup, _ visit: Visit) {
        let words = visit.words.entries
        main.div(.class("notice")) { box in
            box.h2(words.staleTitle)
            box.p(words.staleText)
            stale.write(into: &box, visit)
        }
    }

    /// What has to be confirmed before it is saved.
    private func writeWarnings(into form: inout Markup, _ visit: Visit) {
        let words = visit.words.entries
        if !signers.isEmpty {
            form.div(.class("notice")) { box in
                box.h2(words.signedTitle)
                box.p(words.signedText(signers.joined(separator: ", ")))
                box.box(
                    "checkbox", "losing", id: "losing", Choice(value: "yes", label: words.signedBox), isChecked: false)
            }
        }
        form.findings(
            findings.map { ($0.question.name, words.label($0.question, self.form.kind), $0.words) }, visit)
    }

    /// What the kind cannot do without, and the rest below it.
    private func writeQuestions(into markup: inout Markup, _ visit: Visit) {
        let fields = EntryFields(form: form, vocabulary: vocabulary, visit: visit, withheld: withheld)
        markup.div(.class("question-group")) { group in
            for question in form.kind.questions + (seen == nil ? [] : [.reason]) {
                fields.write(question, into: &group)
            }
        }
    }
}
