import CatalogFiles
import Evaluation
import Portfolios
import Rulebooks
import Testing

/// The way of Itzel Amaru to becoming a specialist, told in Spanish.
private struct SpanishCase {
    let rulebook: Rulebook
    let vocabulary: Vocabulary
    let portfolio: Portfolio
    let asOf = Day("2026-03-03")!
    let providers = Providers([Provider(id: "j-park", name: "J. Park")])

    init() throws {
        var documents = CatalogDocuments()
        documents.vocabulary = [SpanishCase.document(SpanishCase.words)]
        documents.rulebooks = [SpanishCase.document(SpanishCase.rules)]
        let findings = Findings()
        let catalog = documents.catalog(findings: findings)
        #expect(findings.problems.isEmpty)
        rulebook = try #require(catalog.rulebooks.first)
        vocabulary = catalog.vocabulary
        portfolio = Portfolio(id: "itzel", name: "Itzel Amaru", entries: SpanishCase.entries(vocabulary))
    }

    var outcome: Outcome {
        ReadableEvaluator(rulebook: rulebook, vocabulary: vocabulary, providers: providers)
            .outcome(of: portfolio, on: asOf, decisions: [])
    }

    func node(_ id: NodeID) throws -> Outcome { try #require(outcome.children.first { $0.id == id }) }

    var prose: OutcomeProse {
        OutcomeProse(
            rulebook: rulebook, portfolio: portfolio, asOf: asOf, providers: providers, vocabulary: vocabulary,
            language: .spanish)
    }

    var report: String {
        OutcomeText(
            rulebook: rulebook, portfolio: portfolio, asOf: asOf, providers: providers, vocabulary: vocabulary,
            language: .spanish, width: 120
        ).render(outcome)
    }

    private static func document(_ yaml: String) -> Document {
        readDocument(in: Array(yaml.utf8), file: "prosa.yaml").document!
    }

    private static func entries(_ words: Vocabulary) -> [Entry] {
        func session(_ id: String, _ day: String, _ hours: Int, _ provider: String) -> Entry {
            Entry(
                id: EntryID(id), kind: .supervisionReceived, first: Day(day)!, amount: hours * 60,
                values: [.type: .term(words.term("reflective")!), .provider: .name(provider)])
        }
        return [
            Entry(
                id: "degree", kind: .education, standing: .verified, first: Day("2019-05-04")!,
                values: [.level: .term(words.term("masters")!), .field: .term(words.term("social-work")!)]),
            session("a", "2024-03-01", 8, "ana-quispe"), session("b", "2025-06-01", 24, "ana-quispe"),
            session("old", "2018-06-01", 3, "ana-quispe"), session("c", "2025-02-01", 6, "j-park"),
            Entry(
                id: "job", kind: .work, first: Day("2021-01-01")!, last: Day("2025-12-31")!, amount: 2400,
                values: [.role: .term(words.term("home-visitor")!)]),
        ]
    }

    private static let words = """
        lists:
          levels: {none: Sin título, masters: Maestría}
          fields: {social-work: Trabajo social}
          credentials: {ers: Profesional de supervisión reflexiva con aval}
          supervision-types: {reflective: Supervisión reflexiva}
          roles: {home-visitor: Profesional de visitas domiciliarias}
          ages: {birth-3: Del nacimiento a los 36 meses}
          judges: {reviewer: Persona que revisa solicitudes}
        """

    private static let rules = """
        id: imhs
        edition: "2024"
        title: Especialista
        issuer: alliance
        family: alliance
        in-force: {from: 2024-01-01}
        sources: {FL-REQ: {title: Florida}}
        requirement:
          cite: FL-REQ
          all:
            - {id: degree, title: Maestría o más, exists: {kind: education, level: masters}}
            - id: rsc
              title: 50 horas de supervisión reflexiva
              hours: {kind: supervision-received, type: reflective, after: {degree: masters}}
              need: 50 h
            - {id: work, title: 2 años de trabajo, work-time: {kind: work, ages: birth-3}, need: 2 years}
            - {id: finding, title: Una persona está de acuerdo, judgement: reviewer}
        """
}

@Suite("An outcome in Spanish")
struct SpanishOutcomeTests {
    private func sentence(
        _ status: Status, _ unit: Unit, _ subject: OutcomeSentence.Subject, have: Int, need: Int, verified: Int = 0
    ) -> String {
        let tally = Tally(have: have, could: have, need: need)
        return OutcomeWords.spanish.numbers.sentence(status, unit, subject, tally, verified)
    }

    @Test("what counts, what does not and what would help are said")
    func hours() throws {
        let example = try SpanishCase()
        let rsc = try example.node("rsc")
        #expect(example.prose.sentence(for: rsc) == "Cuentan 38 h, faltan 12 h")
        #expect(
            example.prose.counted(rsc) == [
                "2 sesiones de supervisión con Ana Quispe, 32 h", "1 sesión de supervisión con J. Park, 6 h",
            ])
        #expect(example.prose.setAside(rsc) == ["3 h en 2018: antes de obtener usted su maestría"])
        #expect(
            example.prose.toChange(rsc) == [
                "12 h más de supervisión reflexiva, después de obtener usted su maestría; a su ritmo de 2 h al mes, "
                    + "septiembre de 2026"
            ])
    }

    @Test("questions begin with what they are about")
    func questions() throws {
        let example = try SpanishCase()
        let work = try example.node("work")
        #expect(
            example.prose.toSettle(work) == [
                "su empleo como profesional de visitas domiciliarias, del 1 de enero de 2021 al 31 de diciembre de 2025: "
                    + "¿con qué edades?"
            ])
    }

    @Test("the report has its verdict, its labels and its days in Spanish")
    func report() throws {
        let report = try SpanishCase().report
        #expect(report.hasPrefix("Especialista, edición 2024 · Itzel Amaru · al 3 de marzo de 2026\nTodavía"))
        #expect(report.contains("✓ Maestría o más"))
        #expect(report.contains("Maestría en trabajo social, 4 de mayo de 2019"))
        #expect(report.contains("    cuenta        2 sesiones de supervisión con Ana Quispe, 32 h\n"))
        #expect(report.contains("○ Una persona está de acuerdo"))
        #expect(report.contains("Espera la decisión de una persona"))
    }

    @Test("sentences agree with one and with many")
    func sentences() {
        #expect(sentence(.met, .minutes, .minutes, have: 3000, need: 3000) == "Cuentan 50 h, se necesitan 50 h")
        #expect(sentence(.needsMore, .days, .days, have: 0, need: 365) == "Todavía no cuenta nada, falta 1 año")
        #expect(
            sentence(.needsMore, .points, .points, have: 75, need: 80)
                == "Mejor resultado: 75 puntos; se necesitan 80 puntos")
        #expect(
            sentence(.needsMore, .requirements, .everyChild, have: 1, need: 3)
                == "Se cumple 1 de 3 hasta ahora, faltan 2")
        #expect(sentence(.met, .requirements, .someChildren, have: 1, need: 1) == "Se cumple una de las opciones")
        #expect(sentence(.metAsClaimed, .count, .evidence, have: 1, need: 1) == "Demostrado, aún sin verificar")
        #expect(
            sentence(.metAsClaimed, .months, .months, have: 9, need: 9, verified: 1)
                == "Cuentan 9 meses, se necesitan 9 meses; verificado hasta ahora: 1 mes")
        #expect(sentence(.waived, .count, .evidence, have: 0, need: 1) == "Con dispensa")
    }

    @Test("days beyond two months are said in months as well")
    func amounts() {
        #expect(OutcomeWords.spanish.numbers.amount(608, .days) == "608 días (unos 20 meses)")
        #expect(OutcomeWords.spanish.numbers.amount(730, .days) == "2 años")
        #expect(OutcomeWords.spanish.numbers.amount(1, .months) == "1 mes")
    }
}
