package import Portfolios
package import Rulebooks

/// The providers that a YAML or JSON file vouches for.
package func readProviders(at path: String, vocabulary: Vocabulary) throws(CatalogError) -> Providers {
    let findings = Findings()
    let document = try readDocument(at: path)
    return try checked(vocabulary.providers(in: document, findings: findings), findings)
}

/// Waivers, exceptions and findings from a YAML or JSON file. With a catalog, each must name a node that one of
/// its rulebooks has.
package func readDecisions(
    at path: String, vocabulary: Vocabulary, catalog: Catalog? = nil
) throws(CatalogError) -> [Decision] {
    let findings = Findings()
    let document = try readDocument(at: path)
    let rulebooks = catalog?.rulebooks ?? []
    return try checked(vocabulary.decisions(in: document, about: rulebooks, findings: findings), findings)
}

private func checked<Value>(_ value: Value, _ findings: Findings) throws(CatalogError) -> Value {
    guard findings.problems.isEmpty else { throw CatalogError(findings.problems) }
    return value
}
