import Foundation
import Portfolios
import Storage
import StorageSQLite
import Testing

@Suite("attune backup and attune returned-mail")
struct BackUpTests {
    private let folder: String
    init() throws {
        folder = NSTemporaryDirectory() + "attune-backup-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    private func database(_ name: String) async throws -> SQLiteDatabase {
        let database = try SQLiteDatabase(path: folder + "/" + name)
        try await database.migrate(at: Instant(milliseconds: 0))
        return database
    }

    @Test("a copy taken while somebody writes holds what was written before, and stands alone")
    func copies() async throws {
        let database = try await database("all.sqlite")
        let entry = JournalEntry(
            at: Instant(milliseconds: 1), organization: nil, actor: nil, kind: "noted", subject: "before")
        try await Journal(database).append(entry)
        let writing = Task {
            while !Task.isCancelled { try await Journal(database).append(entry) }
        }
        let answer = try Program.run("backup", folder + "/copy.sqlite", "--database", folder + "/all.sqlite")
        writing.cancel()
        _ = await writing.result
        #expect(answer.status == 0 && answer.output.contains("copy.sqlite"), "\(answer.errors)")
        #expect(!FileManager.default.fileExists(atPath: folder + "/copy.sqlite-wal"))
        let rights = try FileManager.default.attributesOfItem(atPath: folder + "/copy.sqlite")[.posixPermissions]
        #expect(rights as? Int == 0o600)
        let copy = try await self.database("copy.sqlite")
        #expect(try await !Journal(copy).page(about: "before", atMost: 1).isEmpty)
        await database.close()
        await copy.close()
    }

    @Test("a file that is there is left alone, and a database that is not there is not made")
    func refuses() async throws {
        await (try database("all.sqlite")).close()
        try Data("mine".utf8).write(to: URL(fileURLWithPath: folder + "/mine"))
        let taken = try Program.run("backup", folder + "/mine", "--database", folder + "/all.sqlite")
        #expect(taken.status == 73 && taken.errors.contains("mine"))
        #expect(FileManager.default.contents(atPath: folder + "/mine") == Data("mine".utf8))
        let missing = try Program.run("backup", folder + "/copy", "--database", folder + "/none.sqlite")
        #expect(missing.status == 66 && missing.errors.contains("none.sqlite"))
        #expect(!FileManager.default.fileExists(atPath: folder + "/none.sqlite"))
    }

    @Test("a server's own program is named for a database of its own")
    func server() throws {
        let answer = try Program.run(
            "backup", folder + "/copy", "--database", "postgresql://ada:sesame@localhost/attune")
        #expect(answer.status == 64 && answer.errors.contains("pg_dump") && !answer.errors.contains("sesame"))
    }

    @Test("a report of a letter that came back is noted, once; anything else is left alone")
    func returned() async throws {
        let database = try await database("all.sqlite")
        let (outbox, now) = (Outbox(database), Instant(milliseconds: 1_000_000))
        let message = OutboxMessage(
            id: OutboxMessage.ID("letter-17"), organization: nil, kind: "mail", recipient: "nobody@valley.example",
            content: Array("Hello".utf8))
        _ = try await database.write { transaction throws(StoreError) in
            try Outbox.enqueue(message, at: now, in: transaction)
        }
        let end = now.advanced(byMilliseconds: 1000)
        let claim = try #require(try await outbox.claim(atMost: 1, for: "test", at: now, until: end).first)
        #expect(try await outbox.beginSending(claim, until: end))
        #expect(try await outbox.delivered(claim, at: now))
        let place = folder + "/all.sqlite"
        let junk = try Program.run("returned-mail", "--database", place, input: .text("Subject: Buy now\n\nCheap.\n"))
        #expect(junk.status == 0 && junk.output.contains("no report"))
        let first = try Program.run("returned-mail", "--database", place, input: .text(Self.report))
        #expect(first.status == 0 && first.output.contains("noted"), "\(first)")
        let second = try Program.run("returned-mail", "--database", place, input: .text(Self.report))
        #expect(second.status == 0 && second.output.contains("No letter"))
        let standing = try #require(try await outbox.standing(of: OutboxMessage.ID("letter-17")))
        #expect(standing.state == .bounced)
        await database.close()
    }

    private static let report = """
        From: MAILER-DAEMON@mail.example
        To: attune@localhost
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b"

        --b
        Content-Type: text/plain

        It could not be delivered.

        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mail.example

        Final-Recipient: rfc822; nobody@valley.example
        Action: failed
        Status: 5.1.1
        Diagnostic-Code: smtp; 550 5.1.1 unknown

        --b
        Content-Type: text/rfc822-headers

        Message-ID: <attune.letter-17@localhost>

        --b--
        """.replacing("\n", with: "\r\n")
}
