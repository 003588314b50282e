import Foundation
import Testing

@Suite("attune check-catalog")
struct CheckCatalogTests {
    private let sample: SampleCatalog
    init() throws {
        sample = try SampleCatalog()
        try sample.addDirectory()
    }

    private func kinds(_ words: String...) throws -> [String: Int] {
        let answer = try Program(["check-catalog", sample.catalog, "--format", "json"] + words).answer()
        #expect(answer.errors == "" && answer.lines.count == 1)
        let remarks = try objects(answer.output, "remarks")
        return Dictionary(remarks.map { ($0["kind"] as? String ?? "none", 1) }, uniquingKeysWith: +)
    }

    @Test("what is worth a remark stands under its heading, with its place, and the check succeeds")
    func remarks() throws {
        let answer = try Program.run("check-catalog", sample.catalog)
        #expect(answer.status == 0 && answer.errors == "", "\(answer.errors)")
        for words in [
            "Organizations that seem to stand twice (1)\n\(sample.catalog)/organizations/all.yaml:3:5: valley-two seems to be valley again",
            "Programs whose state nobody knows (1)\n\(sample.folder)/\(SampleCatalog.course):11:5: somewhere: ",
            "Sources that nothing cites (1)\n\(sample.catalog)/sources/all.yaml:3:3: sources.IDLE: nothing cites IDLE",
            "more.yaml:3:10: phrases[0].en: no text of the catalog is “Nobody says this”",
        ] {
            let isSaid = answer.output.contains(words)
            #expect(isSaid, "\(words)")
        }
        let last = try #require(answer.lines.last)
        #expect(last.hasPrefix("No problems, ") && last.hasSuffix(" remarks."))
        #expect(!answer.output.hasPrefix("\n") && !answer.output.contains("\n\n\n"))
    }

    @Test("each remark is in the JSON once, whatever its kind; --only leaves some, and --as-of adds what is stale")
    func only() throws {
        let all = try kinds()
        let expected = [
            "idle-phrase": 1, "duplicate-organization": 1, "unknown-issuer": 3, "no-source": 1, "idle-source": 1,
            "unknown-place": 1, "unknown-format": 1,
        ]
        #expect(all.filter { $0.key != "missing-language" } == expected)
        #expect(all["missing-language", default: 0] > 5)
        #expect(try kinds("--as-of", "2030-01-01")["stale"] == 1)
        #expect(try kinds("--only", "no-source", "--only", "idle-source") == ["no-source": 1, "idle-source": 1])
        let text = try Program.run("check-catalog", sample.catalog, "--only", "no-source")
        #expect(text.output.hasSuffix("\n\nNo problems, 1 remark.\n"), "\(text.output)")
    }

    @Test("a page is stale more than three years after the month in which it was seen")
    func stale() throws {
        #expect(try kinds("--only", "stale", "--as-of", "2023-06-30") == [:])
        #expect(try kinds("--only", "stale", "--as-of", "2023-07-01") == ["stale": 1])
        let text = try Program.run("check-catalog", sample.catalog, "--only", "stale", "--as-of", "2024-01-01")
        #expect(text.output.contains("valley.yaml:2:5: valley-course was last seen in 2020-06; look again"))
        let dayless = try Program.run("check-catalog", sample.catalog, "--only", "stale")
        #expect(dayless.status == 64 && dayless.output == "" && dayless.errors.contains("--as-of"))
    }

    @Test("with --strict remarks end with 1, and no remarks of the kinds asked for with 0")
    func strict() throws {
        let all = try Program.run("check-catalog", sample.catalog, "--strict")
        let without = try Program.run("check-catalog", sample.catalog)
        #expect(all.status == 1 && all.output == without.output && all.errors == "")
        #expect(try Program.run("check-catalog", sample.catalog, "--strict", "--only", "no-source").status == 1)
        let none = try Program.run(
            "check-catalog", sample.catalog, "--strict", "--only", "stale", "--as-of", "2021-01-01")
        #expect(none.status == 0 && none.output == "No problems, 0 remarks.\n")
    }

    @Test("problems of every folder come with their places on standard error and end with 65, strict or not")
    func problems() throws {
        let course = try String(contentsOfFile: "\(sample.folder)/\(SampleCatalog.course)", encoding: .utf8)
        _ = try sample.write(
            course.replacingOccurrences(of: "format: hybrid", with: "format: hybird"), to: SampleCatalog.course)
        let terms = "lists: {modes: [video, video]}\nwords: {}\n"
        _ = try sample.write(terms, to: "catalog/vocabulary/more.yaml")
        _ = try sample.write("organizations: [unfinished\n", to: "catalog/organizations/more.yaml")
        _ = try sample.write("{}", to: "catalog/programs/forgotten.yml")
        let text = try Program.run("check-catalog", sample.catalog)
        #expect(text.status == 65)
        for words in [
            "valley.yaml:7:13: programs[0].format: “hybird” is not in the list program-formats",
            "vocabulary/more.yaml:2:1: ", "organizations/more.yaml:2:1: this is not YAML",
            "programs/forgotten.yml: name it .yaml",
        ] {
            let isSaid = text.errors.contains(words) && !text.output.contains(words)
            #expect(isSaid, "\(words)")
        }
        #expect(try Program.run("check-catalog", sample.catalog, "--strict").status == 65)
        let json = try Program.run("check-catalog", sample.catalog, "--format", "json")
        #expect(json.status == 65 && json.errors == "")
        let problems = try objects(json.output, "problems")
        let said = text.complaints
        #expect(problems.map(line) == said.map(String.init))
        #expect(text.output.contains("\n\(problems.count) problems, "))
    }

    @Test("a case that does not come out as expected is a problem, and one alone is called one")
    func cases() throws {
        let file = "catalog/rulebooks/family/2017/sample.cases.yaml"
        let text = try String(contentsOfFile: "\(sample.folder)/\(file)", encoding: .utf8)
        _ = try sample.write(text.replacingOccurrences(of: "status: needs more", with: "status: met"), to: file)
        let answer = try Program.run("check-catalog", sample.catalog, "--only", "idle-source")
        #expect(answer.status == 65)
        #expect(answer.errors.hasPrefix("\(sample.folder)/\(file):1:3: "), "\(answer.errors)")
        #expect(answer.errors.contains("expected “met”, found “needs more”"))
        #expect(answer.output.hasSuffix("\n1 problem, 1 remark.\n"))
    }

    @Test("a folder that is not there ends with 66, one without a catalog in it with 65")
    func folders() throws {
        for words in [["check-catalog", sample.folder + "/none"], ["catalog", "--catalog", sample.folder + "/none"]] {
            let answer = try Program(words).answer()
            #expect(answer.status == 66 && answer.output == "")
            #expect(answer.errors == "there is no catalog folder at \(sample.folder)/none\n")
        }
        let file = sample.folder + "/" + SampleCatalog.course
        #expect(try Program.run("check-catalog", file).status == 66)
        let empty = try Program.run("check-catalog", sample.catalog + "/programs")
        #expect(empty.status == 65)
        #expect(empty.errors.contains("programs/vocabulary: there is no such folder\n"))
        #expect(try Program.run("catalog", "--catalog", sample.catalog + "/programs").status == 65)
    }

    @Test("a folder that the environment names and that is not there is not passed over for another")
    func environment() throws {
        let words = ["--chdir=\(sample.folder)", "ATTUNE_CATALOG=\(sample.folder)/none", Program.attune, "catalog"]
        let answer = try Program(words, program: "/usr/bin/env").answer()
        #expect(answer.status == 66 && answer.output == "")
        #expect(answer.errors == "ATTUNE_CATALOG names no folder: \(sample.folder)/none\n")
    }

    /// A problem of the JSON as the text says it.
    private func line(_ problem: [String: Any]) -> String {
        let (line, column) = (problem["line"] as? Int ?? 0, problem["column"] as? Int ?? 0)
        let file = problem["file"] as? String ?? ""
        let parts = [
            line == 0 ? file : "\(file):\(line):\(column)", problem["path"] as? String, problem["message"] as? String,
        ]
        return parts.compactMap(\.self).joined(separator: ": ")
    }
}

/// The objects of a list in some JSON.
func objects(_ text: some StringProtocol, _ key: String) throws -> [[String: Any]] {
    let all = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    return try #require(all?[key] as? [[String: Any]])
}
