/// What a filter asks for as a noun phrase in parts, so that a sentence can put its window between them.
package struct ProseNounPhrase: Hashable, Sendable {
    /// `reflective supervision about attachment`
    package var core: String
    /// `after your master's degree`, each to stand after a comma.
    package var clauses: [String]

    package var text: String { ([core] + clauses).joined(separator: ", ") }

    package func text(with clause: String?) -> String {
        ([core] + (clause.map { [$0] } ?? []) + clauses).joined(separator: ", ")
    }
}
