package import Logbooks
package import Portfolios

/// Who attended trainings, told by whoever gave them. Who has an account is credited at once; for anybody else the credit
/// waits until the address is shown to be theirs.
package struct Rosters: Sendable {
    private let database: any Database
    private let scribe: Scribe

    package init(_ database: any Database, _ scribe: Scribe) {
        self.database = database
        self.scribe = scribe
    }

    /// Begins a roster, with a code at the door if there is one. False if there is one with this id, or no such keeper.
    package func begin(
        _ roster: Roster, door: RosterDoor? = nil, at instant: Instant
    ) async throws(StoreError) -> Bool {
        let content = try scribe.content(of: roster.training)
        return try await database.write { transaction throws(StoreError) in
            guard try transaction.isOpen(roster.keeper), try transaction.roster(roster.id) == nil else { return false }
            try transaction.insert(roster, content, door, at: instant)
            try Journal.append(
                JournalEntry(
                    at: instant, organization: nil, actor: roster.keeper, kind: "roster-begun",
                    subject: "roster/\(roster.id.text)"),
                in: transaction)
            return true
        }
    }

    /// Adds attendees. Those who are there already are left as they are; the keeper is never credited.
    package func add(
        _ attendees: [RosterText.Attendee], to roster: Roster.ID, by keeper: PersonID, at instant: Instant
    ) async throws(StoreError) -> RosterAdded? {
        try await database.write { [scribe] transaction throws(StoreError) in
            guard let stored = try transaction.roster(roster), stored.keeper == keeper else { return nil }
            var added = RosterAdded()
            for attendee in attendees {
                switch try transaction.add(attendee, to: stored, scribe, at: instant) {
                case .credited: added.credited += 1
                case .waiting: added.waiting += 1
                case .there: added.there += 1
                }
            }
            return added
        }
    }

    /// Joins by the code at the door, as somebody with an account.
    package func join(
        _ door: Digest, as person: PersonID, at instant: Instant
    ) async throws(StoreError) -> Joined {
        try await database.write { [scribe] transaction throws(StoreError) in
            guard let stored = try transaction.roster(behind: door), stored.keeper != person else { return .unknown }
            guard let end = stored.doorEndsAt, instant < end else { return .closed }
            guard var pen = try ChainPen(transaction, scribe, person: person, at: instant) else { return .unknown }
            let mark = try transaction.credit(stored, &pen, scribe)
            try transaction.settle(stored, for: person, at: pen.at)
            return mark.map { .credited($0) } ?? .there
        }
    }

    /// Credits a person with all that waited for their addresses. To be called when an address was verified; says how
    /// many there were.
    package func claim(for person: PersonID, at instant: Instant) async throws(StoreError) -> Int {
        try await database.write { [scribe] transaction throws(StoreError) in
            try Rosters.claim(for: person, scribe, at: instant, in: transaction)
        }
    }

    /// The same, together with what caused it.
    package static func claim(
        for person: PersonID, _ scribe: Scribe, at instant: Instant, in transaction: Transaction
    ) throws(StoreError) -> Int {
        guard var pen = try ChainPen(transaction, scribe, person: person, at: instant) else { return 0 }
        var count = 0
        for roster in try transaction.rosters(waitingFor: person) where roster.keeper != person {
            if try transaction.credit(roster, &pen, scribe) != nil { count += 1 }
            try transaction.settle(roster, for: person, at: pen.at)
        }
        return count
    }

    /// A roster as its keeper sees it; nothing if it is somebody else's.
    package func seen(_ roster: Roster.ID, by keeper: PersonID) async throws(StoreError) -> KeptRoster? {
        try await database.read { [scribe] transaction throws(StoreError) in
            guard let stored = try transaction.roster(roster), stored.keeper == keeper else { return nil }
            return KeptRoster(
                id: roster, title: stored.title, entry: EntryReader(scribe).entry(stored.content),
                attendees: try transaction.attendees(of: roster))
        }
    }

    /// A keeper's rosters, the newest first: id and title.
    package func kept(by keeper: PersonID) async throws(StoreError) -> [(id: Roster.ID, title: String, day: Day)] {
        try await database.read { transaction throws(StoreError) in
            try transaction.rows(
                "SELECT id, title, day FROM roster WHERE keeper = $1 ORDER BY day DESC, id", [.text(keeper.text)]
            ).map { row throws(StoreError) in (Roster.ID(try row.text(0)), try row.text(1), try row.day(2)) }
        }
    }

    package enum Joined: Sendable, Hashable {
        case credited(EntryMark)
        /// They were credited before.
        case there
        /// The code opens nothing any longer.
        case closed
        case unknown
    }
}

/// A code that hangs at the door: of its secret only the hash is kept.
package struct RosterDoor: Sendable, Hashable {
    package var hash: Digest
    package var endsAt: Instant
    package init(hash: Digest, endsAt: Instant) {
        self.hash = hash
        self.endsAt = endsAt
    }
}

package struct RosterAdded: Sendable, Hashable {
    package var credited = 0
    package var waiting = 0
    package var there = 0
    package init(credited: Int = 0, waiting: Int = 0, there: Int = 0) {
        self.credited = credited
        self.waiting = waiting
        self.there = there
    }
}

package struct KeptRoster: Sendable, Hashable {
    package var id: Roster.ID
    package var title: String
    package var entry: Entry?
    package var attendees: [Attendee]

    /// The keeper sees what they wrote, and whether it arrived: not who it is.
    package struct Attendee: Sendable, Hashable {
        package var name: String?
        package var address: String?
        package var isCredited: Bool
    }
}
