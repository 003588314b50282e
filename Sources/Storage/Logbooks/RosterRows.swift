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
    var version: Int

    init(_ row: Row) throws(StoreError) {
        id = Roster.ID(try row.text(0))
        keeper = PersonID(try row.text(1))
        title = try row.text(2)
        content = try row.text(3)
        signer = Signer(
            name: try row.text(4), role: .trainingProvider, address: try row.optional(5, row.text), person: keeper)
        doorEndsAt = try row.optional(6, row.instant)
        version = try row.count(7)
    }

    func isOpen(at instant: Instant) -> Bool { doorEndsAt.map { instant < $0 } ?? false }
}

enum RosterPlace { case credited, waiting, there }

/// What became of an entry that somebody is to have.
enum RosterCredit {
    case credited(EntryMark)
    case there
    /// The vocabulary lost a word of it: it is not lost, and waits on.
    case unreadable
}

extension EntryID {
    init(roster: Roster.ID) { self.init("roster-\(roster.text)") }
}

extension Transaction {
    func insert(_ roster: Roster, _ content: EntryContent, at instant: Instant) throws(StoreError) {
        try execute(
            """
            INSERT INTO roster (id, keeper, title, signer_name, signer_address, day, minutes, content, made_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """,
            [
                .text(roster.id.text), .text(roster.keeper.text), .text(roster.title), .text(roster.signer.name),
                .optional(roster.signer.address) { .text($0) }, .day(roster.details.day),
                .count(roster.details.minutes), .text(content.text), .instant(instant),
            ])
    }

    /// Keeps what a roster said before.
    func keep(_ roster: StoredRoster, until instant: Instant) throws(StoreError) {
        try execute(
            "INSERT INTO roster_past (roster, version, title, content, ended_at) VALUES ($1, $2, $3, $4, $5)",
            [
                .text(roster.id.text), .count(roster.version), .text(roster.title), .text(roster.content),
                .instant(instant),
            ])
    }

    func update(_ roster: Roster, _ content: EntryContent, _ reason: String) throws(StoreError) {
        try execute(
            """
            UPDATE roster SET version = version + 1, title = $2, day = $3, minutes = $4, content = $5, reason = $6
            WHERE id = $1
            """,
            [
                .text(roster.id.text), .text(roster.title), .day(roster.details.day),
                .count(roster.details.minutes), .text(content.text), .text(reason),
            ])
    }

    func roster(_ id: Roster.ID) throws(StoreError) -> StoredRoster? {
        try row(
            """
            SELECT id, keeper, title, content, signer_name, signer_address, door_ends_at, version FROM roster
            WHERE id = $1
            """, [.text(id.text)]
        ).map(StoredRoster.init)
    }

    func roster(behind door: Digest) throws(StoreError) -> StoredRoster? {
        try row(
            """
            SELECT id, keeper, title, content, signer_name, signer_address, door_ends_at, version FROM roster
            WHERE door_hash = $1
            """, [.bytes(door.bytes)]
        ).map(StoredRoster.init)
    }

    /// Those with a credit that waits for one of a person's addresses.
    func rosters(waitingFor person: PersonID) throws(StoreError) -> [StoredRoster] {
        try rows(
            """
            SELECT id, keeper, title, content, signer_name, signer_address, door_ends_at, version FROM roster
            WHERE id IN (
                SELECT roster FROM roster_credit WHERE credited_at IS NULL AND withdrawn_at IS NULL
                    AND address IN (SELECT address FROM email_address WHERE person = $1))
            ORDER BY day, id
            """, [.text(person.text)]
        ).map(StoredRoster.init)
    }

    /// Puts one attendee on a roster, and credits whoever the address belongs to.
    func add(
        _ attendee: RosterText.Attendee, to roster: StoredRoster, _ scribe: Scribe, at instant: Instant,
        position: Int, byDoor: Bool = false
    ) throws(StoreError) -> RosterPlace {
        let isNew =
            try execute(
                """
                INSERT INTO roster_credit (roster, position, name, address, by_door) VALUES ($1, $2, $3, $4, $5)
                ON CONFLICT (roster, address) DO NOTHING
                """,
                [
                    .text(roster.id.text), .count(position), .optional(attendee.name) { .text($0) },
                    .text(attendee.address), .integer(byDoor ? 1 : 0),
                ]) == 1
        guard isNew else { return .there }
        guard let owner = try owner(of: attendee.address), owner != roster.keeper,
            var pen = try ChainPen(self, scribe, person: owner, at: instant)
        else { return .waiting }
        if case .unreadable = try credit(roster, &pen, scribe) { return .waiting }
        try settle(roster, for: owner, at: pen.at)
        return .credited
    }

    /// The training in the person's record, unless it is there already.
    func credit(
        _ roster: StoredRoster, _ pen: inout ChainPen, _ scribe: Scribe
    ) throws(StoreError) -> RosterCredit {
        let content = try EntryContent(kept: roster.content)
        guard try storedEntry(content.id, of: pen.person) == nil, try !wasTakenBack(roster.id, from: pen.person) else {
            return .there
        }
        guard let entry = EntryReader(scribe).entry(roster.content) else { return .unreadable }
        let mark = try pen.credit(
            entry, content, through: .roster(roster.id), by: roster.signer, note: roster.title, because: "", to: self)
        return mark.map { .credited($0) } ?? .there
    }

    /// Whether the keeper took a line back that is this person's.
    private func wasTakenBack(_ roster: Roster.ID, from person: PersonID) throws(StoreError) -> Bool {
        try row(
            """
            SELECT 1 FROM roster_credit WHERE roster = $1 AND withdrawn_at IS NOT NULL
                AND (person = $2 OR address IN (SELECT address FROM email_address WHERE person = $2)) LIMIT 1
            """, [.text(roster.text), .text(person.text)]) != nil
    }

    /// Notes that a person has their credit, in all of the roster's lines that are theirs, or in one of its own if they came
    /// through the door.
    func settle(
        _ roster: StoredRoster, for person: PersonID, named name: String? = nil, at instant: Instant
    ) throws(StoreError) {
        let count = try execute(
            """
            UPDATE roster_credit SET person = $2, credited_at = COALESCE(credited_at, $3)
            WHERE roster = $1 AND (person = $2 OR (person IS NULL
                AND address IN (SELECT address FROM email_address WHERE person = $2)))
            """, [.text(roster.id.text), .text(person.text), .instant(instant)])
        guard count == 0 else { return }
        try execute(
            """
            INSERT INTO roster_credit (roster, position, name, person, credited_at, by_door) VALUES ($1, $2, $3, $4, $5, 1)
            """,
            [
                .text(roster.id.text), .count(try lastPosition(in: roster.id) + 1), .optional(name) { .text($0) },
                .text(person.text), .instant(instant),
            ])
    }

    func lastPosition(in roster: Roster.ID) throws(StoreError) -> Int {
        let row = try row(
            "SELECT COALESCE(MAX(position), 0) FROM roster_credit WHERE roster = $1", [.text(roster.text)])
        return try row.map { row throws(StoreError) in try row.count(0) } ?? 0
    }

    func attendees(of roster: Roster.ID) throws(StoreError) -> [KeptRoster.Attendee] {
        try rows(
            """
            SELECT position, name, address, credited_at, by_door, withdrawn_at, reason FROM roster_credit
            WHERE roster = $1 ORDER BY position
            """, [.text(roster.text)]
        ).map { row throws(StoreError) in
            KeptRoster.Attendee(
                position: try row.count(0), name: try row.optional(1, row.text), address: try row.optional(2, row.text),
                isCredited: try row.optional(3, row.instant) != nil, cameByDoor: try row.count(4) == 1,
                withdrawn: try row.optional(5, row.instant) == nil ? nil : try row.optional(6, row.text) ?? "")
        }
    }

    /// A line in the journal about a roster.
    func note(_ kind: String, _ roster: Roster.ID, by keeper: PersonID, at instant: Instant) throws(StoreError) {
        try Journal.append(
            JournalEntry(
                at: instant, organization: nil, actor: keeper, kind: kind, subject: "roster/\(roster.text)"),
            in: self)
    }
}
