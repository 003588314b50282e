package import Portfolios

/// Somebody who was there, as they were named: by their account, or by an address that nobody may have claimed yet.
package enum Attendee: Sendable, Hashable {
    case person(PersonID)
    /// In lower case.
    case address(String)
}

/// What an attendee said about having been there.
package enum Attendance: String, Sendable, Hashable, CaseIterable {
    case waiting, confirmed, declined
}

/// What a session or a training looks like, apart from who was there.
package struct SessionDetails: Sendable, Hashable {
    package var day: Day
    package var minutes: Int
    /// Each of the vocabulary list that the attribute takes its terms from.
    package var values: [Attribute: Entry.Value]

    package init(day: Day, minutes: Int, values: [Attribute: Entry.Value] = [:]) {
        self.day = day
        self.minutes = minutes
        self.values = values
    }

    /// The values that an entry of this kind can carry.
    func values(for kind: Kind) -> [Attribute: Entry.Value] {
        values.filter { $0.key.kinds.contains(kind) }
    }
}
