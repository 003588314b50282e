import HTML
import Portfolios

/// Asks what may be imagined, beneath the results; the answers travel in it.
struct WhatIfForm {
    var form: CheckForm
    var vocabulary: Vocabulary
    var withheld: Set<Term> = []
    /// Beneath the results, before anything was imagined.
    var isFirst = true

    func write(into page: inout Markup, _ visit: Visit) {
        let words = visit.words
        let writer = FieldWriter(
            form: form, vocabulary: vocabulary, withheld: withheld, words: words.fields,
            prefix: words.check.problemLabel, language: visit.language)
        page.section(.class("screen-only"), .ariaLabelledBy("what-if")) { section in
            section.h2(isFirst ? words.whatIf.title : words.whatIf.again, .id("what-if"))
            section.p(isFirst ? words.whatIf.lead : words.whatIf.againLead)
            section.form(
                .init("id", isFirst ? nil : AnswersForm.id), .method("post"), .action(visit.link(.check)),
                .class("question-group"), .init("enctype", form.enctype), .init("novalidate", when: true)
            ) { fields in
                fields.carried(form.asTold)
                for field in WhatIf.fields { writer.write(field, into: &fields) }
                fields.p { line in
                    line.button(
                        words.whatIf.show, .name(CheckForm.whatIfName), .value("yes"), .class("button"))
                }
            }
        }
    }
}
