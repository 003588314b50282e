import Evaluation
import Portfolios
import Rulebooks

/// What is asked of each person.
struct Question: Sendable {
    /// The editions that come into question, the oldest first.
    var editions: [Rulebook]
    /// One edition was named; registrations do not matter then.
    var isEditionGiven: Bool
    var asOf: Day
    var cycle: CycleDays?
    var providers: Providers
    var decisions: [Decision]
    var vocabulary: Vocabulary
    /// The names of organizations, by id.
    var organizations: [String: String] = [:]
    /// Of the rulebooks and of the text about one person.
    var language = Language.english

    /// The editions to try for a person, the one that wins ties first.
    func candidates(_ registrations: [Portfolio.Registration]) -> [Rulebook] {
        if isEditionGiven { return editions }
        return EditionChoice.candidates(among: editions, registrations: registrations, on: asOf)
    }

    /// What to say when none of the editions was in force.
    var noEdition: String { BadInput(noneOf: editions, inForceOn: asOf).description }
}

/// One worker's means to answer a question for one person after another.
final class Answerer {
    private let question: Question
    private let reader: PortfolioReader
    let columns = PortfolioColumns()
    let out = ByteBuffer()
    private var desks: [String: Desk] = [:]
    /// What to say of a person for whom none of the editions was in force.
    let noEdition: String

    /// A bench for one edition with its writers.
    final class Desk {
        let rulebook: Rulebook
        let bench: EvaluationBench
        lazy var full = OutcomeJSON(bench: bench, into: out)
        lazy var brief = BriefJSON(bench: bench, into: out)
        private let out: ByteBuffer

        init(_ evaluator: Evaluator, out: ByteBuffer) {
            rulebook = evaluator.rulebook
            bench = EvaluationBench(evaluator)
            self.out = out
        }
    }

    private let evaluators: [String: Evaluator]

    init(question: Question, tables: ReadingTables, evaluators: [String: Evaluator]) {
        self.question = question
        self.evaluators = evaluators
        noEdition = question.noEdition
        reader = PortfolioReader(tables: tables)
    }

    /// An evaluator for each edition, compiled once and shared.
    static func evaluators(for question: Question) -> [String: Evaluator] {
        var evaluators: [String: Evaluator] = [:]
        for rulebook in question.editions {
            evaluators[rulebook.key] = Evaluator(
                rulebook: rulebook, vocabulary: question.vocabulary, providers: question.providers)
        }
        return evaluators
    }

    func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadingProblem) { try reader.read(bytes, into: columns) }

    /// Evaluates the portfolio that was read, under the edition that suits it; `nil`: none was in force.
    func evaluate(brief: Bool) -> Desk? {
        let candidates = question.candidates(columns.registrations).compactMap { desk($0.key) }
        guard var best = candidates.first else { return nil }
        best.bench.evaluate(
            columns, on: question.asOf, cycle: question.cycle, decisions: question.decisions, brief: brief)
        for other in candidates.dropFirst() {
            other.bench.evaluate(
                columns, on: question.asOf, cycle: question.cycle, decisions: question.decisions, brief: brief)
            if other.bench.shortfall < best.bench.shortfall { best = other }
        }
        return best
    }

    private func desk(_ key: String) -> Desk? {
        if let known = desks[key] { return known }
        guard let evaluator = evaluators[key] else { return nil }
        let desk = Desk(evaluator, out: out)
        desks[key] = desk
        return desk
    }
}
