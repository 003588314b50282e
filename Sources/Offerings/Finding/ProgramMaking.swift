package import Portfolios
package import Rulebooks

extension Program {
    /// A program of which nothing is known but who offers it.
    package init(id: String, name: String, providers: [OrganizationID] = []) {
        self.init(
            id: id, name: name, providers: providers, places: [], tracks: [], education: [], professions: [],
            deadlines: [], themes: [], cites: [], unknown: Set(Fact.allCases), place: Place(file: ""))
    }
}

extension Organization {
    /// An organization of which nothing is known but its kind.
    package init(id: OrganizationID, name: String, type: Term) {
        self.init(
            id: id, name: name, type: type, places: [], memberOf: [], awards: [], fees: [], cites: [],
            unknown: Set(Fact.allCases), place: Place(file: ""))
    }
}

extension GlossaryEntry {
    /// An entry that no other refers to.
    package init(id: String, label: String, synonyms: [Language: [String]] = [:], terms: [Term] = []) {
        self.init(
            id: id, label: label, definition: "", synonyms: synonyms, see: [], terms: terms, place: Place(file: ""))
    }
}
