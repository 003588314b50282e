import CatalogFiles
import Portfolios
import Rulebooks
import Testing

@Suite("Entries, providers and decisions are read from YAML and JSON")
struct RegistryTests {
    private let words: Vocabulary

    init() throws {
        words = try #require(try Folder.with(Folder.sound) { loadCatalog(at: $0).catalog }).vocabulary
    }

    @Test("an entry with everything it can say")
    func entry() throws {
        let findings = Findings()
        let text = """
            - id: w1
              kind: work
              from: 2019-06-01
              until: 2022-05-31
              hours-a-week: 37.5
              role: therapist
              ages: [3-6, birth-3, 3-6]
              paid: true
              families: 12
              provider-holdings: [{credential: ers, as: emerging, until: 2026-12-31}]
              standing: verified
              field: null
            - {id: x, kind: exam, day: 2024-01-01, scores: {multiple-choice: 81}}
            - {id: r, kind: reference, rater: lee}
            - {id: d, kind: education, conferred: "2019-05-04", level: masters}
            """
        let entries = words.entries(in: try #require(read(text).document), findings: findings)
        #expect(findings.problems == [])
        let work = try #require(entries.first)
        #expect(work.amount == 2250 && work.standing == .verified && work.last == Day("2022-05-31"))
        #expect(work.values[.role] == words.term("therapist").map { .term($0) })
        let ages = ["birth-3", "3-6"].compactMap { words.term($0) }.sorted()
        #expect(
            work.values[.ages] == .terms(ages) && work.values[.paid] == .flag(true)
                && work.values[.families] == .number(12))
        #expect(work.values[.field] == nil)
        #expect(work.holdings?.map(\.manner) == [.emerging])
        #expect(entries[1].scores.values.first == 81)
        #expect(entries[2].provider == "lee" && entries[2].first == nil)
        #expect(entries[3].first == Day("2019-05-04"))
    }

    @Test(
        "what is wrong with an entry",
        arguments: [
            ("{kind: training}", "[0]", "an entry needs an id"),
            ("{id: e}", "[0]", "an entry needs a kind"),
            ("{id: e, kind: trainin}", "[0].kind", "did you mean “training”?"),
            ("{id: e, kind: training, dya: 2024-01-01}", "[0].dya", "did you mean “day”?"),
            ("{id: e, kind: training, day: 2024-02-30}", "[0].day", "is not a day"),
            ("{id: e, kind: training, from: 2024-02-01}", "[0].from", "training happens on one day: write day"),
            ("{id: e, kind: work, day: 2024-02-01}", "[0].day", "work lasts: write from and until"),
            ("{id: e, kind: work, from: 2024-02-02, until: 2024-02-01}", "[0].until", "it ends before it begins"),
            (
                "{id: e, kind: education, day: 2024-02-02, conferred: 2024-02-02}", "[0].conferred",
                "day or conferred, not both"
            ),
            ("{id: e, kind: training, minutes: -5}", "[0].minutes", "a whole number from 0 to 1000000, not “-5”"),
            ("{id: e, kind: training, minutes: 99999999999999999999}", "[0].minutes", "a whole number"),
            ("{id: e, kind: training, minutes: 1000001}", "[0].minutes", "a whole number"),
            ("{id: e, kind: training, minutes: 60, hours: 1}", "[0].hours", "not several"),
            ("{id: e, kind: training, hours: 1.001}", "[0].hours", "comes out in whole minutes"),
            ("{id: e, kind: training, hours-a-week: 1}", "[0].hours-a-week", "training has no hours a week"),
            ("{id: e, kind: work, minutes: 1}", "[0].minutes", "work has no minutes; write hours-a-week"),
            ("{id: e, kind: work, hours-a-week: 168.5}", "[0].hours-a-week", "from 0 to 168"),
            ("{id: e, kind: education, minutes: 1}", "[0].minutes", "education has no minutes"),
            ("{id: e, kind: training, mode: inperson}", "[0].mode", "did you mean “in-person”?"),
            ("{id: e, kind: training, mode: masters}", "[0].mode", "“masters” is not in the list modes"),
            ("{id: e, kind: work, ages: [birth-4]}", "[0].ages[0]", "did you mean “birth-3”?"),
            ("{id: e, kind: work, paid: perhaps}", "[0].paid", "must be yes or no"),
            ("{id: e, kind: exam, scores: {written: 1}}", "[0].scores.written", "is not in the list exam-parts"),
            ("{id: e, kind: exam, scores: 81}", "[0].scores", "must be a map"),
            ("{id: e, kind: reference, rater: lee, provider: lee}", "[0].provider", "“provider” is given twice"),
            (
                "{id: e, kind: training, provider-holdings: [{as: held}]}", "[0].provider-holdings[0]",
                "a holding needs a credential"
            ),
            ("{id: e, kind: training, standing: signed}", "[0].standing", "claimed, attested, verified, refused"),
        ])
    func wrongEntry(_ entry: String, _ path: String, _ message: String) throws {
        let findings = Findings()
        _ = words.entries(in: try #require(read("- \(entry)\n").document), findings: findings)
        #expect(findings.problems.count == 1, "\(findings.problems)")
        #expect(findings.problems.first?.path == path)
        #expect(findings.problems.first?.message.contains(message) == true, "\(findings.problems)")
    }

    @Test("two entries with one id")
    func twins() throws {
        let findings = Findings()
        let text = "[{id: e, kind: training}, {id: e, kind: work}]"
        _ = words.entries(in: try #require(read(text).document), findings: findings)
        #expect(findings.problems.map(\.path) == ["[1].id"])
    }

    @Test("providers, from YAML and from JSON alike")
    func providers() throws {
        let yaml =
            "- {id: lee, name: Lee Andersen, holdings: [{credential: ers, as: vetted, from: 2024-01-01}], degrees: [{level: masters}]}"
        let json = """
            [{"id": "lee", "name": "Lee Andersen", "holdings": [{"credential": "ers", "as": "vetted", "from": "2024-01-01"}],
              "degrees": [{"level": "masters", "day": null}]}]
            """
        for (name, text) in ["p.yaml": yaml, "p.json": json] {
            let providers = try Folder.with([name: text]) { try readProviders(at: "\($0)/\(name)", vocabulary: words) }
            let lee = try #require(providers["lee"])
            #expect(lee.name == "Lee Andersen" && lee.holdings.map(\.manner) == [.vetted])
            #expect(lee.holdings[0].from == Day("2024-01-01") && lee.degrees.map(\.day) == [nil])
        }
    }

    @Test(
        "what is wrong with providers",
        arguments: [
            ("{id: lee}", "this must be a list of providers"), ("[{name: Lee}]", "a provider needs an id"),
            ("[{id: lee}, {id: lee}]", "another provider has the id “lee”"),
            ("[{id: lee, holdings: [{credential: er}]}]", "did you mean “ers”?"),
            (
                "[{id: lee, holdings: [{credential: ers, from: 2024-02-02, until: 2024-02-01}]}]",
                "the holding ends before it begins"
            ),
            ("[{id: lee, degrees: [{day: 2024-01-01}]}]", "a degree needs a level"),
        ])
    func wrongProviders(_ text: String, _ message: String) throws {
        let error = #expect(throws: CatalogError.self) {
            try Folder.with(["p.yaml": text]) { try readProviders(at: $0 + "/p.yaml", vocabulary: words) }
        }
        #expect(
            error?.problems.count == 1 && error?.problems.first?.message.contains(message) == true,
            "\(String(describing: error))")
    }

    @Test("decisions of all four kinds")
    func decisions() throws {
        let text = """
            - {node: a, day: 2024-01-01, by: Ada, reason: R, waive: yes}
            - {person: mira, rulebook: sample, node: b, day: 2024-01-01, until: 2024-12-31, by: Ada, reason: R, need: 20 h}
            - {node: c, day: 2024-01-01, by: Ada, reason: R, accept: [e1, e2]}
            - {node: d, day: 2024-01-01, by: Ada, reason: R, finding: not-met, role: reviewer}
            - {node: e, day: 2024-01-01, by: Ada, reason: R, need: 3}
            """
        let decisions = try Folder.with(["d.yaml": text]) { try readDecisions(at: $0 + "/d.yaml", vocabulary: words) }
        let reviewer = try #require(words.term("reviewer"))
        #expect(
            decisions.map(\.ruling) == [
                .waiver, .need(1200), .accept(["e1", "e2"]), .finding(met: false, role: reviewer), .need(3),
            ])
        #expect(
            decisions[1].person == "mira" && decisions[1].rulebook == "sample"
                && decisions[1].until == Day("2024-12-31"))
    }

    @Test(
        "what is wrong with decisions",
        arguments: [
            ("{node: training, day: 2024-01-01, by: Ada, waive: yes}", "a decision needs reason"),
            ("{node: training, day: 2024-01-01, by: Ada, reason: R}", "exactly one of waive, need, accept, finding"),
            ("{node: training, day: 2024-01-01, by: Ada, reason: R, waive: yes, need: 3}", "exactly one of"),
            ("{node: training, day: 2024-01-01, by: Ada, reason: R, waive: no}", "waive can only be yes"),
            ("{node: training, day: 2024-01-01, by: Ada, reason: R, need: -3}", "need must be a whole number"),
            ("{node: training, day: 2024-01-01, by: Ada, reason: R, finding: met}", "a finding needs the role"),
            (
                "{node: training, day: 2024-01-01, by: Ada, reason: R, finding: good, role: reviewer}",
                "a finding is met or not-met"
            ),
            (
                "{node: training, day: 2024-01-01, until: 2023-01-01, by: Ada, reason: R, waive: yes}",
                "until is before day"
            ),
            ("{node: trainings, day: 2024-01-01, by: Ada, reason: R, waive: yes}", "did you mean “training”?"),
            (
                "{rulebook: sampel, node: training, day: 2024-01-01, by: Ada, reason: R, waive: yes}",
                "did you mean “sample”?"
            ),
        ])
    func wrongDecisions(_ decision: String, _ message: String) throws {
        var files = Folder.sound
        files["d.yaml"] = "[\(decision)]"
        let error = #expect(throws: CatalogError.self) {
            try Folder.with(files) { path in
                let catalog = try #require(loadCatalog(at: path).catalog)
                return try readDecisions(at: path + "/d.yaml", vocabulary: words, catalog: catalog)
            }
        }
        #expect(
            error?.problems.count == 1 && error?.problems.first?.message.contains(message) == true,
            "\(String(describing: error))")
    }
}
