import Portfolios
import Rulebooks

/// Places as people name them, each with the programs that are open to it from elsewhere: what someone means who looks
/// for words and finds nothing in the place itself.
struct OpenPlaces {
    /// The programs that are open to the whole country, and those that are open to everyone.
    private(set) var lists: [[Posting]] = [[], []]
    /// Words, without empty ones, and whose list it is.
    private(set) var names: [(words: [[UInt8]], list: Int)] = []

    init(_ programs: [Program], _ vocabulary: Vocabulary, _ empty: EmptyWords) {
        let reach = ProgramReach(vocabulary)
        for (position, program) in programs.enumerated() {
            let posting = Posting(program: Int32(clamping: position), weight: 1)
            if reach.isAnywhere(program) || reach.isNational(program) { lists[0].append(posting) }
            if reach.isAnywhere(program) { lists[1].append(posting) }
        }
        for place in vocabulary.terms(in: "jurisdictions") {
            let list = reach.isInCountry(place) ? 0 : 1
            for name in Self.names(of: place, vocabulary) {
                let words = FoldedWord.words(of: name).map(\.bytes).filter { !empty.isStop($0) }
                if !words.isEmpty { names.append((words, list)) }
            }
        }
    }

    private static func names(of place: Term, _ vocabulary: Vocabulary) -> [String] {
        let name = vocabulary.name(of: place)
        let others = OtherNames.ofTerms[name]?.split(separator: ",").map(String.init) ?? []
        let letters = name.utf8.count == 5 && name.hasPrefix("us-") ? [String(name.dropFirst(3))] : []
        return [vocabulary.label(of: place)] + others + letters
    }
}
