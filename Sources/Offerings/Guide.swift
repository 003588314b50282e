package import Rulebooks

/// A matter of the field explained, statement by statement, each with where it is known from.
package struct Guide: Sendable, Hashable {
    package var id: String
    package var title: String
    package var summary: String
    /// Where it stands among the guides, from 1.
    package var order: Int
    package var sections: [Section]
    package var place: Place

    package init(
        id: String, title: String, summary: String = "", order: Int = 1, sections: [Section] = [],
        place: Place = Place(file: "")
    ) {
        self.id = id
        self.title = title
        self.summary = summary
        self.order = order
        self.sections = sections
        self.place = place
    }

    package struct Section: Sendable, Hashable {
        package var id: String
        package var title: String
        package var blocks: [Block]

        package init(id: String, title: String, blocks: [Block]) {
            self.id = id
            self.title = title
            self.blocks = blocks
        }
    }

    package enum Block: Sendable, Hashable {
        case statement(Statement)
        case list([Statement])
        /// What nobody could find out yet.
        case gap(Statement)
        /// A search of the finder, as its address writes it.
        case search(label: String, query: String)
        /// Rulebooks, by id.
        case credentials([String])
        /// Entries of the glossary, by id.
        case terms([String])
        /// The topics of a framework, by its id.
        case framework(String)
        /// A cross-walk, by its frameworks.
        case crosswalk(from: String, to: String)
        /// What the rulebooks in force ask, read from them on the day.
        case rules(Matter)
    }

    /// What rulebooks ask that a guide can show.
    package enum Matter: String, Sendable, Hashable, CaseIterable {
        /// Reflective supervision or consultation received: how much, from whom.
        case supervision
        /// The same where a state asks otherwise.
        case localSupervision = "local-supervision"
    }

    /// A sentence or a few, with the keys of their sources; without any it is advice of our own.
    package struct Statement: Sendable, Hashable {
        package var text: String
        package var cites: [String]

        package init(_ text: String, cites: [String] = []) {
            self.text = text
            self.cites = cites
        }
    }

    /// The keys of all that it cites, each once, sorted.
    package var cites: [String] {
        let statements = sections.flatMap(\.blocks).flatMap { block -> [Statement] in
            switch block {
            case .statement(let statement), .gap(let statement): [statement]
            case .list(let statements): statements
            case .search, .credentials, .terms, .framework, .crosswalk, .rules: []
            }
        }
        return Set(statements.flatMap(\.cites)).sorted()
    }
}
