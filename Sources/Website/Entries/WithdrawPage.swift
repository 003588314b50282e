import HTML
import Logbooks
import Portfolios
import Rulebooks
import Secrets

/// Where an entry is taken out of what counts, with the reason.
struct WithdrawPage: Page {
    var facts: EntryFacts
    var form: EntryForm
    var seen: EntryMark
    /// Whether it was another version that the person saw.
    var isStale = false
    var findings: [(question: EntryQuestion, words: String)] = []

    static func preview(in language: Language) -> WithdrawPage {
        var form = EntryForm(kind: .training)
        form.problems = [.init(question: .reason, fault: .missing)]
        return WithdrawPage(
            facts: .preview(in: language), form: form,
            seen: EntryMark("e1", version: 1, digest: Preview.digest), isStale: true)
    }

    func title(_ words: Words) -> String { words.entries.withdrawTitle }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.entries
        main.problemBox(form.problemLines(words), visit)
        main.portfolioTrail(visit)
        main.pageHeading(words.withdrawTitle, lead: words.withdrawLead)
        if isStale { main.notice(words.staleTitle) }
        main.h2(facts.title)
        facts.write(into: &main, visit)
        main.form(to: .portfolio(.withdraw(seen.entry.text)), visit) { form in
            form.writeSeen(seen)
            EntryFields(form: self.form, vocabulary: Vocabulary(), visit: visit).write(.reason, into: &form)
            form.p { $0.button(words.withdraw, .type("submit"), .class("button")) }
        }
    }
}

extension Preview {
    static let digest = SHA256.digest(of: "preview")
}

extension Markup {
    /// Which version of an entry a form was made for.
    mutating func writeSeen(_ seen: EntryMark) {
        input(.type("hidden"), .name("version"), .value(String(seen.version)))
        input(.type("hidden"), .name("digest"), .value(seen.digest.hex))
    }
}
