import Evaluation
import HTML
import Portfolios
import Rulebooks

/// What something imagined would change: now and then, side by side. Nothing of it is kept unless one says so.
struct WhatIfPage: Page {
    /// What is imagined, in words.
    var imagined: [String]
    /// Hours are imagined with a supervisor of whom nothing is known.
    var assumesSupervisor = false
    var consequences: Consequences
    /// The answers with what is imagined beside them.
    var form: CheckForm
    /// The answers as they would be; `nil` where they would be too many to travel along.
    var kept: CheckForm?
    var vocabulary: Vocabulary
    var withheld: Set<Term> = []

    var languageSwitch: LanguageSwitch {
        .form(id: AnswersForm.id, action: .check, name: CheckForm.whatIfName, value: "yes")
    }

    func title(_ words: Words) -> String { form.hasProblems ? words.check.titleAgain : words.whatIf.title }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.whatIf
        main.signs()
        ProblemSummary(form: form).write(into: &main, visit)
        main.pageHeading(words.title, lead: form.hasProblems || imagined.isEmpty ? nil : words.nothingKept)
        if !form.hasProblems { writeChanges(into: &main, visit) }
        WhatIfForm(form: form, vocabulary: vocabulary, withheld: withheld, isFirst: false).write(into: &main, visit)
        main.p(visit.words.site.reference, .class("quiet"))
    }

    private func writeChanges(into main: inout Markup, _ visit: Visit) {
        let words = visit.words.whatIf
        main.ul(.class("assurances")) { list in
            for line in imagined { list.li(line) }
        }
        if assumesSupervisor { main.p(words.assumedSupervisor) }
        if consequences.isEmpty { main.notice(imagined.isEmpty ? words.nothingImagined : words.nothingChanges) }
        write(consequences.opened, words.opened, into: &main, visit)
        write(consequences.nearer, words.nearer, into: &main, visit)
        write(consequences.further, words.further, into: &main, visit)
        writeLines(consequences.same, words.same, into: &main, visit)
        writeLines(consequences.added, words.added, into: &main, visit)
        writeLines(consequences.gone, words.gone, into: &main, visit)
        writeChoice(into: &main, visit)
    }

    /// Keep it or take it back.
    private func writeChoice(into main: inout Markup, _ visit: Visit) {
        let words = visit.words.whatIf
        main.div(.class("buttons")) { buttons in
            if let kept {
                buttons.form(
                    .method("post"), .action(visit.link(.check)), .init("enctype", kept.enctype)
                ) { fields in
                    fields.carried(kept)
                    fields.button(words.keep, .class("button"))
                }
            }
            buttons.button(words.takeBack, .class("button button-second"), .init("form", AnswersForm.id))
        }
    }

    private func write(_ list: [Consequence], _ title: String, into main: inout Markup, _ visit: Visit) {
        guard !list.isEmpty else { return }
        main.section(.class("result-group")) { section in
            section.h2(title)
            section.ul(.class("lines")) { lines in
                for consequence in list { lines.li { write(consequence, into: &$0, visit) } }
            }
        }
    }

    private func write(_ consequence: Consequence, into item: inout Markup, _ visit: Visit) {
        let words = visit.words
        let (before, after) = (consequence.before, consequence.after)
        item.div(.class("line-head")) { head in
            head.a(after.rulebook.title, .href(visit.link(after.path)), .class("line-title"))
            head.span { statuses in
                if before.outcome.status != after.outcome.status {
                    statuses.span(words.whatIf.now, .class("visually-hidden"))
                    statuses.status(before.outcome.status, words.results)
                    statuses.span(" → ", .ariaHidden)
                    statuses.span(words.whatIf.then, .class("visually-hidden"))
                }
                statuses.status(after.outcome.status, words.results)
            }
        }
        if before.rulebook.key != after.rulebook.key {
            item.p(words.whatIf.insteadOf(before.rulebook.title), .class("quiet"))
        }
        for (nodes, label, result) in [
            (consequence.met, words.whatIf.met, after), (consequence.nearer, words.whatIf.less, after),
            (consequence.lost, words.whatIf.lost, after), (consequence.farther, words.whatIf.more, after),
            (consequence.asked, words.whatIf.asked, after), (consequence.dropped, words.whatIf.dropped, before),
        ] {
            write(nodes, label, result, into: &item)
        }
    }

    private func write(
        _ nodes: [Outcome], _ label: String, _ result: CredentialResult, into item: inout Markup
    ) {
        guard !nodes.isEmpty else { return }
        item.p(.class("quiet")) { line in
            line.strong(label + " ")
            line.text(nodes.prefix(4).map { result.change($0) }.joined(separator: " "))
        }
    }

    private func writeLines(_ results: [CredentialResult], _ title: String, into main: inout Markup, _ visit: Visit) {
        guard !results.isEmpty else { return }
        main.section(.class("result-group")) { section in
            section.h2(title)
            section.ul(.class("lines")) { lines in
                for result in results {
                    lines.li { item in
                        item.div(.class("line-head")) { head in
                            head.a(result.rulebook.title, .href(visit.link(result.path)), .class("line-title"))
                            head.status(result.outcome.status, visit.words.results)
                        }
                    }
                }
            }
        }
    }
}

extension CredentialResult {
    /// A requirement by its name and numbers; one of several parts by its name alone, the whole by its numbers alone.
    fileprivate func change(_ node: Outcome) -> String {
        if !node.children.isEmpty { return node.title.endingSentence }
        return node.id == outcome.id
            ? prose.sentence(node).asSentence : "\(node.title): \(prose.sentence(node).endingSentence)"
    }
}

extension Markup {
    /// The answers, hidden, to be sent along.
    mutating func carried(_ form: CheckForm) {
        for (name, values) in form.typed.sorted(by: { $0.key < $1.key }) where !CheckForm.orders.contains(name) {
            for value in values where !value.isEmpty { input(.type("hidden"), .name(name), .value(value)) }
        }
    }
}
