package import Logbooks
import Offerings
package import Portfolios

/// What is saved together with a new line of a roster, such as the letter about it; `isCredited`: they have it already.
package typealias RosterTelling =
    @Sendable (Addressee, _ isCredited: Bool, Transaction) throws(StoreError) -> Void

/// What became of those who were added.
package struct RosterAdded: Sendable, Hashable {
    package var credited = 0
    package var waiting = 0
    package var there = 0
    /// For whom there was no room.
    package var full = 0
    /// Who keeps the list added too many who were new.
    package var held = 0

    package init(credited: Int = 0, waiting: Int = 0, there: Int = 0, full: Int = 0, held: Int = 0) {
        self.credited = credited
        self.waiting = waiting
        self.there = there
        self.full = full
        self.held = held
    }

    /// Lines that were not there before.
    package var new: Int { credited + waiting }

    mutating func count(_ place: RosterPlace) {
        switch place {
        case .credited, .had: credited += 1
        case .waiting, .own: waiting += 1
        case .there: there += 1
        }
    }

    mutating func leaveOut(isListed: Bool, isFull: Bool) {
        if isListed {
            there += 1
        } else if isFull {
            full += 1
        } else {
            held += 1
        }
    }
}

/// One of a keeper's rosters.
package struct RosterLine: Sendable, Hashable {
    package var id: Roster.ID
    package var title: String
    package var day: Day
    package var attendees: Int
    package var credited: Int
    /// In whose name it is kept.
    package var organization: SigningOrganization?

    package init(
        id: Roster.ID, title: String, day: Day, attendees: Int, credited: Int,
        organization: SigningOrganization? = nil
    ) {
        self.id = id
        self.title = title
        self.day = day
        self.attendees = attendees
        self.credited = credited
        self.organization = organization
    }
}

extension RosterLine {
    init(_ row: Row) throws(StoreError) {
        self.init(
            id: Roster.ID(try row.text(0)), title: try row.text(1), day: try row.day(2), attendees: try row.count(3),
            credited: try row.count(4))
        guard let id = try row.optional(5, row.text) else { return }
        organization = SigningOrganization(id: OrganizationID(id), name: try row.text(6))
    }
}

/// A roster as its keeper sees it.
package struct KeptRoster: Sendable, Hashable {
    package var id: Roster.ID
    package var version: Int
    package var title: String
    /// What each attendee is credited with; nothing if the vocabulary lost a word of it.
    package var entry: Entry?
    /// Until when the code at the door opens, if there ever was one.
    package var doorEndsAt: Instant?
    package var attendees: [Attendee]
    /// In whose name it is kept.
    package var organization: SigningOrganization?
    /// Whether whoever looks began it: they alone can keep it in no name but their own again.
    package var isOwn: Bool

    package init(
        id: Roster.ID, version: Int, title: String, entry: Entry?, doorEndsAt: Instant?, attendees: [Attendee],
        organization: SigningOrganization? = nil, isOwn: Bool = true
    ) {
        self.id = id
        self.version = version
        self.title = title
        self.entry = entry
        self.doorEndsAt = doorEndsAt
        self.attendees = attendees
        self.organization = organization
        self.isOwn = isOwn
    }

    /// The keeper sees what they wrote, and whether it arrived: not who it is.
    package struct Attendee: Sendable, Hashable {
        package var position: Int
        /// As the keeper wrote it, or as they call themselves who came in by the door.
        package var name: String?
        package var address: String?
        package var isCredited: Bool
        package var cameByDoor: Bool
        /// Why the keeper took the credit back.
        package var withdrawn: String?

        package init(
            position: Int, name: String?, address: String?, isCredited: Bool, cameByDoor: Bool = false,
            withdrawn: String? = nil
        ) {
            self.position = position
            self.name = name
            self.address = address
            self.isCredited = isCredited
            self.cameByDoor = cameByDoor
            self.withdrawn = withdrawn
        }
    }
}
