import CatalogFiles
import Offerings
import Portfolios
import Rulebooks
import Testing

/// A small invented catalog with a directory, held in memory.
struct DirectorySample {
    var organizations = DirectorySample.organizations
    var programs = DirectorySample.programs
    var glossary = "glossary: []"
    var crosswalk: String?
    var guide: String?

    static let organizations = """
        sets: {both: [first, second]}
        organizations:
          - id: valley-institute
            name: Valley Institute
            type: nonprofit
            places: [us-mi]
            site: https://valley.example.org
            awards: [both]
            offers: {en: Courses, es: Cursos}
            fees:
              - {for: registration, credentials: [first], amount: 25 USD, cite: S}
            cite: S
        """
    static let programs = """
        programs:
          - id: valley-course
            name: A Course
            provider: [valley-institute]
            places: [us-mi]
            award: certificate
            level: graduate
            who: {en: Home visitors, es: Profesionales de visitas domiciliarias}
            education: [masters]
            admission: first
            length: 15 months
            hours: 300 h
            cost: 8000 USD
            deadlines: [2026-03-15]
            format: hybrid
            themes: [attachment]
            url: https://valley.example.org/course
            seen: 2025-10
            unknown: [city, tracks, credits, seats]
        """
    static let vocabulary = """
        lists:
          levels: [none, {id: masters, label: {en: Master's degree, es: Maestría}}]
          jurisdictions: [us-mi, us-ma]
          organization-types: [nonprofit, university]
          fee-kinds: [registration]
          awards: [certificate]
          program-levels: [graduate]
          pathways: [treatment]
          program-formats: [hybrid]
          program-statuses: [past]
          professions: [nurse]
          topics: [extra]
        """
    static let framework = """
        id: themes
        title: {en: Themes, es: Temas}
        topics:
          - {id: attachment, label: {en: Attachment, es: Apego}, domain: {en: Core, es: Base}, cite: S}
          - {id: play, label: {en: Play, es: Juego}, domain: {en: Core, es: Base}, cite: S}
        """

    static func rulebook(_ id: String) -> String {
        """
        id: \(id)
        edition: "2024"
        title: {en: The \(id), es: El \(id)}
        issuer: valley-institute
        family: family
        in-force: {from: 2024-01-01}
        requirement: {cite: S, exists: training}
        """
    }

    func read(in language: Language = .english) -> (catalog: Catalog, directory: Directory, problems: [Problem]) {
        let findings = Findings()
        var files = CatalogDocuments()
        files.vocabulary = [document(Self.vocabulary, "words.yaml", findings)].compactMap(\.self)
        files.sources = [document("sources: {S: {title: A page}}", "sources.yaml", findings)].compactMap(\.self)
        files.frameworks = [document(Self.framework, "framework.yaml", findings)].compactMap(\.self)
        files.rulebooks = ["first", "second"].compactMap { document(Self.rulebook($0), "\($0).yaml", findings) }
        var directory = DirectoryDocuments()
        directory.organizations = [document(organizations, "organizations.yaml", findings)].compactMap(\.self)
        directory.programs = [document(programs, "programs.yaml", findings)].compactMap(\.self)
        directory.glossary = [document(glossary, "glossary.yaml", findings)].compactMap(\.self)
        directory.crosswalks = [crosswalk.flatMap { document($0, "crosswalk.yaml", findings) }].compactMap(\.self)
        directory.guides = [guide.flatMap { document($0, "guide.yaml", findings) }].compactMap(\.self)
        for file in directory.all { findings.open(file) }
        var phrases = Phrases()
        let english = directory.english(&phrases, findings: findings)
        let catalog = files.catalog(in: language, knowing: &phrases, findings: findings)
        let read = english.said(in: language, phrases).directory(of: catalog, findings: findings)
        return (catalog, read, findings.problems.sorted(by: Problem.inOrder))
    }

    private func document(_ text: String, _ file: String, _ findings: Findings) -> Document? {
        let reading = readDocument(in: Array(text.utf8), file: file)
        findings.add(reading.problems)
        return reading.document
    }
}
