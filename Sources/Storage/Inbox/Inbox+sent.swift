package import Offerings
package import Portfolios
import Rulebooks

/// Whose letters are meant: those written in a person's name, or an organization's.
package enum LetterCause: Sendable, Hashable {
    case person(PersonID)
    case organization(OrganizationID)
}

/// What those who send see of their letters: a person what was said in their name, an organization only what it was
/// about, and both what became of it.
extension Inbox {
    /// The newest letters of a sender, newest first: those before `number`, or the very newest.
    package func sent(
        by cause: LetterCause, before number: InboxLine.Number? = nil, atMost count: Int, at instant: Instant
    ) async throws(StoreError) -> [InboxLine] {
        try await database.read { transaction throws(StoreError) in
            try transaction.rows(
                """
                SELECT number, letter.id, letter.organization, reader, caused_by, language, subject,
                    CASE WHEN caused_by = $1 THEN body ELSE '' END, NULL, NULL, written_at, read_at, state, due_at, reason, recipient
                FROM letter LEFT JOIN outbox_message ON outbox_message.id = letter.message
                WHERE (caused_by = $1 OR letter.organization = $2) AND number < $3 ORDER BY number DESC LIMIT $4
                """, cause.values + [.integer(number?.value ?? .max), .count(max(0, count))]
            ).map { row throws(StoreError) in try InboxLine(row, at: instant) }
        }
    }

    /// The letters of a sender that came back, were given up, or may not have arrived, newest first.
    package func undelivered(
        of cause: LetterCause, before number: InboxLine.Number? = nil, atMost count: Int, at instant: Instant
    ) async throws(StoreError) -> [InboxLine] {
        try await database.read { transaction throws(StoreError) in
            try transaction.rows(
                """
                SELECT number, letter.id, letter.organization, reader, caused_by, language, subject,
                    CASE WHEN caused_by = $1 THEN body ELSE '' END, NULL, NULL, written_at, read_at, state, due_at, reason, recipient
                FROM letter JOIN outbox_message ON outbox_message.id = letter.message
                WHERE (caused_by = $1 OR letter.organization = $2) AND number < $3
                    AND (state IN ('given up', 'bounced') OR (state = 'sending' AND due_at <= $5))
                ORDER BY number DESC LIMIT $4
                """, cause.values + [.integer(number?.value ?? .max), .count(max(0, count)), .instant(instant)]
            ).map { row throws(StoreError) in try InboxLine(row, at: instant) }
        }
    }
}

extension LetterCause {
    fileprivate var values: [Value] {
        switch self {
        case .person(let person): [.text(person.text), .null]
        case .organization(let organization): [.null, .text(organization.text)]
        }
    }
}
