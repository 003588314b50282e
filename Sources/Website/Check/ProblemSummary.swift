import HTML
import HTTPTypes
import Portfolios
import Rulebooks

/// What to look at again, each with a link to its place: the first thing on the page, so that it is read first.
struct ProblemSummary {
    var form: CheckForm

    /// Nothing where there is no problem.
    func write(into main: inout Markup, _ visit: Visit) {
        guard form.hasProblems else { return }
        let words = visit.words
        let count = form.problems.count
        main.div(
            .class("problems"), .role("alert"), .tabindex(-1), .init("autofocus", when: true),
            .ariaLabelledBy("problems-title")
        ) { box in
            box.h2(
                form.fileProblems.isEmpty ? words.check.problemsTitle(count) : words.check.fileProblemsTitle,
                .id("problems-title"))
            box.ul { list in
                for problem in form.problems { list.li { writeLink(problem, into: &$0, words) } }
                for item in form.fileProblems { list.li { writeLine(item, into: &$0, words) } }
            }
        }
    }

    private func writeLink(_ problem: CheckForm.Problem, into item: inout Markup, _ words: Words) {
        item.a(sentence(problem, words), .href("#" + problem.field.focusID))
    }

    private func sentence(_ problem: CheckForm.Problem, _ words: Words) -> String {
        let label =
            problem.field == .upload ? words.check.uploadLabel : words.fields.label(problem.field.question)
        return "\(label): \(words.fields.problem(problem.kind))"
    }

    /// The same for programs: every problem with the name of its field, or its place in the file.
    func problem(_ status: HTTPResponse.Status, _ visit: Visit) -> Answer {
        let words = visit.words
        let answers = form.problems.map { (name: $0.field.focusID, text: sentence($0, words)) }
        let lines = form.fileProblems.map { (name: $0.path, text: $0.text) }
        let errors = (answers + lines).map { error in
            "{\"name\":\(jsonString(error.name)),\"detail\":\(jsonString(error.text))}"
        }
        return .problem(
            form.fileProblems.isEmpty ? words.check.problemsTitle(errors.count) : words.check.fileProblemsTitle,
            (answers + lines).map(\.text).joined(separator: " "), status: status, visit,
            more: [("errors", "[\(errors.joined(separator: ","))]")])
    }

    private func writeLine(_ problem: CheckForm.FileProblem, into item: inout Markup, _ words: Words) {
        if problem.line > 0 { item.strong(words.check.line(problem.line) + ": ") }
        if problem.language == words.language {
            item.text(problem.text)
        } else {
            item.span(problem.text, .lang(problem.language.rawValue))
        }
        if !problem.path.isEmpty { item.span(" (\(problem.path))", .class("quiet")) }
    }
}

extension CheckForm {
    var hasProblems: Bool { !problems.isEmpty || !fileProblems.isEmpty }
}

extension Field {
    static let uploadName = "portfolio"
    static let uploadPlace = "portfolio-place"
    /// Where problems of the upload are shown; the question itself is not asked there.
    static let upload = Field(.name, job: 0)

    /// The id of what to put the cursor in.
    var focusID: String {
        if self == .upload { return Field.uploadName }
        switch question.shape {
        case .month: return monthName
        case .choices: return name + "-1"
        case .yesNo: return name + "-yes"
        default: return name
        }
    }
}
