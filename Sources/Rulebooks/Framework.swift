package import Portfolios

/// The topics that a field agrees its people must know.
package struct Framework: Sendable, Hashable {
    package var id: String
    package var title: String
    package var sources: [Source]
    package var topics: [Topic]
    package var place: Place

    package struct Topic: Sendable, Hashable {
        package var term: Term
        package var label: String
        package var domain: String
        /// The categories of credential that must show it.
        package var categories: [String]
        package var cites: [String]
        package var status: Status
        /// What it was called before, or what is doubtful about it.
        package var note: String?
    }

    /// How sure it is that the topic belongs to the framework.
    package enum Status: String, Sendable, Hashable, CaseIterable {
        /// Read in the source itself.
        case seen
        case unverified
    }

    package init(id: String, title: String, sources: [Source] = [], topics: [Topic], place: Place = Place(file: "")) {
        self.id = id
        self.title = title
        self.sources = sources
        self.topics = topics
        self.place = place
    }
}
