import Evaluation
import Portfolios
import Rulebooks
import Synchronization

/// Evaluators that were compiled once, by rulebook and edition.
final class EvaluatorShelf: Sendable {
    private let vocabulary: Vocabulary
    private let known = Mutex<[String: Evaluator]>([:])

    init(vocabulary: Vocabulary) { self.vocabulary = vocabulary }

    func evaluator(for rulebook: Rulebook) -> Evaluator {
        known.withLock { known in
            if let evaluator = known[rulebook.key] { return evaluator }
            let evaluator = Evaluator(rulebook: rulebook, vocabulary: vocabulary)
            known[rulebook.key] = evaluator
            return evaluator
        }
    }
}
