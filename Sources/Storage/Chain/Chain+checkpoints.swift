package import Portfolios

/// Vouching for chains from outside them, so that nobody can write one anew without it being seen.
extension Chain {
    /// When a chain was last sealed; nothing if none ever was.
    package func lastSealing() async throws(StoreError) -> Instant? {
        try await database.read { transaction throws(StoreError) in
            try transaction.row("SELECT MAX(at) FROM chain_checkpoint").flatMap { row throws(StoreError) in
                try row.optional(0, row.instant)
            }
        }
    }

    /// Seals the ends of chains that have grown since they were last sealed. Says how many it were; fewer than `most` mean
    /// that none is left. What was written after `now`, on another clock, waits.
    ///
    /// - Parameter seal: What vouches for a checkpoint that has none yet.
    package func sealEnds(
        at now: Instant, atMost most: Int,
        _ seal: @escaping @Sendable (ChainCheckpoint) -> [UInt8]
    ) async throws(StoreError) -> Int {
        try await database.write { transaction throws(StoreError) in
            let ends = try Chain.unsealedEnds(at: now, atMost: most, in: transaction)
            for end in ends {
                var checkpoint = ChainCheckpoint(
                    person: end.person, number: end.number, digest: end.digest, seal: [], at: now)
                checkpoint.seal = seal(checkpoint)
                try Chain.keep(checkpoint, in: transaction)
            }
            return ends.count
        }
    }

    private static func unsealedEnds(
        at now: Instant, atMost most: Int, in transaction: Transaction
    ) throws(StoreError) -> [(person: PersonID, number: Int, digest: Digest)] {
        // Ends are sealed in the order of their time, so that those before the last sealed one need not be looked at again,
        // but for a little that clocks may differ by.
        let seen = try transaction.row(
            """
            SELECT MAX(e.at) FROM chain_checkpoint c JOIN chain_entry e ON e.person = c.person AND e.number = c.number
            WHERE c.at = (SELECT MAX(at) FROM chain_checkpoint)
            """
        ).flatMap { row throws(StoreError) in try row.optional(0, row.instant)?.advanced(byMilliseconds: -300_000) }
        return try transaction.rows(
            """
            SELECT e.person, e.number, e.hash FROM chain_entry e
            WHERE e.at BETWEEN $1 AND $2
                AND NOT EXISTS (SELECT 1 FROM chain_entry n WHERE n.person = e.person AND n.number = e.number + 1)
                AND NOT EXISTS (SELECT 1 FROM chain_checkpoint c WHERE c.person = e.person AND c.number = e.number)
            ORDER BY e.at LIMIT $3
            """, [.instant(seen ?? Instant(milliseconds: .min)), .instant(now), .count(most)]
        ).map { row throws(StoreError) in
            (person: PersonID(try row.text(0)), number: try row.count(1), digest: try row.digest(2))
        }
    }
}
