import Logbooks
import Portfolios

extension ChainPen {
    /// Puts an entry into the person's record that somebody vouches for already, or its next version if they corrected it.
    /// Nothing if the person withdrew it: what they do not want to have is not given to them again.
    mutating func credit(
        _ entry: Entry, _ content: EntryContent, through credit: LogbookEvent.Credit, by signer: Signer,
        note: String = "", because reason: String, to transaction: Transaction
    ) throws(StoreError) -> EntryMark? {
        let now = try transaction.storedEntry(content.id, of: person)
        guard now?.state != .withdrawn else { return nil }
        let mark: EntryMark
        if let now {
            let version = now.mark.version + 1
            let digest = try write(
                .creditCorrected(content, version: version, through: credit, signer: signer, why: reason))
            mark = EntryMark(content.id, version: version, digest: digest)
            try transaction.updateEntry(
                entry, content, mark, of: person, note: now.note, reason: reason, at: at)
        } else {
            let digest = try write(.credited(content, through: credit, signer: signer))
            mark = EntryMark(content.id, version: 1, digest: digest)
            try transaction.insertEntry(
                entry, content, digest, of: person, note: note, standing: .attested, at: at)
        }
        try transaction.insertSignature(
            Signature(digest: mark.digest, person: person, mark: mark, signer: signer, at: at))
        try transaction.weigh(content.id, of: person)
        return mark
    }
}

extension Transaction {
    /// Takes back what was vouched for in another's entry, as far as it is the speaker's own word or was given in the name of
    /// the same organization. Says whether there was anything.
    @discardableResult
    func takeBack(
        _ entry: EntryID, of person: PersonID, as speaker: Signer, because reason: String, _ scribe: Scribe,
        at instant: Instant
    ) throws(StoreError) -> Bool {
        guard let own = speaker.person, var pen = try ChainPen(self, scribe, person: person, at: instant) else {
            return false
        }
        let given = try rows(
            """
            SELECT digest, person, entry, version, version_digest, signer_name, signer_role, signer_address,
                COALESCE(signed_as, signer_person), at, withdrawn_at, reason, signer_person, organizations
            FROM signature WHERE person = $1 AND entry = $2 AND signer_person IS NOT NULL AND withdrawn_at IS NULL
            ORDER BY at, digest
            """, [.text(person.text), .text(entry.text)]
        ).map(Signature.init).filter { $0.account == own || speaker.isForSame(as: $0.signer) }
        for signature in given {
            try pen.takeBack(
                signature, as: signature.account == own ? nil : speaker, because: reason, in: self)
        }
        try weigh(entry, of: person)
        return !given.isEmpty
    }
}
