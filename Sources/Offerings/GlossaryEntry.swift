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
    /// Terms of the vocabulary that it stands for in a search.
    package var terms: [Term]
    package var place: Place
}
