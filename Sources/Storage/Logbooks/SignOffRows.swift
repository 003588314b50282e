import Logbooks
import Portfolios

extension Transaction {
    func ownNames(of person: PersonID) throws(StoreError) -> OwnNames {
        let rows = try rows("SELECT address FROM email_address WHERE person = $1", [.text(person.text)])
        var addresses: Set<String> = []
        for row in rows { addresses.insert(try row.text(0)) }
        return OwnNames(person: person, addresses: addresses)
    }

    /// Who has shown that an address is theirs.
    func owner(of address: String) throws(StoreError) -> PersonID? {
        try row("SELECT person FROM email_address WHERE address = $1", [.text(address)])
            .map { row throws(StoreError) in PersonID(try row.text(0)) }
    }

    /// A line in the journal about a request.
    func note(
        _ kind: String, _ request: SignOffRequest.ID, by person: PersonID?, at instant: Instant
    ) throws(StoreError) {
        try Journal.append(
            JournalEntry(
                at: instant, organization: nil, actor: person, kind: kind, subject: "sign-off/\(request.text)"),
            in: self)
    }

    func insert(_ request: SignOffRequest, _ tokenHash: Digest) throws(StoreError) {
        try execute(
            """
            INSERT INTO sign_off_request (id, person, role, address, token_hash, message, made_at, ends_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            """,
            [
                .text(request.id.text), .text(request.person.text), .text(request.role.rawValue),
                .text(request.address), .bytes(tokenHash.bytes), .text(request.message), .instant(request.madeAt),
                .instant(request.endsAt),
            ])
        for item in request.items {
            try execute(
                "INSERT INTO sign_off_item (request, person, entry, version, digest) VALUES ($1, $2, $3, $4, $5)",
                [
                    .text(request.id.text), .text(request.person.text), .text(item.mark.entry.text),
                    .count(item.mark.version), .bytes(item.mark.digest.bytes),
                ])
        }
    }

    func request(withHash tokenHash: Digest) throws(StoreError) -> SignOffRequest? {
        try requests(
            from: rows(
                """
                SELECT id, person, role, address, message, made_at, ends_at, revoked_at, answered_at, reminded_at
                FROM sign_off_request WHERE token_hash = $1
                """, [.bytes(tokenHash.bytes)])
        ).first
    }

    func requests(askedBy person: PersonID) throws(StoreError) -> [SignOffRequest] {
        try requests(
            from: rows(
                """
                SELECT id, person, role, address, message, made_at, ends_at, revoked_at, answered_at, reminded_at
                FROM sign_off_request WHERE person = $1 ORDER BY made_at DESC, id
                """, [.text(person.text)]))
    }

    /// Asked of somebody's addresses; those that are open at a moment, or all.
    func requests(waitingFor signer: PersonID, at instant: Instant?) throws(StoreError) -> [SignOffRequest] {
        try requests(
            from: rows(
                """
                SELECT id, person, role, address, message, made_at, ends_at, revoked_at, answered_at, reminded_at
                FROM sign_off_request
                WHERE address IN (SELECT address FROM email_address WHERE person = $1) AND person <> $1
                    AND ($3 = 1 OR (answered_at IS NULL AND revoked_at IS NULL AND ends_at > $2))
                ORDER BY made_at, id
                """,
                [.text(signer.text), .instant(instant ?? Instant(milliseconds: 0)), .integer(instant == nil ? 1 : 0)]))
    }

    /// How many open ones have an entry that can be answered, and are of people whose record is open.
    func countOfRequests(waitingFor signer: PersonID, at instant: Instant) throws(StoreError) -> Int {
        let row = try row(
            """
            SELECT COUNT(*) FROM sign_off_request r JOIN person p ON p.id = r.person
            WHERE r.address IN (SELECT address FROM email_address WHERE person = $1) AND r.person <> $1
                AND r.answered_at IS NULL AND r.revoked_at IS NULL AND r.ends_at > $2
                AND p.erased_at IS NULL AND p.merged_into IS NULL AND EXISTS (
                    SELECT 1 FROM sign_off_item i JOIN logbook_entry e ON e.person = i.person AND e.id = i.entry
                    WHERE i.request = r.id AND i.answer IS NULL AND e.state = 'kept')
            """, [.text(signer.text), .instant(instant)])
        return try row.map { row throws(StoreError) in try row.count(0) } ?? 0
    }

    private func requests(from rows: [Row]) throws(StoreError) -> [SignOffRequest] {
        try rows.map { row throws(StoreError) in
            let (id, person) = (SignOffRequest.ID(try row.text(0)), PersonID(try row.text(1)))
            return SignOffRequest(
                id: id, person: person, role: try row.word(2), address: try row.text(3),
                message: try row.text(4), madeAt: try row.instant(5), endsAt: try row.instant(6),
                revokedAt: try row.optional(7, row.instant), answeredAt: try row.optional(8, row.instant),
                remindedAt: try row.optional(9, row.instant), items: try items(of: id, by: person))
        }
    }

    private func items(
        of request: SignOffRequest.ID, by person: PersonID
    ) throws(StoreError) -> [SignOffRequest.Item] {
        try rows(
            "SELECT entry, version, digest, answer, person FROM sign_off_item WHERE request = $1 ORDER BY entry",
            [.text(request.text)]
        ).map { row throws(StoreError) in
            let owner = PersonID(try row.text(4))
            return SignOffRequest.Item(
                EntryMark(EntryID(try row.text(0)), version: try row.count(1), digest: try row.digest(2)),
                answer: try row.optional(3, row.word), stayedWith: owner == person ? nil : owner)
        }
    }

    /// A request with its entries as they are now. Who was erased asks nobody any longer.
    func sheet(of request: SignOffRequest, _ scribe: Scribe, at instant: Instant) throws(StoreError) -> SignOffSheet? {
        guard try isOpen(request.person) else { return nil }
        let reader = EntryReader(scribe)
        let asker = try row("SELECT name FROM person_profile WHERE person = $1", [.text(request.person.text)])
            .map { row throws(StoreError) in try row.text(0) }
        let standing = request.standing(at: instant)
        let documents = standing == .open ? try documentsShown(in: request.id, of: request.person) : []
        let items = try request.items.map { item throws(StoreError) in
            // A link that is used up shows nothing more of a person's record.
            let owner = item.stayedWith ?? request.person
            let now = standing == .open ? try storedEntry(item.mark.entry, of: owner) : nil
            guard let now, now.state == .kept, let entry = reader.entry(now.content, now.standing) else {
                return SignOffSheet.Item(asked: item, entry: nil, shown: nil)
            }
            return SignOffSheet.Item(
                asked: item, entry: entry, shown: now.mark,
                documents: documents.filter { $0.entry == item.mark.entry })
        }
        return SignOffSheet(request: request, standing: standing, asker: asker, items: items)
    }
}
