import CatalogFiles
import Foundation
import Rulebooks
import Testing

@Suite("The published schemas of comparisons and catalogs")
struct CatalogSchemaTests {
    private let sample: SampleCatalog
    init() throws {
        sample = try SampleCatalog()
        try sample.addDirectory()
    }

    private static let catalogFolder = Program.root + "/catalog"

    private func diff(_ old: String, _ new: String, _ words: String..., input: Program.Input = .nothing) throws
        -> Answer
    {
        let answer = try Program(
            ["diff", old, new, "--format", "json", "--catalog", sample.catalog] + words, input: input
        ).answer()
        #expect(answer.status == 0 && answer.lines.count == 1, "\(answer.errors)")
        return answer
    }

    @Test("what changed between the catalog's own editions, local forms and kinds is what the schema describes")
    func comparisons() throws {
        let rulebooks = try #require(loadCatalog(at: Self.catalogFolder).catalog?.rulebooks)
        let pairs = zip(rulebooks, rulebooks.dropFirst()).enumerated().filter { $0.offset % 9 == 0 }.map(\.element)
        let lines = try pairs.map { old, new in
            let words = ["diff", old.key, new.key, "--format", "json", "--catalog", Self.catalogFolder]
            return try Program(words).answer().output
        }
        #expect(lines.count > 20)
        try Schema.diff.expectNoFaults(in: lines.map { $0.dropLast() })
        for word in [
            "added", "removed", "changed", "part", "topics", "need", "condition", "note", "under", "after", "cites",
            "place", "in-force", "seen", "until",
        ] {
            let isThere = lines.contains { $0.contains("\"\(word)\"") }
            #expect(isThere, "the catalog shows no \(word)")
        }
    }

    @Test("who gains and who loses is what the schema describes")
    func people() throws {
        let people = [mira, [], Array(mira.prefix(4))].enumerated().map { portfolio($1, id: "person-\($0)") }
        let decided = "day: 2020-01-01, by: board, reason: shown"
        let waivers = try sample.write(
            ["training", "supervision", "way", "raters", "topics", "exam", "work"]
                .map { "- {person: person-1, node: \($0), \(decided), waive: yes}\n" }.joined(), to: "waivers.yaml")
        let input = Program.Input.text(people.joined(separator: "\n"))
        let asked = ["--portfolios", "-", "--as-of", "2026-03-03"]
        let lines = try [("sample@2012", "sample@2017"), ("plain@2024", "sample@2017"), ("plain@us-ny", "plain@us-tx")]
            .map { old, new in
                try diff(old, new, asked[0], asked[1], asked[2], asked[3], "--waivers", waivers, input: input).output
            }
        try Schema.diff.expectNoFaults(in: lines.map { $0.dropLast() })
        for word in ["gains", "loses", "loses-all-but-judgement", "standings", "awaiting judgement", "in-old"] {
            let isThere = lines.contains { $0.contains("\"\(word)\"") }
            #expect(isThere, "the sample shows no \(word)")
        }
    }

    @Test("a comparison that lacks something, or has something else, is refused")
    func wrongComparisons() throws {
        let people = [hours("ada", training: 25, supervision: 10), hours("ben", training: 33, supervision: 5)]
        let good = try diff(
            "plain@us-ny", "plain@us-tx", "--portfolios", "-", "--as-of", "2025-06-01",
            input: .text(people.joined(separator: "\n"))
        ).lines[0]
        try Schema.diff.expectNoFaults(in: [good])
        try Schema.diff.expectFaults(
            in: good,
            changing: [
                ("\"changed\":true", "\"changed\":\"yes\""), ("\"changed\":true,", ""),
                ("\"change\":\"changed\"", "\"change\":\"added\""),
                ("\"change\":\"changed\"", "\"change\":\"removed\""),
                ("\"change\":\"changed\"", "\"change\":\"moved\""), ("\"change\":\"changed\"", "\"change\":\"other\""),
                ("\"is\":\"node\"", "\"is\":\"leaf\""), ("\"what\":[\"rule\"]", "\"what\":[\"rules\"]"),
                ("\"what\":[\"rule\"],", ""), ("\"unit\":\"minutes\"", "\"unit\":\"hours\""),
                ("\"old\":1200", "\"old\":-1"), ("\"as-of\":\"2025-06-01\"", "\"as-of\":\"June 1\""),
                ("\"unchanged-nodes\"", "\"unchanged\""), ("\"people\":2,", ""),
                ("\"newly-missing\":[\"training\"]", "\"newly-missing\":1"),
                ("\"fact\":\"title\"", "\"fact\":\"name\""),
                ("\"gaps\":{\"added\":[],\"removed\":[]}", "\"gaps\":[]"), ("\"old\":{", "\"more\":1,\"old\":{"),
                ("\"new\":\"met as claimed\"", "\"new\":\"met\""),
            ])
    }

    @Test("what is said about a catalog is what the schemas describe: the whole one, one with problems, an empty one")
    func catalogs() throws {
        let whole = ["--catalog", Self.catalogFolder, "--format", "json"]
        let dated = ["--catalog", sample.catalog, "--format", "json", "--as-of", "2030-01-01"]
        let checks = try [["check-catalog"] + whole, ["check-catalog"] + dated].map { try Program($0).answer() }
        let counts = try [whole, Array(dated.prefix(4))].map { try Program(["catalog"] + $0).answer() }
        _ = try sample.write("lists: [unfinished\n", to: "catalog/vocabulary/more.yaml")
        _ = try sample.write("{}", to: "catalog/programs/forgotten.yml")
        let wrong = try Program(["check-catalog"] + dated).answer()
        #expect((checks + counts).allSatisfy { $0.status == 0 && $0.lines.count == 1 } && wrong.status == 65)
        try Schema.checkCatalog.expectNoFaults(in: (checks + [wrong]).flatMap(\.lines))
        try Schema.catalog.expectNoFaults(in: counts.flatMap(\.lines))
        for kind in try remarkKinds() {
            let isThere = checks[1].output.contains("\"kind\":\"\(kind)\"")
            #expect(isThere, "the sample shows no \(kind)")
        }
    }

    /// As the command names them when it is asked for one that there is not.
    private func remarkKinds() throws -> [String] {
        let lines = try Program.run("check-catalog", "--only", "none").complaints
        let kinds = lines.filter { $0.hasPrefix("  - ") }.map { String($0.dropFirst(4)) }
        #expect(kinds.count > 5)
        return kinds
    }

    @Test("a check or counts that lack something, or have something else, are refused")
    func wrongCatalogs() throws {
        let check = try sample.run("check-catalog", "--format", "json", "--only", "idle-source").lines[0]
        try Schema.checkCatalog.expectNoFaults(in: [check])
        try Schema.checkCatalog.expectFaults(
            in: check,
            changing: [
                ("\"idle-source\"", "\"idle\""), ("\"line\":3", "\"line\":-3"), ("\"line\":3", "\"line\":\"3\""),
                ("\"problems\":[],", ""), ("\"message\":", "\"text\":"), ("\"kind\":\"idle-source\",", ""),
                ("\"remarks\":[", "\"remarks\":[1,"), ("\"remarks\"", "\"more\":1,\"remarks\""),
            ])
        let counts = try sample.run("catalog", "--format", "json").lines[0]
        try Schema.catalog.expectNoFaults(in: [counts])
        try Schema.catalog.expectFaults(
            in: counts,
            changing: [
                ("\"editions\":10", "\"editions\":-1"), ("\"editions\":10,", ""), ("\"plain\":7", "\"plain\":0"),
                ("\"nonprofit\":2", "\"nonprofit\":\"two\""), ("\"city\":0,", ""), ("\"city\":0", "\"town\":0"),
                ("\"Wyoming\"", "51"), ("\"words\"", "\"more\":{},\"words\""), ("\"es\":", "\"fr\":"),
            ])
    }

    @Test("the schemas name every remark and every kind of change that there is")
    func names() throws {
        let check = try String(contentsOfFile: Schema.checkCatalog.path, encoding: .utf8)
        for kind in try remarkKinds() { #expect(check.contains("\"\(kind)\""), "\(kind)") }
        let diff = try String(contentsOfFile: Schema.diff.path, encoding: .utf8)
        let words =
            NodeChange.Kind.allCases.map(\.rawValue) + NodeChange.Aspect.allCases.map(\.rawValue)
            + FactChange.Fact.allCases.map(\.rawValue)
        for word in words { #expect(diff.contains("\"\(word)\""), "\(word)") }
    }
}
