package import Offerings
package import Portfolios

/// One thing that happened: who did what, to what, when, and for which organization.
package struct JournalEntry: Sendable, Hashable {
    /// At least 1, in the order of writing; given by the journal.
    package struct Number: Sendable, Hashable, Comparable {
        package var value: Int64
        package init(_ value: Int64) { self.value = value }
        package static func < (left: Number, right: Number) -> Bool { left.value < right.value }
    }

    package var at: Instant
    /// Nothing for what concerns the whole installation.
    package var organization: OrganizationID?
    /// Nothing for what the program did by itself.
    package var actor: PersonID?
    /// What happened, in a word of the program: `signed-in`. At most 100 characters.
    package var kind: String
    /// What it happened to: `application/17`. At most 200 characters.
    package var subject: String
    /// At most 2,000 characters.
    package var details: String

    package init(
        at: Instant, organization: OrganizationID?, actor: PersonID?, kind: String, subject: String,
        details: String = ""
    ) {
        self.at = at
        self.organization = organization
        self.actor = actor
        self.kind = kind
        self.subject = subject
        self.details = details
    }
}

/// An entry as the journal holds it.
package struct JournalLine: Sendable, Hashable {
    package var number: JournalEntry.Number
    package var entry: JournalEntry

    package init(number: JournalEntry.Number, entry: JournalEntry) {
        self.number = number
        self.entry = entry
    }

    init(_ row: Row) throws(StoreError) {
        number = JournalEntry.Number(try row.integer(0))
        entry = JournalEntry(
            at: try row.instant(1),
            organization: try row.optional(2, row.text).map { OrganizationID($0) },
            actor: try row.optional(3, row.text).map { PersonID($0) },
            kind: try row.text(4), subject: try row.text(5), details: try row.text(6))
    }
}
