import Portfolios

extension Findings {
    /// `; did you mean “hours”?`, or nothing.
    package func didYouMean(_ text: String, among names: some Sequence<String>) -> String {
        guard !isFull else { return "" }
        // Letters in another order, the commonest slip of all, count as two changes: too far for a short word.
        let letters = text.utf8.sorted()
        let swapped = names.first { $0.utf8.count == letters.count && $0.utf8.sorted() == letters }
        return (swapped ?? Suggestion.nearest(to: text, among: names)).map { "; did you mean “\($0)”?" } ?? ""
    }
}
