package import Logbooks
package import Portfolios

/// Supervision of groups, entered once by whoever led it. Each attendee speaks for themselves only.
package struct GroupSessions: Sendable {
    private let database: any Database
    private let scribe: Scribe

    package init(_ database: any Database, _ scribe: Scribe) {
        self.database = database
        self.scribe = scribe
    }

    /// Enters a session: the leader's own entry is made, and each attendee is waited for.
    package func enter(_ session: GroupSession, at instant: Instant) async throws(StoreError) -> Entered {
        let (received, given) = (try scribe.content(of: session.received), try scribe.content(of: session.given))
        return try await database.write { [scribe] transaction throws(StoreError) in
            guard var pen = try ChainPen(transaction, scribe, person: session.leader, at: instant) else {
                return .notOpen
            }
            guard try transaction.storedEntry(session.entryID, of: session.leader) == nil else {
                return .alreadyThere
            }
            let seats = try transaction.seats(session.attendees, apartFrom: session.leader)
            guard case .free(let seats) = seats else { return .notASeat(seats.taken) }
            try transaction.insert(session, received, seats, at: pen.at)
            let digest = try pen.write(.entryAdded(given))
            try transaction.insertEntry(session.given, given, digest, of: session.leader, note: "", at: pen.at)
            try Journal.append(
                JournalEntry(
                    at: pen.at, organization: nil, actor: session.leader, kind: "session-entered",
                    subject: "session/\(session.id.text)"),
                in: transaction)
            return .entered
        }
    }

    /// Sessions that wait for a person's word: they were named by their account or by an address that is theirs.
    package func waiting(for person: PersonID) async throws(StoreError) -> [SessionSeat] {
        try await database.read { [scribe] transaction throws(StoreError) in
            let reader = EntryReader(scribe)
            let rows = try transaction.rows(
                """
                SELECT s.id, s.signer_name, s.content FROM attendance a JOIN group_session s ON s.id = a.session
                WHERE a.state = 'waiting' AND s.leader <> $1 AND (a.person = $1
                    OR (a.person IS NULL AND a.address IN (SELECT address FROM email_address WHERE person = $1)))
                ORDER BY s.day, s.id
                """, [.text(person.text)])
            return try rows.map { row throws(StoreError) in
                SessionSeat(
                    session: GroupSession.ID(try row.text(0)), leader: try row.text(1),
                    entry: reader.entry(try row.text(2)))
            }
        }
    }

    /// Confirms having been there: the entry is in the person's record, signed by the leader.
    package func confirm(
        _ session: GroupSession.ID, by person: PersonID, at instant: Instant
    ) async throws(StoreError) -> Attended {
        try await database.write { [scribe] transaction throws(StoreError) in
            guard let seat = try transaction.seat(of: person, in: session) else { return .notThere }
            guard seat.state == .waiting else { return .answered(seat.state) }
            let content = try EntryContent(kept: seat.content)
            guard try transaction.storedEntry(content.id, of: person) == nil else { return .answered(.confirmed) }
            guard let entry = EntryReader(scribe).entry(seat.content),
                var pen = try ChainPen(transaction, scribe, person: person, at: instant)
            else { return .notThere }
            let mark = try pen.credit(entry, content, through: .session(session), by: seat.signer, to: transaction)
            try transaction.answer(session, seat, .confirmed, by: person, at: pen.at)
            return .credited(mark)
        }
    }

    /// Says not to have been there. The leader sees it.
    package func decline(
        _ session: GroupSession.ID, by person: PersonID, at instant: Instant
    ) async throws(StoreError) -> Attended {
        try await database.write { transaction throws(StoreError) in
            guard let seat = try transaction.seat(of: person, in: session) else { return .notThere }
            guard seat.state == .waiting else { return .answered(seat.state) }
            try transaction.answer(session, seat, .declined, by: person, at: instant)
            return .answered(.declined)
        }
    }

    /// A leader's sessions, the newest first, with what each attendee said, in the order in which they were named.
    package func led(by leader: PersonID) async throws(StoreError) -> [LedSession] {
        try await database.read { [scribe] transaction throws(StoreError) in
            let reader = EntryReader(scribe)
            let sessions = try transaction.rows(
                "SELECT id, content FROM group_session WHERE leader = $1 ORDER BY day DESC, id", [.text(leader.text)])
            return try sessions.map { row throws(StoreError) in
                let id = try row.text(0)
                let seats = try transaction.rows(
                    "SELECT person, address, state FROM attendance WHERE session = $1 ORDER BY position", [.text(id)]
                ).map { seat throws(StoreError) in
                    LedSession.Seat(
                        person: try seat.optional(0, seat.text).map { PersonID($0) },
                        address: try seat.optional(1, seat.text), state: try seat.word(2))
                }
                return LedSession(id: GroupSession.ID(id), entry: reader.entry(try row.text(1)), seats: seats)
            }
        }
    }

    package enum Entered: Sendable, Hashable {
        case entered
        /// Nothing was entered: this one is there twice, is the leader, or there is no such person.
        case notASeat(Attendee?)
        case alreadyThere
        case notOpen
    }

    package enum Attended: Sendable, Hashable {
        case credited(EntryMark)
        /// It was answered, now or before.
        case answered(Attendance)
        case notThere
    }
}

/// A session that waits for a person's word.
package struct SessionSeat: Sendable, Hashable {
    package var session: GroupSession.ID
    /// Who led it, as they sign.
    package var leader: String
    /// What the person would be credited with; nothing if the vocabulary lost a word of it.
    package var entry: Entry?
}

/// A session as its leader sees it.
package struct LedSession: Sendable, Hashable {
    package var id: GroupSession.ID
    package var entry: Entry?
    package var seats: [Seat]

    package struct Seat: Sendable, Hashable {
        package var person: PersonID?
        package var address: String?
        package var state: Attendance
    }
}
