/// What a person has done: the whole input about them.
package struct Portfolio: Sendable, Hashable {
    package var id: PersonID
    package var name: String?
    /// In `Entry.inOrder`, ids unique.
    package var entries: [Entry]
    /// The editions the person registered under.
    package var registrations: [Registration]

    package struct Registration: Sendable, Hashable {
        /// The rulebook's id, without an edition.
        package var rulebook: String
        package var day: Day
        package init(rulebook: String, day: Day) {
            self.rulebook = rulebook
            self.day = day
        }
    }

    package init(id: PersonID, name: String? = nil, entries: [Entry], registrations: [Registration] = []) {
        self.id = id
        self.name = name
        let pairs = zip(entries.indices, entries.indices.dropFirst())
        let isSorted = pairs.allSatisfy { !Entry.inOrder(entries[$1], entries[$0]) }
        self.entries = isSorted ? entries : entries.sorted(by: Entry.inOrder)
        self.registrations = registrations
    }
}
