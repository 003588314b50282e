package import Rulebooks

/// All programs of a directory, made ready to be found. Built once for each language; answers many at once.
package final class ProgramIndex: Sendable {
    /// By name, without regard to accents and capitals.
    package let programs: [Program]
    package let facets: ProgramFacets
    let rows: FacetRows
    let text: TextIndex
    let orders: ProgramOrders
    private let positions: [String: Int]

    /// - Parameter language: the one in which the catalog and the directory were read.
    package init(catalog: Catalog, directory: Directory, language: Language) {
        let programs = Self.byName(directory.programs)
        self.programs = programs
        facets = ProgramFacets(catalog: catalog)
        rows = FacetRows(programs: programs, directory: directory, facets: facets)
        text = TextIndex(programs: programs, directory: directory, catalog: catalog, language: language)
        orders = ProgramOrders(programs: programs, vocabulary: catalog.vocabulary)
        positions = Dictionary(programs.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    package subscript(hit: ProgramAnswer.Hit) -> Program { programs[hit.position] }

    /// The place of the program with this id among `programs`.
    package func position(of id: String) -> Int? { positions[id] }

    package func program(_ id: String) -> Program? { position(of: id).map { programs[$0] } }

    private static func byName(_ programs: [Program]) -> [Program] {
        let keys = programs.map { FoldedWord.words(of: $0.name).map(\.bytes) }
        let order = programs.indices.sorted { left, right in
            guard keys[left] == keys[right] else {
                return keys[left].lexicographicallyPrecedes(keys[right]) { $0.lexicographicallyPrecedes($1) }
            }
            return programs[left].id < programs[right].id
        }
        return order.map { programs[$0] }
    }
}
