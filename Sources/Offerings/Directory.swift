/// Who offers what: the organizations and their programs, with the words and tables that help to find them.
package struct Directory: Sendable {
    /// By id.
    package var organizations: [Organization]
    /// By name.
    package var programs: [Program]
    /// By label.
    package var glossary: [GlossaryEntry]
    package var crosswalks: [Crosswalk]
    /// In the order in which they are read.
    package var guides: [Guide]
    private var positions: [OrganizationID: Int]

    package init(
        organizations: [Organization] = [], programs: [Program] = [], glossary: [GlossaryEntry] = [],
        crosswalks: [Crosswalk] = [], guides: [Guide] = []
    ) {
        self.organizations = organizations.sorted { $0.id < $1.id }
        self.programs = programs.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
        self.glossary = glossary.sorted { ($0.label, $0.id) < ($1.label, $1.id) }
        self.crosswalks = crosswalks.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
        self.guides = guides.sorted { ($0.order, $0.id) < ($1.order, $1.id) }
        positions = [:]
        for (index, organization) in self.organizations.enumerated() { positions[organization.id] = index }
    }

    package func organization(_ id: OrganizationID) -> Organization? { positions[id].map { organizations[$0] } }
}
