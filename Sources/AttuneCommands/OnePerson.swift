import Evaluation
import Portfolios
import Rulebooks

/// The answer for one portfolio in a file.
struct OnePerson {
    /// More than any portfolio; a larger file is another kind of file.
    private static let mostBytes = 64_000_000

    var question: Question
    var path: String

    func answer(as format: OutputFormat) throws {
        let file = try InputFile(path)
        let bytes = try file.readAll(most: OnePerson.mostBytes)
        let answerer = Answerer(
            question: question, tables: ReadingTables(vocabulary: question.vocabulary),
            evaluators: Answerer.evaluators(for: question))
        try bytes.withUnsafeBufferPointer { buffer in
            do throws(ReadingProblem) {
                try answerer.read(buffer)
            } catch {
                let (line, column) = error.position(in: buffer)
                throw BadInput([
                    Problem(
                        place: Place(file: file.name, line: line, column: column), path: error.path,
                        message: error.message)
                ])
            }
        }
        guard let desk = answerer.evaluate(brief: false) else { throw BadInput(question.noEdition) }
        switch format {
        case .text: Terminal.say(report(desk, answerer.columns.portfolio().printable))
        case .json, .jsonl:
            desk.full.writeFull()
            answerer.out.append("\n")
            Terminal.say(answerer.out)
        }
    }

    private func report(_ desk: Answerer.Desk, _ portfolio: Portfolio) -> String {
        OutcomeText(
            rulebook: desk.rulebook, portfolio: portfolio, asOf: question.asOf, providers: question.providers,
            vocabulary: question.vocabulary, organizations: question.organizations, language: question.language,
            color: Terminal.wantsColor, width: Terminal.width
        ).render(desk.bench.outcome())
    }
}
