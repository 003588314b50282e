package import Portfolios

/// What is asked and said of messages by others than who delivers them.
extension Outbox {
    /// Says that a delivered message came back. False if it was never delivered.
    package func bounced(
        _ id: OutboxMessage.ID, because reason: String, at instant: Instant
    ) async throws(StoreError) -> Bool {
        try await database.write { transaction throws(StoreError) in
            try transaction.execute(
                """
                UPDATE outbox_message
                SET state = 'bounced', due_at = $1, reason = $2, worker = NULL, content = $4
                WHERE id = $3 AND state IN ('delivered', 'sending')
                """, [.instant(instant), .text(reason), .text(id.text), .bytes([])]) == 1
        }
    }

    /// Those that may or may not have arrived: their worker was sending when its lease ended.
    package func uncertain(at instant: Instant, atMost count: Int) async throws(StoreError) -> [OutboxClaim] {
        let rows = try await database.read { transaction throws(StoreError) in
            try transaction.rows(
                """
                SELECT id, organization, kind, recipient, content, tries, worker FROM outbox_message
                WHERE state = 'sending' AND due_at <= $1 ORDER BY due_at, id LIMIT $2
                """, [.instant(instant), .count(max(0, count))])
        }
        return try rows.map { row throws(StoreError) in
            OutboxClaim(message: try OutboxMessage(row), tries: try row.count(5), worker: try row.text(6))
        }
    }

    /// Where a message stands; nothing if there is none with this name.
    package func standing(of id: OutboxMessage.ID) async throws(StoreError) -> OutboxMessage.Standing? {
        let row = try await database.read { transaction throws(StoreError) in
            try transaction.row("SELECT state, tries, reason FROM outbox_message WHERE id = $1", [.text(id.text)])
        }
        guard let row else { return nil }
        guard let state = OutboxMessage.State(rawValue: try row.text(0)) else {
            throw .wrongUse("the outbox knows no state of that name")
        }
        return OutboxMessage.Standing(state: state, tries: try row.count(1), reason: try row.optional(2, row.text))
    }

    /// Takes what a message says and to whom it goes out of the outbox; what waits does not go out.
    static func strike(
        _ id: OutboxMessage.ID, at instant: Instant, in transaction: Transaction
    ) throws(StoreError) {
        try transaction.execute(
            """
            UPDATE outbox_message
            SET recipient = '-', content = $3,
                due_at = CASE WHEN state IN ('waiting', 'claimed') THEN $2 ELSE due_at END,
                worker = CASE WHEN state = 'sending' THEN worker END,
                state = CASE WHEN state IN ('waiting', 'claimed') THEN 'given up' ELSE state END
            WHERE id = $1
            """, [.text(id.text), .instant(instant), .bytes([])])
    }

    /// Forgets to whom those went that were settled before; that they went, and what became of them, stays. Says how
    /// many it were.
    @discardableResult
    package func forgetRecipients(settledBefore instant: Instant) async throws(StoreError) -> Int {
        try await database.write { transaction throws(StoreError) in
            try transaction.execute(
                """
                UPDATE outbox_message SET recipient = '-'
                WHERE state IN ('delivered', 'given up', 'bounced') AND due_at < $1 AND recipient <> '-'
                """, [.instant(instant)])
        }
    }
}
