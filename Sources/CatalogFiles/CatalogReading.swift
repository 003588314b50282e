import Dispatch
package import Rulebooks

/// A catalog, or everything that is wrong with it.
package struct CatalogReading: Sendable {
    /// Only when there is no problem at all.
    package var catalog: Catalog?
    /// By file, line and column.
    package var problems: [Problem]
}

/// Reads `vocabulary/`, `frameworks/` and `rulebooks/` of a folder, and reports all problems at once.
package func loadCatalog(at directory: String) -> CatalogReading {
    let findings = Findings()
    let vocabulary = documentFiles(in: "\(directory)/vocabulary", findings)
    let frameworks = documentFiles(in: "\(directory)/frameworks", mayBeAbsent: true, findings)
    let rulebooks = documentFiles(in: "\(directory)/rulebooks", findings).filter { !$0.hasSuffix(casesSuffix) }
    let readings = readAll(vocabulary + frameworks + rulebooks)
    for reading in readings { findings.add(reading.problems) }
    var documents = CatalogDocuments()
    let read = readings.map(\.document)
    documents.vocabulary = read[..<vocabulary.count].compactMap(\.self)
    documents.frameworks = read[vocabulary.count...].prefix(frameworks.count).compactMap(\.self)
    documents.rulebooks = read[(vocabulary.count + frameworks.count)...].compactMap(\.self)
    let catalog = documents.catalog(findings: findings)
    let problems = findings.problems.sorted(by: Problem.inOrder)
    return CatalogReading(catalog: problems.isEmpty ? catalog : nil, problems: problems)
}

/// The YAML and JSON files of a folder. A name that was meant to be one is a problem: no file is passed over in
/// silence that someone believes to be read.
private func documentFiles(in folder: String, mayBeAbsent: Bool = false, _ findings: Findings) -> [String] {
    guard let paths = files(under: folder) else {
        if !mayBeAbsent { findings.add([Problem(file: folder, "there is no such folder")]) }
        return []
    }
    findings.add(paths.filter { $0.hasSuffix(".yml") }.map { Problem(file: $0, "name it .yaml: it is not read") })
    return paths.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".json") }
}

/// All files, on all cores: most of the time that a command takes to start is spent here.
private func readAll(_ paths: [String]) -> [DocumentReading] {
    let nothing = DocumentReading(document: nil, problems: [])
    return [DocumentReading](unsafeUninitializedCapacity: paths.count) { readings, count in
        readings.initialize(repeating: nothing)
        count = paths.count
        // Each position is written by one thread only.
        nonisolated(unsafe) let readings = readings
        DispatchQueue.concurrentPerform(iterations: paths.count) { readings[$0] = readAny(at: paths[$0]) }
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
