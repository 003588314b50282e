package import Offerings
import Portfolios

/// What was done, by whom and when. It only grows: the database itself refuses to change or delete an entry.
package struct Journal: Sendable {
    let database: any Database

    package init(_ database: any Database) { self.database = database }

    package func append(_ entry: JournalEntry) async throws(StoreError) {
        try await database.write { transaction throws(StoreError) in
            try Journal.append(entry, in: transaction)
        }
    }

    /// Notes the entry together with what it tells of: both are saved, or neither.
    package static func append(_ entry: JournalEntry, in transaction: Transaction) throws(StoreError) {
        try transaction.execute(
            """
            INSERT INTO journal_entry (at, organization, actor, kind, subject, details)
            VALUES ($1, $2, $3, $4, $5, $6)
            """,
            [
                .instant(entry.at), .optional(entry.organization) { .text($0.text) },
                .optional(entry.actor) { .text($0.text) }, .text(entry.kind), .text(entry.subject),
                .text(entry.details),
            ])
    }

    /// The newest entries of an organization, newest first: those before `number`, or the very newest.
    package func page(
        of organization: OrganizationID, before number: JournalEntry.Number? = nil, atMost count: Int
    ) async throws(StoreError) -> [JournalLine] {
        try await database.read { transaction throws(StoreError) in
            try transaction.rows(
                """
                SELECT number, at, organization, actor, kind, subject, details FROM journal_entry
                WHERE organization = $1 AND number < $2 ORDER BY number DESC LIMIT $3
                """,
                [.text(organization.text), .integer(number?.value ?? .max), .count(max(0, count))]
            ).map(JournalLine.init)
        }
    }

    /// The newest entries about one thing, newest first.
    package func page(
        about subject: String, before number: JournalEntry.Number? = nil, atMost count: Int
    ) async throws(StoreError) -> [JournalLine] {
        try await database.read { transaction throws(StoreError) in
            try transaction.rows(
                """
                SELECT number, at, organization, actor, kind, subject, details FROM journal_entry
                WHERE subject = $1 AND number < $2 ORDER BY number DESC LIMIT $3
                """,
                [.text(subject), .integer(number?.value ?? .max), .count(max(0, count))]
            ).map(JournalLine.init)
        }
    }

    /// All entries in order, as they stood at one moment, a thousand at a time. An answer that is thrown ends it.
    package func export(
        _ takePage: @escaping @Sendable ([JournalLine]) throws(StoreError) -> Void
    ) async throws(StoreError) {
        try await database.read { transaction throws(StoreError) in
            var last: Int64 = 0
            while true {
                let lines = try transaction.rows(
                    """
                    SELECT number, at, organization, actor, kind, subject, details FROM journal_entry
                    WHERE number > $1 ORDER BY number LIMIT 1000
                    """, [.integer(last)]
                ).map(JournalLine.init)
                guard let end = lines.last else { return }
                try takePage(lines)
                last = end.number.value
            }
        }
    }
}
