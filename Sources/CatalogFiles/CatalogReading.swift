package import Rulebooks

/// A catalog, or everything that is wrong with it.
package struct CatalogReading: Sendable {
    /// Only when there is no problem at all.
    package var catalog: Catalog?
    /// By file, line and column.
    package var problems: [Problem]
}

/// Reads `vocabulary/`, `sources/`, `frameworks/` and `rulebooks/` of a folder, and reports all problems at once. In
/// another language than English it reads `languages/` as well.
///
/// - Parameter wanted: only these rulebooks, by id, with all they are built on or point at, and only their problems;
///   all when there is none of these names.
/// - Parameter namingIssuers: whether the names of those who award are needed.
package func loadCatalog(
    at directory: String, in language: Language = .english, wanted: Set<String>? = nil, namingIssuers: Bool = false
) -> CatalogReading {
    let findings = Findings()
    var documents = catalogDocuments(at: directory, withLanguages: language != .english, findings)
    if namingIssuers {
        let files = documentFiles(in: "\(directory)/organizations", mayBeAbsent: true, findings)
        documents.organizations = readAll([files], findings)[0]
    }
    documents.wanted = wanted
    let catalog = documents.catalog(in: language, findings: findings)
    let problems = findings.problems.sorted(by: Problem.inOrder)
    return CatalogReading(catalog: problems.isEmpty ? catalog : nil, problems: problems)
}

/// The files that say what credentials ask, as documents.
func catalogDocuments(at directory: String, withLanguages: Bool, _ findings: Findings) -> CatalogDocuments {
    let folders = [
        documentFiles(in: "\(directory)/vocabulary", findings),
        documentFiles(in: "\(directory)/sources", mayBeAbsent: true, findings),
        documentFiles(in: "\(directory)/frameworks", mayBeAbsent: true, findings),
        documentFiles(in: "\(directory)/rulebooks", findings).filter { !$0.hasSuffix(casesSuffix) },
        withLanguages ? documentFiles(in: "\(directory)/languages", mayBeAbsent: true, findings) : [],
    ]
    let read = readAll(folders, findings)
    var documents = CatalogDocuments()
    documents.workforce = AllCores()
    documents.vocabulary = read[0]
    documents.sources = read[1]
    documents.frameworks = read[2]
    documents.rulebooks = read[3]
    documents.languages = read[4]
    return documents
}

/// The YAML and JSON files of a folder. A name that was meant to be one is a problem: no file is passed over in
/// silence that someone believes to be read.
func documentFiles(in folder: String, mayBeAbsent: Bool = false, _ findings: Findings) -> [String] {
    guard let paths = files(under: folder) else {
        if !mayBeAbsent { findings.add([Problem(file: folder, "there is no such folder")]) }
        return []
    }
    findings.add(paths.filter { $0.hasSuffix(".yml") }.map { Problem(file: $0, "name it .yaml: it is not read") })
    let named = paths.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".json") }
    // A pipe of that name would be waited for without end.
    let pipes = named.filter(isPipe)
    findings.add(pipes.map { Problem(file: $0, "this is not a file") })
    return pipes.isEmpty ? named : named.filter { !isPipe($0) }
}

/// The files of several folders as documents.
func readAll(_ folders: [[String]], _ findings: Findings) -> [[Document]] {
    let readings = AllCores().map(folders.flatMap(\.self), readAny)
    for reading in readings { findings.add(reading.problems) }
    var start = 0
    return folders.map { folder in
        defer { start += folder.count }
        return readings[start..<start + folder.count].compactMap(\.document)
    }
}

/// A file as a document; one that cannot be read is a problem like any other.
func readAny(at path: String) -> DocumentReading {
    do throws(CatalogError) {
        return readDocument(in: try readBytes(at: path), file: path)
    } catch {
        return DocumentReading(document: nil, problems: error.problems)
    }
}
