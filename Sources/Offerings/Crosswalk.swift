package import Portfolios
package import Rulebooks

/// Which topics of one framework answer to which of another, as far as a published table says.
package struct Crosswalk: Sendable, Hashable {
    /// Frameworks, by id.
    package var from: String
    package var to: String
    package var links: [Link]
    package var note: String?
    package var cites: [String]
    package var place: Place

    package struct Link: Sendable, Hashable {
        package var from: Term
        /// `nil`: the table says that nothing answers to it.
        package var to: Term?
        /// The categories it is flagged for, by rulebook id; none: all.
        package var categories: [String]
        package var note: String?
    }
}
