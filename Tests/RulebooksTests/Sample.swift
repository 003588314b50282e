import CatalogFiles
import Portfolios
import Rulebooks
import Testing

/// A small invented catalog, held in memory, that tests break in one place at a time.
struct Sample {
    var vocabulary = Sample.words
    var framework = Sample.framework
    /// Files of `sources/` and of `languages/`, none when empty.
    var sources = ""
    var languages = ""
    /// File name to text.
    var rulebooks: [String: String] = [:]

    /// One rulebook with this requirement, written without indentation.
    init(requirement: String, extra: String = "") {
        rulebooks["r.yaml"] = Sample.rulebook(requirement: requirement, extra: extra)
    }

    init(_ rulebooks: [String: String]) { self.rulebooks = rulebooks }

    /// The line of the file on which the first line of the requirement stands.
    static let firstLine = 10

    static func rulebook(
        _ id: String = "r", edition: String = "2024", inForce: String = "{from: 2024-01-01}", requirement: String,
        extra: String = ""
    ) -> String {
        """
        id: \(id)
        edition: "\(edition)"
        title: A credential
        issuer: body
        family: family
        in-force: \(inForce)
        sources:
          S: {title: A source, url: "https://example.org/s", seen: "2024"}
        requirement:
        \(requirement.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }.joined(separator: "\n"))
        \(extra)
        """
    }

    func read(in language: Language = .english) -> (catalog: Catalog, problems: [Problem]) {
        let findings = Findings()
        var documents = CatalogDocuments()
        documents.vocabulary = document(vocabulary, "words.yaml", findings)
        documents.frameworks = document(framework, "framework.yaml", findings)
        documents.rulebooks = rulebooks.sorted { $0.key < $1.key }.flatMap { document($1, $0, findings) }
        if !sources.isEmpty { documents.sources = document(sources, "sources.yaml", findings) }
        if !languages.isEmpty { documents.languages = document(languages, "es.yaml", findings) }
        let catalog = documents.catalog(in: language, findings: findings)
        return (catalog, findings.problems.sorted(by: Problem.inOrder))
    }

    /// The one rulebook, which must be free of problems.
    func rulebook() throws -> Rulebook {
        let (catalog, problems) = read()
        #expect(problems == [])
        return try #require(catalog.rulebooks.first)
    }

    private func document(_ text: String, _ file: String, _ findings: Findings) -> [Document] {
        let reading = readDocument(in: Array(text.utf8), file: file)
        findings.add(reading.problems)
        return reading.document.map { [$0] } ?? []
    }
}

extension Sample {
    static let words = """
        lists:
          levels: [none, {id: high-school, label: high school diploma}, cda, associate, bachelors, masters, doctorate]
          fields: [social-work, psychology]
          professions: [clinical-social-worker]
          jurisdictions: [mi, {id: us-ma, label: Massachusetts}]
          credentials: [ers, mhm-c]
          holdings: [held, emerging]
          license-holdings: [full, limited]
          roles: [home-visitor, therapist]
          rater-roles: [supervisor, colleague]
          scopes: [prevention, intervention]
          leadership-scopes: [local, state]
          settings: [home, clinic]
          ages: [birth-3, 3-6]
          with: [child, caregiver, both]
          foci: [relationship]
          tracks: [policy]
          modes: [in-person, live-online, self-paced]
          topics: [ethics]
          subjects: [own-practice, supervision-given]
          supervision-types: [reflective, clinical]
          training-types: [course, workshop]
          document-types: [narrative]
          formats: [individual, group]
          relations: [supervisor, peer]
          services: [reviewer]
          exams: [imh-exam]
          exam-parts: [multiple-choice]
          documents: [code-of-ethics]
          judges: [reviewer]
        """

    static let framework = """
        id: base
        title: Base topics
        sources:
          F: {title: The framework}
        topics:
          - {id: attachment, label: Attachment, domain: theory, categories: [r, ifa], cite: F, status: seen}
          - {id: systems, label: Systems of care, domain: practice, categories: [ifa], cite: F, status: unverified}
        """
}
