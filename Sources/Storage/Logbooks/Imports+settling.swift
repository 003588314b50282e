import Logbooks
package import Portfolios

/// Bringing in, and taking back.
extension Imports {
    package enum Confirmed: Sendable, Hashable {
        /// With how many entries.
        case confirmed(Int)
        /// Nothing was saved: it was said anew what its columns mean, or it is done.
        case stale
        case notThere
    }

    /// Saves its entries, all or none, and keeps what was left out for the person to mend.
    ///
    /// - Parameter seen: The save of the plan that the person agreed to.
    package func confirm(
        _ id: EntryImport.ID, seen: Int, _ entries: [NewEntry], leftOut: Int, mending: String?, by person: PersonID,
        at instant: Instant
    ) async throws(StoreError) -> Confirmed {
        let contents = try entries.map { entry throws(StoreError) in try scribe.content(of: entry.entry) }
        return try await database.write { [scribe] transaction throws(StoreError) in
            guard let now = try transaction.entryImport(id, of: person, at: instant),
                var pen = try ChainPen(transaction, scribe, person: person, at: instant)
            else { return .notThere }
            guard now.state == .open, now.saves == seen,
                try transaction.idsTaken(by: entries.map(\.entry.id), of: person).isEmpty
            else { return .stale }
            let marks = try transaction.insert(entries, contents, with: &pen)
            try transaction.execute(
                """
                UPDATE entry_import SET state = 'done', content = $2, plan = NULL, done_at = $3, left_out = $4
                WHERE id = $1
                """, [.text(id.text), .optional(mending) { .text($0) }, .instant(pen.at), .count(leftOut)])
            for mark in marks {
                try transaction.execute(
                    "INSERT INTO imported_entry (import, person, entry, digest) VALUES ($1, $2, $3, $4)",
                    [.text(id.text), .text(person.text), .text(mark.entry.text), .bytes(mark.digest.bytes)])
            }
            try transaction.note("entries-imported", id, "\(marks.count) entries", by: person, at: pen.at)
            return .confirmed(marks.count)
        }
    }

    /// Withdraws the entries that came with it. Those that were signed or changed since then stay.
    package func undo(
        _ id: EntryImport.ID, because reason: String, by person: PersonID, at instant: Instant
    ) async throws(StoreError) -> Bool {
        try await database.write { [scribe] transaction throws(StoreError) in
            guard let now = try transaction.entryImport(id, of: person, at: instant), now.state == .done,
                var pen = try ChainPen(transaction, scribe, person: person, at: instant)
            else { return false }
            let marks = try transaction.untouched(of: id, person)
            for mark in marks { try transaction.withdraw(mark, because: reason, with: &pen) }
            try transaction.execute(
                "UPDATE entry_import SET state = 'undone', content = NULL, undone_at = $2 WHERE id = $1",
                [.text(id.text), .instant(pen.at)])
            try transaction.note("import-undone", id, "\(marks.count) entries", by: person, at: pen.at)
            return true
        }
    }
}

extension Transaction {
    /// Entries of an import that are kept just as they came, and that nobody has vouched for.
    fileprivate func untouched(of id: EntryImport.ID, _ person: PersonID) throws(StoreError) -> [EntryMark] {
        try rows(
            """
            SELECT e.id, e.version, e.digest FROM imported_entry x
            JOIN logbook_entry e ON e.person = x.person AND e.id = x.entry
            WHERE x.import = $1 AND e.person = $2 AND e.state = 'kept' AND e.digest = x.digest
                AND e.standing NOT IN ('attested', 'verified')
            ORDER BY e.id
            """, [.text(id.text), .text(person.text)]
        ).map { row throws(StoreError) in
            EntryMark(EntryID(try row.text(0)), version: try row.count(1), digest: try row.digest(2))
        }
    }

    fileprivate func note(
        _ kind: String, _ id: EntryImport.ID, _ details: String, by person: PersonID, at instant: Instant
    ) throws(StoreError) {
        try Journal.append(
            JournalEntry(
                at: instant, organization: nil, actor: person, kind: kind, subject: "import/\(id.text)",
                details: details),
            in: self)
    }
}
