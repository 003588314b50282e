import CatalogFiles
import Portfolios
import Rulebooks
import Testing

@Suite("Rulebooks stand on each other")
struct LinkingTests {
    @Test("meets copies the target in, with all its ids prefixed")
    func copies() throws {
        let (catalog, problems) = Sample([
            "a.yaml": Sample.rulebook("a", requirement: "all: [{id: base, title: As for b, meets: b}]"),
            "b.yaml": Sample.rulebook(
                "b",
                requirement: """
                    cite: S
                    all:
                    - id: work
                      title: Work
                      when: {exists: license}
                      hours: {kind: training, after: {met: degree}}
                      need: 3 h
                      including: [{id: part, title: Part, need: 1 h, of: {mode: in-person}}]
                    - {id: degree, title: Degree, exists: education}
                    """),
        ]).read()
        #expect(problems == [])
        let a = try #require(catalog.rulebook(id: "a", edition: "2024"))
        #expect(
            a.requirement.allIDs == [
                "a", "base", "base/b", "base/work", "base/part", "base/work.when", "base/degree",
            ])
        #expect(a.requirement.moments == ["base/degree"])
    }

    @Test("meets names another edition, and a node of it; its sources come along")
    func otherEdition() throws {
        let old = Sample.rulebook(
            "b", edition: "2012", inForce: "{from: 2012-01-01, until: 2023-12-31}",
            requirement: "all: [{id: work, title: Work, cite: OLD, entries: training, need: 2}]"
        ).replacing("S: {title: A source", with: "OLD: {title: An old source")
        let (catalog, problems) = Sample([
            "a.yaml": Sample.rulebook("a", requirement: "meets: b@2012#work"), "b.yaml": old,
        ]).read()
        #expect(problems == [])
        let a = try #require(catalog.rulebook(id: "a", edition: "2024"))
        #expect(a.requirement.allIDs == ["a", "a/work"])
        #expect(a.sources.map(\.key) == ["S", "OLD"])
    }

    @Test("one key for two sources is a problem where the two meet")
    func sourceKeys() {
        let (_, problems) = Sample([
            "a.yaml": Sample.rulebook("a", requirement: "meets: b"),
            "b.yaml": Sample.rulebook("b", requirement: "cite: S\nexists: training")
                .replacing("title: A source", with: "title: Another source"),
        ]).read()
        #expect(
            problems.map(\.message) == [
                "the source S is “A source” here and “Another source” in b@2024; give one another key"
            ])
    }

    @Test("gaps may name copied nodes, and must name nodes that are there")
    func gaps() {
        let sample = Sample([
            "a.yaml": Sample.rulebook(
                "a", requirement: "meets: b", extra: "gaps: [{node: a/b, text: T}, {node: a/c, text: T}]"),
            "b.yaml": Sample.rulebook("b", requirement: "exists: training"),
        ])
        #expect(sample.read().problems.map(\.message) == ["no node is called “a/c”; did you mean “a/b”?"])
        #expect(sample.read().problems.map(\.path) == ["gaps[1].node"])
    }

    @Test("a circle of rulebooks is named")
    func circle() {
        let (_, problems) = Sample([
            "a.yaml": Sample.rulebook("a", requirement: "all: [{id: x, title: X, meets: b}]"),
            "b.yaml": Sample.rulebook("b", requirement: "all: [{id: y, title: Y, meets: a}]"),
        ]).read()
        #expect(problems.contains { $0.message == "meets goes round in a circle: a@2024 → b@2024 → a@2024" })
        #expect(problems.allSatisfy { $0.message.contains("circle") && $0.path == "requirement.all[0].meets" })
    }

    @Test("a target may not ask for the day of a node that is not copied")
    func outsideMoment() {
        let (_, problems) = Sample([
            "a.yaml": Sample.rulebook("a", requirement: "meets: b#x"),
            "b.yaml": Sample.rulebook(
                "b",
                requirement: """
                    all:
                    - {id: x, title: X, exists: {kind: training, after: {met: y}}}
                    - {id: y, title: Y, exists: training}
                    """),
        ]).read()
        #expect(
            problems.map(\.message) == [
                "b@2024#x asks when “y” was met, which is not part of it; point at a node that holds both"
            ])
    }

    @Test("rulebooks that double and double again are refused, not copied")
    func explosion() {
        var rulebooks: [String: String] = [:]
        for step in 0..<15 {
            let next = "r\(step + 1)"
            rulebooks["r\(step).yaml"] = Sample.rulebook(
                "r\(step)",
                requirement: step == 14
                    ? "exists: training"
                    : "all: [{id: x, title: X, meets: \(next)}, {id: y, title: Y, meets: \(next)}]")
        }
        let (_, problems) = Sample(rulebooks).read()
        #expect(!problems.isEmpty && problems.allSatisfy { $0.message.contains("more than 5000 nodes") })
    }

    @Test("a chain of rulebooks too long to follow is refused")
    func chain() {
        var rulebooks: [String: String] = [:]
        for step in 0..<40 {
            rulebooks["r\(step).yaml"] = Sample.rulebook(
                "r\(step)", requirement: step == 39 ? "exists: training" : "meets: r\(step + 1)")
        }
        #expect(Sample(rulebooks).read().problems.contains { $0.message.contains("more than 16 rulebooks") })
    }

    @Test(
        "editions follow each other without a gap",
        arguments: [
            ("2023-12-31", nil),
            ("2023-12-30", "no edition is in force between a@2012, until 2023-12-30, and a@2024, from 2024-01-01"),
            ("2024-01-01", "the editions overlap: a@2012 is still in force when a@2024 begins"),
        ])
    func editions(_ until: String, _ message: String?) {
        let (_, problems) = Sample([
            "a1.yaml": Sample.rulebook(
                "a", edition: "2012", inForce: "{from: 2012-01-01, until: \(until)}", requirement: "exists: training"),
            "a2.yaml": Sample.rulebook("a", requirement: "exists: training"),
        ]).read()
        #expect(problems.map(\.message) == (message.map { [$0] } ?? []))
        #expect(problems.allSatisfy { $0.place.file == "a2.yaml" && $0.path == "in-force" && $0.place.line == 6 })
    }

    @Test("an edition that never ends leaves no room for another")
    func endless() {
        let (_, problems) = Sample([
            "a1.yaml": Sample.rulebook(
                "a", edition: "1", inForce: "{from: 2012-01-01}", requirement: "exists: training"),
            "a2.yaml": Sample.rulebook("a", edition: "2", requirement: "exists: training"),
        ]).read()
        #expect(problems.map(\.message) == ["the editions overlap: a@1 is still in force when a@2 begins"])
    }

    @Test("one rulebook in two files")
    func twice() {
        let (_, problems) = Sample([
            "a1.yaml": Sample.rulebook("a", requirement: "exists: training"),
            "a2.yaml": Sample.rulebook("a", requirement: "exists: training"),
        ]).read()
        #expect(problems.map(\.message).contains("there are two files for a@2024"))
    }

    @Test("the catalog finds editions by day and suggests names")
    func lookups() {
        let (catalog, _) = Sample([
            "a1.yaml": Sample.rulebook(
                "abc", edition: "2012", inForce: "{from: 2012-01-01, until: 2023-12-31}",
                requirement: "exists: training"),
            "a2.yaml": Sample.rulebook("abc", requirement: "exists: training"),
        ]).read()
        #expect(catalog.editions(of: "abc").map(\.edition) == ["2012", "2024"])
        #expect(Day("2023-12-31").flatMap { catalog.rulebook(id: "abc", inForceOn: $0) }?.edition == "2012")
        #expect(Day("2024-01-01").flatMap { catalog.rulebook(id: "abc", inForceOn: $0) }?.edition == "2024")
        #expect(Day("2011-12-31").flatMap { catalog.rulebook(id: "abc", inForceOn: $0) } == nil)
        #expect(catalog.suggestion(for: "abd") == "abc" && catalog.suggestion(for: "abc@2013") == "abc@2012")
    }
}

@Suite("Hostile rulebooks")
struct HostileRulebookTests {
    @Test("filters inside filters are refused beyond four deep, not compared forever")
    func nestedFilters() {
        let nested = (0..<25).reduce("{topics: ethics}") { inner, _ in "{any: [\(inner)]}" }
        let requirement = """
            cite: S
            hours: training
            need: 3 h
            caps: [{of: \(nested), most: 1 h}, {of: \(nested), most: 1 h}]
            """
        #expect(
            Sample(requirement: requirement).read().problems.allSatisfy { $0.message.contains("4 deep, and no more") })
    }

    @Test("nodes nest forty deep and no deeper")
    func nestedNodes() {
        let nested = (0..<50).reduce("{id: n, title: N, exists: training}") { inner, step in
            "{id: n\(step), title: N, all: [\(inner)]}"
        }
        // Each node takes a list and a map of the file's own limit, so it is the first to be met.
        #expect(!Sample(requirement: nested).read().problems.isEmpty)
        let meets = (0..<5).map { step in
            let deep = (0..<14).reduce("{id: n, title: N, meets: m\(step + 1)}") { inner, level in
                "{id: n\(level), title: N, all: [\(inner)]}"
            }
            return ("m\(step).yaml", Sample.rulebook("m\(step)", requirement: step == 4 ? "exists: training" : deep))
        }
        let problems = Sample(Dictionary(uniqueKeysWithValues: meets)).read().problems
        #expect(problems.contains { $0.message.contains("nests more than 40 deep") })
    }

    @Test("a thousand unknown terms are reported in no time, the first five hundred of them")
    func manyProblems() {
        let terms = (0..<1000).map { "nobody-knows-\($0)" }.joined(separator: ", ")
        let problems = Sample(requirement: "exists: {kind: training, topics: [\(terms)]}").read().problems
        #expect(problems.count == 500)
    }

    @Test("a cycle is asked for in a copy where there is none")
    func copiedCycle() {
        let (_, problems) = Sample([
            "a.yaml": Sample.rulebook("a", requirement: "meets: b"),
            "b.yaml": Sample.rulebook(
                "b", requirement: "exists: {kind: training, in-cycle: yes}",
                extra: "cycle: {years: 3, ends: 2027-12-31}"),
        ]).read()
        #expect(problems.map(\.message) == ["b@2024 asks for the days of a cycle, which a@2024 does not have"])
        #expect(problems.first?.place.file == "a.yaml")
    }
}
