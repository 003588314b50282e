package import Logbooks
package import Portfolios

/// What became of signatures and corrections after they were given.
package struct Signatures: Sendable {
    private let database: any Database
    private let scribe: Scribe

    package init(_ database: any Database, _ scribe: Scribe) {
        self.database = database
        self.scribe = scribe
    }

    /// All signatures on a person's entries, of old versions too, in the order in which they were given.
    package func all(on person: PersonID) async throws(StoreError) -> [Signature] {
        try await database.read { transaction throws(StoreError) in
            try transaction.rows(
                """
                SELECT digest, person, entry, version, version_digest, signer_name, signer_role, signer_address,
                    COALESCE(signed_as, signer_person), at, withdrawn_at, reason, signer_person, organizations
                FROM signature WHERE person = $1 ORDER BY at, digest
                """, [.text(person.text)]
            ).map(Signature.init)
        }
    }

    /// All that somebody signed, with their account or, before they had it, at an address that is theirs now.
    package func all(by signer: PersonID) async throws(StoreError) -> [Signature] {
        try await database.read { transaction throws(StoreError) in
            try transaction.rows(
                """
                SELECT digest, person, entry, version, version_digest, signer_name, signer_role, signer_address,
                    COALESCE(signed_as, signer_person), at, withdrawn_at, reason, signer_person, organizations
                FROM signature
                WHERE signer_person = $1
                    OR signer_address IN (SELECT address FROM email_address WHERE person = $1)
                ORDER BY at, digest
                """, [.text(signer.text)]
            ).map(Signature.init)
        }
    }

    /// Takes a signature back, as whoever gave it. False if it is not theirs, or was taken back before.
    package func withdraw(
        _ signature: Digest, because reason: String, by signer: PersonID, at instant: Instant
    ) async throws(StoreError) -> Bool {
        try await database.write { [scribe] transaction throws(StoreError) in
            let row = try transaction.row(
                """
                SELECT digest, person, entry, version, version_digest, signer_name, signer_role, signer_address,
                    COALESCE(signed_as, signer_person), at, withdrawn_at, reason, signer_person, organizations
                FROM signature
                WHERE digest = $1 AND withdrawn_at IS NULL AND (signer_person = $2
                    OR (signer_person IS NULL
                        AND signer_address IN (SELECT address FROM email_address WHERE person = $2)))
                """, [.bytes(signature.bytes), .text(signer.text)])
            guard let given = try row.map(Signature.init),
                var pen = try ChainPen(transaction, scribe, person: given.person, at: instant)
            else { return false }
            try pen.takeBack(given, because: reason, in: transaction)
            try transaction.weigh(given.mark.entry, of: given.person)
            try Journal.append(
                JournalEntry(
                    at: pen.at, organization: nil, actor: signer, kind: "signature-withdrawn",
                    subject: "signature/\(signature.hex)"),
                in: transaction)
            return true
        }
    }

    /// Corrections of a person's entries that wait for their word.
    package func corrections(of person: PersonID) async throws(StoreError) -> [Correction] {
        try await database.read { [scribe] transaction throws(StoreError) in
            let reader = EntryReader(scribe)
            return try transaction.corrections(of: person, only: nil).compactMap { stored in
                stored.correction(reader)
            }
        }
    }

    /// Takes the signer's values: a new version, signed by them.
    package func accept(
        _ correction: Digest, by person: PersonID, at instant: Instant
    ) async throws(StoreError) -> Settled {
        try await database.write { [scribe] transaction throws(StoreError) in
            guard let stored = try transaction.corrections(of: person, only: correction).first,
                var pen = try ChainPen(transaction, scribe, person: person, at: instant),
                let now = try transaction.storedEntry(stored.mark.entry, of: person)
            else { return .notThere }
            guard now.state == .kept, now.mark == stored.mark else { return .stale(EntryReader(scribe).entry(now)) }
            guard let entry = EntryReader(scribe).entry(stored.content) else { return .notThere }
            let content = try EntryContent(kept: stored.content)
            let version = now.mark.version + 1
            let digest = try pen.write(
                .correctionAccepted(content, version: version, proposal: correction, signer: stored.signer))
            let mark = EntryMark(entry.id, version: version, digest: digest)
            var signature = Signature(digest: digest, person: person, mark: mark, signer: stored.signer, at: pen.at)
            signature.account = stored.account
            try transaction.insertSignature(signature)
            try transaction.updateEntry(
                entry, content, mark, of: person, note: now.note, reason: stored.reason, at: pen.at)
            try transaction.settle(correction, as: "accepted")
            return .settled(mark)
        }
    }

    /// Leaves the entry as it is.
    package func decline(
        _ correction: Digest, by person: PersonID, at instant: Instant
    ) async throws(StoreError) -> Settled {
        try await database.write { [scribe] transaction throws(StoreError) in
            guard let stored = try transaction.corrections(of: person, only: correction).first,
                var pen = try ChainPen(transaction, scribe, person: person, at: instant)
            else { return .notThere }
            try pen.write(.correctionDeclined(stored.mark.entry, proposal: correction))
            try transaction.settle(correction, as: "declined")
            return .settled(stored.mark)
        }
    }

    package enum Settled: Sendable, Hashable {
        /// With the version that stands now.
        case settled(EntryMark)
        /// Nothing was changed: the entry was changed since the correction was proposed.
        case stale(LogbookEntry?)
        case notThere
    }

    /// Circles that a person stands in, for whoever decides about them.
    package func circles(around person: PersonID) async throws(StoreError) -> [SignatureCircle] {
        let vouchings = try await database.read { transaction throws(StoreError) in
            try transaction.rows(
                """
                WITH near AS (
                    SELECT person AS id FROM signature WHERE signer_person = $1
                    UNION SELECT signer_person FROM signature WHERE person = $1 AND signer_person IS NOT NULL
                    UNION SELECT id FROM person WHERE id = $1)
                SELECT signer_person, person, at FROM signature
                WHERE withdrawn_at IS NULL AND signer_person IN (SELECT id FROM near)
                    AND person IN (SELECT id FROM near)
                """, [.text(person.text)]
            ).map { row throws(StoreError) in
                Vouching(signer: PersonID(try row.text(0)), subject: PersonID(try row.text(1)), at: try row.instant(2))
            }
        }
        return SignatureCircle.all(in: vouchings).filter { $0.people.contains(person) }
    }
}

extension Transaction {
    fileprivate func corrections(of person: PersonID, only digest: Digest?) throws(StoreError) -> [StoredCorrection] {
        try rows(
            """
            SELECT digest, entry, version, version_digest, content, signer_name, signer_role, signer_address,
                COALESCE(signed_as, signer_person), reason, at, signer_person, organizations
            FROM correction WHERE person = $1 AND settled IS NULL AND digest = COALESCE($2, digest)
            ORDER BY at, digest
            """, [.text(person.text), .optional(digest) { .bytes($0.bytes) }]
        ).map(StoredCorrection.init)
    }

    fileprivate func settle(_ correction: Digest, as word: String) throws(StoreError) {
        try execute("UPDATE correction SET settled = $2 WHERE digest = $1", [.bytes(correction.bytes), .text(word)])
    }
}

/// A row of a correction, its content still as text.
private struct StoredCorrection: Sendable {
    var digest: Digest
    var mark: EntryMark
    var content: String
    var signer: Signer
    var account: PersonID?
    var reason: String
    var at: Instant

    init(_ row: Row) throws(StoreError) {
        digest = try row.digest(0)
        mark = EntryMark(EntryID(try row.text(1)), version: try row.count(2), digest: try row.digest(3))
        content = try row.text(4)
        signer = try row.signer(from: 5, organizations: 12)
        reason = try row.text(9)
        at = try row.instant(10)
        account = try row.optional(11, row.text).map { PersonID($0) }
    }

    func correction(_ reader: EntryReader) -> Correction? {
        reader.entry(content).map {
            Correction(digest: digest, mark: mark, proposed: $0, signer: signer, reason: reason, at: at)
        }
    }
}
