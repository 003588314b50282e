import Offerings
package import Portfolios
import Rulebooks

/// The letters, as their readers have them in the app and as those who sent them see what became of them.
package struct Inbox: Sendable {
    let database: any Database

    package init(_ database: any Database) { self.database = database }

    /// Puts a letter in, together with what caused it: both are saved, or neither. Says whether it is new; a letter with
    /// the same name is never put in twice. `isMailed`: the outbox has a message of that name.
    @discardableResult
    package static func put(
        _ letter: InboxLetter, isMailed: Bool, at instant: Instant, in transaction: Transaction
    ) throws(StoreError) -> Bool {
        try transaction.execute(
            """
            INSERT INTO letter
                (id, message, organization, reader, caused_by, language, subject, body, action_label, action_address,
                written_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            ON CONFLICT (id) DO NOTHING
            """,
            [
                .text(letter.id.text), isMailed ? .text(letter.id.text) : .null,
                .optional(letter.organization) { .text($0.text) }, .optional(letter.reader) { .text($0.text) },
                .optional(letter.causedBy) { .text($0.text) }, .text(letter.language.rawValue), .text(letter.subject),
                .text(letter.body), .optional(letter.action) { .text($0.label) },
                .optional(letter.action) { .text($0.address) }, .instant(instant),
            ]) == 1
    }

    /// A person's newest letters, newest first: those before `number`, or the very newest.
    package func page(
        of reader: PersonID, before number: InboxLine.Number? = nil, atMost count: Int, at instant: Instant
    ) async throws(StoreError) -> [InboxLine] {
        try await database.read { transaction throws(StoreError) in
            try transaction.rows(
                """
                SELECT number, letter.id, letter.organization, reader, caused_by, language, subject, body,
                    action_label, action_address, written_at, read_at, state, due_at, reason, NULL
                FROM letter LEFT JOIN outbox_message ON outbox_message.id = letter.message
                WHERE reader = $1 AND number < $2 ORDER BY number DESC LIMIT $3
                """, [.text(reader.text), .integer(number?.value ?? .max), .count(max(0, count))]
            ).map { row throws(StoreError) in try InboxLine(row, at: instant) }
        }
    }

    /// One of a person's letters; nothing if it is not theirs.
    package func letter(
        _ number: InboxLine.Number, of reader: PersonID, at instant: Instant
    ) async throws(StoreError) -> InboxLine? {
        guard number.value > 0, number.value < .max else { return nil }
        let next = InboxLine.Number(number.value + 1)
        return try await page(of: reader, before: next, atMost: 1, at: instant).first { $0.number == number }
    }

    /// Notes that a person read one of their letters. False if it is not theirs, or was read before.
    package func markRead(
        _ number: InboxLine.Number, of reader: PersonID, at instant: Instant
    ) async throws(StoreError) -> Bool {
        try await database.write { transaction throws(StoreError) in
            try transaction.execute(
                "UPDATE letter SET read_at = $1 WHERE number = $2 AND reader = $3 AND read_at IS NULL",
                [.instant(instant), .integer(number.value), .text(reader.text)]) == 1
        }
    }

    package func markAllRead(of reader: PersonID, at instant: Instant) async throws(StoreError) {
        try await database.write { transaction throws(StoreError) in
            try transaction.execute(
                "UPDATE letter SET read_at = $1 WHERE reader = $2 AND read_at IS NULL",
                [.instant(instant), .text(reader.text)])
        }
    }

    /// Takes away what was written to a person or in their name, in the transaction that erases the person. What waits to
    /// go out does not go out; letters that others received stay theirs, without saying who caused them.
    package static func erase(_ person: PersonID, at instant: Instant, in transaction: Transaction) throws(StoreError) {
        let messages = try transaction.rows(
            """
            SELECT message FROM letter
            WHERE message IS NOT NULL AND (reader = $1 OR (caused_by = $1 AND reader IS NULL))
            """, [.text(person.text)])
        for message in messages {
            try Outbox.strike(OutboxMessage.ID(try message.text(0)), at: instant, in: transaction)
        }
        try transaction.execute(
            "DELETE FROM letter WHERE reader = $1 OR (caused_by = $1 AND reader IS NULL)", [.text(person.text)])
        try transaction.execute("UPDATE letter SET caused_by = NULL WHERE caused_by = $1", [.text(person.text)])
    }
}

extension Transaction {
    package func unreadLetters(of reader: PersonID) throws(StoreError) -> Int {
        try row("SELECT count(*) FROM letter WHERE reader = $1 AND read_at IS NULL", [.text(reader.text)])
            .map { row throws(StoreError) in try row.count(0) } ?? 0
    }
}
