import HTML
import Portfolios

/// Where someone brings a portfolio file.
struct UploadForm {
    var form: CheckForm
    var vocabulary: Vocabulary
    /// Terms that are no answers to a question about a person.
    var withheld: Set<Term> = []

    func write(into main: inout Markup, _ visit: Visit) {
        let words = visit.words.check
        let problem = form.problem(at: .upload)
        main.section(.class("door upload"), .ariaLabelledBy("upload-title")) { section in
            section.h2(words.uploadTitle, .id("upload-title"))
            section.p(words.uploadText)
            section.form(.method("post"), .action(visit.link(.check)), .enctype("multipart/form-data")) { form in
                form.div(.class("question")) { question in
                    question.label(words.uploadLabel, .for(Field.uploadName))
                    question.p(words.uploadHint, .class("hint"), .id("portfolio-hint"))
                    if let problem {
                        question.problem(visit.words.fields.problem(problem), words.problemLabel, "portfolio")
                    }
                    question.input(
                        .type("file"), .id(Field.uploadName), .name(Field.uploadName),
                        .accept("application/json,.json"), .ariaInvalid(problem != nil),
                        .ariaDescribedBy(problem == nil ? "portfolio-hint" : "portfolio-hint portfolio-problem"))
                }
                writePlace(into: &form, visit)
                form.p { $0.button(words.uploadButton, .type("submit"), .class("button button-second")) }
            }
        }
    }

    /// The same question as in the short form, for those who bring a portfolio.
    private func writePlace(into form: inout Markup, _ visit: Visit) {
        let fields = visit.words.fields
        let chosen = self.form.text(Field.uploadPlace)
        form.div(.class("question")) { question in
            question.label(fields.label(.place), .for(Field.uploadPlace))
            question.select(.id(Field.uploadPlace), .name(Field.uploadPlace)) { select in
                select.option(fields.notSaid, .value(""))
                for place in vocabulary.options(in: "jurisdictions", visit.language)
                where !withheld.contains(place) {
                    let name = vocabulary.name(of: place)
                    select.option(vocabulary.label(of: place), .value(name), .selected(name == chosen))
                }
            }
        }
    }
}
