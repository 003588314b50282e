package import Portfolios

/// That a person asks somebody to vouch for some of their entries.
package struct SignOffRequest: Sendable, Hashable {
    package typealias ID = Identifier<SignOffRequest>

    package var id: ID
    package var person: PersonID
    package var role: SignerRole
    /// Where the link is sent, in lower case.
    package var address: String
    /// What the person writes to them, at most 2,000 characters.
    package var message: String
    package var madeAt: Instant
    package var endsAt: Instant
    package var revokedAt: Instant?
    /// When the last of the items was answered: the link is used up.
    package var answeredAt: Instant?
    /// When the letter was last sent again.
    package var remindedAt: Instant?
    package var items: [Item]

    /// One entry, in the version that it had when it was asked for.
    package struct Item: Sendable, Hashable {
        package var mark: EntryMark
        package var answer: Answer?
        /// The account with which the entry stayed, withdrawn, when it was joined with the person's; nothing: it is theirs.
        package var stayedWith: PersonID?

        package init(_ mark: EntryMark, answer: Answer? = nil, stayedWith: PersonID? = nil) {
            self.mark = mark
            self.answer = answer
            self.stayedWith = stayedWith
        }
    }

    package enum Answer: String, Sendable, Hashable, CaseIterable {
        case signed, refused, corrected
    }

    /// Whether it can be answered, and if not, why.
    package enum Standing: String, Sendable, Hashable {
        case open, answered, revoked, expired
    }

    package init(
        id: ID, person: PersonID, role: SignerRole, address: String, message: String = "", madeAt: Instant,
        endsAt: Instant, revokedAt: Instant? = nil, answeredAt: Instant? = nil, remindedAt: Instant? = nil,
        items: [Item]
    ) {
        self.id = id
        self.person = person
        self.role = role
        self.address = address
        self.message = message
        self.madeAt = madeAt
        self.endsAt = endsAt
        self.revokedAt = revokedAt
        self.answeredAt = answeredAt
        self.remindedAt = remindedAt
        self.items = items
    }

    /// Those of the person's entries that have no answer yet.
    package var waiting: Set<EntryID> {
        Set(items.filter { $0.answer == nil && $0.stayedWith == nil }.map(\.mark.entry))
    }

    /// How long a link is good for, and how long nobody is reminded, in milliseconds.
    package static let lifetime: Int64 = 30 * 86_400_000
    package static let quiet: Int64 = 7 * 86_400_000
    /// So many entries can be asked for at once.
    package static let mostItems = 50

    /// When its signer may be reminded next.
    package var remindableAt: Instant { max(madeAt, remindedAt ?? madeAt).advanced(byMilliseconds: Self.quiet) }

    package func standing(at now: Instant) -> Standing {
        if answeredAt != nil { return .answered }
        if revokedAt != nil { return .revoked }
        return now < endsAt ? .open : .expired
    }
}

/// What a signer says of one entry, and of which version: the one that they were shown.
package struct SignOffAnswer: Sendable, Hashable {
    package var shown: EntryMark
    package var verdict: Verdict

    package enum Verdict: Sendable, Hashable {
        case sign
        /// The reason is for the person, at most 2,000 characters.
        case refuse(String)
        /// What would be right: the person may accept it, and it is then signed.
        case correct(Entry, String)
    }

    package init(_ shown: EntryMark, _ verdict: Verdict) {
        self.shown = shown
        self.verdict = verdict
    }
}

/// What a signer holds to be right, as long as the person has neither accepted nor declined it.
package struct Correction: Sendable, Hashable {
    /// Of the link in the chain that holds it.
    package var digest: Digest
    package var mark: EntryMark
    package var proposed: Entry
    package var signer: Signer
    package var reason: String
    package var at: Instant

    package init(digest: Digest, mark: EntryMark, proposed: Entry, signer: Signer, reason: String, at: Instant) {
        self.digest = digest
        self.mark = mark
        self.proposed = proposed
        self.signer = signer
        self.reason = reason
        self.at = at
    }
}
