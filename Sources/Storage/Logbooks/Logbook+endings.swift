import Logbooks
package import Portfolios

extension Logbook {
    /// Erases what a person's record says, together with whatever else is erased of them. Of the chain the digests stay,
    /// so that a copy that somebody was given can still be checked. What they signed for others stays with those others.
    package static func erase(_ person: PersonID, at instant: Instant, in transaction: Transaction) throws(StoreError) {
        let id: [Value] = [.text(person.text)]
        try transaction.execute("DELETE FROM logbook_draft WHERE person = $1", id)
        try transaction.execute("DELETE FROM followed WHERE person = $1", id)
        try transaction.execute("DELETE FROM entry_import WHERE person = $1", id)
        try transaction.execute("DELETE FROM sign_off_request WHERE person = $1", id)
        try transaction.execute("DELETE FROM correction WHERE person = $1", id)
        try transaction.execute("DELETE FROM signature WHERE person = $1", id)
        try transaction.execute("DELETE FROM logbook_entry WHERE person = $1", id)
        try transaction.execute("DELETE FROM chain_content WHERE person = $1", id)
        // The seat stays, for the size of the group; the one who sat in it is an opaque id.
        try transaction.execute("UPDATE attendance SET address = NULL WHERE person = $1", id)
        try transaction.execute("UPDATE roster_credit SET name = NULL, address = NULL WHERE person = $1", id)
        try Journal.append(
            JournalEntry(
                at: instant, organization: nil, actor: person, kind: "record-erased", subject: "person/\(person.text)"),
            in: transaction)
    }

    package enum Merged: Sendable, Hashable {
        /// With how many entries came over.
        case merged(Int)
        /// Nothing was merged: one has vouched for the other.
        case vouchedForEachOther
        /// Nothing was merged: both records have entries with these ids.
        case sameEntries([EntryID])
        case notOpen
    }

    /// Takes a duplicate's record over: its entries as they stand, with the signatures in force on them. To be called
    /// while both are still open, before the duplicate's account is marked as merged.
    package static func merge(
        _ other: PersonID, into person: PersonID, _ scribe: Scribe, at instant: Instant, in transaction: Transaction
    ) throws(StoreError) -> Merged {
        guard other != person, try transaction.isOpen(other),
            var pen = try ChainPen(transaction, scribe, person: person, at: instant)
        else { return .notOpen }
        guard try !transaction.haveVouched(person, other) else { return .vouchedForEachOther }
        let stored = try transaction.allEntries(of: other)
        let same = try transaction.idsTaken(by: stored.map(\.mark.entry), of: person)
        guard same.isEmpty else { return .sameEntries(same) }
        if let last = try Chain.last(of: other, in: transaction) {
            try pen.write(.merged(try transaction.mergedRecord(of: other, last, stored)))
        }
        try transaction.moveRecord(from: other, to: person)
        return .merged(stored.count)
    }
}

extension Transaction {
    fileprivate func allEntries(of person: PersonID) throws(StoreError) -> [StoredEntry] {
        try rows(
            """
            SELECT id, version, digest, state, standing, content, changed_by, changed_at, reason, note
            FROM logbook_entry WHERE person = $1 ORDER BY id
            """, [.text(person.text)]
        ).map(StoredEntry.init)
    }

    fileprivate func mergedRecord(
        of other: PersonID, _ last: ChainEntry, _ stored: [StoredEntry]
    ) throws(StoreError) -> MergedRecord {
        var record = MergedRecord(
            person: other, number: last.number, digest: last.digest, entries: [], signatures: [])
        for entry in stored where entry.state == .kept {
            record.entries.append(
                MergedRecord.Entry(
                    try EntryContent(kept: entry.content), version: entry.mark.version, digest: entry.mark.digest))
            for signature in try signaturesInForce(on: entry.mark, of: other) {
                record.signatures.append(
                    MergedRecord.Signature(
                        digest: signature.digest, entry: entry.mark.entry, signer: signature.signer))
            }
        }
        return record
    }

    /// Whether one has a signature of the other: these are two people, or else somebody signed for themselves.
    fileprivate func haveVouched(_ one: PersonID, _ other: PersonID) throws(StoreError) -> Bool {
        try row(
            """
            SELECT 1 FROM signature
            WHERE (person = $1 AND signer_person = $2) OR (person = $2 AND signer_person = $1) LIMIT 1
            """, [.text(one.text), .text(other.text)]) != nil
    }

    /// Items, signatures and corrections follow their entries; withdrawn entries stay with the other chain's history.
    fileprivate func moveRecord(from other: PersonID, to person: PersonID) throws(StoreError) {
        let both: [Value] = [.text(other.text), .text(person.text)]
        try execute(
            """
            UPDATE logbook_entry SET changed_by = $2, person = $2 WHERE person = $1 AND state = 'kept'
            """, both)
        try execute("UPDATE sign_off_request SET person = $2 WHERE person = $1", both)
        try execute("UPDATE logbook_draft SET person = $2 WHERE person = $1", both)
        try execute("UPDATE entry_import SET person = $2 WHERE person = $1", both)
        try execute(
            """
            UPDATE followed SET person = $2 WHERE person = $1 AND NOT EXISTS (
                SELECT 1 FROM followed o WHERE o.rulebook = followed.rulebook AND o.person = $2)
            """, both)
        try execute("UPDATE signature SET signer_person = $2 WHERE signer_person = $1", both)
        try execute("UPDATE correction SET signer_person = $2 WHERE signer_person = $1", both)
        try execute("UPDATE group_session SET leader = $2 WHERE leader = $1", both)
        try execute("UPDATE roster SET keeper = $2 WHERE keeper = $1", both)
        try execute("UPDATE roster_credit SET person = $2 WHERE person = $1", both)
        try execute(
            """
            UPDATE attendance SET person = $2 WHERE person = $1 AND NOT EXISTS (
                SELECT 1 FROM attendance o WHERE o.session = attendance.session AND o.person = $2)
            """, both)
    }
}
