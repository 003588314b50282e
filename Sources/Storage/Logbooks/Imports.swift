import Logbooks
package import Portfolios

/// Tables and calendars that people bring. Whoever acts is the person who brought it: of anybody else's nothing is found.
package struct Imports: Sendable {
    let database: any Database
    let scribe: Scribe

    package init(_ database: any Database, _ scribe: Scribe) {
        self.database = database
        self.scribe = scribe
    }

    /// How many one person may leave undecided; a new one takes the oldest one's place.
    package static let mostOpen = 5
    /// Days for which what was brought is kept.
    package static let days: Int64 = 7

    /// Keeps what was brought. False if there is no such person, or not any longer.
    package func begin(
        _ id: EntryImport.ID, content: String, plan: String, by person: PersonID, at instant: Instant
    ) async throws(StoreError) -> Bool {
        try await database.write { transaction throws(StoreError) in
            guard try transaction.isOpen(person) else { return false }
            try transaction.forgetImports(at: instant)
            try transaction.execute(
                """
                DELETE FROM entry_import WHERE person = $1 AND state = 'open' AND id NOT IN (
                    SELECT id FROM entry_import WHERE person = $1 AND state = 'open'
                    ORDER BY made_at DESC, id LIMIT $2)
                """, [.text(person.text), .count(Imports.mostOpen - 1)])
            try transaction.execute(
                """
                INSERT INTO entry_import (id, person, state, content, plan, saves, made_at, ends_at, left_out)
                VALUES ($1, $2, 'open', $3, $4, 1, $5, $6, 0)
                """,
                [
                    .text(id.text), .text(person.text), .text(content), .text(plan), .instant(instant),
                    .instant(instant.advanced(byMilliseconds: Imports.days * 86_400_000)),
                ])
            return true
        }
    }

    /// Says anew what its columns and words mean; false if there is no such import that is still open.
    package func plan(
        _ plan: String, for id: EntryImport.ID, by person: PersonID, at instant: Instant
    ) async throws(StoreError) -> Bool {
        try await database.write { transaction throws(StoreError) in
            try transaction.execute(
                """
                UPDATE entry_import SET plan = $3, saves = saves + 1
                WHERE id = $1 AND person = $2 AND state = 'open' AND ends_at > $4
                """, [.text(id.text), .text(person.text), .text(plan), .instant(instant)]) == 1
        }
    }

    /// One of the person's own.
    package func one(
        _ id: EntryImport.ID, of person: PersonID, at instant: Instant
    ) async throws(StoreError) -> EntryImport? {
        try await database.read { transaction throws(StoreError) in
            try transaction.entryImport(id, of: person, at: instant)
        }
    }

    /// All of a person, the newest first, without what was brought.
    package func all(of person: PersonID, at instant: Instant) async throws(StoreError) -> [EntryImport] {
        try await database.read { transaction throws(StoreError) in
            try transaction.rows(
                """
                SELECT i.id, i.state, i.saves, i.made_at, i.done_at, i.undone_at, i.left_out,
                    (SELECT count(*) FROM imported_entry x WHERE x.import = i.id),
                    (SELECT count(*) FROM imported_entry x
                        JOIN logbook_entry e ON e.person = x.person AND e.id = x.entry AND e.state = 'kept'
                        WHERE x.import = i.id)
                FROM entry_import i WHERE i.person = $1 AND (i.state <> 'open' OR i.ends_at > $2)
                ORDER BY i.made_at DESC, i.id LIMIT 50
                """, [.text(person.text), .instant(instant)]
            ).map(EntryImport.init(line:))
        }
    }

    /// Forgets one that is still open.
    package func discard(_ id: EntryImport.ID, by person: PersonID) async throws(StoreError) {
        try await database.write { transaction throws(StoreError) in
            try transaction.execute(
                "DELETE FROM entry_import WHERE id = $1 AND person = $2 AND state = 'open'",
                [.text(id.text), .text(person.text)])
        }
    }
}

extension Transaction {
    func entryImport(
        _ id: EntryImport.ID, of person: PersonID, at instant: Instant
    ) throws(StoreError) -> EntryImport? {
        try row(
            """
            SELECT i.id, i.state, i.saves, i.made_at, i.done_at, i.undone_at, i.left_out,
                (SELECT count(*) FROM imported_entry x WHERE x.import = i.id),
                (SELECT count(*) FROM imported_entry x
                    JOIN logbook_entry e ON e.person = x.person AND e.id = x.entry AND e.state = 'kept'
                    WHERE x.import = i.id),
                CASE WHEN i.ends_at > $3 THEN i.content END, i.plan
            FROM entry_import i WHERE i.id = $1 AND i.person = $2 AND (i.state <> 'open' OR i.ends_at > $3)
            """, [.text(id.text), .text(person.text), .instant(instant)]
        ).map(EntryImport.init(whole:))
    }

    /// Erases, of anybody, what was brought and whose time is over.
    fileprivate func forgetImports(at instant: Instant) throws(StoreError) {
        try execute("DELETE FROM entry_import WHERE state = 'open' AND ends_at <= $1", [.instant(instant)])
        try execute(
            "UPDATE entry_import SET content = NULL WHERE content IS NOT NULL AND ends_at <= $1", [.instant(instant)])
    }
}
