import CatalogFiles
import Evaluation
import Portfolios
import Rulebooks
import Testing

/// Mira Okafor's way to becoming a specialist, judged by the readable evaluator.
private struct ProseCase {
    let rulebook: Rulebook
    let vocabulary: Vocabulary
    let portfolio: Portfolio
    let asOf = Day("2026-03-03")!
    let providers: Providers

    init(_ change: (inout [Entry], Vocabulary) -> Void = { _, _ in }) throws {
        var documents = CatalogDocuments()
        documents.vocabulary = [ProseCase.document(ProseCase.words)]
        documents.rulebooks = [ProseCase.document(ProseCase.rules)]
        let findings = Findings()
        let catalog = documents.catalog(findings: findings)
        #expect(findings.problems.isEmpty)
        rulebook = try #require(catalog.rulebooks.first)
        vocabulary = catalog.vocabulary
        var entries = ProseCase.entries(vocabulary)
        change(&entries, vocabulary)
        portfolio = Portfolio(id: "mira-okafor", name: "Mira Okafor", entries: entries)
        let ers = vocabulary.term("ers")!
        providers = Providers([
            Provider(id: "lee-andersen", name: "Lee Andersen", holdings: [Holding(ers, from: Day("2024-01-01")!)]),
            Provider(id: "j-park", name: "J. Park"),
        ])
    }

    func outcome(_ decisions: [Decision] = []) -> Outcome {
        ReadableEvaluator(rulebook: rulebook, vocabulary: vocabulary, providers: providers)
            .outcome(of: portfolio, on: asOf, decisions: decisions)
    }

    var prose: OutcomeProse {
        OutcomeProse(
            rulebook: rulebook, portfolio: portfolio, asOf: asOf, providers: providers, vocabulary: vocabulary)
    }

    func report(color: Bool = false, width: Int = 100) -> String {
        OutcomeText(
            rulebook: rulebook, portfolio: portfolio, asOf: asOf, providers: providers, vocabulary: vocabulary,
            color: color, width: width
        ).render(outcome())
    }

    static func document(_ yaml: String) -> Document {
        readDocument(in: Array(yaml.utf8), file: "prose.yaml").document!
    }

    static func entries(_ words: Vocabulary) -> [Entry] {
        func session(_ id: String, _ day: String, _ hours: Int, _ provider: String) -> Entry {
            Entry(
                id: EntryID(id), kind: .supervisionReceived, first: Day(day)!, amount: hours * 60,
                values: [.type: .term(words.term("reflective")!), .provider: .name(provider)])
        }
        return [
            Entry(
                id: "degree", kind: .education, standing: .verified, first: Day("2019-05-04")!,
                values: [.level: .term(words.term("masters")!), .field: .term(words.term("social-work")!)]),
            session("old", "2018-06-01", 3, "lee-andersen"), session("a", "2024-03-01", 8, "lee-andersen"),
            session("b", "2025-06-01", 24, "lee-andersen"), session("c", "2025-02-01", 6, "j-park"),
            Entry(
                id: "job", kind: .work, first: Day("2021-01-01")!, last: Day("2025-12-31")!, amount: 2400,
                values: [.role: .term(words.term("home-visitor")!)]),
        ]
    }

    static let words = """
        lists:
          levels: {none: None, masters: Master's degree}
          fields: {social-work: Social work}
          credentials: {ers: Endorsed Reflective Supervisor}
          supervision-types: {reflective: Reflective supervision}
          roles: {home-visitor: Home visitor}
          ages: {birth-3: Birth up to 36 months}
          judges: {reviewer: Reviewer of applications}
        """

    static let rules = """
        id: imhs
        edition: "2024"
        title: Infant Mental Health Specialist
        issuer: alliance
        family: alliance
        in-force: {from: 2024-01-01}
        sources: {FL-REQ: {title: Florida}}
        requirement:
          cite: FL-REQ
          all:
            - {id: degree, title: Master's degree or higher, exists: {kind: education, level: masters}}
            - id: rsc
              title: 50 hours of reflective supervision
              hours: {kind: supervision-received, type: reflective, after: {degree: masters}, provider-held: ers}
              need: 50 h
            - {id: work, title: 2 years of work, work-time: {kind: work, ages: birth-3}, need: 2 years}
            - {id: finding, title: A reviewer agrees, judgement: reviewer}
        """
}

@Suite("An outcome in words")
struct ProseOutcomeTests {
    private func node(_ id: NodeID, _ outcome: Outcome) throws -> Outcome {
        try #require(outcome.children.first { $0.id == id })
    }

    @Test("what counts is grouped by who gave it, with the credential that made it count")
    func counted() throws {
        let example = try ProseCase()
        let rsc = try node("rsc", example.outcome())
        #expect(
            example.prose.counted(rsc) == [
                "2 supervision sessions with Lee Andersen, 32 h (Endorsed Reflective Supervisor since January 1, 2024)"
            ])
        #expect(example.prose.sentence(for: rsc) == "32 h count, 18 h to go")
    }

    @Test("what is set aside says why, and of other kinds nothing is said")
    func setAside() throws {
        let example = try ProseCase()
        let lines = example.prose.setAside(try node("rsc", example.outcome()))
        #expect(lines.contains("6 h with J. Park: held no qualifying endorsement on that day"))
        #expect(lines.contains("3 h in 2018: before your master's degree"))
        #expect(lines.count == 2)
    }

    @Test("a pace over the last twelve months gives a month and a year")
    func pace() throws {
        let example = try ProseCase()
        let lines = example.prose.toChange(try node("rsc", example.outcome()))
        #expect(lines.count == 1)
        #expect(lines[0].hasPrefix("18 h more of reflective supervision"))
        #expect(lines[0].hasSuffix("; at your pace of 2 h a month, December 2026"))
    }

    @Test("without a pace no month is promised")
    func noPace() throws {
        let example = try ProseCase { entries, _ in entries.removeAll { $0.id == "b" } }
        let lines = example.prose.toChange(try node("rsc", example.outcome()))
        #expect(lines.count == 1 && !lines[0].contains("pace"))
    }

    @Test("what is left unsaid becomes a question")
    func questions() throws {
        let example = try ProseCase()
        let work = try node("work", example.outcome())
        #expect(work.status == .cannotTell)
        #expect(
            example.prose.toSettle(work) == [
                "which ages did you serve in your job as home visitor from January 1, 2021 to December 31, 2025?"
            ])
    }

    @Test("the report has a header, a mark for each status, and every line fits", arguments: [80, 100, 120])
    func report(_ width: Int) throws {
        let text = try ProseCase().report(width: width)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[0].hasPrefix("Infant Mental Health Specialist, 2024 edition · Mira Okafor · as of"))
        #expect(text.contains("Not yet: 1 of 4 met as claimed, 1 verified"))
        for mark in ["✓ Master's degree or higher", "✗ 50 hours", "? 2 years of work", "○ A reviewer agrees"] {
            #expect(text.contains("\n\(mark)"))
        }
        #expect(text.contains("Master's degree in social work, May 4"))
        #expect(lines.allSatisfy { $0.count <= width })
        #expect(!text.contains("\u{1B}"))
    }

    @Test("many sources stand in their column, one below the other", arguments: [60, 80, 100])
    func sources(_ width: Int) throws {
        let example = try ProseCase()
        var outcome = example.outcome()
        let keys = ["FL-REQ", "MI-WRD-III", "CT-MHS25", "AZ-REQ", "NC-REF"]
        outcome.children[0].cites = keys
        let text = OutcomeText(
            rulebook: example.rulebook, portfolio: example.portfolio, asOf: example.asOf,
            vocabulary: example.vocabulary, width: width
        ).render(outcome)
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= width })
        #expect(keys.allSatisfy(text.contains))
    }

    @Test("color adds nothing but color")
    func color() throws {
        let example = try ProseCase()
        let plain = example.report(color: true).replacing(/\u{1B}\[\d+m/, with: "")
        #expect(plain == example.report())
    }

    @Test("a waiver is told with its author, day and reason, and asks nothing more")
    func waiver() throws {
        let example = try ProseCase()
        let waiver = Decision(
            node: "rsc", ruling: .waiver, day: Day("2026-01-05")!, by: "Dana Whitfield", reason: "moved from abroad")
        let rsc = try node("rsc", example.outcome([waiver]))
        #expect(example.prose.decision(rsc) == "waived by Dana Whitfield on January 5, 2026: moved from abroad")
        #expect(example.prose.toChange(rsc).isEmpty)
    }

    @Test("what is met as claimed says what is still to be verified")
    func verify() throws {
        let example = try ProseCase { entries, _ in entries[0].standing = .claimed }
        let degree = try node("degree", example.outcome())
        #expect(example.prose.toVerify(degree) == ["proof for your degree in social work on May 4, 2019"])
    }
}
