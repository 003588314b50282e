import Offerings
import Portfolios
import Rulebooks

/// What pages about programs need to know of the catalog in the visitor's language.
struct ProgramShelf: Sendable {
    var index: ProgramIndex
    var directory: Directory
    var vocabulary: Vocabulary
    /// The titles of rulebooks by id, for who may enter.
    var titles: [String: String]
    /// What programs cite, by key.
    var sources: SourceLibrary
    /// The programs that name a rulebook.
    var byRulebook: ProgramsByRulebook

    init(catalog: Catalog, directory: Directory) {
        index = ProgramIndex(catalog: catalog, directory: directory, language: catalog.language)
        self.directory = directory
        vocabulary = catalog.vocabulary
        sources = catalog.sources
        byRulebook = ProgramsByRulebook(directory.programs)
        titles = Dictionary(catalog.rulebooks.map { ($0.id, $0.title) }, uniquingKeysWith: { _, latest in latest })
    }

    func label(_ term: Term) -> String { vocabulary.label(of: term) }

    func labels(_ terms: [Term]) -> [String] { terms.map(label) }

    /// The organizations that offer a program.
    func providers(of program: Program) -> [Organization] { program.providers.compactMap(directory.organization) }

    /// The address of the finder with a query.
    func address(_ query: ProgramQuery, _ visit: Visit) -> String {
        let string = query.string(knowing: index.facets)
        return visit.link(.programs) + (string.isEmpty ? "" : "?" + string)
    }

    /// The addresses of the finder that are one choice away from a query.
    func addresses(around query: ProgramQuery, _ visit: Visit) -> ProgramAddresses {
        let isThere = visit.path == .programs
        return ProgramAddresses(around: query, knowing: index.facets, at: visit.link(.programs), fromThere: isThere)
    }
}
