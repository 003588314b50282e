import CatalogFiles
import Evaluation
import Portfolios
import Rulebooks
import Testing

private let folder = LanguageFiles.root + "/catalog"
private let reading = loadCatalog(at: folder)
private let reads = reading.catalog.map { loadCases(at: folder, catalog: $0) }

/// A case with a name that a test runner can show.
private struct NamedCase: Sendable, CustomTestStringConvertible {
    var one: RulebookCase
    var testDescription: String { "\(one.rulebook)@\(one.edition): \(one.name)" }
}

@Suite("The cases of the catalog")
struct CatalogCasesTests {
    @Test("neither the catalog nor its cases have any problem, and every rulebook has a case")
    func problems() throws {
        #expect(reading.problems.map(\.description) == [])
        let cases = try #require(reads)
        #expect(cases.problems.map(\.description) == [])
        let proven = Set(cases.cases.map { "\($0.rulebook)@\($0.edition)" })
        #expect(try #require(reading.catalog).rulebooks.map(\.key).filter { !proven.contains($0) } == [])
    }

    @Test(
        "every case comes out as expected, and both evaluators give the same outcome",
        arguments: (reads?.cases ?? []).map { NamedCase(one: $0) })
    private func cases(named: NamedCase) throws {
        let catalog = try #require(reading.catalog)
        let one = named.one
        let rulebook = try #require(catalog.rulebook(id: one.rulebook, edition: one.edition))
        let compiled = Evaluator(rulebook: rulebook, vocabulary: catalog.vocabulary, providers: one.providers)
            .outcome(of: one.portfolio, on: one.asOf, cycle: one.cycle, decisions: one.decisions)
        let readable = ReadableEvaluator(rulebook: rulebook, vocabulary: catalog.vocabulary, providers: one.providers)
            .outcome(of: one.portfolio, on: one.asOf, cycle: one.cycle, decisions: one.decisions)
        let check = CaseCheck(catalog: catalog)
        for problem in check.problems(of: one) + check.problems(of: one, readable) { Issue.record("\(problem)") }
        #expect(comparable(compiled, rulebook) == comparable(readable, rulebook))
    }

    /// Without how an allocation splits its entries over its parts: only what each part gets is certain.
    private func comparable(_ outcome: Outcome, _ rulebook: Rulebook) -> Outcome {
        var allocations: Set<NodeID> = []
        gatherAllocations(rulebook.requirement, into: &allocations)
        return withoutSplit(outcome, allocations, isPart: false)
    }

    private func gatherAllocations(_ requirement: Requirement, into ids: inout Set<NodeID>) {
        if case .allocate = requirement.rule { ids.insert(requirement.id) }
        for child in requirement.children { gatherAllocations(child, into: &ids) }
    }

    private func withoutSplit(_ outcome: Outcome, _ allocations: Set<NodeID>, isPart: Bool) -> Outcome {
        var outcome = outcome
        let isAllocation = allocations.contains(outcome.id)
        outcome.children = outcome.children.map { withoutSplit($0, allocations, isPart: isAllocation) }
        if isPart || isAllocation {
            outcome.counted = total(outcome.counted)
            outcome.setAside = []
        }
        return outcome
    }

    private func total(_ counted: [Counted]) -> [Counted] {
        [Counted(entry: "all", amount: counted.reduce(0) { $0 + $1.amount })]
    }

    @Test("a case that expects something else is a problem at its place")
    func wrongSample() throws {
        let catalog = try #require(reading.catalog)
        var one = try #require(reads?.cases.first)
        one.expected.shortfall = -1
        one.nodes = [(id: "no-such-node", expected: .init(status: "met"))]
        let problems = CaseCheck(catalog: catalog).problems(of: one)
        #expect(problems.map(\.path) == ["", "no-such-node"])
        #expect(problems.allSatisfy { $0.place == one.place && $0.message.contains(one.name) })
        one.edition = "1900"
        #expect(CaseCheck(catalog: catalog).problems(of: one).count == 1)
    }
}
