package import Portfolios
package import Rulebooks

/// A word of the field explained, with what people type when they look for it.
package struct GlossaryEntry: Sendable, Hashable {
    package var id: String
    package var label: String
    package var definition: String
    /// Other words for it, in each language.
    package var synonyms: [Language: [String]]
    /// Other entries, by id.
    package var see: [String]
    /// Other forms in which prose names it, by language, besides its label and its abbreviations.
    package var linked: [Language: [String]] = [:]
    /// Whether prose leads to it where it is named; not, where everybody knows the word.
    package var isLinked = true
    /// Terms of the vocabulary that it stands for in a search.
    package var terms: [Term]
    package var place: Place
}
