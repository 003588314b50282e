package import Portfolios

/// The chains, one for each person. An entry is added only behind the one that is last; the schema holds to that too.
package struct Chain: Sendable {
    let database: any Database

    package init(_ database: any Database) { self.database = database }

    package enum Appended: Sendable, Hashable {
        /// It is in place, with this number.
        case inPlace(number: Int)
        /// Something else came before: this is the chain's last entry now, or nothing if it has none.
        case stale(last: ChainEntry?)
    }

    /// Adds an entry behind the one with the digest `before`; nothing stands for the beginning.
    package func append(
        _ digest: Digest, to person: PersonID, behind before: Digest?, kind: String, at instant: Instant
    ) async throws(StoreError) -> Appended {
        try await database.write { transaction throws(StoreError) in
            try Chain.append(digest, to: person, behind: before, kind: kind, at: instant, in: transaction)
        }
    }

    /// Adds it together with what it is about: both are saved, or neither.
    package static func append(
        _ digest: Digest, to person: PersonID, behind before: Digest?, kind: String, at instant: Instant,
        in transaction: Transaction
    ) throws(StoreError) -> Appended {
        let last = try last(of: person, in: transaction)
        guard last?.digest == before else { return .stale(last: last) }
        return .inPlace(number: try place(digest, of: person, behind: last, kind: kind, at: instant, in: transaction))
    }

    /// Adds an entry behind the one that this transaction knows to be the last, and gives its number.
    static func place(
        _ digest: Digest, of person: PersonID, behind last: ChainEntry?, kind: String, at instant: Instant,
        in transaction: Transaction
    ) throws(StoreError) -> Int {
        let number = (last?.number ?? 0) + 1
        try transaction.execute(
            """
            INSERT INTO chain_entry (person, number, hash, before_number, before_hash, kind, at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """,
            [
                .text(person.text), .count(number), .bytes(digest.bytes), .optional(last) { .count($0.number) },
                .optional(last) { .bytes($0.digest.bytes) }, .text(kind), .instant(instant),
            ])
        return number
    }

    /// The last entry of a person's chain, behind which the next one goes.
    package func last(of person: PersonID) async throws(StoreError) -> ChainEntry? {
        try await database.read { transaction throws(StoreError) in try Chain.last(of: person, in: transaction) }
    }

    package static func last(of person: PersonID, in transaction: Transaction) throws(StoreError) -> ChainEntry? {
        try transaction.row(
            """
            SELECT number, before_hash, hash, kind, at FROM chain_entry
            WHERE person = $1 ORDER BY number DESC LIMIT 1
            """, [.text(person.text)]
        ).map { row throws(StoreError) in try ChainEntry(person, row) }
    }

    /// A person's whole chain, in order, as it stood at one moment.
    package func entries(of person: PersonID) async throws(StoreError) -> [ChainEntry] {
        try await database.read { transaction throws(StoreError) in
            try transaction.rows(
                "SELECT number, before_hash, hash, kind, at FROM chain_entry WHERE person = $1 ORDER BY number",
                [.text(person.text)]
            ).map { row throws(StoreError) in try ChainEntry(person, row) }
        }
    }

    /// Keeps a checkpoint; `brokenReference` if the chain has no such entry with that digest.
    package func keep(_ checkpoint: ChainCheckpoint) async throws(StoreError) {
        try await database.write { transaction throws(StoreError) in try Chain.keep(checkpoint, in: transaction) }
    }

    static func keep(_ checkpoint: ChainCheckpoint, in transaction: Transaction) throws(StoreError) {
        try transaction.execute(
            "INSERT INTO chain_checkpoint (person, number, hash, seal, at) VALUES ($1, $2, $3, $4, $5)",
            [
                .text(checkpoint.person.text), .count(checkpoint.number), .bytes(checkpoint.digest.bytes),
                .bytes(checkpoint.seal), .instant(checkpoint.at),
            ])
    }

    package func checkpoints(of person: PersonID) async throws(StoreError) -> [ChainCheckpoint] {
        try await database.read { transaction throws(StoreError) in
            try transaction.rows(
                "SELECT number, hash, seal, at FROM chain_checkpoint WHERE person = $1 ORDER BY number",
                [.text(person.text)]
            ).map { row throws(StoreError) in
                ChainCheckpoint(
                    person: person, number: try row.count(0), digest: try row.digest(1), seal: try row.bytes(2),
                    at: try row.instant(3))
            }
        }
    }
}

extension ChainEntry {
    fileprivate init(_ person: PersonID, _ row: Row) throws(StoreError) {
        self.init(
            person: person, number: try row.count(0), before: try row.optional(1, row.digest),
            digest: try row.digest(2), kind: try row.text(3), at: try row.instant(4))
    }
}
