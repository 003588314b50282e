import Logbooks
import Offerings
import Portfolios

/// What is changed in a roster after somebody was credited.
extension Transaction {
    func insert(_ roster: Roster, _ content: EntryContent, at instant: Instant) throws(StoreError) {
        try execute(
            """
            INSERT INTO roster
                (id, keeper, title, signer_name, signer_address, day, minutes, content, made_at, organization)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """,
            [
                .text(roster.id.text), .text(roster.keeper.text), .text(roster.title), .text(roster.signer.name),
                .optional(roster.signer.address) { .text($0) }, .day(roster.details.day),
                .count(roster.details.minutes), .text(content.text), .instant(instant),
                .optional(roster.organization) { .text($0.text) },
            ])
    }

    /// Keeps what a roster said before.
    func keep(_ roster: StoredRoster, until instant: Instant) throws(StoreError) {
        try execute(
            """
            INSERT INTO roster_past (roster, version, title, content, ended_at, organization)
            VALUES ($1, $2, $3, $4, $5, $6)
            """,
            [
                .text(roster.id.text), .count(roster.version), .text(roster.title), .text(roster.content),
                .instant(instant), .optional(roster.organization) { .text($0.id.text) },
            ])
    }

    func update(_ roster: Roster, _ content: EntryContent, _ reason: String) throws(StoreError) {
        try execute(
            """
            UPDATE roster
            SET version = version + 1, title = $2, day = $3, minutes = $4, content = $5, reason = $6, organization = $7
            WHERE id = $1
            """,
            [
                .text(roster.id.text), .text(roster.title), .day(roster.details.day),
                .count(roster.details.minutes), .text(content.text), .text(reason),
                .optional(roster.organization) { .text($0.text) },
            ])
    }

    /// From now on whoever corrected it vouches for all who are on the list or come in by the door, but for themselves.
    func takeOver(_ roster: StoredRoster) throws(StoreError) {
        try keepSigner(of: roster)
        let signer: [Value] = [.text(roster.id.text), roster.signedBy]
        try execute(
            """
            UPDATE roster_credit SET signed_by = $2
            WHERE roster = $1 AND withdrawn_at IS NULL AND COALESCE(person, '') <> $3
            """, signer + [.text(roster.signer.person?.text ?? "")])
        try execute("UPDATE roster SET door_by = $2 WHERE id = $1 AND door_hash IS NOT NULL", signer)
    }

    /// Everybody who has the credit, with who vouched for it.
    func credited(by roster: StoredRoster) throws(StoreError) -> [PersonID: Set<PersonID>] {
        var credited: [PersonID: Set<PersonID>] = [:]
        for row in try rows(
            """
            SELECT DISTINCT person, COALESCE(signed_by, $2) FROM roster_credit
            WHERE roster = $1 AND credited_at IS NOT NULL AND withdrawn_at IS NULL
            """, [.text(roster.id.text), .text(roster.keeper.text)])
        { credited[PersonID(try row.text(0)), default: []].insert(PersonID(try row.text(1))) }
        return credited
    }

    /// The next version of somebody's entry, if it still is what one of these signed.
    func correct(
        _ entry: Entry, _ content: EntryContent, _ roster: StoredRoster, of person: PersonID,
        vouchedBy signers: Set<PersonID>, because reason: String, _ scribe: Scribe, at instant: Instant
    ) throws(StoreError) -> Bool {
        guard let now = try storedEntry(entry.id, of: person), now.state == .kept,
            try signaturesInForce(on: now.mark, of: person).contains(where: {
                $0.account.map(signers.contains) ?? false
            }),
            var pen = try ChainPen(self, scribe, person: person, at: instant)
        else { return false }
        return try pen.credit(
            entry, content, through: .roster(roster.id), by: roster.signer, because: reason, to: self) != nil
    }

    /// Marks a line as taken back, and no other: who keeps the list must not learn from it which lines are one person's.
    /// Nothing if it was, or is not there; `isLast`: nothing else on the list gives its person their hours.
    func withdraw(
        _ position: Int, of roster: Roster.ID, because reason: String, at instant: Instant
    ) throws(StoreError) -> (seat: Seat, isLast: Bool)? {
        let line = try row(
            """
            SELECT person, address FROM roster_credit WHERE roster = $1 AND position = $2 AND withdrawn_at IS NULL
            """, [.text(roster.text), .count(position)])
        guard let line else { return nil }
        let seat: Seat = (
            person: try line.optional(0, line.text).map { PersonID($0) }, address: try line.optional(1, line.text)
        )
        try execute(
            """
            UPDATE roster_credit SET withdrawn_at = $3, reason = $4
            WHERE roster = $1 AND position = $2
            """, [.text(roster.text), .count(position), .instant(instant), .text(reason)])
        let owner = try seat.address.flatMap { address throws(StoreError) in try self.owner(of: address) }
        guard let person = seat.person ?? owner else { return (seat, true) }
        let other = try row(
            """
            SELECT 1 FROM roster_credit
            WHERE roster = $1 AND person = $2 AND credited_at IS NOT NULL AND withdrawn_at IS NULL LIMIT 1
            """, [.text(roster.text), .text(person.text)])
        return (seat, other == nil)
    }
}
