package import Portfolios

/// A table or calendar that a person brought, or what came of it.
package struct EntryImport: Sendable, Hashable {
    package typealias ID = Identifier<EntryImport>

    package enum State: String, Sendable, Hashable {
        /// Nothing was saved yet.
        case open
        case done, undone
    }

    package var id: ID
    package var state: State
    /// The text that was brought; once it is done, the rows that were left out. Nothing once its time is over.
    package var content: String?
    /// What its columns and words mean.
    package var plan: String?
    /// How often the plan was saved; who acts says which save they saw.
    package var saves: Int
    package var madeAt: Instant
    package var doneAt: Instant?
    package var undoneAt: Instant?
    /// Rows that were not brought in.
    package var leftOut: Int
    /// Entries that came with it, and how many of them are still kept.
    package var entries: Int
    package var kept: Int
}

extension EntryImport {
    /// Without the content, which is large: for a list.
    init(line row: Row) throws(StoreError) {
        self.init(
            id: ID(try row.text(0)), state: try row.word(1), saves: try row.count(2), madeAt: try row.instant(3),
            doneAt: try row.optional(4, row.instant), undoneAt: try row.optional(5, row.instant),
            leftOut: try row.count(6), entries: try row.count(7), kept: try row.count(8))
    }

    init(whole row: Row) throws(StoreError) {
        try self.init(line: row)
        content = try row.optional(9, row.text)
        plan = try row.optional(10, row.text)
    }
}
