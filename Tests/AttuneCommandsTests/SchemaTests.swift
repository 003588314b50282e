import CatalogFiles
import Fixtures
import Foundation
import Portfolios
import Rulebooks
import Testing

@Suite("The published schemas")
struct SchemaTests {
    private let sample: SampleCatalog
    init() throws { sample = try SampleCatalog() }

    private static let catalogFolder = Program.root + "/catalog"

    private func catalog() throws -> (catalog: Catalog, cases: [RulebookCase]) {
        let catalog = try #require(loadCatalog(at: Self.catalogFolder).catalog)
        return (catalog, loadCases(at: Self.catalogFolder, catalog: catalog).cases)
    }

    @Test("every portfolio of the catalog's cases, as JSON, is one that the portfolio schema describes")
    func portfoliosOfCases() throws {
        let (catalog, cases) = try catalog()
        let json = PortfolioJSON(vocabulary: catalog.vocabulary)
        #expect(cases.count > 100)
        try Schema.portfolio.expectNoFaults(in: cases.map { json.text($0.portfolio) })
    }

    @Test("what is said about the catalog's cases is what the schemas describe")
    func outcomesOfCases() throws {
        let (catalog, cases) = try catalog()
        let json = PortfolioJSON(vocabulary: catalog.vocabulary)
        var outcomes: [String] = []
        var briefs: [String] = []
        let byRulebook = Dictionary(grouping: cases) { "\($0.rulebook)@\($0.edition)" }.sorted { $0.key < $1.key }
        for (number, group) in byRulebook.enumerated() where number % 3 == 0 {
            let text = group.value.map { json.text($0.portfolio) }.joined(separator: "\n")
            let question = [
                "evaluate", "--rulebook", group.key, "--portfolios", "-", "--as-of", "\(group.value[0].asOf)",
            ]
            let full = try Program(question + ["--catalog", Self.catalogFolder], input: .text(text)).answer()
            #expect(full.status == 0 && full.lines.count == group.value.count, "\(full.errors)")
            outcomes += full.lines.map(String.init)
            guard number % 9 == 0 else { continue }
            let brief = try Program(question + ["--brief", "--catalog", Self.catalogFolder], input: .text(text))
                .answer()
            briefs += brief.lines.map(String.init)
        }
        #expect(outcomes.count > 12 && briefs.count > 5)
        try Schema.outcome.expectNoFaults(in: outcomes)
        try Schema.brief.expectNoFaults(in: briefs)
    }

    @Test("what is said about random portfolios is what the schemas describe, and so are they themselves")
    func random() throws {
        var portfolios: [String] = []
        for seed in UInt64(0)..<6 {
            var cases = RandomCases(seed: seed)
            let json = PortfolioJSON(vocabulary: cases.vocabulary)
            for number in 0..<15 {
                var portfolio = cases.portfolio(entries: 5...30)
                portfolio.id = PersonID("person-\(seed)-\(number)")
                for index in portfolio.entries.indices {
                    let entry = portfolio.entries[index]
                    portfolio.entries[index].holdings = nil
                    if entry.kind.isWeekly { portfolio.entries[index].amount = entry.amount.map { $0 - $0 % 3 } }
                }
                portfolios.append(json.text(portfolio))
            }
        }
        try Schema.portfolio.expectNoFaults(in: portfolios)
        let full = try random(portfolios, "2024-02-29")
        try Schema.outcome.expectNoFaults(in: full.lines)
        for word in ["set-aside", "counted", "over-cap", "unsaid", "failed", "too-close", "decision", "chosen", "note"]
        {
            let isThere = full.output.contains("\"\(word)\"")
            #expect(isThere, "the sample shows no \(word)")
        }
        let brief = try random(portfolios, "2024-02-29", "--brief")
        try Schema.brief.expectNoFaults(in: brief.lines)
    }

    private func random(_ portfolios: [String], _ day: String, _ words: String...) throws -> Answer {
        let decided = "day: 2020-01-01, by: board, reason: shown"
        let waivers = try sample.write(
            """
            - {node: topics/topics-1, \(decided), until: 2030-01-01, waive: yes}
            - {node: review, \(decided), finding: not-met, role: judges-1}
            - {node: exam, \(decided), need: 50}
            - {node: degree, \(decided), accept: [e1, e2]}
            """, to: "waivers.yaml")
        let held = "holdings: [{credential: credentials-1}]"
        let providers = try sample.write("- {id: lee, \(held)}\n- {id: park, \(held)}\n", to: "providers.yaml")
        let files = ["--waivers", waivers, "--providers", providers]
        let question = ["evaluate", "--rulebook", "sample", "--portfolios", "-", "--as-of", day] + files
        let input = Program.Input.text(portfolios.joined(separator: "\n"))
        let answer = try Program(question + words + ["--catalog", sample.catalog], input: input).answer()
        #expect(answer.status == 0 && answer.lines.count == portfolios.count, "\(answer.errors)")
        return answer
    }

    @Test("a renewal's outcome has its cycle, and one person's outcome is a line of many")
    func one() throws {
        let renewal = try sample.evaluate(portfolio(), "--format", "json", rulebook: "renewal")
        let alone = try sample.evaluate(portfolio(), "--format", "json")
        try Schema.outcome.expectNoFaults(in: renewal.lines + alone.lines)
        #expect(try json(renewal.output, "cycle", "until") == "2027-12-31")
        try Schema.portfolio.expectNoFaults(in: [portfolio()])
    }

    @Test("the portfolio schema names every kind and every attribute that there is")
    func names() throws {
        let text = try String(contentsOfFile: Schema.portfolio.path, encoding: .utf8)
        for name in Kind.allCases.map(\.rawValue) + Attribute.allCases.map(\.rawValue)
            + Standing.allCases.map(\.rawValue)
        {
            #expect(text.contains("\"\(name)\""), "\(name)")
        }
    }

    @Test("a portfolio that the reader refuses is one that its schema refuses too")
    func wrongPortfolios() throws {
        let wrong =
            [
                "{}", "[]", #"{"id":""}"#, #"{"id":"p","entrys":[]}"#, #"{"id":"p","entries":{}}"#,
                #"{"id":"p","registrations":[{"rulebook":"imhs"}]}"#,
                #"{"id":"p","registrations":[{"rulebook":"x","day":"2024-13-01"}]}"#,
            ]
            + [
                #""kind":"nap""#, #""kind":null"#, #""kind":"exam","minuts":1"#, #""kind":"training","minutes":-1"#,
                #""kind":"training","minutes":1.5"#,
                #""kind":"training","minutes":1,"hours":1"#, #""kind":"training","hours":16667"#,
                #""kind":"work","hours":1"#,
                #""kind":"exam","minutes":1"#, #""kind":"training","hours-a-week":1"#,
                #""kind":"work","hours-a-week":169"#,
                #""kind":"work","day":"2024-01-01""#, #""kind":"exam","from":"2024-01-01""#,
                #""kind":"exam","day":"2024-1-1""#,
                #""kind":"education","day":"2024-01-01","conferred":"2024-01-01""#, #""kind":"work","paid":"yes""#,
                #""kind":"training","topics":[1]"#, #""kind":"training","mode":["modes-1"]"#,
                #""kind":"exam","scores":[1]"#,
                #""kind":"exam","scores":{"exam-parts-1":-1}"#, #""kind":"training","provider-holdings":[{}]"#,
                #""kind":"training","provider-holdings":[{"credential":"credentials-1","as":"had"}]"#,
                #""kind":"reference","rater":"a","provider":"b""#, #""kind":"exam","standing":"sure""#,
                #""kind":"work","families":1000001"#,
            ].map { #"{"id":"p","entries":[{"id":"e","\#($0.dropFirst())}]}"# }
        let faults = try Schema.portfolio.faults(in: wrong)
        let answer = try sample.evaluateMany(.text(wrong.joined(separator: "\n")), "--brief")
        #expect(answer.output == "" && answer.complaints.count == wrong.count, "\(answer.output)")
        for (number, text) in wrong.enumerated() {
            #expect(faults.contains { $0.hasPrefix("\(number) ") }, "the schema takes \(text)")
        }
    }

    @Test("an outcome that lacks something, or has something else, is refused")
    func wrongOutcomes() throws {
        let good = try sample.evaluate(portfolio(), "--format", "json").output.split(separator: "\n")[0]
        let changes = [
            ("\"status\":\"needs more\"", "\"status\":\"nearly\""), ("\"unit\":\"minutes\"", "\"unit\":\"hours\""),
            ("\"have\":0", "\"have\":-1"), ("\"have\":0", "\"have\":0.5"),
            ("\"as-of\":\"2026-03-03\"", "\"as-of\":\"03/03/2026\""),
            ("\"children\":", "\"kids\":"), ("\"reason\":\"failed\"", "\"reason\":\"no-part\""),
            (",\"edition\":\"2017\"", ""),
            ("{\"ma\":1}", "{\"ma\":true}"), ("{\"ma\":1}", "[\"ma\"]"), ("\"person\"", "\"more\":1,\"person\""),
        ]
        try Schema.outcome.expectFaults(in: good, changing: changes)
    }

    @Test("a brief verdict that lacks something, or has something else, is refused")
    func wrongBriefs() throws {
        let wrong = [
            #"{"met":true,"shortfall":0,"remaining":{}}"#, #"{"id":"p","met":"yes","shortfall":0,"remaining":{}}"#,
            #"{"id":"p","met":true,"shortfall":-1,"remaining":{}}"#,
            #"{"id":"p","met":true,"shortfall":0,"remaining":{"a":"b"}}"#,
            #"{"id":"p","met":true,"shortfall":0,"remaining":{},"more":1}"#, #"{"id":"p","met":true,"shortfall":0}"#,
        ]
        let faults = try Schema.brief.faults(in: wrong)
        for number in wrong.indices { #expect(faults.contains { $0.hasPrefix("\(number) ") }) }
    }
}
