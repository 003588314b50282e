package import Accounts
package import Portfolios

/// Links that were sent to addresses. Of a link's secret only the digest is here.
package struct MailLinks: Sendable {
    private let database: any Database

    package init(_ database: any Database) { self.database = database }

    /// Keeps the link and posts its letter: both, or neither.
    package func send(
        _ link: MailLink, _ digest: Digest, post: @escaping @Sendable (Transaction) throws(StoreError) -> Void
    ) async throws(StoreError) {
        try await database.write { transaction throws(StoreError) in
            try transaction.execute(
                """
                INSERT INTO mail_link (token_hash, purpose, address, person, made_at, ends_at)
                VALUES ($1, $2, $3, $4, $5, $6)
                """,
                [
                    .bytes(digest.bytes), .text(link.purpose.rawValue), .text(link.address.written),
                    .optional(link.person) { .text($0.text) }, .instant(link.madeAt), .instant(link.endsAt),
                ])
            try post(transaction)
        }
    }

    /// The link with that digest, if it still works.
    package func link(_ digest: Digest, at now: Instant) async throws(StoreError) -> MailLink? {
        try await database.read { transaction throws(StoreError) in
            try MailLinks.link(digest, at: now, in: transaction)
        }
    }

    static func link(_ digest: Digest, at now: Instant, in transaction: Transaction) throws(StoreError) -> MailLink? {
        try transaction.row(
            """
            SELECT purpose, address, person, made_at FROM mail_link
            WHERE token_hash = $1 AND used_at IS NULL AND ends_at > $2
            """, [.bytes(digest.bytes), .instant(now)]
        ).map(link)
    }

    /// Uses a link for a purpose, if it still works: whoever comes second gets nothing.
    static func use(
        _ digest: Digest, for purpose: MailLink.Purpose, at now: Instant, in transaction: Transaction
    ) throws(StoreError) -> MailLink? {
        try transaction.row(
            """
            UPDATE mail_link SET used_at = $1
            WHERE token_hash = $2 AND purpose = $3 AND used_at IS NULL AND ends_at > $1
            RETURNING purpose, address, person, made_at
            """, [.instant(now), .bytes(digest.bytes), .text(purpose.rawValue)]
        ).map(link)
    }

    /// Forgets links that ended before a moment.
    package func forget(endedBefore moment: Instant) async throws(StoreError) {
        try await database.write { transaction throws(StoreError) in
            try transaction.execute("DELETE FROM mail_link WHERE ends_at < $1", [.instant(moment)])
        }
    }

    private static func link(_ row: Row) throws(StoreError) -> MailLink {
        guard let purpose = MailLink.Purpose(rawValue: try row.text(0)), let address = EmailAddress(try row.text(1))
        else { throw .wrongUse("a link of a purpose or an address that nobody knows") }
        return MailLink(
            purpose: purpose, address: address, person: try row.optional(2, row.text).map { PersonID($0) },
            madeAt: try row.instant(3))
    }
}
