import Foundation
import Testing

@Suite("attune administrator")
struct AdministratorTests {
    private let folder: String
    private let database: String

    init() throws {
        folder = NSTemporaryDirectory() + "attune-administrator-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        database = folder + "/attune.sqlite"
    }

    private func run(_ words: String...) throws -> Answer {
        try Program(["administrator"] + words + ["--database", database]).answer()
    }

    private func ask(_ sql: String) throws -> String {
        try Program(["sqlite3", "-batch", database, sql], program: "/usr/bin/env").answer().output
    }

    @Test("whoever has joined is made to run the installation, or an organization, and no longer")
    func appointed() throws {
        // The temporary folder is removed by whoever cleans those up if this fails.
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let nobody = try run("ada@example.org")
        #expect(nobody.status == 65 && nobody.output == "")
        #expect(nobody.errors.contains("join on the website"), "\(nobody.errors)")
        _ = try ask(
            """
            INSERT INTO person VALUES ('ada', 1, NULL, NULL, NULL), ('bea', 1, NULL, NULL, NULL);
            INSERT INTO email_address VALUES ('ada@example.org', 'ada@example.org', 'ada', 1, 1),
                ('bea@example.org', 'bea@example.org', 'bea', 1, 1);
            INSERT INTO organization VALUES ('valley', 'Valley', NULL, NULL, NULL, 'ada', 1);
            """)
        #expect(try run("Ada@Example.org").output == "Ada@Example.org now runs the installation.\n")
        #expect(try run("ada@example.org").output == "ada@example.org already runs the installation.\n")
        #expect(try run("bea@example.org", "--organization", "valley", "--reason", "Asked by the board").status == 0)
        #expect(
            try ask("SELECT role, organization, reason FROM role_grant WHERE holder = 'bea'")
                == "administrator|valley|Asked by the board\n")
        let last = try run("bea@example.org", "--organization", "valley", "--revoke")
        #expect(last.status == 65 && last.errors.contains("Name somebody else first"))
        #expect(try run("ada@example.org", "--revoke").output == "ada@example.org no longer runs the installation.\n")
        #expect(try run("ada@example.org", "--revoke").output == "ada@example.org does not run the installation.\n")
        #expect(
            try ask("SELECT kind FROM journal_entry ORDER BY number")
                == "role-appointed\nrole-appointed\nrole-revoked\n")
    }

    @Test(
        "what cannot be done is said in a sentence",
        arguments: [
            (["ada"], "ada is no e-mail address"), (["a@b.example", "--organization", "nowhere"], "/installation"),
            (["x@y.example\u{1B}[31m"], "is no e-mail address"),
        ])
    func refused(words: [String], says: String) throws {
        // As above.
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let answer = try Program(["administrator"] + words + ["--database", database]).answer()
        #expect(answer.status == 65 && answer.output == "")
        #expect(answer.errors.contains(says) && !answer.errors.contains("\u{1B}"), "\(answer.errors)")
    }
}
