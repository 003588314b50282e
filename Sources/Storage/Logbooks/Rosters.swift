package import Logbooks
package import Portfolios

/// Who attended trainings, told by whoever gave them. Who has an account is credited at once; for anybody else the credit
/// waits until the address is shown to be theirs.
package struct Rosters: Sendable {
    let database: any Database
    let scribe: Scribe

    package init(_ database: any Database, _ scribe: Scribe) {
        self.database = database
        self.scribe = scribe
    }

    /// Begins a roster. False if there is one with this id, or no such keeper.
    package func begin(_ roster: Roster, at instant: Instant) async throws(StoreError) -> Bool {
        let content = try scribe.content(of: roster.training)
        return try await database.write { transaction throws(StoreError) in
            guard try transaction.isOpen(roster.keeper), try transaction.roster(roster.id) == nil else { return false }
            try transaction.insert(roster, content, at: instant)
            try transaction.note("roster-begun", roster.id, by: roster.keeper, at: instant)
            return true
        }
    }

    /// Adds attendees, and tells each who is new. Those who are there already are left as they are; the keeper is never
    /// credited.
    package func add(
        _ attendees: [RosterText.Attendee], to roster: Roster.ID, by keeper: PersonID, at instant: Instant,
        tell: @escaping RosterTelling = { _, _, _ throws(StoreError) in }
    ) async throws(StoreError) -> RosterAdded? {
        try await database.write { [scribe] transaction throws(StoreError) in
            guard let stored = try transaction.roster(roster), stored.keeper == keeper else { return nil }
            var added = RosterAdded()
            let last = try transaction.lastPosition(in: roster)
            for attendee in attendees {
                let position = last + added.credited + added.waiting + 1
                guard position <= RosterText.mostAttendees else {
                    added.full += 1
                    continue
                }
                let place = try transaction.add(attendee, to: stored, scribe, at: instant, position: position)
                added.count(place)
                guard place != .there else { continue }
                try tell(try transaction.addressee(at: attendee.address), place == .credited, transaction)
            }
            try transaction.note("roster-extended", roster, by: keeper, at: instant)
            return added
        }
    }

    /// Credits a person with all that waited for their addresses, together with what showed that one is theirs. Says how
    /// many there were.
    @discardableResult
    package static func claim(
        for person: PersonID, _ scribe: Scribe, at instant: Instant, in transaction: Transaction
    ) throws(StoreError) -> Int {
        let waiting = try transaction.rosters(waitingFor: person)
        guard !waiting.isEmpty, var pen = try ChainPen(transaction, scribe, person: person, at: instant) else {
            return 0
        }
        var count = 0
        for roster in waiting where roster.keeper != person {
            switch try transaction.credit(roster, &pen, scribe) {
            case .credited: count += 1
            case .there: break
            case .unreadable: continue
            }
            try transaction.settle(roster, for: person, at: pen.at)
        }
        return count
    }

    /// A roster as its keeper sees it; nothing if it is somebody else's.
    package func seen(_ roster: Roster.ID, by keeper: PersonID) async throws(StoreError) -> KeptRoster? {
        try await database.read { [scribe] transaction throws(StoreError) in
            guard let stored = try transaction.roster(roster), stored.keeper == keeper else { return nil }
            return KeptRoster(
                id: roster, version: stored.version, title: stored.title,
                entry: EntryReader(scribe).entry(stored.content), doorEndsAt: stored.doorEndsAt,
                attendees: try transaction.attendees(of: roster))
        }
    }

    /// A keeper's rosters, the newest first.
    package func kept(by keeper: PersonID) async throws(StoreError) -> [RosterLine] {
        try await database.read { transaction throws(StoreError) in
            try transaction.rows(
                """
                SELECT r.id, r.title, r.day, count(c.roster), count(c.credited_at) FROM roster r
                LEFT JOIN roster_credit c ON c.roster = r.id AND c.withdrawn_at IS NULL
                WHERE r.keeper = $1 GROUP BY r.id, r.title, r.day, r.made_at ORDER BY r.day DESC, r.made_at DESC, r.id
                """, [.text(keeper.text)]
            ).map { row throws(StoreError) in
                RosterLine(
                    id: Roster.ID(try row.text(0)), title: try row.text(1), day: try row.day(2),
                    attendees: try row.count(3), credited: try row.count(4))
            }
        }
    }

    /// Corrects what the training was. Everybody who was credited has the new version, signed; who changed their entry
    /// themselves, or withdrew it, keeps it as it is. False if it is not the keeper's, or was corrected meanwhile.
    package func correct(
        _ roster: Roster, from seen: Int, because reason: String, at instant: Instant,
        tell: @escaping Addressee.Telling = { _, _ throws(StoreError) in }
    ) async throws(StoreError) -> Bool {
        let content = try scribe.content(of: roster.training)
        return try await database.write { [scribe] transaction throws(StoreError) in
            guard let now = try transaction.roster(roster.id), now.keeper == roster.keeper, now.version == seen else {
                return false
            }
            try transaction.keep(now, until: instant)
            try transaction.update(roster, content, reason)
            try transaction.note("roster-corrected", roster.id, by: roster.keeper, at: instant)
            guard content.text != now.content else { return true }
            for person in try transaction.credited(by: roster.id) {
                let corrected = try transaction.correct(
                    roster.training, content, now, of: person, because: reason, scribe, at: instant)
                guard corrected, let addressee = try transaction.addressee(person) else { continue }
                try tell(addressee, transaction)
            }
            return true
        }
    }

    /// Takes one credit back: the keeper vouches for it no longer, and it waits for nobody. The line stays, with the
    /// reason. False if there is no such line, or it was taken back before.
    package func withdraw(
        _ position: Int, of roster: Roster.ID, because reason: String, by keeper: PersonID, at instant: Instant,
        tell: @escaping Addressee.Telling = { _, _ throws(StoreError) in }
    ) async throws(StoreError) -> Bool {
        try await database.write { [scribe] transaction throws(StoreError) in
            guard let stored = try transaction.roster(roster), stored.keeper == keeper,
                let credit = try transaction.withdraw(position, of: roster, because: reason, at: instant)
            else { return false }
            if let person = credit.person {
                try transaction.takeBack(
                    EntryID(roster: roster), of: person, vouchedBy: stored.signer, because: reason, scribe, at: instant)
            }
            try transaction.note("roster-credit-withdrawn", roster, by: keeper, at: instant)
            try transaction.tell([credit], tell)
            return true
        }
    }
}
