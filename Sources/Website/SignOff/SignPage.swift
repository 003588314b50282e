import HTML
import Logbooks
import Portfolios
import Rulebooks
import Storage

/// What somebody is asked to sign: exactly what is claimed, an answer for each entry, and their name.
struct SignPage: Page {
    var answers: SignOffAnswers
    var teller: EntryTeller
    /// Where it is answered.
    var path: SignOffPath
    /// Filled in for who has an account.
    var name = ""

    static func preview(in language: Language) -> SignPage {
        let sheet = Preview.sheet
        var answers = SignOffAnswers(sheet, today: Preview.today)
        var form = Submission()
        for (field, value) in [
            ("answer-2", "refuse"), ("shown-1", sheet.items[0].shown?.digest.hex ?? ""),
            ("shown-2", sheet.items[1].shown?.digest.hex ?? ""),
        ] {
            // Three fields are not too many.
            try? form.add(field, value)
        }
        answers.read(form)
        return SignPage(answers: answers, teller: Preview.teller(in: language), path: .link("secret"))
    }

    private func asker(_ words: Words) -> String { answers.sheet.asker ?? words.signOff.signing.asker }

    func title(_ words: Words) -> String { words.signOff.signing.title(asker(words)) }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.signOff
        let request = answers.sheet.request
        if case .waitingOne = path {
            main.portfolioTrail(visit, [(words.signing.waitingTitle, .signOff(.waiting))])
        }
        main.problemBox(answers.problems.map { ($0.field, words.problem($0.problem)) }, visit)
        main.pageHeading(
            title(visit.words),
            lead: words.signing.lead(words.entries(answers.open.count), words.role(request.role).lowercased()))
        if !request.message.isEmpty {
            main.div(.class("notice")) { notice in
                notice.p { $0.strong(words.signing.message) }
                notice.p(request.message)
            }
        }
        main.form(to: .signOff(path), visit) { form in
            for (index, item) in answers.sheet.items.enumerated() { write(item, index + 1, into: &form, visit) }
            if !answers.open.isEmpty { writeSigning(into: &form, visit) }
        }
    }

    private func write(_ item: SignOffSheet.Item, _ number: Int, into form: inout Markup, _ visit: Visit) {
        let words = visit.words.signOff
        guard item.asked.answer == nil else { return }
        form.section(.class("question-group"), .id("entry-\(number)"), .tabindex(-1)) { group in
            guard let entry = item.entry, let mark = item.shown else {
                group.p(words.signing.gone)
                return
            }
            group.h2(teller.title(of: entry))
            if item.isChanged || answers.stale.contains(number) {
                group.p { $0.span(words.signing.changed, .class("tag")) }
            }
            group.facts(of: entry, item.documents, at: path, teller, visit)
            group.input(.type("hidden"), .name("shown-\(number)"), .value(mark.digest.hex))
            AnswerWriter(answers: answers, number: number, entry: entry).write(into: &group, visit)
        }
    }

    private func writeSigning(into form: inout Markup, _ visit: Visit) {
        let words = visit.words.signOff
        form.section(.class("question-group")) { group in
            group.h2(words.signing.nameTitle)
            group.ul { list in for sentence in words.signing.meaning { list.li(sentence) } }
            group.textField(
                TextField(
                    name: "name", label: words.signing.name, hint: words.signing.nameHint,
                    value: answers.name.isEmpty ? name : answers.name, autocomplete: "name"),
                problem: answers.problem("name").map(words.problem), visit)
            group.p { $0.button(words.signing.button, .type("submit"), .class("button")) }
        }
    }
}
