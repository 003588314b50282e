package import Portfolios

/// Supervision of several at once, entered by whoever led it.
package struct GroupSession: Sendable, Hashable {
    package typealias ID = Identifier<GroupSession>

    package var id: ID
    package var leader: PersonID
    /// Who vouches for it, as they sign.
    package var signer: Signer
    /// By which rulebooks' evaluation finds the leader's credentials on that day.
    package var provider: ProviderID
    /// Format, type, topics, what it was about.
    package var details: SessionDetails
    package var attendees: [Attendee]
    /// What the leader held on that day, by their own record; nothing if it says nothing of it.
    package var holdings: [Holding]?

    /// More than any group that one can speak in.
    package static let mostAttendees = 100

    package init(
        id: ID, leader: PersonID, signer: Signer, provider: ProviderID, details: SessionDetails, attendees: [Attendee],
        holdings: [Holding]? = nil
    ) {
        self.id = id
        self.leader = leader
        self.signer = signer
        self.provider = provider
        self.details = details
        self.attendees = attendees
        self.holdings = holdings
    }

    /// Its entry has the same id in each logbook, so that none holds it twice.
    package var entryID: EntryID { EntryID(session: id) }

    /// What an attendee who confirms is credited with. The group is as large as the leader said: a member who does not
    /// answer was there all the same.
    package var received: Entry {
        var values = details.values(for: .supervisionReceived)
        values[.provider] = .name(provider.text)
        values[.groupSize] = .number(attendees.count)
        return Entry(
            id: entryID, kind: .supervisionReceived, first: details.day, amount: details.minutes, values: values,
            holdings: holdings)
    }

    /// What the leader may claim.
    package var given: Entry {
        var values = details.values(for: .supervisionGiven)
        values[.recipients] = .number(attendees.count)
        return Entry(id: entryID, kind: .supervisionGiven, first: details.day, amount: details.minutes, values: values)
    }
}

extension EntryID {
    /// What the ids of entries of sessions begin with; the session's own id follows.
    package static let sessionStart = "session-"

    package init(session: GroupSession.ID) { self.init(EntryID.sessionStart + session.text) }
}
