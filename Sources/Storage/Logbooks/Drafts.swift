package import Logbooks
package import Portfolios

/// What people have begun to write, saved as they type. Nothing of it is evidence, and nothing goes to the chain.
package struct Drafts: Sendable {
    private let database: any Database

    package init(_ database: any Database) { self.database = database }

    package enum Saved: Sendable, Hashable {
        /// With how many saves there are now.
        case saved(Int)
        /// Nothing was saved: another window saved this since.
        case stale(EntryDraft)
        /// Nothing was saved: there is an entry of this id, which it must have become.
        case becameEntry
        /// Nothing was saved: there are as many as fit.
        case full
        case notOpen
    }

    /// More than anybody has begun.
    package static let most = 50

    /// Saves over the save that the page saw last; `draft.saves` is 0 for a draft that it has just begun.
    package func save(_ draft: EntryDraft, of person: PersonID) async throws(StoreError) -> Saved {
        try await database.write { transaction throws(StoreError) in
            guard try transaction.isOpen(person) else { return .notOpen }
            let now = try transaction.drafts(of: person, onlyID: draft.id).first
            if let now, now.saves != draft.saves { return .stale(now) }
            if draft.changes == nil, try transaction.storedEntry(EntryID(draft.id.text), of: person) != nil {
                return .becameEntry
            }
            if now == nil, try transaction.drafts(of: person, onlyID: nil).count >= Drafts.most { return .full }
            let saves = (now?.saves ?? 0) + 1
            try transaction.execute(
                """
                INSERT INTO logbook_draft
                    (person, id, changes_entry, changes_version, changes_digest, content, saves, at)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
                ON CONFLICT (person, id) DO UPDATE SET content = excluded.content, saves = excluded.saves,
                    at = excluded.at, changes_entry = excluded.changes_entry,
                    changes_version = excluded.changes_version, changes_digest = excluded.changes_digest
                """,
                [
                    .text(person.text), .text(draft.id.text), .optional(draft.changes) { .text($0.entry.text) },
                    .optional(draft.changes) { .count($0.version) },
                    .optional(draft.changes) { .bytes($0.digest.bytes) }, .text(draft.content), .count(saves),
                    .instant(draft.at),
                ])
            return .saved(saves)
        }
    }

    /// All of a person that have not become entries, the newest first.
    package func all(of person: PersonID) async throws(StoreError) -> [EntryDraft] {
        try await database.read { transaction throws(StoreError) in
            try transaction.drafts(of: person, onlyID: nil)
        }
    }

    package func discard(_ draft: EntryDraft.ID, of person: PersonID) async throws(StoreError) {
        try await database.write { transaction throws(StoreError) in
            try transaction.execute(
                "DELETE FROM logbook_draft WHERE person = $1 AND id = $2", [.text(person.text), .text(draft.text)])
        }
    }
}

extension Transaction {
    func drafts(of person: PersonID, onlyID id: EntryDraft.ID?) throws(StoreError) -> [EntryDraft] {
        try rows(
            """
            SELECT id, changes_entry, changes_version, changes_digest, content, saves, at FROM logbook_draft
            WHERE person = $1 AND id = COALESCE($2, id) AND (changes_entry IS NOT NULL OR NOT EXISTS (
                SELECT 1 FROM logbook_entry e WHERE e.person = $1 AND e.id = logbook_draft.id))
            ORDER BY at DESC, id
            """, [.text(person.text), .optional(id) { .text($0.text) }]
        ).map { row throws(StoreError) in
            let entry = try row.optional(1, row.text).map { EntryID($0) }
            let changes = try entry.map { entry throws(StoreError) in
                EntryMark(entry, version: try row.count(2), digest: try row.digest(3))
            }
            return EntryDraft(
                id: EntryDraft.ID(try row.text(0)), changes: changes, content: try row.text(4),
                saves: try row.count(5), at: try row.instant(6))
        }
    }
}
