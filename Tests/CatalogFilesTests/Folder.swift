import Foundation

/// Folders of files for tests.
enum Folder {
    /// Calls with the path of a folder that holds some files and vanishes afterward.
    static func with<Result>(_ files: [String: String], _ body: (String) throws -> Result) throws -> Result {
        let path = NSTemporaryDirectory() + "catalog-\(UUID().uuidString)"
        for (name, text) in files {
            let file = URL(fileURLWithPath: "\(path)/\(name)")
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        // A folder left behind in the temporary files harms no other test.
        defer { try? FileManager.default.removeItem(atPath: path) }
        return try body(path)
    }
}

extension Folder {
    static let sound = [
        "vocabulary/a.yaml": """
        lists:
          levels: [none, {id: masters, label: master's degree}, doctorate]
          modes: {in-person: In person, self-paced: Self-paced}
          credentials: [ers]
          judges: [reviewer]
          exam-parts: [multiple-choice]
          roles: [therapist]
          ages: [birth-3, 3-6]
        """,
        "frameworks/base.yaml": """
        id: base
        title: Base topics
        sources: {F: {title: The framework}}
        topics: [{id: attachment, label: Attachment, domain: theory, categories: [sample], cite: F, status: seen}]
        """,
        "rulebooks/family/2024/sample.yaml": """
        id: sample
        edition: "2024"
        title: A sample
        issuer: body
        family: family
        in-force: {from: 2024-01-01}
        sources: {S: {title: A source}}
        requirement:
          cite: S
          all:
            - {id: training, title: Training, hours: training, need: 30 h}
            - {id: topics, title: Topics, cover: {framework: base, category: sample}}
        """,
        "rulebooks/family/2024/sample.cases.yaml": """
        - name: exactly enough, not yet verified
          person: Mira Okafor
          as-of: 2026-03-03
          cycle: 2025-01-01..2027-12-31
          providers: [{id: lee, name: Lee Andersen, holdings: [{credential: ers, from: 2024-01-01}]}]
          decisions: [{node: topics/attachment, day: 2026-01-01, by: board, reason: shown in the interview, waive: yes}]
          registrations: [{rulebook: sample, day: 2025-05-01}]
          entries:
            - {id: e1, kind: training, day: 2026-01-01, hours: 30, standing: attested}
          expect:
            status: needs more
            verified: needs-more
            nodes:
              training: {status: met-as-claimed, have: 30 h, remaining: 0}
              topics/attachment: {status: waived}
        """,
    ]
}
