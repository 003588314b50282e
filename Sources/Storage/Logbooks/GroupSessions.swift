package import Logbooks
package import Portfolios

/// Supervision of groups, entered once by whoever led it. Each attendee speaks for themselves only.
package struct GroupSessions: Sendable {
    let database: any Database
    let scribe: Scribe

    package init(_ database: any Database, _ scribe: Scribe) {
        self.database = database
        self.scribe = scribe
    }

    /// Enters a session: the leader's own entry is made, and each attendee is told and waited for.
    package func enter(
        _ session: GroupSession, at instant: Instant, tell: @escaping Addressee.Telling = { _, _ throws(StoreError) in }
    ) async throws(StoreError) -> Entered {
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
            try transaction.insert(session, received, at: pen.at)
            for (index, seat) in seats.enumerated() {
                try transaction.insert(seat, at: index + 1, of: session.id)
            }
            let digest = try pen.write(.entryAdded(given))
            try transaction.insertEntry(session.given, given, digest, of: session.leader, note: "", at: pen.at)
            try transaction.note("session-entered", session.id, by: session.leader, at: pen.at)
            try transaction.tell(seats, tell)
            return .entered
        }
    }

    /// Sessions that wait for a person's word: they were named by their account or by an address that is theirs.
    package func waiting(for person: PersonID) async throws(StoreError) -> [SessionSeat] {
        try await database.read { [scribe] transaction throws(StoreError) in
            try transaction.seats(waitingFor: person, scribe)
        }
    }

    /// A person's own seat in a session, answered or not; nothing if they have none, or if it was withdrawn.
    package func seat(
        of person: PersonID, in session: GroupSession.ID
    ) async throws(StoreError) -> SessionSeat? {
        try await database.read { [scribe] transaction throws(StoreError) in
            guard let seat = try transaction.seat(of: person, in: session) else { return nil }
            return SessionSeat(
                session: session, version: seat.version, leader: seat.signer.name,
                entry: EntryReader(scribe).entry(seat.content), reason: seat.reason, state: seat.state)
        }
    }

    /// Confirms having been there, as they were shown it: the entry is in the person's record, signed by the leader. After
    /// a correction it is the entry's next version.
    package func confirm(
        _ session: GroupSession.ID, version: Int = 1, by person: PersonID, at instant: Instant
    ) async throws(StoreError) -> Attended {
        try await database.write { [scribe] transaction throws(StoreError) in
            guard let seat = try transaction.seat(of: person, in: session) else { return .notThere }
            guard seat.state == .waiting else { return .answered(seat.state) }
            guard seat.version == version else { return .changed }
            guard let entry = EntryReader(scribe).entry(seat.content),
                var pen = try ChainPen(transaction, scribe, person: person, at: instant)
            else { return .notThere }
            let mark = try pen.credit(
                entry, try EntryContent(kept: seat.content), through: .session(session),
                by: try transaction.recognized(seat.signer, for: entry),
                because: seat.reason ?? "", to: transaction)
            try transaction.answer(session, seat, .confirmed, by: person, at: pen.at)
            return mark.map { .credited($0) } ?? .answered(.confirmed)
        }
    }

    /// Says not to have been there, or not so. The leader is told.
    package func decline(
        _ session: GroupSession.ID, version: Int = 1, because reason: String = "", by person: PersonID,
        at instant: Instant, tell: @escaping Addressee.Telling = { _, _ throws(StoreError) in }
    ) async throws(StoreError) -> Attended {
        try await database.write { transaction throws(StoreError) in
            guard let seat = try transaction.seat(of: person, in: session) else { return .notThere }
            guard seat.state == .waiting else { return .answered(seat.state) }
            guard seat.version == version else { return .changed }
            try transaction.answer(session, seat, .declined, because: reason, by: person, at: instant)
            if let leader = seat.signer.person, let addressee = try transaction.addressee(leader) {
                try tell(addressee, transaction)
            }
            return .answered(.declined)
        }
    }

    /// A leader's sessions, the newest first, with what each attendee said, in the order in which they were named.
    package func led(by leader: PersonID) async throws(StoreError) -> [LedSession] {
        try await database.read { [scribe] transaction throws(StoreError) in
            let seats = Dictionary(grouping: try transaction.seats(ledBy: leader), by: \.session)
            let reader = EntryReader(scribe)
            return try transaction.rows(
                """
                SELECT id, version, content, reason, withdrawn_at FROM group_session WHERE leader = $1
                ORDER BY day DESC, entered_at DESC, id
                """, [.text(leader.text)]
            ).map { row throws(StoreError) in
                let id = GroupSession.ID(try row.text(0))
                return LedSession(
                    id: id, version: try row.count(1), entry: reader.entry(try row.text(2)),
                    seats: (seats[id] ?? []).map(\.seat), reason: try row.optional(3, row.text),
                    isWithdrawn: try row.optional(4, row.instant) != nil)
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
        /// Nothing was answered: the leader corrected it after it was shown.
        case changed
        case notThere
    }
}

/// A session as one attendee sees it: nothing of the others.
package struct SessionSeat: Sendable, Hashable {
    package var session: GroupSession.ID
    package var version: Int
    /// Who led it, as they sign.
    package var leader: String
    /// What the person is credited with; nothing if the vocabulary lost a word of it.
    package var entry: Entry?
    /// Why the leader corrected it, if they did.
    package var reason: String?
    package var state: Attendance

    package init(
        session: GroupSession.ID, version: Int, leader: String, entry: Entry?, reason: String?, state: Attendance
    ) {
        self.session = session
        self.version = version
        self.leader = leader
        self.entry = entry
        self.reason = reason
        self.state = state
    }
}

extension SessionSeat {
    init(_ row: Row, _ reader: EntryReader) throws(StoreError) {
        self.init(
            session: GroupSession.ID(try row.text(0)), version: try row.count(1), leader: try row.text(2),
            entry: reader.entry(try row.text(3)), reason: try row.optional(4, row.text), state: try row.word(6))
    }
}

/// A session as its leader sees it.
package struct LedSession: Sendable, Hashable {
    package var id: GroupSession.ID
    package var version: Int
    /// What each attendee is credited with.
    package var entry: Entry?
    package var seats: [Seat]
    /// Of the last correction, or of the withdrawal.
    package var reason: String?
    package var isWithdrawn: Bool

    package init(
        id: GroupSession.ID, version: Int, entry: Entry?, seats: [Seat], reason: String? = nil,
        isWithdrawn: Bool = false
    ) {
        self.id = id
        self.version = version
        self.entry = entry
        self.seats = seats
        self.reason = reason
        self.isWithdrawn = isWithdrawn
    }

    package struct Seat: Sendable, Hashable {
        /// Of who was named by their account, or has answered.
        package var person: PersonID?
        package var address: String?
        /// As they call themselves, once they have confirmed a session of this leader.
        package var name: String?
        package var state: Attendance
        /// Why they say that they were not there.
        package var reason: String?

        package init(
            person: PersonID?, address: String?, name: String? = nil, state: Attendance, reason: String? = nil
        ) {
            self.person = person
            self.address = address
            self.name = name
            self.state = state
            self.reason = reason
        }

        /// By which the leader can name them again.
        package var attendee: Attendee? {
            if let address { .address(address) } else { person.map(Attendee.person) }
        }
    }
}
