import HTML
import Rulebooks
import Sheets

/// Where someone brings a table or a calendar, and what they brought before.
struct ImportStartPage: Page {
    var problem: String?
    var field = "file"
    /// What was pasted, kept while something is wrong with it.
    var cells = ""
    var before: [Line] = []

    struct Line: Hashable, Sendable {
        var id: String
        var day: String
        var state: ImportState
    }

    static func preview(in language: Language) -> ImportStartPage {
        ImportStartPage(
            problem: Words.of(language).imports.fault(.workbook), cells: "1\t2",
            before: [Line(id: "a", day: "2026", state: .open), Line(id: "b", day: "2026", state: .done(2))])
    }

    func title(_ words: Words) -> String { words.imports.title }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.imports
        main.problemBox(problem.map { [(field, $0)] } ?? [], visit)
        main.portfolioTrail(visit)
        main.pageHeading(words.title, lead: words.lead)
        main.p(visit.words.entries.rule, .class("quiet"))
        main.form(to: .portfolio(.imports(.start)), visit, .enctype("multipart/form-data")) { form in
            form.div(.class("question-group")) { group in
                group.div(.class(problem == nil ? "question" : "question has-problem")) { question in
                    question.label(words.file, .for("file"))
                    question.p(words.fileHint, .class("hint"), .id("file-hint"))
                    if let problem { question.problem(problem, visit.words.check.problemLabel, "file") }
                    question.input(
                        .type("file"), .id("file"), .name("file"),
                        .accept(".csv,.tsv,.txt,.ics,text/csv,text/calendar,text/tab-separated-values"),
                        .ariaDescribedBy("file-hint"))
                }
                group.textArea(
                    TextField(name: "cells", label: words.cells, hint: words.cellsHint, value: cells), visit)
            }
            form.p { $0.button(words.goOn, .type("submit"), .class("button")) }
        }
        writeSteps(into: &main, words)
        guard !before.isEmpty else { return }
        main.h2(words.before)
        main.ul(.class("lines")) { list in
            for line in before {
                list.li(.class("line-head")) { item in
                    item.a(words.line(line.day), .href(visit.link(.portfolio(.imports(.one(line.id))))))
                    item.span(words.state(line.state), .class("quiet"))
                }
            }
        }
    }

    private func writeSteps(into main: inout Markup, _ words: ImportWords) {
        main.h2(words.stepsTitle, .id("csv"))
        main.p(words.stepsText)
        main.ul(.class("cards")) { list in
            for way in words.steps {
                list.li(.class("card")) { card in
                    card.h3(way.program)
                    card.ol { steps in for step in way.steps { steps.li(step) } }
                }
            }
        }
    }
}
