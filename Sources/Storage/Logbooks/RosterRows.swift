import Logbooks
import Portfolios

/// A row of a roster.
struct StoredRoster: Sendable {
    var id: Roster.ID
    var keeper: PersonID
    var title: String
    var content: String
    var signer: Signer
    var doorEndsAt: Instant?

    init(_ row: Row) throws(StoreError) {
        id = Roster.ID(try row.text(0))
        keeper = PersonID(try row.text(1))
        title = try row.text(2)
        content = try row.text(3)
        signer = Signer(
            name: try row.text(4), role: .trainingProvider, address: try row.optional(5, row.text), person: keeper)
        doorEndsAt = try row.optional(6, row.instant)
    }
}

enum RosterPlace { case credited, waiting, there }

extension Transaction {
    func insert(
        _ roster: Roster, _ content: EntryContent, _ door: RosterDoor?, at instant: Instant
    ) throws(StoreError) {
        try execute(
            """
            INSERT INTO roster
                (id, keeper, title, signer_name, signer_address, day, minutes, content, made_at, door_hash,
                door_ends_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            """,
            [
                .text(roster.id.text), .text(roster.keeper.text), .text(roster.title), .text(roster.signer.name),
                .optional(roster.signer.address) { .text($0) }, .day(roster.details.day),
                .count(roster.details.minutes), .text(content.text), .instant(instant),
                .optional(door) { .bytes($0.hash.bytes) }, .optional(door) { .instant($0.endsAt) },
            ])
    }

    func roster(_ id: Roster.ID) throws(StoreError) -> StoredRoster? {
        try row(
            """
            SELECT id, keeper, title, content, signer_name, signer_address, door_ends_at FROM roster WHERE id = $1
            """, [.text(id.text)]
        ).map(StoredRoster.init)
    }

    func roster(behind door: Digest) throws(StoreError) -> StoredRoster? {
        try row(
            """
            SELECT id, keeper, title, content, signer_name, signer_address, door_ends_at FROM roster
            WHERE door_hash = $1
            """, [.bytes(door.bytes)]
        ).map(StoredRoster.init)
    }

    /// Those with a credit that waits for one of a person's addresses.
    func rosters(waitingFor person: PersonID) throws(StoreError) -> [StoredRoster] {
        try rows(
            """
            SELECT id, keeper, title, content, signer_name, signer_address, door_ends_at FROM roster
            WHERE id IN (
                SELECT roster FROM roster_credit WHERE credited_at IS NULL
                    AND address IN (SELECT address FROM email_address WHERE person = $1))
            ORDER BY day, id
            """, [.text(person.text)]
        ).map(StoredRoster.init)
    }

    /// Puts one attendee on a roster, and credits whoever the address belongs to.
    func add(
        _ attendee: RosterText.Attendee, to roster: StoredRoster, _ scribe: Scribe, at instant: Instant
    ) throws(StoreError) -> RosterPlace {
        let isNew =
            try execute(
                """
                INSERT INTO roster_credit (roster, position, name, address)
                SELECT $1, COALESCE(MAX(position), 0) + 1, $2, $3 FROM roster_credit WHERE roster = $1
                ON CONFLICT (roster, address) DO NOTHING
                """,
                [.text(roster.id.text), .optional(attendee.name) { .text($0) }, .text(attendee.address)]) == 1
        guard isNew else { return .there }
        guard let owner = try owner(of: attendee.address), owner != roster.keeper,
            var pen = try ChainPen(self, scribe, person: owner, at: instant)
        else { return .waiting }
        let mark = try credit(roster, &pen, scribe)
        try settle(roster, for: owner, at: pen.at)
        return mark == nil ? .there : .credited
    }

    /// The training in the person's record; nothing if it is there already.
    func credit(_ roster: StoredRoster, _ pen: inout ChainPen, _ scribe: Scribe) throws(StoreError) -> EntryMark? {
        let content = try EntryContent(kept: roster.content)
        guard try storedEntry(content.id, of: pen.person) == nil,
            let entry = EntryReader(scribe).entry(roster.content)
        else { return nil }
        return try pen.credit(
            entry, content, through: .roster(roster.id), by: roster.signer, note: roster.title, to: self)
    }

    /// Notes that a person has their credit, in all of the roster's lines that are theirs, or in one of its own if they came
    /// through the door.
    func settle(_ roster: StoredRoster, for person: PersonID, at instant: Instant) throws(StoreError) {
        let count = try execute(
            """
            UPDATE roster_credit SET person = $2, credited_at = COALESCE(credited_at, $3)
            WHERE roster = $1 AND (person = $2 OR (person IS NULL
                AND address IN (SELECT address FROM email_address WHERE person = $2)))
            """, [.text(roster.id.text), .text(person.text), .instant(instant)])
        guard count == 0 else { return }
        try execute(
            """
            INSERT INTO roster_credit (roster, position, person, credited_at)
            SELECT $1, COALESCE(MAX(position), 0) + 1, $2, $3 FROM roster_credit WHERE roster = $1
            """, [.text(roster.id.text), .text(person.text), .instant(instant)])
    }

    func attendees(of roster: Roster.ID) throws(StoreError) -> [KeptRoster.Attendee] {
        try rows(
            "SELECT name, address, credited_at FROM roster_credit WHERE roster = $1 ORDER BY position",
            [.text(roster.text)]
        ).map { row throws(StoreError) in
            KeptRoster.Attendee(
                name: try row.optional(0, row.text), address: try row.optional(1, row.text),
                isCredited: try row.optional(2, row.instant) != nil)
        }
    }
}
