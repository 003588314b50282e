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
        let addresses = try transaction.ownNames(of: person).addresses
        try transaction.eraseSeats(of: person, at: addresses.sorted(), at: instant)
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
        /// Nothing was merged: the other keeps entries with these ids, and the person's record has such entries too.
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
        let stored = try transaction.entriesKept(of: other)
        let same = try transaction.idsTaken(by: stored.map(\.mark.entry), of: person)
        guard same.isEmpty else { return .sameEntries(same) }
        if let last = try Chain.last(of: other, in: transaction) {
            try pen.write(.merged(try transaction.mergedRecord(of: other, last, stored)))
            try transaction.carryCorrections(from: other, &pen)
        }
        try transaction.moveRecord(from: other, to: person)
        return .merged(stored.count)
    }
}

extension Transaction {
    fileprivate func entriesKept(of person: PersonID) throws(StoreError) -> [StoredEntry] {
        try rows(
            """
            SELECT id, version, digest, state, standing, content, changed_by, changed_at, reason, note
            FROM logbook_entry WHERE person = $1 AND state = 'kept' ORDER BY id
            """, [.text(person.text)]
        ).map(StoredEntry.init)
    }

    fileprivate func mergedRecord(
        of other: PersonID, _ last: ChainEntry, _ stored: [StoredEntry]
    ) throws(StoreError) -> MergedRecord {
        var record = MergedRecord(
            person: other, number: last.number, digest: last.digest, entries: [], signatures: [])
        for entry in stored {
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
}
