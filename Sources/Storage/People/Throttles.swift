package import Accounts
package import Portfolios

/// How often something was tried, so that nobody guesses on. It outlives the server's own life.
package struct Throttles: Sendable {
    private let database: any Database

    package init(_ database: any Database) { self.database = database }

    /// What is held back, by the digest of its name, and how.
    package struct Key: Sendable, Hashable {
        package var digest: Digest
        package var throttle: Throttle

        package init(digest: Digest, throttle: Throttle) {
            self.digest = digest
            self.throttle = throttle
        }
    }

    /// Counts one try against each. If one has to wait, none is counted, and the answer says until when.
    package func spend(_ keys: [Key], at now: Instant) async throws(StoreError) -> Instant? {
        try await database.write { transaction throws(StoreError) in
            try Throttles.spend(keys, at: now, in: transaction)
        }
    }

    /// The same, together with what is tried.
    package static func spend(
        _ keys: [Key], at now: Instant, in transaction: Transaction
    ) throws(StoreError) -> Instant? {
        // In one order for all, so that two who need the same ones do not wait for each other in a circle.
        let keys = keys.sorted { $0.digest.bytes.lexicographicallyPrecedes($1.digest.bytes) }
        var levels: [Throttle.Level] = []
        for key in keys {
            switch key.throttle.ruling(on: try level(key.digest, in: transaction), at: now) {
            case .go(let level): levels.append(level)
            case .wait(let until): return until
            }
        }
        for (key, level) in zip(keys, levels) { try keep(level, key.digest, in: transaction) }
        return nil
    }

    /// How many tries there are by now.
    static func room(for key: Key, at now: Instant, in transaction: Transaction) throws(StoreError) -> Int {
        key.throttle.room(on: try level(key.digest, in: transaction), at: now)
    }

    /// Counts several tries at once, for which there was room.
    static func spend(_ tries: Int, on key: Key, at now: Instant, in transaction: Transaction) throws(StoreError) {
        guard tries > 0 else { return }
        let before = try level(key.digest, in: transaction)
        try keep(key.throttle.level(after: tries, on: before, at: now), key.digest, in: transaction)
    }

    /// Forgets a key: whoever came in by the right way begins anew.
    package func clear(_ digest: Digest) async throws(StoreError) {
        try await database.write { transaction throws(StoreError) in
            try transaction.execute("DELETE FROM throttle WHERE key_hash = $1", [.bytes(digest.bytes)])
        }
    }

    /// Forgets those on which nothing weighs any longer.
    package func forget(emptyBefore moment: Instant) async throws(StoreError) {
        try await database.write { transaction throws(StoreError) in
            try transaction.execute("DELETE FROM throttle WHERE empty_at < $1", [.instant(moment)])
        }
    }

    private static func level(_ digest: Digest, in transaction: Transaction) throws(StoreError) -> Throttle.Level? {
        try transaction.row("SELECT fill, at FROM throttle WHERE key_hash = $1", [.bytes(digest.bytes)])
            .map { row throws(StoreError) in Throttle.Level(fill: try row.integer(0), at: try row.instant(1)) }
    }

    static func keep(
        _ level: Throttle.Level, _ digest: Digest, in transaction: Transaction
    ) throws(StoreError) {
        try transaction.execute(
            """
            INSERT INTO throttle (key_hash, fill, at, empty_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT (key_hash) DO UPDATE
            SET fill = excluded.fill, at = excluded.at, empty_at = excluded.empty_at
            """, [.bytes(digest.bytes), .integer(level.fill), .instant(level.at), .instant(level.emptyAt)])
    }
}
