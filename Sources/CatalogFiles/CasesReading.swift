package import Rulebooks

/// All cases of a catalog, and what is wrong with their files.
package struct CasesReading: Sendable {
    package var cases: [RulebookCase]
    package var problems: [Problem]
}

/// Reads every `<rulebook>.cases.yaml` under `rulebooks/` of a folder; each belongs to the `<rulebook>.yaml`
/// beside it.
package func loadCases(at directory: String, catalog: Catalog) -> CasesReading {
    let findings = Findings()
    let paths = (files(under: "\(directory)/rulebooks") ?? []).filter { $0.hasSuffix(casesSuffix) }
    let cases = paths.flatMap { readCases(at: $0, catalog, findings) }
    return CasesReading(cases: cases, problems: findings.problems.sorted(by: Problem.inOrder))
}

let casesSuffix = ".cases.yaml"

private func readCases(at path: String, _ catalog: Catalog, _ findings: Findings) -> [RulebookCase] {
    let beside = path.dropLast(casesSuffix.count) + ".yaml"
    guard let rulebook = catalog.rulebooks.first(where: { $0.place.file == beside }) else {
        findings.add([Problem(file: path, "there is no rulebook beside it: \(beside)")])
        return []
    }
    let reading = readAny(at: path)
    findings.add(reading.problems)
    return reading.document.map { catalog.cases(in: $0, of: rulebook, findings: findings) } ?? []
}
