import Logbooks
import Portfolios

/// A seat in a session, as its attendee may answer for it.
struct StoredSeat: Sendable {
    var position: Int
    var state: Attendance
    var content: String
    var version: Int
    /// Of the session's last correction.
    var reason: String?
    var signer: Signer
}

/// A session's row, as its leader may change it.
struct StoredSession: Sendable {
    var id: GroupSession.ID
    var version: Int
    var content: String
    var signer: Signer
    var isWithdrawn: Bool
}

/// Whom a seat is for.
typealias Seat = (person: PersonID?, address: String?)

/// Where each attendee sits, if each can sit somewhere.
enum Seats: Sendable {
    case free([Seat])
    case taken(Attendee?)

    var taken: Attendee? { if case .taken(let attendee) = self { attendee } else { nil } }
}

extension Transaction {
    /// Everybody sits once, and never the leader. Two addresses may be one person's: that is not told to who wrote them,
    /// and whoever it is can confirm one of the seats only.
    func seats(_ attendees: [Attendee], apartFrom leader: PersonID) throws(StoreError) -> Seats {
        guard !attendees.isEmpty else { return .taken(nil) }
        var seats: [Seat] = []
        var there: Set<Attendee> = [.person(leader)]
        for attendee in attendees {
            guard there.insert(attendee).inserted else { return .taken(attendee) }
            switch attendee {
            case .person(let person):
                guard try isOpen(person) else { return .taken(attendee) }
                seats.append((person, nil))
            case .address(let address):
                guard try owner(of: address) != leader else { return .taken(attendee) }
                seats.append((nil, address))
            }
        }
        return .free(seats)
    }

    func insert(_ session: GroupSession, _ content: EntryContent, at instant: Instant) throws(StoreError) {
        try execute(
            """
            INSERT INTO group_session (id, leader, signer_name, signer_address, day, minutes, content, entered_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            """,
            [
                .text(session.id.text), .text(session.leader.text), .text(session.signer.name),
                .optional(session.signer.address) { .text($0) }, .day(session.details.day),
                .count(session.details.minutes), .text(content.text), .instant(instant),
            ])
    }

    func insert(_ seat: Seat, at position: Int, of session: GroupSession.ID) throws(StoreError) {
        try execute(
            """
            INSERT INTO attendance (session, position, person, address, state) VALUES ($1, $2, $3, $4, 'waiting')
            """,
            [
                .text(session.text), .count(position), .optional(seat.person) { .text($0.text) },
                .optional(seat.address) { .text($0) },
            ])
    }

    /// Calls for each who can be told.
    func tell(_ seats: [Seat], _ tell: Addressee.Telling) throws(StoreError) {
        for seat in seats {
            let addressee =
                if let address = seat.address {
                    try addressee(at: address)
                } else if let person = seat.person { try addressee(person) } else { Addressee?.none }
            if let addressee { try tell(addressee, self) }
        }
    }

    /// A session of this leader.
    func session(_ id: GroupSession.ID, of leader: PersonID) throws(StoreError) -> StoredSession? {
        try row(
            """
            SELECT version, content, signer_name, signer_address, withdrawn_at FROM group_session
            WHERE id = $1 AND leader = $2
            """, [.text(id.text), .text(leader.text)]
        ).map { row throws(StoreError) in
            StoredSession(
                id: id, version: try row.count(0), content: try row.text(1),
                signer: Signer(
                    name: try row.text(2), role: .supervisor, address: try row.optional(3, row.text), person: leader),
                isWithdrawn: try row.optional(4, row.instant) != nil)
        }
    }

    /// Keeps what a session said before.
    func keep(_ session: StoredSession, until instant: Instant) throws(StoreError) {
        try execute(
            "INSERT INTO group_session_past (session, version, content, ended_at) VALUES ($1, $2, $3, $4)",
            [.text(session.id.text), .count(session.version), .text(session.content), .instant(instant)])
    }

    func update(_ session: GroupSession, _ content: EntryContent, _ reason: String) throws(StoreError) {
        try execute(
            """
            UPDATE group_session SET version = version + 1, day = $2, minutes = $3, content = $4, reason = $5
            WHERE id = $1
            """,
            [
                .text(session.id.text), .day(session.details.day), .count(session.details.minutes),
                .text(content.text), .text(reason),
            ])
    }

    /// The seat that a person may answer for; if they have answered for one, that one. Never the leader's.
    func seat(of person: PersonID, in session: GroupSession.ID) throws(StoreError) -> StoredSeat? {
        try row(
            """
            SELECT a.position, a.state, s.content, s.version, s.reason, s.signer_name, s.signer_address, s.leader
            FROM attendance a JOIN group_session s ON s.id = a.session
            WHERE s.id = $1 AND s.leader <> $2 AND s.withdrawn_at IS NULL AND (a.person = $2
                OR (a.person IS NULL AND a.address IN (SELECT address FROM email_address WHERE person = $2)))
            ORDER BY CASE WHEN a.person = $2 THEN 0 ELSE 1 END, a.position LIMIT 1
            """, [.text(session.text), .text(person.text)]
        ).map { row throws(StoreError) in
            StoredSeat(
                position: try row.count(0), state: try row.word(1), content: try row.text(2),
                version: try row.count(3), reason: try row.optional(4, row.text),
                signer: Signer(
                    name: try row.text(5), role: .supervisor, address: try row.optional(6, row.text),
                    person: PersonID(try row.text(7))))
        }
    }

    func answer(
        _ session: GroupSession.ID, _ seat: StoredSeat, _ state: Attendance, because reason: String = "",
        by person: PersonID, at instant: Instant
    ) throws(StoreError) {
        try execute(
            """
            UPDATE attendance
            SET state = $3, answered_at = $4, person = $5, reason = $6,
                was_confirmed = CASE WHEN $3 = 'confirmed' THEN 1 ELSE was_confirmed END
            WHERE session = $1 AND position = $2 AND state = 'waiting'
            """,
            [
                .text(session.text), .count(seat.position), .text(state.rawValue), .instant(instant),
                .text(person.text), reason.isEmpty ? .null : .text(reason),
            ])
    }

    /// A line in the journal about a session.
    func note(
        _ kind: String, _ session: GroupSession.ID, by leader: PersonID, at instant: Instant
    ) throws(StoreError) {
        try Journal.append(
            JournalEntry(
                at: instant, organization: nil, actor: leader, kind: kind, subject: "session/\(session.text)"),
            in: self)
    }
}
