package import Portfolios

/// An entry of a person's record as it stands now.
package struct LogbookEntry: Sendable, Hashable {
    /// With the standing that its signatures give it.
    package var entry: Entry
    package var mark: EntryMark
    package var state: EntryState
    /// Who made this version.
    package var changedBy: PersonID
    package var changedAt: Instant
    /// Why, in their words; nothing for the first version.
    package var reason: String?
    /// For the person alone: no signer and no verifier is ever shown it.
    package var note: String

    package init(
        entry: Entry, mark: EntryMark, state: EntryState, changedBy: PersonID, changedAt: Instant, reason: String?,
        note: String
    ) {
        self.entry = entry
        self.mark = mark
        self.state = state
        self.changedBy = changedBy
        self.changedAt = changedAt
        self.reason = reason
        self.note = note
    }
}

package enum EntryState: String, Sendable, Hashable, CaseIterable {
    case kept, withdrawn
}

/// One version of an entry, and nothing else it could be taken for: its digest is that of the link in the person's chain
/// that wrote it.
package struct EntryMark: Sendable, Hashable {
    package var entry: EntryID
    /// 1, 2, 3 …
    package var version: Int
    package var digest: Digest

    package init(_ entry: EntryID, version: Int, digest: Digest) {
        self.entry = entry
        self.version = version
        self.digest = digest
    }
}

/// What a person has begun to write and not kept yet, in the form in which the page wrote it.
package struct EntryDraft: Sendable, Hashable {
    package typealias ID = Identifier<EntryDraft>

    package var id: ID
    /// The entry that it will change; nothing for a new one.
    package var changes: EntryMark?
    /// At most 20,000 characters.
    package var content: String
    /// How often it was saved; who saves says which save they saw last.
    package var saves: Int
    package var at: Instant

    package init(id: ID, changes: EntryMark?, content: String, saves: Int, at: Instant) {
        self.id = id
        self.changes = changes
        self.content = content
        self.saves = saves
        self.at = at
    }
}
