import Accounts
import Logbooks
import Offerings
import Portfolios

/// A row of a roster, with whoever vouches: by a line, by the door, or for what they are about to do.
struct StoredRoster: Sendable {
    var id: Roster.ID
    var keeper: PersonID
    var title: String
    var content: String
    var signer: Signer
    var doorEndsAt: Instant?
    var version: Int

    /// In whose name it is kept.
    var organization: SigningOrganization? { signer.organization }

    init(_ row: Row) throws(StoreError) {
        id = Roster.ID(try row.text(0))
        keeper = PersonID(try row.text(1))
        title = try row.text(2)
        content = try row.text(3)
        signer = Signer(
            name: try row.text(4), role: .trainingProvider, address: try row.optional(5, row.text), person: keeper)
        doorEndsAt = try row.optional(6, row.instant)
        version = try row.count(7)
        if let id = try row.optional(8, row.text) {
            signer.organization = SigningOrganization(id: OrganizationID(id), name: try row.text(9))
        }
        guard let other = try row.optional(10, row.text) else { return }
        (signer.person, signer.name) = (PersonID(other), try row.text(11))
        signer.address = try row.optional(12, row.text)
    }

    /// As a line or a door names who vouches: nobody stands for the keeper.
    var signedBy: Value { signer.person == keeper ? .null : .optional(signer.person) { .text($0.text) } }
}

extension Transaction {
    func roster(_ id: Roster.ID) throws(StoreError) -> StoredRoster? {
        try row(
            """
            SELECT r.id, r.keeper, r.title, r.content, r.signer_name, r.signer_address, r.door_ends_at, r.version,
                o.id, o.name, NULL, NULL, NULL
            FROM roster r LEFT JOIN organization o ON o.id = r.organization WHERE r.id = $1
            """, [.text(id.text)]
        ).map(StoredRoster.init)
    }

    func roster(behind door: Digest) throws(StoreError) -> StoredRoster? {
        try row(
            """
            SELECT r.id, r.keeper, r.title, r.content, r.signer_name, r.signer_address, r.door_ends_at, r.version,
                o.id, o.name, s.person, s.name, s.address
            FROM roster r LEFT JOIN organization o ON o.id = r.organization
            LEFT JOIN roster_signer s ON s.roster = r.id AND s.person = r.door_by WHERE r.door_hash = $1
            """, [.bytes(door.bytes)]
        ).map(StoredRoster.init)
    }

    /// Those with a credit that waits for one of a person's addresses, and who put them there.
    func rosters(waitingFor person: PersonID) throws(StoreError) -> [StoredRoster] {
        try rows(
            """
            SELECT r.id, r.keeper, r.title, r.content, r.signer_name, r.signer_address, r.door_ends_at, r.version,
                o.id, o.name, s.person, s.name, s.address
            FROM roster_credit c JOIN roster r ON r.id = c.roster LEFT JOIN organization o ON o.id = r.organization
            LEFT JOIN roster_signer s ON s.roster = r.id AND s.person = c.signed_by
            WHERE c.credited_at IS NULL AND c.withdrawn_at IS NULL
                AND c.address IN (SELECT address FROM email_address WHERE person = $1)
            ORDER BY r.day, r.id, c.position
            """, [.text(person.text)]
        ).map(StoredRoster.init)
    }

    /// A roster that somebody may keep, with them as who vouches. One that is kept in an organization's name belongs to all
    /// who may keep its rosters, and to nobody else; any other to its keeper.
    func roster(_ id: Roster.ID, keptBy person: PersonID) throws(StoreError) -> StoredRoster? {
        guard var stored = try roster(id), try mayKeep(stored, person) else { return nil }
        guard person != stored.keeper else { return stored }
        let own = try row(
            """
            SELECT p.name, e.address FROM person_profile p
            LEFT JOIN email_address e ON e.person = p.person AND e.is_main = 1 WHERE p.person = $1
            """, [.text(person.text)])
        guard let own else { return nil }
        (stored.signer.person, stored.signer.name) = (person, try own.text(0))
        stored.signer.address = try own.optional(1, own.text)
        return stored
    }

    func mayKeep(_ roster: StoredRoster, _ person: PersonID) throws(StoreError) -> Bool {
        guard let organization = roster.organization else { return roster.keeper == person }
        return try may(person, .keepRosters, in: organization.id)
    }

    /// Whether a door lets anybody in: it is open, and who opened it may still keep the roster.
    func isOpen(_ door: StoredRoster, at instant: Instant) throws(StoreError) -> Bool {
        guard let end = door.doorEndsAt, instant < end, let opener = door.signer.person else { return false }
        return try mayKeep(door, opener)
    }

    /// Keeps as whom somebody besides the keeper vouches.
    func keepSigner(of roster: StoredRoster) throws(StoreError) {
        guard let person = roster.signer.person, person != roster.keeper else { return }
        try execute(
            """
            INSERT INTO roster_signer (roster, person, name, address) VALUES ($1, $2, $3, $4)
            ON CONFLICT (roster, person) DO UPDATE SET name = excluded.name, address = excluded.address
            """,
            [
                .text(roster.id.text), .text(person.text), .text(roster.signer.name),
                .optional(roster.signer.address) { .text($0) },
            ])
    }
}
