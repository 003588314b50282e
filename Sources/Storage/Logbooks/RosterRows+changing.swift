import Logbooks
import Portfolios

/// What is changed in a roster after somebody was credited.
extension Transaction {
    /// Everybody who has the credit, each once.
    func credited(by roster: Roster.ID) throws(StoreError) -> [PersonID] {
        try rows(
            """
            SELECT DISTINCT person FROM roster_credit
            WHERE roster = $1 AND credited_at IS NOT NULL AND withdrawn_at IS NULL ORDER BY person
            """, [.text(roster.text)]
        ).map { row throws(StoreError) in PersonID(try row.text(0)) }
    }

    /// The next version of somebody's entry, if it still is what the keeper signed.
    func correct(
        _ entry: Entry, _ content: EntryContent, _ roster: StoredRoster, of person: PersonID, because reason: String,
        _ scribe: Scribe, at instant: Instant
    ) throws(StoreError) -> Bool {
        guard let now = try storedEntry(entry.id, of: person), now.state == .kept,
            try signaturesInForce(on: now.mark, of: person).contains(where: { $0.account == roster.keeper }),
            var pen = try ChainPen(self, scribe, person: person, at: instant)
        else { return false }
        return try pen.credit(
            entry, content, through: .roster(roster.id), by: roster.signer, because: reason, to: self) != nil
    }

    /// Marks a line as taken back; nothing if it was, or is not there. All lines of the same person go with it.
    func withdraw(
        _ position: Int, of roster: Roster.ID, because reason: String, at instant: Instant
    ) throws(StoreError) -> Seat? {
        let line = try row(
            """
            SELECT person, address FROM roster_credit WHERE roster = $1 AND position = $2 AND withdrawn_at IS NULL
            """, [.text(roster.text), .count(position)])
        guard let line else { return nil }
        let seat = (
            person: try line.optional(0, line.text).map { PersonID($0) }, address: try line.optional(1, line.text)
        )
        try execute(
            """
            UPDATE roster_credit SET withdrawn_at = $3, reason = $4
            WHERE roster = $1 AND withdrawn_at IS NULL AND (position = $2 OR person = $5)
            """,
            [
                .text(roster.text), .count(position), .instant(instant), .text(reason),
                .optional(seat.person) { .text($0.text) },
            ])
        return seat
    }
}
