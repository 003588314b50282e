package import Rulebooks

/// Names, made ready to be found by words that are nearly theirs.
package struct NearNames: Sendable {
    private let lexicon: Lexicon
    /// The names that have a word, by its number.
    private let owners: [[Int]]
    /// How many words each name has.
    private let sizes: [Int]
    private let empty: EmptyWords

    /// More words than these are not looked at.
    private static let mostWords = 8
    private static let mostBegun = 16
    private static let mostNear = 8

    package init(_ names: [String], language: Language) {
        let empty = EmptyWords(language)
        let words = names.map { name in
            Set(FoldedWord.words(of: name).map(\.bytes).filter { !empty.isStop($0) })
        }
        let all = Set(words.flatMap(\.self)).sorted { $0.lexicographicallyPrecedes($1) }
        let lexicon = Lexicon(sorted: all)
        var owners = [[Int]](repeating: [], count: all.count)
        for (name, words) in words.enumerated() {
            for word in words { if let number = lexicon.number(of: word) { owners[number].append(name) } }
        }
        self.lexicon = lexicon
        self.owners = owners
        self.empty = empty
        sizes = words.map(\.count)
    }

    /// The names that have at least half of the words, as written, begun or with typing mistakes; the nearest first,
    /// of equally near ones the shortest.
    package func nearest(to text: String) -> [Int] {
        let words = Set(FoldedWord.words(of: text).map(\.bytes).filter { !empty.isStop($0) && $0.count > 1 })
            .sorted { $0.lexicographicallyPrecedes($1) }.prefix(Self.mostWords)
        var scores: [Int: (words: Int, sureness: Int)] = [:]
        for word in words {
            for (name, sureness) in names(having: word) {
                let score = scores[name] ?? (0, 0)
                scores[name] = (score.words + 1, score.sureness + sureness)
            }
        }
        return scores.filter { $0.value.words * 2 >= words.count }.sorted { left, right in
            (-left.value.words, -left.value.sureness, sizes[left.key], left.key)
                < (-right.value.words, -right.value.sureness, sizes[right.key], right.key)
        }.map(\.key)
    }

    /// How surely each name has a word: 4 as written, 3 begun, 2 with mistakes.
    private func names(having word: [UInt8]) -> [Int: Int] {
        var found: [Int: Int] = [:]
        let note = { (number: Int, sureness: Int) in
            for name in owners[number] { found[name] = max(found[name] ?? 0, sureness) }
        }
        if let number = lexicon.number(of: word) { note(number, 4) }
        if word.count >= 4 { for number in lexicon.longer(than: word, most: Self.mostBegun) { note(number, 3) } }
        if found.isEmpty { for number in lexicon.near(word, most: Self.mostNear) { note(number, 2) } }
        return found
    }
}
