/// Which words of a sentence another one does not have in their place.
enum MarkedWords {
    struct Run: Hashable, Sendable {
        var text: String
        /// Only this sentence has it.
        var isOwn: Bool
    }

    /// More words than any rule has: what is longer is not looked at.
    static let most = 400

    /// The sentence in pieces; joined they are the sentence. Where both have little in common nothing is marked,
    /// because everything would be.
    static func runs(of text: String, besides other: String) -> [Run] {
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        let others = other.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count <= most, others.count <= most else { return [Run(text: text, isOwn: false)] }
        let shared = common(words.map(bare), others.map(bare))
        guard shared.count * 2 >= min(words.count, others.count), shared.count > 1 else {
            return [Run(text: text, isOwn: false)]
        }
        var runs: [Run] = []
        for (index, word) in words.enumerated() {
            let isOwn = !shared.contains(index)
            if let last = runs.last, last.isOwn == isOwn {
                runs[runs.count - 1].text += " " + word
            } else {
                // The space belongs to neither, so it is never marked.
                if let last = runs.indices.last {
                    if isOwn { runs[last].text += " " }
                }
                runs.append(Run(text: (isOwn || runs.isEmpty ? "" : " ") + word, isOwn: isOwn))
            }
        }
        return runs
    }

    /// A word without the marks after it.
    private static func bare(_ word: Substring) -> Substring {
        var word = word
        while let last = word.last, ",.;:".contains(last) { word.removeLast() }
        return word
    }

    /// The indexes in `words` of a longest common subsequence.
    private static func common(_ words: [Substring], _ others: [Substring]) -> Set<Int> {
        let (rows, columns) = (words.count, others.count)
        var lengths = [Int](repeating: 0, count: (rows + 1) * (columns + 1))
        for row in stride(from: rows - 1, through: 0, by: -1) {
            for column in stride(from: columns - 1, through: 0, by: -1) {
                let below = (row + 1) * (columns + 1) + column
                lengths[row * (columns + 1) + column] =
                    words[row] == others[column]
                    ? lengths[below + 1] + 1 : max(lengths[below], lengths[row * (columns + 1) + column + 1])
            }
        }
        var shared: Set<Int> = []
        var (row, column) = (0, 0)
        while row < rows, column < columns {
            if words[row] == others[column] {
                shared.insert(row)
                (row, column) = (row + 1, column + 1)
            } else if lengths[(row + 1) * (columns + 1) + column] >= lengths[row * (columns + 1) + column + 1] {
                row += 1
            } else {
                column += 1
            }
        }
        return shared
    }
}
