import Testing

/// Every rulebook stands between its prose, which people review, and its cases, which prove it.
private func loneFiles(among paths: Set<String>) -> [Finding] {
    let companions = [".cases.yaml", ".en.md"]
    return paths.filter { $0.hasPrefix("catalog/rulebooks/") }.sorted().flatMap { path -> [Finding] in
        if let end = companions.first(where: { path.hasSuffix($0) }) {
            let rulebook = path.dropLast(end.count) + ".yaml"
            return paths.contains(String(rulebook))
                ? [] : [Finding(path: path, line: 1, sentence: "there is no rulebook \(rulebook) beside it")]
        }
        guard path.hasSuffix(".yaml") else { return [] }
        return companions.map { path.dropLast(".yaml".count) + $0 }.filter { !paths.contains(String($0)) }
            .map { Finding(path: path, line: 1, sentence: "\($0) is missing beside it") }
    }
}

@Suite("The catalog's files")
struct CatalogTests {
    @Test("every rulebook has its prose and its cases beside it")
    func tree() {
        expectNone(loneFiles(among: Set(Tree.paths)))
    }

    @Test("a rulebook without cases is found, and cases without a rulebook")
    func samples() {
        let folder = "catalog/rulebooks/alliance/2012/"
        #expect(loneFiles(among: [folder + "a.yaml", folder + "a.en.md", "catalog/vocabulary.yaml"]).count == 1)
        #expect(loneFiles(among: [folder + "a.cases.yaml"]).count == 1)
        #expect(loneFiles(among: [folder + "a.yaml", folder + "a.en.md", folder + "a.cases.yaml"]).isEmpty)
    }
}
