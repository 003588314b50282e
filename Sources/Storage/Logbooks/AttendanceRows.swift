import Logbooks
import Portfolios

/// A seat in a session, as its attendee may answer for it.
struct StoredSeat: Sendable {
    var position: Int
    var state: Attendance
    var content: String
    var signer: Signer
}

/// Where each attendee sits, if each can sit somewhere.
enum Seats: Sendable {
    case free([(person: PersonID?, address: String?)])
    case taken(Attendee?)

    var taken: Attendee? { if case .taken(let attendee) = self { attendee } else { nil } }
}

extension ChainPen {
    /// Puts an entry into the person's record that somebody vouches for already.
    mutating func credit(
        _ entry: Entry, _ content: EntryContent, through credit: LogbookEvent.Credit, by signer: Signer,
        note: String = "",
        to transaction: Transaction
    ) throws(StoreError) -> EntryMark {
        let digest = try write(.credited(content, through: credit, signer: signer))
        let mark = EntryMark(content.id, version: 1, digest: digest)
        try transaction.insertEntry(
            entry, content, digest, of: person, note: note, standing: .attested, at: at)
        try transaction.insertSignature(
            Signature(digest: digest, person: person, mark: mark, signer: signer, at: at))
        return mark
    }
}

extension Transaction {
    /// Everybody sits once, whether they were named by account or by address, and never the leader.
    func seats(_ attendees: [Attendee], apartFrom leader: PersonID) throws(StoreError) -> Seats {
        guard !attendees.isEmpty else { return .taken(nil) }
        var seats: [(person: PersonID?, address: String?)] = []
        var people: Set<PersonID> = [leader]
        var addresses: Set<String> = []
        for attendee in attendees {
            switch attendee {
            case .person(let person):
                let isThere = try isOpen(person)
                guard isThere, people.insert(person).inserted else { return .taken(attendee) }
                seats.append((person, nil))
            case .address(let address):
                guard addresses.insert(address).inserted else { return .taken(attendee) }
                let owner = try owner(of: address)
                if let owner, !people.insert(owner).inserted { return .taken(attendee) }
                // Who the address belongs to is not told to who wrote it: the seat is found by the address.
                seats.append((nil, address))
            }
        }
        return .free(seats)
    }

    func insert(
        _ session: GroupSession, _ content: EntryContent, _ seats: [(person: PersonID?, address: String?)],
        at instant: Instant
    ) throws(StoreError) {
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
        for (index, seat) in seats.enumerated() {
            try execute(
                """
                INSERT INTO attendance (session, position, person, address, state)
                VALUES ($1, $2, $3, $4, 'waiting')
                """,
                [
                    .text(session.id.text), .count(index + 1), .optional(seat.person) { .text($0.text) },
                    .optional(seat.address) { .text($0) },
                ])
        }
    }

    /// The seat that a person may answer for; one that waits before one that was answered. Never the leader's.
    func seat(of person: PersonID, in session: GroupSession.ID) throws(StoreError) -> StoredSeat? {
        try row(
            """
            SELECT a.position, a.state, s.content, s.signer_name, s.signer_address, s.leader
            FROM attendance a JOIN group_session s ON s.id = a.session
            WHERE s.id = $1 AND s.leader <> $2 AND (a.person = $2
                OR (a.person IS NULL AND a.address IN (SELECT address FROM email_address WHERE person = $2)))
            ORDER BY a.state = 'waiting' DESC, a.position LIMIT 1
            """, [.text(session.text), .text(person.text)]
        ).map { row throws(StoreError) in
            StoredSeat(
                position: try row.count(0), state: try row.word(1), content: try row.text(2),
                signer: Signer(
                    name: try row.text(3), role: .supervisor, address: try row.optional(4, row.text),
                    person: PersonID(try row.text(5))))
        }
    }

    func answer(
        _ session: GroupSession.ID, _ seat: StoredSeat, _ state: Attendance, by person: PersonID, at instant: Instant
    ) throws(StoreError) {
        try execute(
            """
            UPDATE attendance SET state = $3, answered_at = $4, person = $5
            WHERE session = $1 AND position = $2 AND state = 'waiting'
            """,
            [
                .text(session.text), .count(seat.position), .text(state.rawValue), .instant(instant),
                .text(person.text),
            ])
    }
}
