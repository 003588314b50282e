import Logbooks
import Portfolios

/// How what was one account's becomes another's.
extension Transaction {
    /// Whether one has signed for the other or proposed a correction, with their account or only at an address: these are
    /// two people, or else somebody signed for themselves.
    func haveVouched(_ one: PersonID, _ other: PersonID) throws(StoreError) -> Bool {
        try row(
            """
            WITH vouching (person, signer_person, signer_address) AS (
                SELECT person, signer_person, signer_address FROM signature
                WHERE person IN ($1, $2)
                UNION ALL SELECT person, signer_person, signer_address FROM correction
                WHERE person IN ($1, $2) AND settled IS NULL)
            SELECT 1 FROM vouching v WHERE v.signer_person IN ($1, $2)
                OR (v.signer_person IS NULL
                    AND v.signer_address IN (SELECT address FROM email_address WHERE person IN ($1, $2)))
            LIMIT 1
            """, [.text(one.text), .text(other.text)]) != nil
    }

    /// Whether somebody without an account has signed or corrected at an address what is this person's.
    func haveVouched(at address: String, for person: PersonID) throws(StoreError) -> Bool {
        try row(
            """
            SELECT 1 FROM signature WHERE person = $1 AND signer_address = $2 AND signer_person IS NULL
            UNION ALL SELECT 1 FROM correction
            WHERE person = $1 AND signer_address = $2 AND signer_person IS NULL AND settled IS NULL LIMIT 1
            """, [.text(person.text), .text(address)]) != nil
    }

    /// Corrections that wait are proposed anew in the chain in which they will be settled.
    func carryCorrections(from other: PersonID, _ pen: inout ChainPen) throws(StoreError) {
        let waiting = try rows(
            """
            SELECT correction.digest FROM correction JOIN logbook_entry e ON e.person = correction.person AND e.id = entry
            WHERE correction.person = $1 AND settled IS NULL AND state = 'kept' AND version_digest = e.digest
            ORDER BY correction.at, correction.digest
            """, [.text(other.text)])
        for row in waiting {
            let old = try row.digest(0)
            guard let link = try link(old, of: other) else { continue }
            let new = try pen.write(link.event, by: link.by)
            try execute(
                "UPDATE correction SET digest = $2 WHERE digest = $1", [.bytes(old.bytes), .bytes(new.bytes)])
        }
        // What is of a version that stands no longer could not be accepted anyway.
        try execute(
            """
            UPDATE correction SET settled = 'declined' WHERE person = $1 AND settled IS NULL
                AND digest NOT IN (SELECT hash FROM chain_entry WHERE person = $2)
            """, [.text(other.text), .text(pen.person.text)])
    }

    /// Items, signatures and corrections follow their entries; withdrawn entries stay with the other chain's history.
    func moveRecord(from other: PersonID, to person: PersonID) throws(StoreError) {
        let both: [Value] = [.text(other.text), .text(person.text)]
        try joinSeats(of: other, with: person)
        // A draft of what stays behind would change another entry of the same name.
        try execute(
            """
            DELETE FROM logbook_draft WHERE person = $1 AND EXISTS (
                SELECT 1 FROM logbook_entry e WHERE e.person = $1 AND e.state = 'withdrawn'
                    AND e.id = COALESCE(logbook_draft.changes_entry, logbook_draft.id))
            """, [.text(other.text)])
        try execute(
            "UPDATE logbook_entry SET changed_by = $2, person = $2 WHERE person = $1 AND state = 'kept'", both)
        try execute("UPDATE sign_off_request SET person = $2 WHERE person = $1", both)
        try execute("UPDATE entry_import SET person = $2 WHERE person = $1", both)
        try execute(
            """
            UPDATE logbook_draft SET person = $2 WHERE person = $1 AND NOT EXISTS (
                SELECT 1 FROM logbook_draft o WHERE o.id = logbook_draft.id AND o.person = $2)
            """, both)
        try execute("DELETE FROM logbook_draft WHERE person = $1", [.text(other.text)])
        try execute(
            """
            UPDATE followed SET person = $2 WHERE person = $1 AND NOT EXISTS (
                SELECT 1 FROM followed o WHERE o.rulebook = followed.rulebook AND o.person = $2)
            """, both)
        try execute("DELETE FROM followed WHERE person = $1", [.text(other.text)])
        try moveWhatWasSaid(by: other, to: person)
    }

    /// What they vouched for. The chains of those others name who they were then, and go on naming them so.
    private func moveWhatWasSaid(by other: PersonID, to person: PersonID) throws(StoreError) {
        let both: [Value] = [.text(other.text), .text(person.text)]
        try execute(
            """
            UPDATE signature SET signer_person = $2, signed_as = COALESCE(signed_as, $1) WHERE signer_person = $1
            """, both)
        try execute(
            """
            UPDATE correction SET signer_person = $2, signed_as = COALESCE(signed_as, $1) WHERE signer_person = $1
            """, both)
        try execute("UPDATE group_session SET leader = $2 WHERE leader = $1", both)
        try execute("UPDATE roster SET keeper = $2 WHERE keeper = $1", both)
        try execute("UPDATE roster SET door_by = $2 WHERE door_by = $1", both)
        try execute("UPDATE roster_credit SET signed_by = $2 WHERE signed_by = $1", both)
        try execute(
            """
            DELETE FROM roster_signer WHERE person = $1 AND EXISTS (
                SELECT 1 FROM roster_signer o WHERE o.roster = roster_signer.roster AND o.person = $2)
            """, both)
        try execute("UPDATE roster_signer SET person = $2 WHERE person = $1", both)
        try execute("UPDATE roster_credit SET person = $2 WHERE person = $1", both)
    }

    /// Two seats in one session are one from now on: the confirmed one, with the entry that comes over, if the other is not
    /// confirmed too; else the one of who stays. To be called while the entries are still where they were.
    private func joinSeats(of other: PersonID, with person: PersonID) throws(StoreError) {
        let both: [Value] = [.text(other.text), .text(person.text)]
        try execute(
            """
            DELETE FROM attendance WHERE person = $2 AND state <> 'confirmed' AND EXISTS (
                SELECT 1 FROM attendance o
                JOIN logbook_entry e ON e.person = o.person AND e.id = $3 || o.session
                WHERE o.session = attendance.session AND o.person = $1 AND o.state = 'confirmed'
                    AND e.state = 'kept')
            """, both + [.text(EntryID.sessionStart)])
        try execute(
            """
            DELETE FROM attendance WHERE person = $1 AND EXISTS (
                SELECT 1 FROM attendance o WHERE o.session = attendance.session AND o.person = $2)
            """, both)
        try execute("UPDATE attendance SET person = $2 WHERE person = $1", both)
    }
}
