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
    let paths = caseFiles(at: directory)
    let files = catalog.rulebooksByFile
    let cases = AllCores().map(paths, findings: findings) { path, findings in
        readCases(at: path, catalog, beside: files, findings)
    }
    return CasesReading(cases: cases.flatMap(\.self), problems: findings.problems.sorted(by: Problem.inOrder))
}

let casesSuffix = ".cases.yaml"

/// The files of cases of a catalog's folder.
func caseFiles(at directory: String) -> [String] {
    (files(under: "\(directory)/rulebooks") ?? []).filter { $0.hasSuffix(casesSuffix) }
}

/// The rulebooks that each file makes.
typealias RulebooksByFile = [String: [Rulebook]]

extension Catalog {
    var rulebooksByFile: RulebooksByFile { Dictionary(grouping: rulebooks, by: \.place.file) }
}

func readCases(
    at path: String, _ catalog: Catalog, beside files: RulebooksByFile, _ findings: Findings
) -> [RulebookCase] {
    let beside = path.dropLast(casesSuffix.count) + ".yaml"
    guard let rulebooks = files[String(beside)] else {
        findings.add([Problem(file: path, "there is no rulebook beside it: \(beside)")])
        return []
    }
    let reading = readAny(at: path)
    findings.add(reading.problems)
    return reading.document.map { catalog.cases(in: $0, of: rulebooks, findings: findings) } ?? []
}
