import Logbooks
import Offerings
import Portfolios

/// What became of who was put on a roster.
enum RosterPlace {
    case credited
    /// They have their hours by another line of theirs.
    case had
    case waiting
    /// The line waits, and nothing is told: what they have is their own word by now.
    case own
    /// They were on it before, or may not come onto it.
    case there

    /// Whether it is news to them.
    var isTold: Bool { self == .credited || self == .waiting }
}

/// What became of an entry that somebody is to have.
enum RosterCredit {
    case credited(EntryMark)
    /// It is there, and somebody of the roster vouches for it.
    case there
    /// The person changed or withdrew it, and nobody vouches for it: what is theirs is not overwritten.
    case own
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
        let owner = try self.owner(of: attendee.address)
        if byDoor, let owner, try wasTakenBack(roster.id, from: owner) { return .there }
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
        if !isNew {
            guard !byDoor, try isGivenAnew(attendee, on: roster) else { return .there }
        }
        guard let owner, owner != roster.signer.person,
            var pen = try ChainPen(self, scribe, person: owner, at: instant)
        else { return .waiting }
        let place: RosterPlace
        switch try credit(roster, &pen, scribe) {
        case .credited: place = .credited
        case .there: place = .had
        case .own: return .own
        case .unreadable: return .waiting
        }
        try settle(roster, for: owner, at: pen.at)
        return place
    }

    /// A line that was taken back stands again, as if it were new: its keeper took it back by mistake, or knows better now.
    /// That it was taken back stays in the journal and in the person's own record.
    private func isGivenAnew(
        _ attendee: RosterText.Attendee, on roster: StoredRoster
    ) throws(StoreError) -> Bool {
        try execute(
            """
            UPDATE roster_credit SET name = $3, person = NULL, credited_at = NULL, by_door = 0, withdrawn_at = NULL,
                reason = NULL, signed_by = $4
            WHERE roster = $1 AND address = $2 AND withdrawn_at IS NOT NULL
            """,
            [
                .text(roster.id.text), .text(attendee.address), .optional(attendee.name) { .text($0) },
                roster.signedBy,
            ]) == 1
    }

    /// The training in the person's record, unless it is there already. What was taken back before is given anew: who puts
    /// them on the list once more vouches for them once more.
    func credit(
        _ roster: StoredRoster, _ pen: inout ChainPen, _ scribe: Scribe
    ) throws(StoreError) -> RosterCredit {
        let content = try EntryContent(kept: roster.content)
        if let now = try storedEntry(content.id, of: pen.person) {
            guard now.state == .kept else { return .own }
            if try isSigned(now, for: roster, of: pen.person) { return .there }
            let isSame = now.content == content.text
            guard try isSame ? true : isWord(now, of: roster.id, to: pen.person) else { return .own }
        }
        guard let entry = EntryReader(scribe).entry(roster.content) else { return .unreadable }
        let mark = try pen.credit(
            entry, content, through: .roster(roster.id), by: roster.signer, note: roster.title, because: "", to: self)
        return mark.map { .credited($0) } ?? .own
    }

    /// Whether somebody who keeps the roster, or did, vouches for what a person has of it.
    private func isSigned(
        _ entry: StoredEntry, for roster: StoredRoster, of person: PersonID
    ) throws(StoreError) -> Bool {
        var vouchers: Set = [roster.keeper]
        for row in try rows("SELECT person FROM roster_signer WHERE roster = $1", [.text(roster.id.text)]) {
            vouchers.insert(PersonID(try row.text(0)))
        }
        return try signaturesInForce(on: entry.mark, of: person).contains {
            $0.account.map(vouchers.contains) ?? false
        }
    }

    /// Whether it was the roster that last said what stands in a person's entry, and not they themselves.
    private func isWord(
        _ entry: StoredEntry, of roster: Roster.ID, to person: PersonID
    ) throws(StoreError) -> Bool {
        switch try link(entry.mark.digest, of: person)?.event {
        case .credited(_, .roster(roster), _), .creditCorrected(_, _, .roster(roster), _, _): true
        default: false
        }
    }

    /// Whether each line that is this person's was taken back by a keeper.
    func wasTakenBack(_ roster: Roster.ID, from person: PersonID) throws(StoreError) -> Bool {
        let lines = try rows(
            """
            SELECT withdrawn_at FROM roster_credit WHERE roster = $1 AND (person = $2 OR (person IS NULL
                AND address IN (SELECT address FROM email_address WHERE person = $2)))
            """, [.text(roster.text), .text(person.text)]
        ).map { row throws(StoreError) in try row.optional(0, row.instant) }
        return !lines.isEmpty && lines.allSatisfy { $0 != nil }
    }

    func isListed(_ address: String, on roster: Roster.ID) throws(StoreError) -> Bool {
        try row(
            "SELECT 1 FROM roster_credit WHERE roster = $1 AND address = $2", [.text(roster.text), .text(address)])
            != nil
    }

    /// Notes that a person has their credit, in all of the roster's lines that are theirs and stand, or in one of its own if
    /// they came through the door.
    func settle(
        _ roster: StoredRoster, for person: PersonID, named name: String? = nil, at instant: Instant
    ) throws(StoreError) {
        let count = try execute(
            """
            UPDATE roster_credit SET person = $2, credited_at = COALESCE(credited_at, $3),
                signed_by = CASE WHEN credited_at IS NULL THEN $4 ELSE signed_by END
            WHERE roster = $1 AND withdrawn_at IS NULL AND (person = $2 OR (person IS NULL
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
