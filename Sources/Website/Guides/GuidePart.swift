import Offerings
import Rulebooks

/// A part of a guide with what it points at.
enum GuidePart: Sendable {
    case statement(Guide.Statement)
    case list([Guide.Statement])
    case gap(Guide.Statement)
    case search(label: String, query: String)
    case credentials([Rulebook])
    case terms([GlossaryEntry])
    case topics([String])
    case crosswalk(CrosswalkTable)
    case rules([SupervisionRules.Group])
    case local([SupervisionRules.Local])
}

/// Which topics of one framework answer to which of another, in words.
struct CrosswalkTable: Sendable {
    var rows: [Row]
    var note: String?

    struct Row: Sendable {
        var from: String
        /// `nil`: nothing answers to it.
        var to: String?
        /// The categories it is flagged for; none: all.
        var categories: [Rulebook]
        var note: String?
    }
}
