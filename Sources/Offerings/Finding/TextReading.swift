import Rulebooks

/// What the words of a query may mean in one index.
struct TextReading {
    /// A word of the index, or an entry of the glossary, that one or several words of the query may mean.
    struct Meaning: Hashable {
        /// Its list among the postings.
        var number: Int32
        /// How sure it is: 4 as it was typed, 3 begun, 2 with typing mistakes.
        var sureness: UInt8
    }

    /// One word of the query.
    struct Word {
        /// Those it has alone come first.
        var meanings: [Meaning]
        /// A program must answer it.
        var isHard: Bool
    }

    private(set) var words: [Word] = []

    /// More words than these are not looked at.
    static let mostWords = 16
    private static let mostBegun = 32
    private static let mostNear = 16
    /// Looking for mistakes is the dearest part of a search: more words than these are taken as typed.
    private static let mostMistaken = 8

    init(_ text: String, in index: TextIndex) {
        let typed = Self.tellingWords(of: text, index.empty)
        let areAllSoft = typed.allSatisfy { index.empty.isSoft($0.bytes) }
        var mistaken = 0
        for word in typed {
            let isHard = areAllSoft || !index.empty.isSoft(word.bytes)
            var meanings = Self.meanings(of: word.bytes, in: index)
            if meanings.isEmpty, mistaken < Self.mostMistaken {
                mistaken += 1
                meanings = index.lexicon.near(word.bytes, most: Self.mostNear).map { Meaning($0, 2) }
            }
            words.append(Word(meanings: meanings, isHard: isHard))
        }
        for run in FoldedWord.runs(of: typed) { readJoined(typed, run, index) }
        readPhrases(index, index.phrases)
    }

    /// Lets the name of a place also mean what is open to it from elsewhere. False: no place is named.
    mutating func takeInOpen(_ index: TextIndex) -> Bool { readPhrases(index, index.places) }

    /// The words without empty ones, unless all are; each once.
    private static func tellingWords(of text: String, _ empty: EmptyWords) -> [FoldedWord] {
        let all = FoldedWord.words(of: text)
        let telling = all.filter { !empty.isStop($0.bytes) }
        var seen: Set<[UInt8]> = []
        return Array((telling.isEmpty ? all : telling).filter { seen.insert($0.bytes).inserted }.prefix(mostWords))
    }

    /// As it was typed, in the singular or plural, or only begun.
    private static func meanings(of word: [UInt8], in index: TextIndex) -> [Meaning] {
        let lexicon = index.lexicon
        var found = variants(of: word).compactMap { lexicon.number(of: $0) }.map { Meaning($0, 4) }
        if word.count >= 4 || found.isEmpty && word.count == 3 {
            let exact = Set(found.map(\.number))
            found += lexicon.longer(than: word, most: mostBegun).map { Meaning($0, 3) }
                .filter { !exact.contains($0.number) }
        }
        return found
    }

    /// The word itself, one of it and many of it: `course` and `courses`.
    private static func variants(of word: [UInt8]) -> [[UInt8]] {
        let (e, s) = (UInt8(ascii: "e"), UInt8(ascii: "s"))
        guard word.count >= 3 else { return [word] }
        var variants = [word, word + [s], word + [e, s]]
        if word.last == s, word.count >= 4 {
            variants.append(word.dropLast())
            if word.count >= 5, word[word.count - 2] == e { variants.append(word.dropLast(2)) }
        }
        return variants
    }

    /// `IMH-E`: as one word it may be known too, and then means all of the run.
    private mutating func readJoined(_ typed: [FoldedWord], _ run: Range<Int>, _ index: TextIndex) {
        guard let number = index.lexicon.number(of: FoldedWord.joined(typed[run])) else { return }
        var meanings = [Meaning(number, 4)]
        meanings += index.phrases(beginningWith: Int32(number)).filter { $0.words.count == 1 }
            .map { Meaning(Int($0.entry), 4) }
        for place in run { words[place].meanings += meanings }
    }

    /// Adds the entries of the phrases that stand in the text. False: there are none.
    @discardableResult
    private mutating func readPhrases(_ index: TextIndex, _ phrases: (Int32) -> [TextIndex.Phrase]) -> Bool {
        var found: [(Range<Int>, Meaning)] = []
        for start in words.indices {
            for first in words[start].meanings where first.sureness != 3 && first.number < index.lexicon.count {
                for phrase in phrases(first.number) {
                    guard let sureness = sureness(of: phrase, from: start) else { continue }
                    found.append((start..<start + phrase.words.count, Meaning(Int(phrase.entry), sureness)))
                }
            }
        }
        for (range, meaning) in found {
            for place in range where !words[place].meanings.contains(meaning) { words[place].meanings.append(meaning) }
        }
        return !found.isEmpty
    }

    /// How surely the words from one place on are this phrase; `nil`: they are not.
    private func sureness(of phrase: TextIndex.Phrase, from start: Int) -> UInt8? {
        guard start + phrase.words.count <= words.count else { return nil }
        var least: UInt8 = 4
        for (offset, word) in phrase.words.enumerated() {
            let meaning = words[start + offset].meanings.first { $0.number == word && $0.sureness != 3 }
            guard let meaning else { return nil }
            least = min(least, meaning.sureness)
        }
        return least
    }
}

extension TextReading.Meaning {
    fileprivate init(_ number: Int, _ sureness: UInt8) {
        self.init(number: Int32(clamping: number), sureness: sureness)
    }
}
