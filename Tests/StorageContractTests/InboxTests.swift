import Offerings
import Portfolios
import Rulebooks
import Storage
import Testing

@Suite("The inbox")
struct InboxTests {
    private static let people = ["mira", "lena", "amara"]
    private static let association = OrganizationID("ct-aimh")

    private func letter(
        _ number: Int, to reader: PersonID?, causedBy cause: PersonID? = nil, from organization: OrganizationID? = nil
    ) -> InboxLetter {
        InboxLetter(
            id: .init("letter-\(number)"), organization: organization, reader: reader, causedBy: cause,
            language: .spanish, subject: "Número \(number)", body: "Uno.\n\nDos.",
            action: number % 2 == 0 ? .init(label: "Leer", address: "https://example.org/\(number)") : nil)
    }

    private func put(
        _ letter: InboxLetter, mailedTo recipient: String? = nil, in transaction: Transaction
    ) throws(StoreError) -> Bool {
        if let recipient {
            let message = OutboxMessage(
                id: letter.id, organization: letter.organization, kind: "mail", recipient: recipient,
                content: Array("secret".utf8))
            try Outbox.enqueue(message, at: noon, in: transaction)
        }
        return try Inbox.put(letter, isMailed: recipient != nil, at: noon, in: transaction)
    }

    private func withInbox(_ engine: Engine, _ body: (Inbox, any Database, Place) async throws -> Void) async throws {
        try await withDatabase(engine) { database, place async throws in
            try await database.write { transaction throws(StoreError) in
                for person in Self.people {
                    try transaction.execute("INSERT INTO person (id, joined_at) VALUES ($1, 0)", [.text(person)])
                }
            }
            try await body(Inbox(database), database, place)
        }
    }

    private func at(_ seconds: Int64) -> Instant { noon.advanced(byMilliseconds: seconds * 1_000) }

    @Test("a person reads their own letters, newest first, page by page, and nobody else's", arguments: Engine.all)
    func pages(engine: Engine) async throws {
        try await withInbox(engine) { inbox, database, _ async throws in
            try await database.write { transaction throws(StoreError) in
                for number in 1...25 {
                    _ = try put(letter(number, to: number % 5 == 0 ? "lena" : "mira"), in: transaction)
                }
            }
            var found: [InboxLetter] = []
            var before: InboxLine.Number?
            while let last = try await inbox.page(of: "mira", before: before, atMost: 6, at: noon).last {
                let page = try await inbox.page(of: "mira", before: before, atMost: 6, at: noon)
                #expect(page.count <= 6 && page.allSatisfy { $0.writtenAt == noon && $0.delivery == .none })
                found += page.map(\.letter)
                before = last.number
            }
            #expect(found == (1...25).reversed().filter { $0 % 5 != 0 }.map { letter($0, to: "mira") })
            let hers = try #require(try await inbox.page(of: "lena", atMost: 1, at: noon).first)
            #expect(try await inbox.letter(hers.number, of: "lena", at: noon) == hers)
            #expect(try await inbox.letter(hers.number, of: "mira", at: noon) == nil)
            #expect(try await inbox.letter(.init(.max), of: "mira", at: noon) == nil)
            #expect(try await inbox.letter(.init(-1), of: "mira", at: noon) == nil)
        }
    }

    private func unread(of reader: PersonID, _ database: any Database) async throws -> Int {
        try await database.read { transaction throws(StoreError) in try transaction.unreadLetters(of: reader) }
    }

    @Test("unread letters are counted, read once, and by their reader alone", arguments: Engine.all)
    func reading(engine: Engine) async throws {
        try await withInbox(engine) { inbox, database, _ async throws in
            try await database.write { transaction throws(StoreError) in
                for number in 1...3 { _ = try put(letter(number, to: "mira"), in: transaction) }
            }
            #expect(try await unread(of: "mira", database) == 3)
            #expect(try await unread(of: "lena", database) == 0)
            let newest = try #require(try await inbox.page(of: "mira", atMost: 1, at: noon).first)
            #expect(newest.readAt == nil)
            #expect(try await inbox.markRead(newest.number, of: "lena", at: at(1)) == false)
            #expect(try await inbox.markRead(newest.number, of: "mira", at: at(2)))
            #expect(try await inbox.markRead(newest.number, of: "mira", at: at(3)) == false)
            #expect(try await unread(of: "mira", database) == 2)
            #expect(try await inbox.letter(newest.number, of: "mira", at: noon)?.readAt == at(2))
        }
    }

    @Test(
        "a letter is put in once, with what causes it or not at all, and to somebody who is there",
        arguments: Engine.all)
    func putting(engine: Engine) async throws {
        try await withInbox(engine) { inbox, database, _ async throws in
            let isNew = try await database.write { transaction throws(StoreError) in
                [
                    try put(letter(1, to: "mira"), mailedTo: "mira@example.org", in: transaction),
                    try put(letter(1, to: "mira"), mailedTo: "mira@example.org", in: transaction),
                ]
            }
            #expect(isNew == [true, false])
            await #expect(throws: StoreError.brokenReference) {
                try await database.write { transaction throws(StoreError) in
                    _ = try put(letter(2, to: "mira"), mailedTo: "mira@example.org", in: transaction)
                    _ = try put(letter(3, to: "nobody"), in: transaction)
                }
            }
            await #expect(throws: StoreError.brokenReference) {
                try await database.write { transaction throws(StoreError) in
                    try Inbox.put(letter(4, to: "mira"), isMailed: true, at: noon, in: transaction)
                }
            }
            #expect(try await inbox.page(of: "mira", atMost: 9, at: noon).map(\.letter.id) == ["letter-1"])
            #expect(try await Outbox(database).standing(of: "letter-2") == nil)
        }
    }

    @Test("reader and sender see what became of the mail: waiting, sent, arrived, came back", arguments: Engine.all)
    func standing(engine: Engine) async throws {
        try await withInbox(engine) { inbox, database, _ async throws in
            try await database.write { transaction throws(StoreError) in
                for number in 1...6 {
                    let letter = letter(number, to: "lena", causedBy: "mira", from: Self.association)
                    _ = try put(letter, mailedTo: "lena\(number)@example.org", in: transaction)
                }
            }
            let outbox = Outbox(database)
            let claims = try await outbox.claim(atMost: 5, for: "a", at: noon, until: at(60))
                .sorted { $0.message.id < $1.message.id }
            for claim in claims { #expect(try await outbox.beginSending(claim, until: at(60))) }
            #expect(try await outbox.delivered(claims[0], at: at(1)))
            #expect(try await outbox.refused(claims[1], because: "reply 550 5.1.1", at: at(2)))
            #expect(try await outbox.failed(claims[2], because: "timed out", at: at(3), nextTry: at(90)))
            #expect(try await outbox.failed(claims[3], because: "unreachable", at: at(4), nextTry: nil))
            let expected: [InboxLine.Delivery] = [
                .waiting(reason: nil), .uncertain, .givenUp(reason: "unreachable", at: at(4)),
                .waiting(reason: "timed out"), .bounced(reason: "reply 550 5.1.1", at: at(2)), .delivered(at: at(1)),
            ]
            let read = try await inbox.page(of: "lena", atMost: 9, at: at(60))
            #expect(read.map(\.delivery) == expected && read.allSatisfy { $0.recipient == nil })
            #expect(try await inbox.page(of: "lena", atMost: 9, at: at(59))[1].delivery == .sending)
            let sent = try await inbox.sent(by: .person("mira"), atMost: 9, at: at(60))
            #expect(sent.map(\.delivery) == expected && sent.first?.recipient == "lena6@example.org")
            #expect(sent.allSatisfy { $0.letter.action == nil }, "the link is the reader's")
            let lost = try await inbox.undelivered(of: .person("mira"), atMost: 9, at: at(60))
            #expect(lost.map(\.delivery) == [expected[1], expected[2], expected[4]])
            let theirs = try await inbox.undelivered(of: .organization(Self.association), atMost: 9, at: at(60))
            #expect(theirs.map(\.number) == lost.map(\.number) && theirs.allSatisfy { $0.letter.body.isEmpty })
            #expect(try await inbox.undelivered(of: .organization(.init("other")), atMost: 9, at: at(60)).isEmpty)
            #expect(try await inbox.undelivered(of: .person("lena"), atMost: 9, at: at(60)).isEmpty)
        }
    }

    @Test("what was settled holds neither the letter's content nor, in time, its address", arguments: Engine.all)
    func forgetting(engine: Engine) async throws {
        try await withInbox(engine) { _, database, place async throws in
            try await database.write { transaction throws(StoreError) in
                for number in 1...3 {
                    _ = try put(letter(number, to: "mira"), mailedTo: "mira@example.org", in: transaction)
                }
            }
            let outbox = Outbox(database)
            let claims = try await outbox.claim(atMost: 2, for: "a", at: noon, until: at(60))
            for (second, claim) in claims.sorted(by: { $0.message.id < $1.message.id }).enumerated() {
                #expect(try await outbox.beginSending(claim, until: at(60)))
                #expect(try await outbox.delivered(claim, at: at(Int64(second))))
            }
            let kept = "SELECT count(*) FROM outbox_message WHERE length(content) > 0"
            #expect(try await place.ask(kept) == "1")
            #expect(try await outbox.forgetRecipients(settledBefore: at(1)) == 1)
            #expect(try await outbox.forgetRecipients(settledBefore: at(1)) == 0)
            let named = "SELECT count(*) FROM outbox_message WHERE recipient <> '-'"
            #expect(try await place.ask(named) == "2")
            #expect(try await outbox.bounced("letter-1", because: "reply 550", at: at(9)), "it still can come back")
        }
    }

    @Test(
        "erasing a person takes their letters, and what waits in their name, and no one else's", arguments: Engine.all)
    func erasing(engine: Engine) async throws {
        try await withInbox(engine) { inbox, database, place async throws in
            try await database.write { transaction throws(StoreError) in
                _ = try put(letter(1, to: "mira"), mailedTo: "mira@example.org", in: transaction)
                _ = try put(letter(2, to: nil, causedBy: "mira"), mailedTo: "carmen@example.org", in: transaction)
                _ = try put(letter(3, to: "lena", causedBy: "mira"), mailedTo: "lena@example.org", in: transaction)
                _ = try put(letter(4, to: "lena", causedBy: "amara"), mailedTo: "lena@example.org", in: transaction)
                try Inbox.erase("mira", at: at(1), in: transaction)
                try transaction.execute("DELETE FROM person WHERE id = $1", [.text("mira")])
            }
            #expect(try await inbox.page(of: "mira", atMost: 9, at: noon).isEmpty)
            let left = try await inbox.page(of: "lena", atMost: 9, at: noon)
            #expect(left.map(\.letter.id) == ["letter-4", "letter-3"])
            #expect(left.map(\.letter.causedBy) == ["amara", nil])
            let named = "SELECT count(*) FROM outbox_message WHERE recipient = 'lena@example.org'"
            #expect(try await place.ask(named) == "2")
            #expect(try await place.ask("SELECT count(*) FROM outbox_message WHERE recipient = '-'") == "2")
            let waiting = try await Outbox(database).claim(atMost: 9, for: "a", at: noon, until: at(60))
            #expect(waiting.map(\.message.id) == ["letter-3", "letter-4"])
        }
    }

    @Test("to whom a letter of nobody's went is forgotten as soon as it is settled", arguments: Engine.all)
    func forgettingAtOnce(engine: Engine) async throws {
        try await withInbox(engine) { _, database, _ async throws in
            try await database.write { transaction throws(StoreError) in
                _ = try put(letter(1, to: nil), mailedTo: "mira@example.org", in: transaction)
                _ = try put(letter(2, to: nil, causedBy: "mira"), mailedTo: "lena@example.org", in: transaction)
            }
            let recipients = { () async throws in
                try await database.read { transaction throws(StoreError) in
                    try transaction.rows("SELECT recipient FROM outbox_message ORDER BY id")
                        .map { row throws(StoreError) in try row.text(0) }
                }
            }
            let outbox = Outbox(database)
            for claim in try await outbox.claim(atMost: 2, for: "a", at: noon, until: at(60)) {
                #expect(try await outbox.beginSending(claim, until: at(60)))
                #expect(try await recipients().contains(claim.message.recipient))
                #expect(try await outbox.delivered(claim, at: at(1)))
            }
            #expect(try await recipients() == ["-", "lena@example.org"])
        }
    }
}
