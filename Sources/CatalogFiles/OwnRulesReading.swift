package import Rulebooks

/// What an organization's own rules make beside a catalog, or everything that is wrong with them.
package struct OwnRulesReading: Sendable {
    package var rulebooks: [Rulebook]
    package var problems: [Problem]
}

/// Reads rules that stand in no file: an overlay for some place of rulebooks in a catalog's folder.
///
/// They have to say for which place they are, and what they are built on: so they bring no word of their own, and what
/// they ask can be asked of whoever is described in the catalog's words.
///
/// - Parameter name: of what the problems speak.
package func readOwnRules(
    _ bytes: [UInt8], named name: String, beside directory: String, in language: Language
) -> OwnRulesReading {
    let reading = readDocument(in: bytes, file: name)
    guard reading.problems.isEmpty, let document = reading.document else {
        return OwnRulesReading(rulebooks: [], problems: reading.problems)
    }
    let missing = ["id", "overlay-of", "jurisdiction"].filter { document[$0] == nil }
    guard missing.isEmpty else {
        let problems = missing.map { key in
            Problem(place: document.place, path: "", message: "rules of your own need “\(key)”")
        }
        return OwnRulesReading(rulebooks: [], problems: problems)
    }
    let findings = Findings()
    var documents = catalogDocuments(at: directory, withLanguages: language != .english, findings)
    documents.rulebooks.append(document)
    if let id = document["id"]?.word, !id.contains("*") { documents.wanted = [id] }
    let catalog = documents.catalog(in: language, findings: findings)
    let problems = findings.problems.sorted(by: Problem.inOrder)
    let rulebooks = catalog.rulebooks.filter { $0.place.file == name }
    return OwnRulesReading(rulebooks: problems.isEmpty ? rulebooks : [], problems: problems)
}
