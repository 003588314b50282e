import Portfolios

/// One piece of a rulebook in words; pages, terminals and files each set it in their own way.
package enum ProseBlock: Hashable, Sendable {
    /// Level 1 is the rulebook's title.
    case heading(level: Int, String)
    case paragraph(String)
    case item(ProseItem)
    /// A remark of the rulebook's author about the item above it.
    case note(level: Int, String)
    /// What nobody could find out yet; with the title of the node it concerns, if one.
    case gap(title: String?, String)
    case source(Source)
}

/// A node, part or topic list as an entry of a nested list.
package struct ProseItem: Hashable, Sendable {
    /// 0 for the outermost.
    package var level: Int
    /// The node or part it tells of, for links; `nil` for an item that is only words.
    package var node: NodeID?
    /// `nil` where the sentence says it all.
    package var title: String?
    /// Empty where the title says it all.
    package var text: String
    /// Keys of sources; only those that the enclosing item does not cite as well.
    package var cites: [String]

    package init(level: Int, node: NodeID? = nil, title: String? = nil, text: String, cites: [String] = []) {
        self.level = level
        self.node = node
        self.title = title
        self.text = text
        self.cites = cites
    }
}
