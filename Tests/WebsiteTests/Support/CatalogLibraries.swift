import CatalogFiles
import Evaluation
import Offerings
import Portfolios
import Rulebooks

@testable import Website

/// The catalog of the project, as the server loads it.
let catalogLibraries: [Language: Library] = {
    let root = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined()
    let loaded = Language.allCases.map { ($0, loadDirectory(at: root + "/catalog", in: $0)) }
    return Dictionary(
        uniqueKeysWithValues: loaded.compactMap { language, reading in
            guard let catalog = reading.catalog, let directory = reading.directory else { return nil }
            let library = Library(
                catalog: catalog, directory: directory,
                evaluate: { Evaluator(rulebook: $0, vocabulary: catalog.vocabulary).outcome(of: $1, on: $2) },
                readPortfolio: Library.reading(catalog.vocabulary))
            return (language, library)
        })
}()
