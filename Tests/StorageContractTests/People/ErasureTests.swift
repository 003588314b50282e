import Accounts
import Fixtures
import Foundation
import Logbooks
import Portfolios
import Rulebooks
import Storage
import Testing

@Suite("The end of an account")
struct ErasureTests {
    /// All that the database holds, as the engine's own command line says it, in small letters; bytes as hexadecimal
    /// digits.
    private static func everything(in place: Place) async throws -> String {
        switch place.engine {
        case .sqlite: return try await place.ask(".dump").lowercased()
        case .postgres:
            let tables = try await place.ask(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
            var all = ""
            for table in tables.split(separator: "\n") {
                all += try await place.ask("SELECT t::text FROM \"\(table)\" t") + "\n"
            }
            return all.lowercased()
        }
    }

    private static func traces(of words: [String], in everything: String) -> [String] {
        words.filter { word in
            let hex = word.lowercased().utf8.map { String($0, radix: 16) }.joined()
            return everything.contains(word.lowercased()) || everything.contains(hex)
        }
    }

    private static func post(_ id: String, to address: String, reader: PersonID?)
        -> @Sendable (Transaction)
        throws(StoreError) -> Void
    {
        { transaction throws(StoreError) in
            let text = "Dear Zebedia, zebedia-letter"
            let message = OutboxMessage(
                id: OutboxMessage.ID(id), organization: nil, kind: "mail", recipient: address,
                content: Array(text.utf8))
            try Outbox.enqueue(message, at: noon, in: transaction)
            let letter = InboxLetter(
                id: OutboxMessage.ID(id), organization: nil, reader: reader, causedBy: nil, language: .english,
                subject: text, body: text)
            try Inbox.put(letter, isMailed: true, at: noon, in: transaction)
        }
    }

    /// Somebody who has left a trace wherever one can.
    private static func leaveTraces(_ cast: Cast) async throws {
        try await Newcomer.join("zeb", at: "Zebedia@example.org", cast.database, password: "zebedia-hash")
        let database = cast.database
        try await People(database).change(Profile(name: "Zebedia Quill", language: .english), of: "zeb")
        let challenge = Passkeys.Challenge(digest: try Newcomer.digest("c"), endsAt: noon)
        let key = Passkeys.Kept(id: [1], name: "zebedia-phone", publicKey: [1], signCount: 0, addedAt: noon)
        _ = try await Passkeys(database).add(key, of: "zeb", answering: challenge)
        let entries = ["zeb-1", "zeb-2"].map { id in
            Entry(
                id: EntryID(id), kind: .training, first: Day(year: 2026, month: 3, day: 1), amount: 90,
                values: [.provider: .name("zebedia-provider")])
        }
        let added = try await cast.logbook.add(
            entries.map { NewEntry($0, note: "zebedia-note") }, to: "zeb", at: noon)
        guard case .added(let marks) = added else { throw Child.Failed(words: "\(added)") }
        _ = try await cast.ask(marks, by: "zeb")
        _ = try await cast.signOffs.answer(
            [SignOffAnswer(marks[0], .sign)], through: ReadableSHA256.digest(Array("r1".utf8)), as: "sam", at: noon)
        _ = try await cast.logbook.withdraw([marks[1]], because: "zebedia-reason", by: "zeb", at: noon)
        try await Followed(database).follow("imhs", by: "zeb", at: noon)
        try await database.write { transaction throws(StoreError) in
            try Self.post("own", to: "Zebedia@example.org", reader: "zeb")(transaction)
            try Self.post("link", to: "Zebedia@example.org", reader: nil)(transaction)
        }
        let attempt = SignInAttempt(at: noon, way: .password, outcome: .refused, device: "zebedia-device")
        try await SignIns(database).note(attempt, of: "zeb", or: try Newcomer.digest("blank"))
        let session = Session(
            id: "s", person: "zeb", way: .link, hasSecond: false, device: "zebedia-device", beganAt: noon)
        try await Sessions(database).begin(session, try Newcomer.digest("s"))
    }

    private static let words = [
        "zebedia", "quill", "zebedia-hash", "zebedia-note", "zebedia-provider", "zebedia-reason", "zebedia-device",
        "zebedia-phone", "zebedia-letter",
    ]

    @Test(
        "nothing personal is left in any table, of the person or of the duplicate that was joined",
        arguments: Engine.all)
    func nothingLeft(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            try await Self.leaveTraces(cast)
            _ = try await cast.keep([Cast.training("m")])
            let digest = try Newcomer.digest("join them")
            let address = try #require(EmailAddress("zebedia@example.org"))
            let link = MailLink(purpose: .verify, address: address, person: "mira", madeAt: noon)
            try await MailLinks(cast.database).send(link, digest) { _ in }
            let merged = try await Merging(cast.database, cast.scribe).merge(
                by: digest, into: "mira", keepingOthersName: true, at: noon)
            #expect(merged == .done(entries: 1) || merged == .done(entries: 2))
            let before = try await Self.everything(in: cast.place)
            #expect(Set(Self.traces(of: Self.words, in: before)) == Set(Self.words).subtracting(["zebedia-hash"]))
            let record = try await cast.logbook.record(of: "mira")
            #expect(try await Erasure(cast.database).erase("mira", at: noon))
            let after = try await Self.everything(in: cast.place)
            #expect(Self.traces(of: Self.words + ["mira@example.org", "'cruz'"], in: after) == [])
            // The chains hold without what they said.
            for person in ["mira", "zeb"] as [PersonID] {
                let left = try await cast.logbook.record(of: person)
                #expect(!left.links.isEmpty && left.links.allSatisfy { $0.content == nil })
                #expect(ChainCheck(left, digest: ReadableSHA256.digest).problems == [])
            }
            let kept = try await cast.logbook.record(of: "mira").links.map(\.digest)
            #expect(kept == record.links.map(\.digest))
            #expect(ChainCheck(record, digest: ReadableSHA256.digest).problems == [])
            #expect(try await cast.place.ask("SELECT count(*) FROM journal_entry WHERE kind = 'erased'") == "1")
        }
    }

    @Test(
        "an erased person is nobody: no session, no link and no password leads in, and it is done once",
        arguments: Engine.all)
    func closed(engine: Engine) async throws {
        try await withDatabase(engine) { database, _ in
            let mira = try await Newcomer.join("mira", at: "mira@example.org", database, password: "hash")
            let address = try #require(EmailAddress("mira@example.org"))
            let way = MailLink(purpose: .signIn, address: address, person: mira, madeAt: noon)
            try await MailLinks(database).send(way, try Newcomer.digest("way")) { _ in }
            let erasure = Erasure(database)
            #expect(try await erasure.erase("nobody", at: noon) == false)
            #expect(try await erasure.erase(mira, at: noon))
            #expect(try await erasure.erase(mira, at: noon) == false)
            #expect(try await Sessions(database).member(try Newcomer.digest("token mira"), at: noon) == nil)
            #expect(try await MailLinks(database).link(try Newcomer.digest("way"), at: noon) == nil)
            #expect(try await Passwords(database).kept(at: address) == nil)
            // The address is free for whoever it belongs to.
            try await Newcomer.join("later", at: "mira@example.org", database)
        }
    }

    @Test("what the person signed for others stays with those others", arguments: Engine.all)
    func signatures(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            let marks = try await cast.keep([Cast.training("a")])
            let (_, link) = try await cast.ask(marks)
            _ = try await cast.signOffs.answer(
                marks.map { SignOffAnswer($0, .sign) }, through: link, as: "sam", at: noon)
            #expect(try await Erasure(cast.database).erase("sam", at: noon))
            #expect(try await cast.signatures.all(on: "mira").count == 1)
            try await cast.expectWhole("mira")
        }
    }

    @Test("nothing of it is left in the free places of the file either")
    func file() async throws {
        let place = try await Place(.sqlite)
        let database = try await place.open()
        try await database.migrate(Schema.migrations, at: noon)
        let cast = Cast(database: database, place: place, scribe: Cast.makeScribe())
        try await settle(Cast.people, in: place)
        try await Self.leaveTraces(cast)
        #expect(try await Erasure(database).erase("zeb", at: noon))
        await database.close()
        let bytes = try Data(contentsOf: URL(filePath: place.location))
        for word in Self.words + ["Zebedia", "Quill"] { #expect(bytes.range(of: Data(word.utf8)) == nil, "\(word)") }
        #expect(bytes.range(of: Data("Lena".utf8)) != nil)
        try await place.remove()
    }
}
