import CatalogFiles
import Glibc
import Portfolios
import Rulebooks
import Testing

@Suite("A catalog is read from a folder")
struct CatalogLoadingTests {
    @Test("all files of its folders, cases apart")
    func loads() throws {
        let (path, reading) = try Folder.with(Folder.sound) { ($0, loadCatalog(at: $0)) }
        #expect(reading.problems == [])
        let catalog = try #require(reading.catalog)
        #expect(catalog.rulebooks.map(\.key) == ["sample@2024"])
        #expect(catalog.frameworks.map(\.id) == ["base"])
        #expect(catalog.vocabulary.term("sample", in: "credentials") != nil)
        #expect(catalog.vocabulary.term("attachment", in: "topics") != nil)
        #expect(catalog.rulebooks.first?.place.file == "\(path)/rulebooks/family/2024/sample.yaml")
    }

    @Test("vocabulary files are merged in the order of their names")
    func mergedVocabulary() throws {
        var files = Folder.sound
        files["vocabulary/b.yaml"] = "lists: {levels: [honorary], own: {thing: A thing}}"
        let words = try #require(try Folder.with(files) { loadCatalog(at: $0).catalog }).vocabulary
        #expect(words.terms(in: "levels").map { words.name(of: $0) }.suffix(2) == ["doctorate", "honorary"])
        #expect(words.term("thing").map { words.label(of: $0) } == "A thing")
    }

    @Test("all problems of all files at once, sorted, and no catalog")
    func problems() throws {
        var files = Folder.sound
        files["rulebooks/family/2024/wrong.yaml"] = "id: wrong\nedition: [\n"
        files["vocabulary/b.yaml"] = "lists: {levels: [x y, x y]}\nlist: {}\n"
        files["frameworks/other.yaml"] =
            "id: other\ntitle: Other\ntopics: [{id: a, label: A, domain: d, cite: X, status: sure}]\n"
        let (path, reading) = try Folder.with(files) { ($0, loadCatalog(at: $0)) }
        #expect(reading.catalog == nil)
        let found = reading.problems.map { "\($0)".replacing(path + "/", with: "") }
        #expect(
            found == [
                "frameworks/other.yaml:3:45: topics[0].cite: no source is called “X”",
                "frameworks/other.yaml:3:56: topics[0].status: the status “sure” is unknown; it is one of seen, unverified",
                "rulebooks/family/2024/wrong.yaml:3:1: this is not YAML: did not find expected node content while parsing a flow node",
                "vocabulary/b.yaml:1:18: lists.levels[0]: a term must be letters, digits, dots and hyphens, not “x y”",
                "vocabulary/b.yaml:1:23: lists.levels[1]: a term must be letters, digits, dots and hyphens, not “x y”",
                "vocabulary/b.yaml:2:1: list: a vocabulary has no key “list”; did you mean “lists”?",
            ])
    }

    @Test("a file that only seems to be read is a problem; prose beside the rulebooks is not")
    func otherNames() throws {
        var files = Folder.sound
        files["rulebooks/family/2024/sample.en.md"] = "# A sample"
        files["vocabulary/more.json"] = #"{"lists": {"modes": ["by-mail"]}}"#
        #expect(try Folder.with(files) { loadCatalog(at: $0).catalog }?.vocabulary.term("by-mail") != nil)
        files["rulebooks/family/2024/other.yml"] = "id: other"
        let problems = try Folder.with(files) { loadCatalog(at: $0).problems }
        #expect(problems.map(\.message) == ["name it .yaml: it is not read"])
    }

    @Test("a folder that is not there is a problem")
    func missing() {
        let reading = loadCatalog(at: "/nowhere/at/all")
        #expect(reading.catalog == nil)
        #expect(reading.problems.map(\.message) == ["there is no such folder", "there is no such folder"])
    }

    @Test("a file that is not there, a folder, and one too large are problems")
    func unreadable() throws {
        try Folder.with(["large.yaml": String(repeating: "# a remark\n", count: 400_000)]) { path in
            let none = #expect(throws: CatalogError.self) { try readDocument(at: path + "/none.yaml") }
            #expect(none?.problems.map(\.message) == ["there is no such file"])
            let folder = #expect(throws: CatalogError.self) { try readDocument(at: path) }
            #expect(folder?.problems.map(\.message) == ["this is a folder, not a file"])
            let large = #expect(throws: CatalogError.self) { try readDocument(at: path + "/large.yaml") }
            #expect(large?.problems.map(\.message) == ["the file is larger than 4 MB"])
        }
    }

    @Test("cases belong to the rulebook beside them")
    func cases() throws {
        let reading = try Folder.with(Folder.sound) { path in
            loadCases(at: path, catalog: try #require(loadCatalog(at: path).catalog))
        }
        #expect(reading.problems == [])
        let first = try #require(reading.cases.first)
        #expect(first.rulebook == "sample" && first.edition == "2024" && first.portfolio.name == "Mira Okafor")
        #expect(first.portfolio.entries.map(\.amount) == [1800])
        #expect(first.cycle == CycleDays(from: try day("2025-01-01"), until: try day("2027-12-31")))
        #expect(first.expected == .init(status: "needs more", verified: "needs more"))
        #expect(first.nodes.map(\.id) == ["training", "topics/attachment"])
        #expect(first.nodes.first?.expected == .init(status: "met as claimed", have: 1800, remaining: 0))
        #expect(first.decisions.map(\.ruling) == [.waiver] && first.providers["lee"]?.holdings.count == 1)
    }

    @Test("cases without a rulebook, and wrong ones, are problems")
    func wrongCases() throws {
        var files = Folder.sound
        files["rulebooks/family/2024/other.cases.yaml"] = "[]"
        files["rulebooks/family/2024/sample.cases.yaml"] = """
            - name: A case
              person: Mira Okafor
              as-of: 2026-03-32
              cycle: 2025
              entries: [{id: e, kind: training, day: 2026-01-01, mode: inperson}]
              decisions: [{node: trainin, day: 2026-01-01, by: X, reason: Y, waive: yes}]
              expect: {status: done, nodes: {nothing: {have: many}, training: {}}}
            """
        let reading = try Folder.with(files) { path in
            loadCases(at: path, catalog: try #require(loadCatalog(at: path).catalog))
        }
        let found = reading.problems.map { "\($0.place.line) \($0.path) \($0.message)" }
        #expect(found[0].contains("there is no rulebook beside it"))
        #expect(
            found.dropFirst().map { String($0.prefix(60)) } == [
                "3 [0].as-of “2026-03-32” is not a day of the years 1900 to 2",
                "4 [0].cycle a cycle must be two days, like 2025-01-01..2027-",
                "5 [0].entries[0].mode “inperson” is not in the list modes of",
                "6 [0].decisions[0].node no node is called “trainin”; did you",
                "7 [0].expect.status there is no status “done”",
                "7 [0].expect.nodes.nothing no node is called “nothing”",
                "7 [0].expect.nodes.nothing.have have must be a whole number,",
                "7 [0].expect.nodes.training nothing is expected here",
            ])
    }

    private func day(_ text: String) throws -> Day { try #require(Day(text)) }
}

@Suite("What is no file in a catalog's folder")
struct OddFileTests {
    @Test("a pipe with a file's name is reported, not waited for")
    func pipe() throws {
        try Folder.with(Folder.sound) { path in
            #expect(mkfifo("\(path)/vocabulary/pipe.yaml", 0o600) == 0)
            #expect(loadCatalog(at: path).problems.map(\.message) == ["this is not a file"])
        }
    }
}
