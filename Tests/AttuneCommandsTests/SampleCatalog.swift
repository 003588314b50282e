import Foundation

/// A folder with a small catalog and whatever else a test puts there; it vanishes with the last test that holds it.
final class SampleCatalog: Sendable {
    let folder: String
    var catalog: String { folder + "/catalog" }

    init() throws {
        folder = NSTemporaryDirectory() + "attune-catalog-\(UUID().uuidString)"
        _ = try write(Self.vocabulary, to: "catalog/vocabulary/terms.yaml")
        _ = try write(Self.framework, to: "catalog/frameworks/base.yaml")
        _ = try write(Self.sample("2012", "{from: 2002-01-01, until: 2016-12-31}", need: 20), to: Self.older)
        _ = try write(Self.sample("2017", "{from: 2017-01-01}", need: 30), to: Self.newer)
        _ = try write(Self.renewal, to: "catalog/rulebooks/family/2017/renewal.yaml")
        _ = try write(Self.cases, to: "catalog/rulebooks/family/2017/sample.cases.yaml")
    }

    deinit {
        // A folder left behind in the temporary files harms no other test.
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Writes a file and gives its path.
    func write(_ text: String, to name: String) throws -> String {
        let file = URL(fileURLWithPath: "\(folder)/\(name)")
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        return file.path
    }

    /// Runs a command with this catalog.
    func run(_ words: String..., input: Program.Input = .nothing) throws -> Answer {
        try Program(words + ["--catalog", catalog], input: input).answer()
    }

    /// Asks about the sample, one person on March 3, 2026, from standard input.
    func evaluate(_ portfolio: String, _ words: String..., rulebook: String = "sample") throws -> Answer {
        let question = ["evaluate", "--rulebook", rulebook, "--portfolio", "-", "--as-of", "2026-03-03"]
        return try Program(question + words + ["--catalog", catalog], input: .text(portfolio)).answer()
    }

    /// Asks the same about many.
    func evaluateMany(_ input: Program.Input, _ words: String...) throws -> Answer {
        let question = ["evaluate", "--rulebook", "sample", "--portfolios", "-", "--as-of", "2026-03-03"]
        return try Program(question + words + ["--catalog", catalog], input: input).answer()
    }

    static let older = "catalog/rulebooks/family/2012/sample.yaml"
    static let newer = "catalog/rulebooks/family/2017/sample.yaml"

    /// The lists of the invented cases in `Fixtures`, each with all terms that any of them has.
    private static let vocabulary: String = {
        let lists = [
            "fields", "professions", "jurisdictions", "credentials", "roles", "rater-roles", "scopes",
            "leadership-scopes", "settings", "ages", "with", "foci", "tracks", "modes", "topics", "subjects",
            "training-types", "document-types", "supervision-types", "formats", "relations", "services", "exams",
            "exam-parts", "documents", "judges", "license-holdings",
        ]
        let terms = lists.map { list in "  \(list): [\((1...4).map { "\(list)-\($0)" }.joined(separator: ", "))]" }
        return "lists:\n  levels: [none, high-school, associate, bachelors, masters, doctorate]\n"
            + "  holdings: [held, emerging, vetted]\n" + terms.joined(separator: "\n") + "\n"
    }()

    private static let framework = """
        id: base
        title: Base topics
        sources: {F: {title: The framework}}
        topics:
          - {id: topics-1, label: The first topic, domain: theory, categories: [sample], cite: F, status: seen}
          - {id: topics-2, label: The second topic, domain: theory, categories: [sample], cite: F, status: seen}
        """

    private static func sample(_ edition: String, _ days: String, need: Int) -> String {
        """
        id: sample
        edition: "\(edition)"
        title: A sample
        issuer: body
        family: family
        in-force: \(days)
        sources: {S: {title: A source}}
        requirement:
          cite: S
          all:
            - id: training
              title: Training
              hours: {kind: training, in-last: 5 years, provider-held: credentials-1}
              need: \(need) h
              caps: [{of: {kind: training, mode: modes-1}, most: 1 h}]
              including:
                - {id: training-topic, title: About the first topic, need: 2 h, of: {kind: training, topics: topics-1}}
            - id: supervision
              title: Supervision
              note: From few people.
              hours: {kind: supervision-received, type: supervision-types-1}
              need: 10 h
              within: 24 months
              spread: 1 months
              sources: 2
            - id: way
              title: One of two ways
              any:
                - {id: degree, title: A degree, exists: {kind: education, level: {at-least: masters}}}
                - {id: license, title: A license, exists: {kind: license, current: yes}}
            - id: raters
              title: Raters
              allocate: reference
              unit: entries
              parts:
                - {id: rater-first, title: One, need: 1, of: {kind: reference, role: rater-roles-1}}
                - {id: rater-second, title: Another, need: 1, of: {kind: reference, recommends: yes}}
            - {id: topics, title: Topics, cover: {framework: base, category: sample}}
            - {id: review, title: A review, judgement: judges-1}
            - id: exam
              title: An exam, for the licensed
              when: {exists: {kind: license, current: yes}}
              score: exam
              part: exam-parts-1
              need: 80
            - {id: work, title: Work, work-time: work, need: 2 years}
        """ + "\n"
    }

    private static let renewal = """
        id: renewal
        edition: "2017"
        title: A renewal
        issuer: body
        family: family
        in-force: {from: 2017-01-01}
        cycle: {years: 3, ends: 2027-12-31}
        sources: {S: {title: A source}}
        requirement: {cite: S, all: [{id: hours, title: Hours, hours: {kind: training, in-cycle: yes}, need: 45 h, pro-rate: yes}]}
        """ + "\n"

    private static let cases = """
        - name: a master's degree is one of the ways
          person: Mira Okafor
          as-of: 2026-03-03
          entries: [{id: ma, kind: education, day: 2010-05-15, level: masters}]
          expect: {status: needs more, nodes: {degree: {status: met as claimed}}}
        """ + "\n"
}
