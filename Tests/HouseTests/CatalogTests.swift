import Testing

/// Every file of rulebooks stands between its prose in two languages, which people review, and its cases, which
/// prove it. A file that makes several rulebooks has prose for each: `vetting.ifs-wa.2024.en.md`.
private func loneFiles(among paths: Set<String>) -> [Finding] {
    let inside = paths.filter { $0.hasPrefix("catalog/rulebooks/") }.sorted()
    let groups = Dictionary(grouping: inside, by: stem)
    return groups.sorted { $0.key < $1.key }.flatMap { stem, files -> [Finding] in
        guard files.contains(stem + ".yaml") else {
            return files.map { Finding(path: $0, line: 1, sentence: "there is no rulebook \(stem).yaml beside it") }
        }
        return [".cases.yaml", ".en.md", ".es.md"].filter { end in !files.contains { $0.hasSuffix(end) } }
            .map { Finding(path: stem + ".yaml", line: 1, sentence: "\(stem)\($0) is missing beside it") }
    }
}

/// A path up to the first dot of the file's name.
private func stem(_ path: String) -> String {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    return folder + String(path.dropFirst(folder.count).prefix { $0 != "." })
}

@Suite("The catalog's files")
struct CatalogTests {
    @Test("every file of rulebooks has its prose in both languages and its cases beside it")
    func tree() {
        expectNone(loneFiles(among: Set(Tree.paths)))
    }

    @Test("a rulebook without cases is found, and cases or prose without a rulebook")
    func samples() {
        let folder = "catalog/rulebooks/alliance/2012/"
        let whole = [folder + "a.yaml", folder + "a.en.md", folder + "a.es.md", folder + "a.cases.yaml"]
        #expect(loneFiles(among: Set(whole)).isEmpty)
        for missing in whole.dropFirst() { #expect(loneFiles(among: Set(whole.filter { $0 != missing })).count == 1) }
        #expect(loneFiles(among: [folder + "a.cases.yaml", "catalog/vocabulary.yaml"]).count == 1)
        let several = [
            folder + "a.yaml", folder + "a.b.2024.en.md", folder + "a.b.2024.es.md", folder + "a.cases.yaml",
        ]
        #expect(loneFiles(among: Set(several)).isEmpty)
    }
}
