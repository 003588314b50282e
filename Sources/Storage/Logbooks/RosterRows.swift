import Logbooks
import Offerings
import Portfolios

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
    /// Puts one attendee on a roster, and credits whoever the address belongs to.
    func add(
        _ attendee: RosterText.Attendee, to roster: StoredRoster, _ scribe: Scribe, at instant: Instant,
        position: Int, byDoor: Bool = false
    ) throws(StoreError) -> RosterPlace {
        let isNew =
            try execute(
                """
                INSERT INTO roster_credit (roster, position, name, address, by_door, signed_by)
                VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (roster, address) DO NOTHING
                """,
                [
                    .text(roster.id.text), .count(position), .optional(attendee.name) { .text($0) },
                    .text(attendee.address), .integer(byDoor ? 1 : 0), roster.signedBy,
                ]) == 1
        guard isNew else { return .there }
        guard let owner = try owner(of: attendee.address), owner != roster.signer.person,
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

    /// Whether a keeper took a line back that is this person's.
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
            UPDATE roster_credit SET person = $2, credited_at = COALESCE(credited_at, $3),
                signed_by = CASE WHEN credited_at IS NULL THEN $4 ELSE signed_by END
            WHERE roster = $1 AND (person = $2 OR (person IS NULL
                AND address IN (SELECT address FROM email_address WHERE person = $2)))
            """, [.text(roster.id.text), .text(person.text), .instant(instant), roster.signedBy])
        guard count == 0 else { return }
        try execute(
            """
            INSERT INTO roster_credit (roster, position, name, person, credited_at, by_door, signed_by)
            VALUES ($1, $2, $3, $4, $5, 1, $6)
            """,
            [
                .text(roster.id.text), .count(try lastPosition(in: roster.id) + 1), .optional(name) { .text($0) },
                .text(person.text), .instant(instant), roster.signedBy,
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

    /// A line in the journal about a roster: in that of the organization in whose name it is kept.
    func note(
        _ kind: String, _ roster: Roster.ID, in organization: OrganizationID?, by keeper: PersonID, at instant: Instant
    ) throws(StoreError) {
        try Journal.append(
            JournalEntry(kind, "roster/\(roster.text)", by: keeper, in: organization, at: instant), in: self)
    }
}
