import Offerings
package import Portfolios

/// Messages on their way out. Several programs may deliver from one outbox; each message is held by one at a time.
package struct Outbox: Sendable {
    let database: any Database

    package init(_ database: any Database) { self.database = database }

    /// Puts a message in, together with what caused it: both are saved, or neither. Says whether it is new; a message
    /// with the same name is never put in twice.
    @discardableResult
    package static func enqueue(
        _ message: OutboxMessage, at instant: Instant, due: Instant? = nil, in transaction: Transaction
    ) throws(StoreError) -> Bool {
        try transaction.execute(
            """
            INSERT INTO outbox_message
                (id, organization, kind, recipient, content, enqueued_at, state, due_at, tries)
            VALUES ($1, $2, $3, $4, $5, $6, 'waiting', $7, 0)
            ON CONFLICT (id) DO NOTHING
            """,
            [
                .text(message.id.text), .optional(message.organization) { .text($0.text) }, .text(message.kind),
                .text(message.recipient), .bytes(message.content), .instant(instant), .instant(due ?? instant),
            ]) == 1
    }

    /// Takes up to `count` messages that are due, the longest due first, for a worker until the lease ends; among them
    /// those that a dead worker claimed and never began to send.
    package func claim(
        atMost count: Int, for worker: String, at instant: Instant, until leaseEnd: Instant
    ) async throws(StoreError) -> [OutboxClaim] {
        let rows = try await database.write { transaction throws(StoreError) in
            try transaction.rows(
                """
                UPDATE outbox_message SET state = 'claimed', worker = $1, due_at = $2, tries = tries + 1
                WHERE id IN (
                    SELECT id FROM outbox_message WHERE state IN ('waiting', 'claimed') AND due_at <= $3
                    ORDER BY due_at, id LIMIT $4 {skip locked})
                RETURNING id, organization, kind, recipient, content, tries
                """,
                [.text(worker), .instant(leaseEnd), .instant(instant), .count(max(0, count))])
        }
        return try rows.map { row throws(StoreError) in
            OutboxClaim(message: try OutboxMessage(row), tries: try row.count(5), worker: worker)
        }
    }

    /// Says that sending is about to begin; the worker goes on only if this is true, for else another has the message.
    package func beginSending(_ claim: OutboxClaim, until leaseEnd: Instant) async throws(StoreError) -> Bool {
        try await settle(claim, from: "claimed", as: .sending, at: leaseEnd, reason: nil)
    }

    /// Says that it arrived. False if the worker no longer held it.
    package func delivered(_ claim: OutboxClaim, at instant: Instant) async throws(StoreError) -> Bool {
        try await settle(claim, from: "sending", as: .delivered, at: instant, reason: nil)
    }

    /// Says that this try failed, and when the next one is due; with none, the message is given up.
    package func failed(
        _ claim: OutboxClaim, because reason: String, at instant: Instant, nextTry: Instant?
    ) async throws(StoreError) -> Bool {
        try await settle(
            claim, from: nil, as: nextTry == nil ? .givenUp : .waiting, at: nextTry ?? instant, reason: reason)
    }

    /// Says that it was refused for good: there is no such mailbox. False if the worker no longer held it.
    package func refused(
        _ claim: OutboxClaim, because reason: String, at instant: Instant
    ) async throws(StoreError) -> Bool {
        try await settle(claim, from: "sending", as: .bounced, at: instant, reason: reason)
    }
}

extension Outbox {
    /// Only who still holds the message may say what became of it: the same worker, at the same try. What is settled need
    /// not be known any longer, and may have held a link that was meant for one person; nor to whom it went, where nobody
    /// is told what became of it.
    private func settle(
        _ claim: OutboxClaim, from state: String?, as next: OutboxMessage.State, at instant: Instant, reason: String?
    ) async throws(StoreError) -> Bool {
        try await database.write { transaction throws(StoreError) in
            try transaction.execute(
                """
                UPDATE outbox_message
                SET state = $1, due_at = $2, reason = $3, worker = CASE WHEN $1 = 'sending' THEN worker END,
                    content = CASE WHEN $1 IN ('waiting', 'sending') THEN content ELSE $8 END,
                    recipient = CASE
                        WHEN $1 IN ('waiting', 'sending') OR NOT EXISTS (
                            SELECT 1 FROM letter WHERE message = outbox_message.id AND reader IS NULL
                                AND caused_by IS NULL AND organization IS NULL) THEN recipient
                        ELSE '-' END
                WHERE id = $4 AND worker = $5 AND tries = $6 AND state IN ('claimed', 'sending')
                    AND state = COALESCE($7, state)
                """,
                [
                    .text(next.rawValue), .instant(instant), .optional(reason) { .text($0) },
                    .text(claim.message.id.text), .text(claim.worker), .count(claim.tries),
                    .optional(state) { .text($0) }, .bytes([]),
                ]) == 1
        }
    }
}
