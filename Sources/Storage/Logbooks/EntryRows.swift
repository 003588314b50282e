import Logbooks
import Portfolios

/// The rows of entries as they stand now.
extension Transaction {
    func insertEntry(
        _ entry: Entry, _ content: EntryContent, _ digest: Digest, of person: PersonID, note: String,
        standing: Standing = .claimed, at instant: Instant
    ) throws(StoreError) {
        try execute(
            """
            INSERT INTO logbook_entry
                (person, id, version, state, kind, first_day, last_day, amount, standing, content, digest, changed_by,
                changed_at, note)
            VALUES ($1, $2, 1, 'kept', $3, $4, $5, $6, $7, $8, $9, $1, $10, $11)
            """,
            [
                .text(person.text), .text(entry.id.text), .text(entry.kind.rawValue),
                .optional(entry.first, Value.day), .optional(entry.last, Value.day),
                .optional(entry.amount, Value.count), .text(standing.rawValue), .text(content.text),
                .bytes(digest.bytes), .instant(instant), .text(note),
            ])
    }

    /// Adds entries to the chain and to what stands now. Their ids are free.
    func insert(
        _ entries: [NewEntry], _ contents: [EntryContent], with pen: inout ChainPen
    ) throws(StoreError) -> [EntryMark] {
        var marks: [EntryMark] = []
        for (entry, content) in zip(entries, contents) {
            let digest = try pen.write(.entryAdded(content))
            try insertEntry(entry.entry, content, digest, of: pen.person, note: entry.note, at: pen.at)
            marks.append(EntryMark(entry.entry.id, version: 1, digest: digest))
        }
        return marks
    }

    /// Withdraws what stands so now.
    func withdraw(_ mark: EntryMark, because reason: String, with pen: inout ChainPen) throws(StoreError) {
        try pen.write(.entryWithdrawn(mark.entry, version: mark.version, why: reason))
        try execute(
            """
            UPDATE logbook_entry SET state = 'withdrawn', changed_at = $3, reason = $4
            WHERE person = $1 AND id = $2
            """, [.text(pen.person.text), .text(mark.entry.text), .instant(pen.at), .text(reason)])
    }

    /// The next version of an entry; its standing is as its signatures have it.
    func updateEntry(
        _ entry: Entry, _ content: EntryContent, _ mark: EntryMark, of person: PersonID, note: String, reason: String,
        at instant: Instant
    ) throws(StoreError) {
        try execute(
            """
            UPDATE logbook_entry
            SET version = $3, kind = $4, first_day = $5, last_day = $6, amount = $7, content = $8, digest = $9, standing = 'claimed',
                changed_at = $10, reason = $11, note = $12
            WHERE person = $1 AND id = $2
            """,
            [
                .text(person.text), .text(entry.id.text), .count(mark.version), .text(entry.kind.rawValue),
                .optional(entry.first, Value.day), .optional(entry.last, Value.day),
                .optional(entry.amount, Value.count), .text(content.text), .bytes(mark.digest.bytes),
                .instant(instant), .text(reason), .text(note),
            ])
        try weigh(entry.id, of: person)
    }

    /// Sets the standing of an entry's present version: signed by somebody, else refused by somebody, else claimed. What
    /// staff verified is lost with a new version, and only then.
    func weigh(_ entry: EntryID, of person: PersonID) throws(StoreError) {
        try execute(
            """
            UPDATE logbook_entry SET standing = CASE
                WHEN EXISTS (
                    SELECT 1 FROM signature s WHERE s.person = $1 AND s.entry = $2
                        AND s.version_digest = logbook_entry.digest AND s.withdrawn_at IS NULL) THEN 'attested'
                WHEN EXISTS (
                    SELECT 1 FROM sign_off_item i WHERE i.person = $1 AND i.entry = $2
                        AND i.digest = logbook_entry.digest AND i.answer = 'refused') THEN 'refused'
                ELSE 'claimed' END
            WHERE person = $1 AND id = $2 AND standing <> 'verified'
            """, [.text(person.text), .text(entry.text)])
    }

    func insertSignature(_ signature: Signature) throws(StoreError) {
        let signer = signature.signer
        try execute(
            """
            INSERT INTO signature
                (digest, person, entry, version, version_digest, signer_name, signer_role, signer_address,
                signer_person, at, signed_as, organizations)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            """,
            [
                .bytes(signature.digest.bytes), .text(signature.person.text), .text(signature.mark.entry.text),
                .count(signature.mark.version), .bytes(signature.mark.digest.bytes), .text(signer.name),
                .text(signer.role.rawValue), .optional(signer.address) { .text($0) },
                .optional(signature.account) { .text($0.text) }, .instant(signature.at),
                .optional(signer.person == signature.account ? nil : signer.person) { .text($0.text) },
                .optional(signer.organizations) { .text($0) },
            ])
    }

    /// A person's own entry, whatever its state.
    func storedEntry(_ id: EntryID, of person: PersonID) throws(StoreError) -> StoredEntry? {
        try row(
            """
            SELECT id, version, digest, state, standing, content, changed_by, changed_at, reason, note
            FROM logbook_entry WHERE person = $1 AND id = $2
            """, [.text(person.text), .text(id.text)]
        ).map(StoredEntry.init)
    }

    /// Those ids that cannot be given to new entries: they are there, or stand twice among these.
    func idsTaken(by ids: [EntryID], of person: PersonID) throws(StoreError) -> [EntryID] {
        var taken: [EntryID] = []
        var seen: Set<EntryID> = []
        for id in ids {
            let there = try storedEntry(id, of: person)
            if !seen.insert(id).inserted || there != nil { taken.append(id) }
        }
        return taken
    }

    /// Those of some versions that are not the present ones of entries that are kept.
    func stale(among seen: [EntryMark], of person: PersonID) throws(StoreError) -> [EntryID] {
        var stale: [EntryID] = []
        for mark in seen {
            let now = try storedEntry(mark.entry, of: person)
            if now?.mark != mark || now?.state != .kept { stale.append(mark.entry) }
        }
        return stale
    }

    /// Signatures in force on an entry's present version.
    func signaturesInForce(on mark: EntryMark, of person: PersonID) throws(StoreError) -> [Signature] {
        try rows(
            """
            SELECT digest, person, entry, version, version_digest, signer_name, signer_role, signer_address,
                COALESCE(signed_as, signer_person), at, withdrawn_at, reason, signer_person, organizations
            FROM signature
            WHERE person = $1 AND entry = $2 AND version_digest = $3 AND withdrawn_at IS NULL ORDER BY at, digest
            """, [.text(person.text), .text(mark.entry.text), .bytes(mark.digest.bytes)]
        ).map(Signature.init)
    }
}

extension EntryContent {
    var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// A row of an entry, its content still as text.
struct StoredEntry: Sendable {
    var mark: EntryMark
    var state: EntryState
    var standing: Standing
    var content: String
    var changedBy: PersonID
    var changedAt: Instant
    var reason: String?
    var note: String

    init(_ row: Row) throws(StoreError) {
        mark = EntryMark(EntryID(try row.text(0)), version: try row.count(1), digest: try row.digest(2))
        state = try row.word(3)
        standing = try row.word(4)
        content = try row.text(5)
        changedBy = PersonID(try row.text(6))
        changedAt = try row.instant(7)
        reason = try row.optional(8, row.text)
        note = try row.text(9)
    }
}

extension Row {
    /// A word of an enumeration that the schema holds to its cases.
    func word<Word: RawRepresentable<String>>(_ column: Int) throws(StoreError) -> Word {
        guard let word = Word(rawValue: try text(column)) else {
            throw .wrongUse("column \(column) holds a word that the program does not know")
        }
        return word
    }

    /// Four columns, and one elsewhere for what organizations have to do with it.
    func signer(from column: Int, organizations: Int) throws(StoreError) -> Signer {
        var signer = Signer(
            name: try text(column), role: try word(column + 1), address: try optional(column + 2, text),
            person: try optional(column + 3, text).map { PersonID($0) })
        guard let kept = try optional(organizations, text) else { return signer }
        do throws(LogbooksError) { try signer.take(organizations: kept) } catch {
            throw .wrongUse("a signer's organizations are kept that cannot be read")
        }
        return signer
    }
}

extension Signature {
    init(_ row: Row) throws(StoreError) {
        let mark = EntryMark(EntryID(try row.text(2)), version: try row.count(3), digest: try row.digest(4))
        self.init(
            digest: try row.digest(0), person: PersonID(try row.text(1)), mark: mark,
            signer: try row.signer(from: 5, organizations: 13), at: try row.instant(9))
        account = try row.optional(12, row.text).map { PersonID($0) }
        if let withdrawnAt = try row.optional(10, row.instant) {
            withdrawn = Withdrawal(at: withdrawnAt, reason: try row.text(11))
        }
    }
}
