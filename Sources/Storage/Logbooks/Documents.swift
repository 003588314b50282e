package import Logbooks
package import Portfolios

/// The files that people attached to their entries. Whoever acts is the person whose entry it is: nobody else can be named.
package struct Documents: Sendable {
    private let database: any Database
    private let mostOfAll: Int

    /// - Parameter mostOfAll: bytes that one person may keep.
    package init(_ database: any Database, mostOfAll: Int = EntryDocument.mostOfAll) {
        self.database = database
        self.mostOfAll = mostOfAll
    }

    package enum Attached: Sendable, Hashable {
        /// It, or the same file that was attached before.
        case attached(EntryDocument.ID)
        /// There is no such entry, or it is withdrawn.
        case notThere
        /// Nothing was saved: the entry has as many documents as fit.
        case entryFull
        /// Nothing was saved: the person keeps as many bytes as fit.
        case allFull
    }

    /// Attaches a document to an entry. Sent twice, it is kept once.
    package func attach(
        _ document: EntryDocument, _ content: [UInt8], by person: PersonID
    ) async throws(StoreError) -> Attached {
        try await database.write { [mostOfAll] transaction throws(StoreError) in
            guard try transaction.isOpen(person),
                try transaction.storedEntry(document.entry, of: person)?.state == .kept
            else { return .notThere }
            let there = try transaction.documents(of: document.entry, by: person)
            if let same = there.first(where: { $0.digest == document.digest && $0.removedAt == nil }) {
                return .attached(same.id)
            }
            guard there.count < EntryDocument.mostOfEntry else { return .entryFull }
            guard try transaction.bytesKept(by: person) + document.size <= mostOfAll else {
                return .allFull
            }
            try transaction.execute(
                """
                INSERT INTO entry_document (id, person, entry, name, type, size, digest, attached_at, content)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                """,
                [
                    .text(document.id.text), .text(person.text), .text(document.entry.text), .text(document.name),
                    .text(document.type.rawValue), .count(document.size), .bytes(document.digest.bytes),
                    .instant(document.attachedAt), .bytes(content),
                ])
            return .attached(document.id)
        }
    }

    /// Those of one entry, the oldest first, with those that were removed.
    package func all(of entry: EntryID, by person: PersonID) async throws(StoreError) -> [EntryDocument] {
        try await database.read { transaction throws(StoreError) in
            try transaction.documents(of: entry, by: person)
        }
    }

    /// A document, and what its entry is about.
    package struct Kept: Sendable, Hashable {
        package var document: EntryDocument
        package var kind: Kind?
        package var day: Day?
    }

    /// All that were not removed, those of withdrawn entries too, by the day and id of their entries.
    package func all(by person: PersonID) async throws(StoreError) -> [Kept] {
        try await database.read { transaction throws(StoreError) in
            try transaction.rows(
                """
                SELECT d.id, d.entry, d.name, d.type, d.size, d.digest, d.attached_at, d.removed_at, e.kind, e.first_day
                FROM entry_document d JOIN logbook_entry e ON e.person = d.person AND e.id = d.entry
                WHERE d.person = $1 AND d.removed_at IS NULL
                ORDER BY COALESCE(e.first_day, ''), d.entry, d.attached_at, d.id
                """, [.text(person.text)]
            ).map { row throws(StoreError) in
                Kept(
                    document: try EntryDocument(row), kind: Kind(rawValue: try row.text(8)),
                    day: try row.optional(9, row.text).flatMap { Day($0) })
            }
        }
    }

    /// A document with its bytes; nothing if the person has no such one, or removed it.
    package func content(
        of id: EntryDocument.ID, by person: PersonID
    ) async throws(StoreError) -> (document: EntryDocument, bytes: [UInt8])? {
        try await database.read { transaction throws(StoreError) in
            try transaction.row(
                """
                SELECT id, entry, name, type, size, digest, attached_at, removed_at, content FROM entry_document
                WHERE id = $1 AND person = $2 AND removed_at IS NULL
                """, [.text(id.text), .text(person.text)]
            ).map { row throws(StoreError) in (try EntryDocument(row), try row.bytes(8)) }
        }
    }

    /// Takes a document away for good. Where somebody has signed the entry, whatever its version, the line stays with the
    /// digest, so that nobody wonders what they saw. Says whether there was one.
    package func remove(
        _ id: EntryDocument.ID, by person: PersonID, at instant: Instant
    ) async throws(StoreError) -> Bool {
        try await database.write { transaction throws(StoreError) in
            let which: [Value] = [.text(id.text), .text(person.text)]
            let gone = try transaction.execute(
                """
                DELETE FROM entry_document WHERE id = $1 AND person = $2 AND removed_at IS NULL AND NOT EXISTS (
                    SELECT 1 FROM signature s WHERE s.person = $2 AND s.entry = entry_document.entry)
                """, which)
            if gone > 0 { return true }
            return try transaction.execute(
                """
                UPDATE entry_document SET content = NULL, removed_at = $3
                WHERE id = $1 AND person = $2 AND removed_at IS NULL
                """, which + [.instant(instant)]) > 0
        }
    }
}

extension Transaction {
    fileprivate func documents(of entry: EntryID, by person: PersonID) throws(StoreError) -> [EntryDocument] {
        try rows(
            """
            SELECT id, entry, name, type, size, digest, attached_at, removed_at FROM entry_document
            WHERE person = $1 AND entry = $2 ORDER BY attached_at, id
            """, [.text(person.text), .text(entry.text)]
        ).map(EntryDocument.init)
    }

    fileprivate func bytesKept(by person: PersonID) throws(StoreError) -> Int {
        try row(
            """
            SELECT CAST(COALESCE(sum(size), 0) AS BIGINT) FROM entry_document
            WHERE person = $1 AND removed_at IS NULL
            """, [.text(person.text)])?.count(0) ?? 0
    }
}

extension EntryDocument {
    init(_ row: Row) throws(StoreError) {
        self.init(
            id: ID(try row.text(0)), entry: EntryID(try row.text(1)), name: try row.text(2), type: try row.word(3),
            size: try row.count(4), digest: try row.digest(5), attachedAt: try row.instant(6),
            removedAt: try row.optional(7, row.instant))
    }
}
