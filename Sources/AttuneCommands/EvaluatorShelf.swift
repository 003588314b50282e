import Evaluation
import Portfolios
import Rulebooks
import Synchronization

/// Evaluators that were compiled once, by rulebook, edition and where it is written: organizations have rules of their
/// own, which may be called alike.
final class EvaluatorShelf: Sendable {
    private let vocabulary: Vocabulary
    private let known = Mutex<[String: Evaluator]>([:])

    init(vocabulary: Vocabulary) { self.vocabulary = vocabulary }

    func evaluator(for rulebook: Rulebook) -> Evaluator {
        known.withLock { known in
            let key = rulebook.key + " " + rulebook.place.file
            if let evaluator = known[key] { return evaluator }
            let evaluator = Evaluator(rulebook: rulebook, vocabulary: vocabulary)
            known[key] = evaluator
            return evaluator
        }
    }
}
