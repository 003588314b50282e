package import Portfolios

/// A file that a person attached to an entry: a certificate, a letter, a picture of a page.
package struct EntryDocument: Sendable, Hashable {
    package typealias ID = Identifier<EntryDocument>

    package var id: ID
    package var entry: EntryID
    package var name: String
    package var type: DocumentType
    /// Bytes.
    package var size: Int
    /// SHA-256 of its bytes: it stays when they are gone.
    package var digest: Digest
    package var attachedAt: Instant
    /// When it was removed; its bytes are gone, and the line stays since somebody signed the entry.
    package var removedAt: Instant?

    package init(
        id: ID, entry: EntryID, name: String, type: DocumentType, size: Int, digest: Digest, attachedAt: Instant,
        removedAt: Instant? = nil
    ) {
        self.id = id
        self.entry = entry
        self.name = name
        self.type = type
        self.size = size
        self.digest = digest
        self.attachedAt = attachedAt
        self.removedAt = removedAt
    }

    /// Bytes of one document, and of all that a person keeps.
    package static let most = 10_485_760
    package static let mostOfAll = 209_715_200
    /// Of one entry, with those that were removed.
    package static let mostOfEntry = 20
}
