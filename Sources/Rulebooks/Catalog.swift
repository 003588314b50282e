package import Portfolios

/// Everything that files say about credentials: the words, the frameworks and the rulebooks.
package struct Catalog: Sendable {
    package var vocabulary: Vocabulary
    /// By id.
    package var frameworks: [Framework]
    /// By family, id and the first day of the edition.
    package var rulebooks: [Rulebook]
    /// The sources that all files share, by their keys.
    package var sources: SourceLibrary
    /// The names of those who award, by id, as far as they were read.
    package var issuers: [String: String] = [:]
    /// In which its texts are.
    package var language = Language.english

    package init(
        vocabulary: Vocabulary, frameworks: [Framework] = [], rulebooks: [Rulebook] = [], sources: SourceLibrary = [:]
    ) {
        self.vocabulary = vocabulary
        self.sources = sources
        self.frameworks = frameworks.sorted { $0.id < $1.id }
        self.rulebooks = rulebooks.sorted {
            ($0.family, $0.id, $0.from.number, $0.edition) < ($1.family, $1.id, $1.from.number, $1.edition)
        }
    }

    package func rulebook(id: String, edition: String) -> Rulebook? {
        rulebooks.first { $0.id == id && $0.edition == edition }
    }

    /// All editions, the oldest first.
    package func editions(of id: String) -> [Rulebook] { rulebooks.filter { $0.id == id } }

    /// The edition in force on a day.
    package func rulebook(id: String, inForceOn day: Day) -> Rulebook? {
        rulebooks.first { $0.id == id && $0.isInForce(on: day) }
    }

    /// The rulebook, `imhs` or `imhs@2012`, that someone may have meant by a name that there is not.
    package func suggestion(for name: String) -> String? {
        let keys = rulebooks.map(\.key)
        let names = name.contains("@") ? keys : Set(rulebooks.map(\.id)).sorted()
        return Suggestion.nearest(to: name, among: names)
    }
}
