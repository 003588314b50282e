import Accounts
package import Logbooks
package import Offerings
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

    /// Begins a roster. False if there is one with this id, no such keeper, or they may not in the organization's name.
    package func begin(_ roster: Roster, at instant: Instant) async throws(StoreError) -> Bool {
        let content = try scribe.content(of: roster.training)
        return try await database.write { transaction throws(StoreError) in
            guard try transaction.isOpen(roster.keeper), try transaction.roster(roster.id) == nil else { return false }
            if let organization = roster.organization {
                guard try transaction.may(roster.keeper, .keepRosters, in: organization) else { return false }
            }
            try transaction.insert(roster, content, at: instant)
            try transaction.note(
                "roster-begun", roster.id, in: roster.organization, by: roster.keeper, at: instant)
            return true
        }
    }

    /// Adds attendees, and tells each who is new. Those who are there already are left as they are; who adds them vouches
    /// for them, and so is never credited.
    /// - Parameter budget: how many new ones its owner may add in a time; whoever is beyond it is left out.
    package func add(
        _ attendees: [RosterText.Attendee], to roster: Roster.ID, by keeper: PersonID, at instant: Instant,
        within budget: Throttles.Key? = nil, tell: @escaping RosterTelling = { _, _, _ throws(StoreError) in }
    ) async throws(StoreError) -> RosterAdded? {
        try await database.write { [scribe] transaction throws(StoreError) in
            guard let stored = try transaction.roster(roster, keptBy: keeper) else { return nil }
            try transaction.keepSigner(of: stored)
            var added = RosterAdded()
            let last = try transaction.lastPosition(in: roster)
            let room = try budget.map { key throws(StoreError) in
                try Throttles.room(for: key, at: instant, in: transaction)
            }
            for attendee in attendees {
                let isFull = last + added.new >= RosterText.mostAttendees
                guard !isFull, added.new < room ?? .max else {
                    let isListed = try transaction.isListed(attendee.address, on: roster)
                    added.leaveOut(isListed: isListed, isFull: isFull)
                    continue
                }
                let place = try transaction.add(
                    attendee, to: stored, scribe, at: instant, position: last + added.new + 1)
                added.count(place)
                guard place.isTold else { continue }
                try tell(try transaction.addressee(at: attendee.address), place == .credited, transaction)
            }
            if let budget { try Throttles.spend(added.new, on: budget, at: instant, in: transaction) }
            try transaction.note(
                "roster-extended", roster, in: stored.organization?.id, by: keeper, at: instant)
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
        for roster in waiting where roster.signer.person != person {
            switch try transaction.credit(roster, &pen, scribe) {
            case .credited: count += 1
            case .there: break
            case .own, .unreadable: continue
            }
            try transaction.settle(roster, for: person, at: pen.at)
        }
        return count
    }

    /// A roster as who keeps it sees it; nothing if they may not.
    package func seen(_ roster: Roster.ID, by keeper: PersonID) async throws(StoreError) -> KeptRoster? {
        try await database.read { [scribe] transaction throws(StoreError) in
            guard let stored = try transaction.roster(roster, keptBy: keeper) else { return nil }
            return KeptRoster(
                id: roster, version: stored.version, title: stored.title,
                entry: EntryReader(scribe).entry(stored.content), doorEndsAt: stored.doorEndsAt,
                attendees: try transaction.attendees(of: roster), organization: stored.organization,
                isOwn: stored.keeper == keeper)
        }
    }

    /// The rosters that somebody keeps, the newest first: their own, and those of the organizations for which they may.
    /// - Parameter organization: only those in its name.
    package func kept(
        by keeper: PersonID, for organization: OrganizationID? = nil
    ) async throws(StoreError) -> [RosterLine] {
        try await database.read { transaction throws(StoreError) in
            try transaction.rows(
                """
                SELECT r.id, r.title, r.day, count(c.roster), count(c.credited_at), o.id, o.name FROM roster r
                LEFT JOIN organization o ON o.id = r.organization
                LEFT JOIN roster_credit c ON c.roster = r.id AND c.withdrawn_at IS NULL
                WHERE COALESCE($2, r.organization, '') = COALESCE(r.organization, '') AND (
                    (r.organization IS NULL AND r.keeper = $1) OR r.organization IN (
                        SELECT g.organization FROM role_grant g JOIN person p ON p.id = g.holder
                        WHERE g.holder = $1 AND g.role IN ($3, $4, $5, $6) AND g.revoked_at IS NULL
                            AND p.erased_at IS NULL AND p.merged_into IS NULL))
                GROUP BY r.id, r.title, r.day, r.made_at, o.id, o.name ORDER BY r.day DESC, r.made_at DESC, r.id
                """,
                [.text(keeper.text), .optional(organization) { .text($0.text) }] + Permission.keepRosters.carrierValues
            ).map(RosterLine.init)
        }
    }
}
