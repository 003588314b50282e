import Logbooks
import Portfolios

/// A seat as it stands now.
struct SeatRow: Sendable {
    var position: Int
    var person: PersonID?
    var address: String?
    var state: Attendance

    /// Whether whoever is named has this seat. An address names it also when its owner has answered.
    func isOf(_ seat: Seat) -> Bool {
        if let address = seat.address { address == self.address } else { seat.person == person }
    }
}

extension Transaction {
    func seats(of session: GroupSession.ID) throws(StoreError) -> [SeatRow] {
        try rows(
            "SELECT position, person, address, state FROM attendance WHERE session = $1 ORDER BY position",
            [.text(session.text)]
        ).map { row throws(StoreError) in
            SeatRow(
                position: try row.count(0), person: try row.optional(1, row.text).map { PersonID($0) },
                address: try row.optional(2, row.text), state: try row.word(3))
        }
    }

    /// All seats of a leader's sessions. Their names are told once they have confirmed a session of this leader.
    func seats(
        ledBy leader: PersonID
    ) throws(StoreError) -> [(session: GroupSession.ID, seat: LedSession.Seat)] {
        try rows(
            """
            SELECT a.session, a.person, a.address, a.state, a.reason, p.name
            FROM attendance a JOIN group_session s ON s.id = a.session
            LEFT JOIN person_profile p ON p.person = a.person AND EXISTS (
                SELECT 1 FROM attendance o JOIN group_session t ON t.id = o.session
                WHERE t.leader = $1 AND o.person = a.person AND o.was_confirmed = 1)
            WHERE s.leader = $1 ORDER BY a.session, a.position
            """, [.text(leader.text)]
        ).map { row throws(StoreError) in
            (
                GroupSession.ID(try row.text(0)),
                LedSession.Seat(
                    person: try row.optional(1, row.text).map { PersonID($0) },
                    address: try row.optional(2, row.text), name: try row.optional(5, row.text),
                    state: try row.word(3), reason: try row.optional(4, row.text))
            )
        }
    }

    /// The seats of others' sessions that wait for a person's word.
    func seats(waitingFor person: PersonID, _ scribe: Scribe) throws(StoreError) -> [SessionSeat] {
        let waiting = try rows(
            """
            SELECT DISTINCT s.id, s.version, s.signer_name, s.content, s.reason, s.day, 'waiting'
            FROM attendance a JOIN group_session s ON s.id = a.session
            WHERE a.state = 'waiting' AND s.withdrawn_at IS NULL AND s.leader <> $1 AND (a.person = $1
                OR (a.person IS NULL AND a.address IN (SELECT address FROM email_address WHERE person = $1)))
                AND NOT EXISTS (
                    SELECT 1 FROM attendance o
                    WHERE o.session = s.id AND o.person = $1 AND o.state <> 'waiting')
            ORDER BY s.day, s.id
            """, [.text(person.text)])
        guard !waiting.isEmpty else { return [] }
        let reader = EntryReader(scribe)
        return try waiting.map { row throws(StoreError) in try SessionSeat(row, reader) }
    }
}
