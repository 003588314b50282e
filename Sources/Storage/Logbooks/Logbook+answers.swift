package import Logbooks
package import Portfolios

/// An entry to be added, with a note for the person alone.
package struct NewEntry: Sendable, Hashable {
    package var entry: Entry
    package var note: String

    package init(_ entry: Entry, note: String = "") {
        self.entry = entry
        self.note = note
    }
}

/// What is kept of a person, and what of it cannot be read with the present vocabulary.
package struct KeptPortfolio: Sendable, Hashable {
    package var portfolio: Portfolio
    package var unreadable: [EntryID] = []
}

/// One thing that happened to an entry, with the digest that it has in the chain.
package struct HistoryLine: Sendable, Hashable {
    package var digest: Digest
    package var link: ChainLink
}

extension Logbook {
    package enum Added: Sendable, Hashable {
        case added([EntryMark])
        /// Nothing was added: there are entries with these ids.
        case alreadyThere([EntryID])
        /// There is no such person, or not any longer.
        case notOpen
    }

    package enum Changed: Sendable, Hashable {
        case changed(EntryMark)
        /// Nothing was changed: this is how it stands now, if it can be read.
        case stale(LogbookEntry?)
        /// Nothing was changed: these signatures would be lost.
        case signed([Signature])
        case notThere
    }

    package enum Withdrawn: Sendable, Hashable {
        case withdrawn
        /// Nothing was withdrawn: these are not what they were.
        case stale([EntryID])
        case notOpen
    }
}

extension EntryContent {
    /// As a row holds it.
    init(kept text: String) throws(StoreError) {
        let bytes = Array(text.utf8)
        // The schema cannot hold a column to being an entry, but only this program writes it: why it cannot be read is
        // of no use to anybody.
        guard let value = try? JSONValue(reading: bytes), let content = try? EntryContent(value) else {
            throw .wrongUse("a column does not hold an entry")
        }
        self = content
    }
}

extension Row {
    func json(_ column: Int) throws(StoreError) -> JSONValue {
        let bytes = Array(try text(column).utf8)
        do throws(ReadingProblem) { return try JSONValue(reading: bytes) } catch {
            throw .wrongUse("column \(column) does not hold JSON")
        }
    }

    func link(_ column: Int) throws(StoreError) -> ChainLink {
        let value = try json(column)
        do throws(LogbooksError) { return try ChainLink(value) } catch {
            throw .wrongUse("column \(column) does not hold a link of a chain")
        }
    }
}

extension LogbookRecord.Link {
    init(_ row: Row) throws(StoreError) {
        self.init(
            number: try row.count(0), kind: try row.text(1), at: try row.instant(2),
            before: try row.optional(3, row.digest), digest: try row.digest(4), content: try row.optional(5, row.json))
    }
}
