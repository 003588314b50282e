import Foundation
import Testing

@Suite("attune catalog")
struct CountCatalogTests {
    private let sample: SampleCatalog
    init() throws { sample = try SampleCatalog() }

    @Test("says how much there is and how much of it is known")
    func text() throws {
        try sample.addDirectory()
        let answer = try sample.run("catalog")
        #expect(answer.status == 0 && answer.errors == "")
        for words in [
            "Rulebooks      10 in 7 kinds, 5 of them local forms or other readings\n",
            "               plain 7, family 3\n", "Organizations  2: Nonprofit 2\n", "Programs       2\n",
            "               by place: New York 1\n", "               none in Oregon, Texas, Wyoming\n",
            "\nKnown of the programs\n  places       1 (50 %)\n  city         0 (0 %)\n",
        ] {
            let isSaid = answer.output.contains(words)
            #expect(isSaid, "\(words)")
        }
        #expect(answer.output.split(separator: "\n").allSatisfy { $0.count <= 100 && !$0.hasSuffix(" ") })
    }

    @Test("says the same as JSON")
    func counts() throws {
        try sample.addDirectory()
        let answer = try sample.run("catalog", "--format", "json")
        #expect(answer.status == 0 && answer.errors == "" && answer.lines.count == 1)
        for (path, value) in [
            (["rulebooks", "editions"], "10"), (["rulebooks", "kinds"], "7"), (["rulebooks", "local-forms"], "5"),
            (["rulebooks", "cases"], "1"), (["rulebooks", "families", "plain"], "7"), (["frameworks", "topics"], "2"),
            (["organizations", "nonprofit"], "2"), (["programs", "count"], "2"), (["programs", "known", "seen"], "1"),
            (["programs", "known", "cost"], "0"), (["programs", "states-without-program", "2"], "Wyoming"),
            (["words", "sources"], "2"),
        ] {
            let found = try json(answer.output, path)
            #expect(found == value, "\(path)")
        }
        let remarks = try Program.run("check-catalog", sample.catalog, "--format", "json")
        #expect(try json(answer.output, "remarks") == "\(objects(remarks.output, "remarks").count)")
    }

    @Test("says nothing of programs where there are none")
    func none() throws {
        let answer = try sample.run("catalog")
        #expect(answer.output.hasPrefix("Rulebooks      3 in 2 kinds, 0 of them local forms or other readings\n"))
        #expect(answer.output.contains("\nOrganizations  0\nPrograms       0\nWords "))
        #expect(!answer.output.contains("Known of the programs") && !answer.output.contains("state"))
    }

    @Test("a catalog with problems is not counted: they are named instead")
    func problems() throws {
        _ = try sample.write("lists: [unfinished\n", to: "catalog/vocabulary/more.yaml")
        for format in ["text", "json"] {
            let answer = try sample.run("catalog", "--format", format)
            #expect(answer.status == 65 && answer.output == "")
            #expect(answer.errors.hasPrefix("\(sample.catalog)/vocabulary/more.yaml:2:1: this is not YAML"))
        }
    }
}
