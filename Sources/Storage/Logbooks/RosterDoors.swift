package import Logbooks
package import Portfolios

/// The code that hangs at a training's door: whoever has it while it is open was there.
package struct RosterDoors: Sendable {
    private let database: any Database
    private let scribe: Scribe

    package init(_ database: any Database, _ scribe: Scribe) {
        self.database = database
        self.scribe = scribe
    }

    /// Opens the door with a new code; one that hung there before opens nothing any longer. Who opens it vouches for who
    /// comes in. False if they may not keep the roster.
    package func open(
        _ door: RosterDoor, of roster: Roster.ID, by keeper: PersonID, at instant: Instant
    ) async throws(StoreError) -> Bool {
        try await database.write { transaction throws(StoreError) in
            guard let stored = try transaction.roster(roster, keptBy: keeper) else { return false }
            try transaction.keepSigner(of: stored)
            try transaction.execute(
                "UPDATE roster SET door_hash = $2, door_ends_at = $3, door_by = $4 WHERE id = $1",
                [.text(roster.text), .bytes(door.hash.bytes), .instant(door.endsAt), stored.signedBy])
            try transaction.note(
                "roster-door-opened", roster, in: stored.organization?.id, by: keeper, at: instant)
            return true
        }
    }

    /// Closes it at once. False if it was not open.
    package func close(
        _ roster: Roster.ID, by keeper: PersonID, at instant: Instant
    ) async throws(StoreError) -> Bool {
        try await database.write { transaction throws(StoreError) in
            guard let stored = try transaction.roster(roster, keptBy: keeper) else { return false }
            let isClosed =
                try transaction.execute(
                    "UPDATE roster SET door_ends_at = $2 WHERE id = $1 AND door_ends_at > $2",
                    [.text(roster.text), .instant(instant)]) == 1
            if isClosed {
                try transaction.note(
                    "roster-door-closed", roster, in: stored.organization?.id, by: keeper, at: instant)
            }
            return isClosed
        }
    }

    /// What stands at a door; nothing if there is none with this code.
    package func look(
        _ door: Digest, as person: PersonID?, at instant: Instant
    ) async throws(StoreError) -> OpenDoor? {
        try await database.read { [scribe] transaction throws(StoreError) in
            guard let stored = try transaction.roster(behind: door) else { return nil }
            let entry = try person.flatMap { person throws(StoreError) in
                try transaction.storedEntry(EntryID(roster: stored.id), of: person)
            }
            return OpenDoor(
                roster: stored.id, title: stored.title, signer: stored.signer,
                entry: EntryReader(scribe).entry(stored.content), endsAt: stored.doorEndsAt ?? instant,
                isOpen: try transaction.isOpen(stored, at: instant), isKeeper: stored.signer.person == person,
                isThere: entry != nil,
                wasTakenBack: try person.map { person throws(StoreError) in
                    try transaction.wasTakenBack(stored.id, from: person)
                } ?? false)
        }
    }

    /// Joins as somebody with an account, who is on the list by their name from then on.
    package func join(
        _ door: Digest, as person: PersonID, named name: String? = nil, at instant: Instant
    ) async throws(StoreError) -> Joined {
        try await database.write { [scribe] transaction throws(StoreError) in
            guard let stored = try transaction.roster(behind: door), stored.signer.person != person else {
                return .unknown
            }
            guard try transaction.isOpen(stored, at: instant) else { return .closed }
            guard var pen = try ChainPen(transaction, scribe, person: person, at: instant) else { return .unknown }
            guard try !transaction.wasTakenBack(stored.id, from: person) else { return .takenBack }
            guard try transaction.lastPosition(in: stored.id) < RosterText.mostAttendees else { return .full }
            switch try transaction.credit(stored, &pen, scribe) {
            case .unreadable: return .unknown
            case .own: return .there
            case .there:
                try transaction.settle(stored, for: person, named: name, at: pen.at)
                return .there
            case .credited(let mark):
                try transaction.settle(stored, for: person, named: name, at: pen.at)
                return .credited(mark)
            }
        }
    }

    /// Leaves an address, as somebody who is not signed in. What comes of it is not told: whoever types an address must not
    /// learn from it who has an account.
    package func leave(
        _ attendee: RosterText.Attendee, at door: Digest, at instant: Instant,
        tell: @escaping RosterTelling = { _, _, _ throws(StoreError) in }
    ) async throws(StoreError) -> Left {
        try await database.write { [scribe] transaction throws(StoreError) in
            guard let stored = try transaction.roster(behind: door) else { return .unknown }
            guard try transaction.isOpen(stored, at: instant) else { return .closed }
            let position = try transaction.lastPosition(in: stored.id) + 1
            guard position <= RosterText.mostAttendees else { return .full }
            let place = try transaction.add(
                attendee, to: stored, scribe, at: instant, position: position, byDoor: true)
            guard place.isTold, try transaction.owner(of: attendee.address) != stored.signer.person else {
                return .left
            }
            try tell(try transaction.addressee(at: attendee.address), place == .credited, transaction)
            return .left
        }
    }

    package enum Joined: Sendable, Hashable {
        case credited(EntryMark)
        /// They were credited before.
        case there
        /// Who keeps the list took it back from them: the door does not give it again.
        case takenBack
        /// The code opens nothing any longer.
        case closed
        case full
        case unknown
    }

    package enum Left: Sendable, Hashable {
        case left, closed, full, unknown
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

/// A door as who stands before it sees it: the training, and nobody who is in it.
package struct OpenDoor: Sendable, Hashable {
    package var roster: Roster.ID
    package var title: String
    /// Who opened it, as they sign.
    package var signer: Signer
    package var entry: Entry?
    package var endsAt: Instant
    package var isOpen: Bool
    /// Whether it is who looks that vouches here.
    package var isKeeper: Bool
    /// Whether they have the entry already.
    package var isThere: Bool
    /// Whether who keeps the list took it back from them.
    package var wasTakenBack: Bool

    package init(
        roster: Roster.ID, title: String, signer: Signer, entry: Entry?, endsAt: Instant, isOpen: Bool,
        isKeeper: Bool = false, isThere: Bool = false, wasTakenBack: Bool = false
    ) {
        self.roster = roster
        self.title = title
        self.signer = signer
        self.entry = entry
        self.endsAt = endsAt
        self.isOpen = isOpen
        self.isKeeper = isKeeper
        self.isThere = isThere
        self.wasTakenBack = wasTakenBack
    }
}
