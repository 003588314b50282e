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
    return wholeCatalog(at: directory, findings).directoryReading(in: language, findings)
}

/// The same in each of several languages. The files are read once; where they have problems, no language is read.
package func loadDirectories(at directory: String, in languages: [Language]) -> [Language: DirectoryReading] {
    let findings = Findings()
    let whole = wholeCatalog(at: directory, findings)
    var readings: [Language: DirectoryReading] = [:]
    for language in languages {
        // What was wrong with the files themselves is among the findings of the first language.
        let reading = whole.directoryReading(in: language, readings.isEmpty ? findings : Findings())
        readings[language] = reading
        guard reading.problems.isEmpty else { return [language: reading] }
    }
    return readings
}

/// Every file of a catalog but the cases, as documents.
struct WholeCatalog {
    var catalog: CatalogDocuments
    var directory: DirectoryDocuments

    /// What the documents make in one language, the directory not yet decoded: it waits for nothing but the catalog.
    func reading(in language: Language, _ findings: Findings) -> WholeReading {
        var phrases = Phrases()
        // Rulebooks are also read without the directory, so what it says in other languages must not be needed for them.
        let catalog = catalog.catalog(in: language, knowing: &phrases, findings: findings)
        let own = phrases
        for document in directory.all { findings.open(document) }
        let english = directory.english(&phrases, findings: findings, by: AllCores())
        return WholeReading(
            catalog: catalog, catalogPhrases: own, phrases: phrases, documents: english.said(in: language, phrases))
    }
}

extension WholeCatalog {
    fileprivate func directoryReading(in language: Language, _ findings: Findings) -> DirectoryReading {
        let reading = reading(in: language, findings)
        let directory = reading.directory(findings)
        let problems = findings.problems.sorted(by: Problem.inOrder)
        let isGood = problems.isEmpty
        return DirectoryReading(
            catalog: isGood ? reading.catalog : nil, directory: isGood ? directory : nil, problems: problems)
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
