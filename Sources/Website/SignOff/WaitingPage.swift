import HTML
import Logbooks
import Offerings
import Portfolios
import Rulebooks
import Storage

/// All that a member is asked to sign, to be signed at once or looked at one by one.
struct WaitingPage: Page {
    var sheets: [SignOffSheet]
    var teller: EntryTeller
    var name: String
    var problem: SignOffProblem?

    static func preview(in language: Language) -> WaitingPage {
        WaitingPage(sheets: [Preview.sheet], teller: Preview.teller(in: language), name: "Sam Cruz")
    }

    func with(_ problem: SignOffProblem) -> WaitingPage {
        var page = self
        page.problem = problem
        return page
    }

    func title(_ words: Words) -> String { words.signOff.signing.waitingTitle }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.signOff
        main.portfolioTrail(visit)
        main.problemBox(problem.map { [("name", words.problem($0))] } ?? [], visit)
        main.pageHeading(title(visit.words), lead: words.signing.waitingLead)
        guard !sheets.isEmpty else {
            main.notice(words.signing.waitingNone)
            return
        }
        main.form(to: .signOff(.waiting), visit) { form in
            for sheet in sheets { write(sheet, into: &form, visit) }
            form.section(.class("question-group")) { group in
                group.h2(words.signing.nameTitle)
                group.ul { list in for sentence in words.signing.meaning { list.li(sentence) } }
                group.textField(
                    TextField(
                        name: "name", label: words.signing.name, hint: words.signing.nameHint, value: name,
                        autocomplete: "name"), problem: nil, visit)
                group.p { $0.button(words.signing.waitingButton, .type("submit"), .class("button")) }
            }
        }
    }

    private func write(_ sheet: SignOffSheet, into form: inout Markup, _ visit: Visit) {
        let words = visit.words.signOff
        let id = sheet.request.id.text
        form.section(.class("question-group")) { group in
            group.h2(words.signing.title(sheet.asker ?? words.signing.asker))
            if !sheet.request.message.isEmpty { group.p(sheet.request.message, .class("note")) }
            group.ul(.class("lines")) { list in
                for (number, item, entry, mark) in SignOffAnswers(sheet, today: visit.today).open {
                    list.li { line in
                        line.p(teller.title(of: entry), .class("line-title"))
                        if item.isChanged { line.p { $0.span(words.signing.changed, .class("tag")) } }
                        line.facts(of: entry, item.documents, at: .waitingOne(id), teller, visit)
                        line.input(.type("hidden"), .name("shown-\(id)-\(number)"), .value(mark.digest.hex))
                    }
                }
            }
            group.div(.class("choice")) { row in
                row.input(.type("checkbox"), .id("request-\(id)"), .name("request"), .value(id))
                row.label(words.signing.waitingAll, .for("request-\(id)"))
            }
            group.p { $0.a(words.signing.waitingOpen, .href(visit.link(.signOff(.waitingOne(id))))) }
        }
    }

    /// The part of a form that is about one request, as the form of that request alone would have it.
    func form(for sheet: SignOffSheet, shownBy form: Submission) -> Submission {
        var part = Submission()
        for number in 1...max(1, sheet.items.count) {
            guard let digest = form.values["shown-\(sheet.request.id.text)-\(number)"]?.first else { continue }
            // There are fewer than there were in the whole form.
            try? part.add("shown-\(number)", digest)
        }
        return part
    }
}
