import CMemory
package import Offerings
package import Rulebooks

/// A catalog with its directory, or everything that is wrong with them.
package struct DirectoryReading: Sendable {
    /// Only when there is no problem at all.
    package var catalog: Catalog?
    package var directory: Directory?
    /// By file, line and column.
    package var problems: [Problem]
}

/// Reads all of a catalog's folder but the cases: what credentials ask, and who offers what.
package func loadDirectory(at directory: String, in language: Language = .english) -> DirectoryReading {
    let findings = Findings()
    return wholeCatalog(at: directory, findings).said(in: language, findings).directoryReading(findings)
}

/// What `make` makes of the same in each of several languages, which stays long after the files are forgotten: one
/// language after the other, so that the first is there as soon as can be. The files are read once; what is wrong with
/// the files themselves is among the problems of the first language.
package func loadDirectories<Made>(
    at directory: String, in languages: [Language], _ make: (DirectoryReading) -> Made, take: (Made) -> Void
) {
    readDirectories(at: directory, in: languages, make, take)
    malloc_trim(0)
}

private func readDirectories<Made>(
    at directory: String, in languages: [Language], _ make: (DirectoryReading) -> Made, _ take: (Made) -> Void
) {
    let findings = languages.map { _ in Findings() }
    let whole = wholeCatalog(at: directory, findings[0])
    for (language, findings) in zip(languages, findings) {
        let said = whole.said(in: language, findings).usingOwnTexts()
        // To forget what was read takes time, for which nobody should wait.
        withExtendedLifetime((said, findings)) {
            for made in OwnThreads().map([said], { make($0.directoryReading(findings)) }) { take(made) }
        }
    }
}

/// Every file of a catalog but the cases, as documents.
struct WholeCatalog {
    var catalog: CatalogDocuments
    var directory: DirectoryDocuments

    /// The same in one language.
    func said(in language: Language, _ findings: Findings) -> SaidCatalog {
        var phrases = Phrases()
        // Rulebooks are also read without the directory, so what it says in other languages must not be needed for them.
        let catalog = catalog.said(in: language, knowing: &phrases, findings: findings)
        let own = phrases
        for document in directory.all { findings.open(document) }
        let english = directory.english(&phrases, findings: findings, by: AllCores())
        return SaidCatalog(
            language: language, catalog: catalog, directory: english.said(in: language, phrases), catalogPhrases: own,
            phrases: phrases)
    }

    /// What the documents make in one language, the directory not yet decoded: it waits for nothing but the catalog.
    func reading(in language: Language, _ findings: Findings) -> WholeReading {
        said(in: language, findings).reading(findings)
    }
}

/// Every file of a catalog but the cases, as documents in one language.
struct SaidCatalog {
    var language: Language
    var catalog: CatalogDocuments
    var directory: DirectoryDocuments
    /// What the files say in other languages than English: those of the catalog, and all.
    var catalogPhrases: Phrases
    var phrases: Phrases

    func reading(_ findings: Findings) -> WholeReading {
        WholeReading(
            catalog: catalog.decoded(in: language, findings: findings), catalogPhrases: catalogPhrases,
            phrases: phrases, documents: directory)
    }

    fileprivate func directoryReading(_ findings: Findings) -> DirectoryReading {
        let reading = reading(findings)
        let directory = reading.directory(findings)
        let problems = findings.problems.sorted(by: Problem.inOrder)
        let isGood = problems.isEmpty
        return DirectoryReading(
            catalog: isGood ? reading.catalog : nil, directory: isGood ? directory : nil, problems: problems)
    }

    /// The same with texts that belong to none of the threads that read them.
    fileprivate func usingOwnTexts() -> SaidCatalog {
        let texts = OwnThreads().map([catalog.all, directory.all]) { OwnTexts(of: $0) }
        var said = self
        (said.catalog, said.directory) = AllCores().both({ catalog.using(texts[0]) }, { directory.using(texts[1]) })
        said.catalog.workforce = OwnThreads()
        (said.catalogPhrases, said.phrases) = (Phrases(), Phrases())
        return said
    }
}

struct WholeReading {
    var catalog: Catalog
    /// What the files say in other languages than English: those of the catalog, and all.
    var catalogPhrases: Phrases
    var phrases: Phrases
    var documents: DirectoryDocuments

    func directory(_ findings: Findings) -> Directory { documents.directory(of: catalog, findings: findings) }
}

func wholeCatalog(at directory: String, _ findings: Findings) -> WholeCatalog {
    let names = ["organizations", "programs", "glossary", "crosswalks", "guides"]
    let folders = names.map { documentFiles(in: "\(directory)/\($0)", mayBeAbsent: true, findings) }
    var documents = DirectoryDocuments()
    // The catalog's own files are read first, so that problems come in the order of the files' names.
    var catalog = catalogDocuments(at: directory, withLanguages: true, findings)
    let read = readAll(folders, findings)
    documents.organizations = read[0]
    catalog.organizations = read[0]
    documents.programs = read[1]
    documents.glossary = read[2]
    documents.crosswalks = read[3]
    documents.guides = read[4]
    return WholeCatalog(catalog: catalog, directory: documents)
}
