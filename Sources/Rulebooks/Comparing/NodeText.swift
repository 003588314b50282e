import Portfolios

/// What one edition says of a node or part, in words.
package struct NodeText: Hashable, Sendable {
    package var id: NodeID
    package var title: String
    /// The rule in sentences.
    package var rule: String
    /// When it applies; empty: always.
    package var condition: String
    package var topics: [String]
    package var cites: [String]
    package var note: String?
    /// The title of what it stands in; `nil` for the root.
    package var under: String?
    /// The title of what stands before it in there; `nil` for the first.
    package var after: String?
}

extension RulebookProse {
    /// A node or part in words; where it stands is left out.
    func text(of compared: ComparedNode) -> NodeText {
        NodeText(
            id: compared.id, title: compared.title, rule: rule(of: compared),
            condition: compared.guards.map(sentences.text).joined(separator: " "),
            topics: compared.topics.map(\.label), cites: compared.cites, note: compared.note)
    }

    private func rule(of compared: ComparedNode) -> String {
        switch (compared.part, compared.target.rule) {
        case (let part?, .leaf(let leaf)): return sentences.text(including: part, of: leaf)
        case (let part?, .allocate(let allocation)): return sentences.text(part, of: allocation)
        case (_, .leaf(let leaf)):
            let alternatives = sentences.longAlternatives(leaf).map {
                sentences.filters.predicate($0, within: leaf.filter)
            }
            let heading = sentences.heading(compared.node.rule)
            return alternatives.isEmpty ? heading : heading + " " + alternatives.joined(separator: "; ") + "."
        default:
            let heading = sentences.heading(compared.node.rule)
            return heading.hasSuffix(":") ? String(heading.dropLast()) + "." : heading
        }
    }
}
