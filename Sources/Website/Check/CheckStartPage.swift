import HTML
import Portfolios

/// Three ways to begin: question by question, everything on one page, and with a portfolio file.
struct CheckStartPage: Page {
    /// What was wrong with a file.
    var form = CheckForm()
    var vocabulary: Vocabulary
    /// Terms that are no answers to a question about a person.
    var withheld: Set<Term> = []

    func title(_ words: Words) -> String { form.hasProblems ? words.check.titleAgain : words.check.title }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.check
        ProblemSummary(form: form).write(into: &main, visit)
        main.pageHeading(words.title, lead: visit.words.guided.lead)
        main.ul(.class("assurances")) { list in
            for rule in words.rules { list.li(rule) }
        }
        main.div(.class("doors")) { doors in
            writeDoor(
                visit.words.guided.questionsDoor, to: .checkQuestions, id: "questions", kind: "door door-first",
                into: &doors, visit)
            writeDoor(
                visit.words.guided.formDoor, to: .checkForm, id: "one-page", kind: "door", into: &doors, visit)
            UploadForm(form: form, vocabulary: vocabulary, withheld: withheld).write(into: &doors, visit)
        }
    }

    private func writeDoor(
        _ door: HomeWords.Door, to path: Path, id: String, kind: String, into page: inout Markup, _ visit: Visit
    ) {
        page.section(.class(kind), .ariaLabelledBy(id)) { section in
            section.h2(door.title, .id(id))
            section.p(door.text)
            section.p { $0.buttonLink(door.button, to: path, in: visit.language) }
        }
    }
}
