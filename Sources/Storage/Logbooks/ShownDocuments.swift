package import Logbooks
package import Portfolios

/// Documents that somebody who is asked to sign may see: those that were attached when they were asked, for as long as
/// their answer is waited for.
package struct ShownDocuments: Sendable {
    private let database: any Database

    package init(_ database: any Database) { self.database = database }

    package typealias Found = (document: EntryDocument, bytes: [UInt8])

    /// One with its bytes, for who has the link.
    package func content(
        of id: EntryDocument.ID, through tokenHash: Digest, at instant: Instant
    ) async throws(StoreError) -> Found? {
        try await database.read { transaction throws(StoreError) in
            guard let request = try transaction.request(withHash: tokenHash) else { return nil }
            return try transaction.shown(id, in: request, at: instant)
        }
    }

    /// One with its bytes, for who was asked at one of their addresses.
    package func content(
        of id: EntryDocument.ID, in request: SignOffRequest.ID, by signer: PersonID, at instant: Instant
    ) async throws(StoreError) -> Found? {
        try await database.read { transaction throws(StoreError) in
            let open = try transaction.requests(waitingFor: signer, at: instant).first { $0.id == request }
            return try open.flatMap { request throws(StoreError) in
                try transaction.shown(id, in: request, at: instant)
            }
        }
    }

    /// Those that a request of the person's shows.
    package func all(
        of request: SignOffRequest.ID, by person: PersonID
    ) async throws(StoreError) -> [EntryDocument] {
        try await database.read { transaction throws(StoreError) in
            try transaction.documentsShown(in: request, of: person)
        }
    }
}

extension Transaction {
    /// From now on a request shows what is attached to its entries.
    func showDocuments(in request: SignOffRequest.ID) throws(StoreError) {
        try execute(
            """
            INSERT INTO sign_off_document (request, document)
            SELECT i.request, d.id FROM sign_off_item i
            JOIN entry_document d ON d.person = i.person AND d.entry = i.entry
            WHERE i.request = $1 AND d.removed_at IS NULL
            """, [.text(request.text)])
    }

    /// Those of entries that wait for an answer, the oldest first.
    func documentsShown(in request: SignOffRequest.ID, of person: PersonID) throws(StoreError) -> [EntryDocument] {
        try rows(
            """
            SELECT d.id, d.entry, d.name, d.type, d.size, d.digest, d.attached_at, d.removed_at
            FROM sign_off_document s JOIN sign_off_item i ON i.request = s.request
            JOIN entry_document d ON d.id = s.document AND d.person = i.person AND d.entry = i.entry
            WHERE s.request = $1 AND i.person = $2 AND d.removed_at IS NULL AND i.answer IS NULL
            ORDER BY d.attached_at, d.id
            """, [.text(request.text), .text(person.text)]
        ).map(EntryDocument.init)
    }

    fileprivate func shown(
        _ id: EntryDocument.ID, in request: SignOffRequest, at instant: Instant
    ) throws(StoreError) -> ShownDocuments.Found? {
        guard request.standing(at: instant) == .open, try isOpen(request.person) else { return nil }
        return try row(
            """
            SELECT d.id, d.entry, d.name, d.type, d.size, d.digest, d.attached_at, d.removed_at, d.content
            FROM sign_off_document s JOIN sign_off_item i ON i.request = s.request
            JOIN entry_document d ON d.id = s.document AND d.person = i.person AND d.entry = i.entry
            JOIN logbook_entry e ON e.person = d.person AND e.id = d.entry
            WHERE s.request = $1 AND d.id = $2 AND d.removed_at IS NULL AND i.answer IS NULL AND e.state = 'kept'
            """, [.text(request.id.text), .text(id.text)]
        ).map { row throws(StoreError) in (try EntryDocument(row), try row.bytes(8)) }
    }
}
