package import Offerings
package import Portfolios
package import Rulebooks

/// Everything that can be said about the files of a catalog at once.
package struct CatalogCheck: Sendable {
    /// `nil` while there are problems.
    package var catalog: Catalog?
    package var directory: Directory?
    package var cases: [RulebookCase]
    /// What must be mended, by file, line and column.
    package var problems: [Problem]
    /// What is worth knowing, in the same order.
    package var remarks: [Remark]
    /// Texts for people, and how many of them each language has.
    package var texts: Int
    package var textsByLanguage: [Language: Int]
}

/// Reads every file of a catalog. With a day it also says what was seen too long ago to rely on.
package func checkCatalog(at directory: String, asOf: Day? = nil) -> CatalogCheck {
    let findings = Findings()
    let files = wholeCatalog(at: directory, findings)
    let whole = files.reading(in: .english, findings)
    var texts = TextCheck()
    let (known, cases) = directoryAndCases(of: whole, at: directory, findings)
    texts.look(at: files.catalog.withTexts, knowing: whole.catalogPhrases, by: AllCores())
    texts.look(at: files.directory.all, knowing: whole.phrases, by: AllCores())
    let problems = findings.problems.sorted(by: Problem.inOrder)
    let idle = files.catalog.languages.flatMap { texts.idlePhrases(in: $0) }
    let remarks =
        texts.remarks + idle + known.remarks(on: asOf)
        + whole.catalog.remarks(with: known, sourcePlaces: files.sourcePlaces)
    let counts = Language.allCases.map { ($0, texts.count(in: $0)) }
    return CatalogCheck(
        catalog: problems.isEmpty ? whole.catalog : nil, directory: problems.isEmpty ? known : nil,
        cases: cases, problems: problems, remarks: remarks.sorted(by: Remark.inOrder), texts: texts.count,
        textsByLanguage: Dictionary(uniqueKeysWithValues: counts))
}

/// Both wait for the catalog, and not for each other: the directory is read beside the files of cases.
private func directoryAndCases(
    of whole: WholeReading, at directory: String, _ findings: Findings
) -> (Directory, [RulebookCase]) {
    enum Piece {
        case directory(Directory)
        case cases([RulebookCase])
    }
    let paths = [nil] + caseFiles(at: directory)
    let files = whole.catalog.rulebooksByFile
    let pieces = AllCores().map(paths, findings: findings) { path, findings -> Piece in
        guard let path else { return .directory(whole.directory(findings)) }
        return .cases(readCases(at: path, whole.catalog, beside: files, findings))
    }
    var known = Directory()
    var cases: [RulebookCase] = []
    for piece in pieces {
        switch piece {
        case .directory(let directory): known = directory
        case .cases(let some): cases += some
        }
    }
    return (known, cases)
}

extension CatalogDocuments {
    /// The files that hold texts for people.
    fileprivate var withTexts: [Document] { vocabulary + frameworks + rulebooks }
}

extension WholeCatalog {
    /// Where each shared source stands.
    fileprivate var sourcePlaces: [String: Place] {
        var places: [String: Place] = [:]
        for document in catalog.sources {
            guard case .map(let pairs, _)? = document["sources"] else { continue }
            for pair in pairs { places[pair.key] = pair.keyPlace }
        }
        return places
    }
}
