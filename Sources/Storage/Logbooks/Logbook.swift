package import Logbooks
package import Portfolios

/// Each person's own record. Whoever acts is the person whose record it is: nobody else can be named.
package struct Logbook: Sendable {
    let database: any Database
    let scribe: Scribe

    package init(_ database: any Database, _ scribe: Scribe) {
        self.database = database
        self.scribe = scribe
    }

    /// Adds entries, all or none.
    package func add(
        _ entries: [NewEntry], to person: PersonID, at instant: Instant
    ) async throws(StoreError) -> Added {
        let contents = try entries.map { entry throws(StoreError) in try scribe.content(of: entry.entry) }
        return try await database.write { [scribe] transaction throws(StoreError) in
            guard var pen = try ChainPen(transaction, scribe, person: person, at: instant) else { return .notOpen }
            let there = try transaction.idsTaken(by: entries.map(\.entry.id), of: person)
            guard there.isEmpty else { return .alreadyThere(there) }
            return .added(try transaction.insert(entries, contents, with: &pen))
        }
    }

    /// Makes a new version behind the one that the person saw. If that one is signed and they did not say that they know,
    /// nothing is changed and the signatures are named. If only the note is new, there is no new version.
    package func change(
        _ entry: Entry, note: String? = nil, from seen: EntryMark, because reason: String, losingSignatures: Bool,
        by person: PersonID, at instant: Instant
    ) async throws(StoreError) -> Changed {
        let content = try scribe.content(of: entry)
        return try await database.write { [scribe] transaction throws(StoreError) in
            guard entry.id == seen.entry, let now = try transaction.storedEntry(entry.id, of: person),
                var pen = try ChainPen(transaction, scribe, person: person, at: instant)
            else { return .notThere }
            guard now.state == .kept, now.mark == seen else { return .stale(EntryReader(scribe).entry(now)) }
            guard content.text != now.content else {
                try transaction.execute(
                    "UPDATE logbook_entry SET note = $3 WHERE person = $1 AND id = $2",
                    [.text(person.text), .text(entry.id.text), .text(note ?? now.note)])
                return .changed(seen)
            }
            let lost = try transaction.signaturesInForce(on: seen, of: person)
            guard lost.isEmpty || losingSignatures else { return .signed(lost) }
            let event = LogbookEvent.entryChanged(content, version: seen.version + 1, why: reason)
            let mark = EntryMark(entry.id, version: seen.version + 1, digest: try pen.write(event))
            try transaction.updateEntry(
                entry, content, mark, of: person, note: note ?? now.note, reason: reason, at: pen.at)
            return .changed(mark)
        }
    }

    /// Withdraws entries, all or none. Their history stays.
    package func withdraw(
        _ seen: [EntryMark], because reason: String, by person: PersonID, at instant: Instant
    ) async throws(StoreError) -> Withdrawn {
        try await database.write { [scribe] transaction throws(StoreError) in
            guard var pen = try ChainPen(transaction, scribe, person: person, at: instant) else { return .notOpen }
            let stale = try transaction.stale(among: seen, of: person)
            guard stale.isEmpty else { return .stale(stale) }
            for mark in Set(seen).sorted(by: { $0.entry < $1.entry }) {
                try transaction.withdraw(mark, because: reason, with: &pen)
            }
            return .withdrawn
        }
    }

    /// What the person has done, for evaluation: all that is kept, in one query.
    package func portfolio(of person: PersonID) async throws(StoreError) -> KeptPortfolio {
        let rows = try await database.read { transaction throws(StoreError) in
            try transaction.keptEntries(of: person)
        }
        return try portfolio(of: person, rows)
    }

    func portfolio(of person: PersonID, _ rows: [Row]) throws(StoreError) -> KeptPortfolio {
        let reader = EntryReader(scribe)
        let objects = try rows.map { row throws(StoreError) in
            EntryContent.json(try row.text(2), try row.word(1))
        }
        if let portfolio = reader.portfolio(of: person, objects) { return KeptPortfolio(portfolio: portfolio) }
        var kept = KeptPortfolio(portfolio: Portfolio(id: person, entries: []))
        var entries: [Entry] = []
        for row in rows {
            if let entry = reader.entry(try row.text(2), try row.word(1)) {
                entries.append(entry)
            } else {
                kept.unreadable.append(EntryID(try row.text(0)))
            }
        }
        kept.portfolio = Portfolio(id: person, entries: entries)
        return kept
    }

    /// All entries with what is kept about them, in `Entry.inOrder`; withdrawn ones only if asked for.
    package func entries(
        of person: PersonID, andWithdrawn: Bool = false
    ) async throws(StoreError) -> (entries: [LogbookEntry], unreadable: [EntryID]) {
        let stored = try await database.read { transaction throws(StoreError) in
            try transaction.rows(
                """
                SELECT id, version, digest, state, standing, content, changed_by, changed_at, reason, note
                FROM logbook_entry WHERE person = $1 AND (state = 'kept' OR $2 = 1)
                """, [.text(person.text), .integer(andWithdrawn ? 1 : 0)]
            ).map(StoredEntry.init)
        }
        let reader = EntryReader(scribe)
        let read = stored.map { (id: $0.mark.entry, entry: reader.entry($0)) }
        return (
            read.compactMap(\.entry).sorted { Entry.inOrder($0.entry, $1.entry) },
            read.filter { $0.entry == nil }.map(\.id)
        )
    }

    /// All that happened to one entry, in order: its versions, who signed, refused, corrected, and why.
    package func history(
        of entry: EntryID, by person: PersonID
    ) async throws(StoreError) -> [HistoryLine] {
        let rows = try await database.read { transaction throws(StoreError) in
            try transaction.rows(
                """
                SELECT e.hash, c.content FROM chain_content c
                JOIN chain_entry e ON e.person = c.person AND e.number = c.number
                WHERE c.person = $1 AND c.subject = $2 ORDER BY c.number
                """, [.text(person.text), .text(entry.text)])
        }
        return try rows.map { row throws(StoreError) in
            HistoryLine(digest: try row.digest(0), link: try row.link(1))
        }
    }

    /// The whole chain, to be taken along.
    package func record(of person: PersonID) async throws(StoreError) -> LogbookRecord {
        try await database.read { transaction throws(StoreError) in
            let links = try transaction.rows(
                """
                SELECT e.number, e.kind, e.at, e.before_hash, e.hash, c.content FROM chain_entry e
                LEFT JOIN chain_content c ON c.person = e.person AND c.number = e.number
                WHERE e.person = $1 ORDER BY e.number
                """, [.text(person.text)]
            ).map(LogbookRecord.Link.init)
            let checkpoints = try transaction.rows(
                "SELECT number, hash, seal, at FROM chain_checkpoint WHERE person = $1 ORDER BY number",
                [.text(person.text)]
            ).map { row throws(StoreError) in
                LogbookRecord.Checkpoint(
                    number: try row.count(0), digest: try row.digest(1), seal: try row.bytes(2),
                    at: try row.instant(3))
            }
            return LogbookRecord(person: person, links: links, checkpoints: checkpoints)
        }
    }
}
