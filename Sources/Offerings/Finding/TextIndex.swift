import Portfolios
import Rulebooks

/// Finds programs by words: by their own, and by the glossary's for what they carry.
struct TextIndex: Sendable {
    let lexicon: Lexicon
    /// By the numbers of words; the entries of the glossary follow, then what is open to places.
    let postings: Postings
    /// How rare a word or entry is: 1 to 3.
    let rarities: [UInt8]
    let empty: EmptyWords
    /// By their first words.
    private let phrases: [Int32: [Phrase]]
    /// The names of places, for those who are open to them.
    private let places: [Int32: [Phrase]]

    /// What people call an entry of the glossary, or a place.
    struct Phrase: Sendable, Hashable {
        var words: [Int32]
        /// The entry's list among the postings.
        var entry: Int32
    }

    init(programs: [Program], directory: Directory, catalog: Catalog, language: Language) {
        let empty = EmptyWords(language)
        let names = directory.glossary.map { GlossaryNames($0, language: language, empty: empty) }
        let open = OpenPlaces(programs, catalog.vocabulary, empty)
        let sorted = Self.words(
            of: programs, names.flatMap(\.phrases) + open.names.map(\.words),
            ProgramTexts(directory: directory, vocabulary: catalog.vocabulary))
        let lexicon = Lexicon(sorted: sorted.words)
        var postings = Postings()
        for list in sorted.postings { postings.append(list) }
        let carriers = Self.carriers(programs)
        var phrases: [Int32: [Phrase]] = [:]
        for (number, entry) in directory.glossary.enumerated() {
            let lists = names[number].phrases.map { $0.compactMap { lexicon.number(of: $0) } }
            postings.append(EntryPrograms(lists: lists, terms: entry.terms).postings(sorted.postings, carriers))
            for list in lists {
                let phrase = Phrase(words: list.map { Int32($0) }, entry: Int32(lexicon.count + number))
                phrases[phrase.words[0], default: []].append(phrase)
            }
        }
        let firstOpen = lexicon.count + names.count
        for list in open.lists { postings.append(list) }
        places = Dictionary(
            grouping: open.names.map { name in
                Phrase(
                    words: name.words.compactMap { lexicon.number(of: $0) }.map { Int32($0) },
                    entry: Int32(firstOpen + name.list))
            }, by: { $0.words[0] })
        self.empty = empty
        self.lexicon = lexicon
        self.postings = postings
        self.phrases = phrases
        // What the glossary knows is never as common as a common word.
        rarities = (0..<firstOpen + open.lists.count).map { number in
            let rarity = Self.rarity(postings[number].count, of: programs.count)
            return number < lexicon.count ? rarity : max(2, rarity)
        }
    }

    /// All words of the programs, and of what people call the glossary's entries.
    private static func words(
        of programs: [Program], _ phrases: [[[UInt8]]], _ texts: ProgramTexts
    ) -> (words: [[UInt8]], postings: [[Posting]]) {
        var (words, texts) = (WordCollection(), texts)
        for (position, program) in programs.enumerated() {
            texts.visit(program) { word, weight in words.note(word, weight) }
            words.endProgram(Int32(clamping: position))
        }
        for phrase in phrases { for word in phrase { words.note(word) } }
        return words.sorted()
    }

    func phrases(beginningWith word: Int32) -> [Phrase] { phrases[word] ?? [] }

    func places(beginningWith word: Int32) -> [Phrase] { places[word] ?? [] }

    private static func rarity(_ count: Int, of all: Int) -> UInt8 { count > all / 4 ? 1 : count > all / 32 ? 2 : 3 }

    /// The programs that carry a term; as the work that they lead to, it weighs most.
    private static func carriers(_ programs: [Program]) -> [Term: [Posting]] {
        var carriers: [Term: [Posting]] = [:]
        for (position, program) in programs.enumerated() {
            for term in Set(program.terms) {
                let weight: UInt8 = program.tracks.contains(term) ? 6 : 4
                carriers[term, default: []].append(Posting(program: Int32(clamping: position), weight: weight))
            }
        }
        return carriers
    }
}

/// The phrases that people type for an entry of the glossary, without empty words.
private struct GlossaryNames {
    var phrases: [[[UInt8]]] = []

    /// The label and the synonyms of every language: whoever reads Spanish may still type RSC.
    init(_ entry: GlossaryEntry, language: Language, empty: EmptyWords) {
        let texts = [entry.label] + (entry.synonyms[language] ?? [])
        let others = Language.allCases.filter { $0 != language }.flatMap { entry.synonyms[$0] ?? [] }
        for text in texts + others {
            let words = FoldedWord.words(of: text).map(\.bytes).filter { !empty.isStop($0) }
            if !words.isEmpty, words.count <= 8, !phrases.contains(words) { phrases.append(words) }
        }
    }
}

/// The programs that an entry of the glossary stands for.
private struct EntryPrograms {
    let lists: [[Int]]
    let terms: [Term]

    /// A program counts by the best of the phrases all of whose words it holds, and more when it carries a term.
    func postings(_ words: [[Posting]], _ carriers: [Term: [Posting]]) -> [Posting] {
        var weights: [Int32: UInt8] = [:]
        for list in lists {
            for (program, weight) in programs(holding: list, words) {
                weights[program] = max(weights[program] ?? 0, weight)
            }
        }
        var carried: [Int32: UInt8] = [:]
        for posting in terms.flatMap({ carriers[$0] ?? [] }) {
            carried[posting.program] = max(carried[posting.program] ?? 0, posting.weight)
        }
        weights.merge(carried) { $0 + $1 }
        return weights.sorted { $0.key < $1.key }.map { Posting(program: $0.key, weight: $0.value) }
    }

    /// The programs that hold all words of a phrase, with the least weight of these.
    private func programs(holding list: [Int], _ words: [[Posting]]) -> [Int32: UInt8] {
        var found: [Int32: UInt8]?
        for word in list.sorted(by: { words[$0].count < words[$1].count }) {
            var next: [Int32: UInt8] = [:]
            for posting in words[word] {
                let before = found.map { $0[posting.program] } ?? posting.weight
                if let before { next[posting.program] = min(before, posting.weight) }
            }
            if next.isEmpty { return next }
            found = next
        }
        return found ?? [:]
    }
}
