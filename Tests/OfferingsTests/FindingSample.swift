import CatalogFiles
import Offerings
import Portfolios
import Rulebooks

/// The repository's own catalog.
enum FindingSample {
    static let english = real(.english)
    static let spanish = real(.spanish)

    private static func real(_ language: Language) -> (catalog: Catalog, directory: Directory, index: ProgramIndex) {
        let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let reading = loadDirectory(at: root + "/catalog", in: language)
        let catalog = reading.catalog!
        let directory = reading.directory!
        return (catalog, directory, ProgramIndex(catalog: catalog, directory: directory, language: language))
    }
}

extension ProgramIndex {
    static let today = Day("2026-01-15")!

    /// The answer to a query written as in an address.
    func answer(_ string: String, pageSize: Int = 1_000) -> ProgramAnswer {
        answer(to: ProgramQuery.reading(string, knowing: facets).query, on: Self.today, pageSize: pageSize)
    }

    /// The ids of all that fits, in order.
    func ids(_ string: String) -> [String] { answer(string).hits.map { self[$0].id } }

    func count(_ answer: ProgramAnswer, _ facet: ProgramFacet, _ key: String) -> ProgramAnswer.Count? {
        answer.counts(of: facet).first { facets.key(of: $0.value) == key }
    }
}
