import Logbooks
import Portfolios

/// Writes to one person's chain, within a transaction: each link with its content, behind the last.
struct ChainPen {
    private let transaction: Transaction
    private let scribe: Scribe
    let person: PersonID
    private var last: ChainEntry?
    /// Never earlier than the last link: of two servers one is always a little slow.
    let at: Instant

    /// Nothing if there is no such person, or not any longer.
    init?(_ transaction: Transaction, _ scribe: Scribe, person: PersonID, at instant: Instant) throws(StoreError) {
        guard try transaction.isOpen(person) else { return nil }
        self.transaction = transaction
        self.scribe = scribe
        self.person = person
        last = try Chain.last(of: person, in: transaction)
        at = max(instant, last?.at ?? instant)
    }

    /// Writes one link and gives its digest.
    @discardableResult
    mutating func write(_ event: LogbookEvent, by author: ChainLink.Author? = nil) throws(StoreError) -> Digest {
        let number = (last?.number ?? 0) + 1
        let bytes = ChainLink(
            person: person, number: number, before: last?.digest, at: at, by: author ?? .person(person),
            salt: scribe.salt(), event: event
        ).bytes
        let entry = ChainEntry(
            person: person, number: number, before: last?.digest, digest: scribe.digest(bytes), kind: event.kind,
            at: at)
        _ = try Chain.place(
            entry.digest, of: person, behind: last, kind: entry.kind, at: at, in: transaction)
        try transaction.execute(
            "INSERT INTO chain_content (person, number, subject, content) VALUES ($1, $2, $3, $4)",
            [
                .text(person.text), .count(number), .optional(event.entry) { .text($0.text) },
                .text(String(decoding: bytes, as: UTF8.self)),
            ])
        last = entry
        return entry.digest
    }
}

extension Transaction {
    /// Whether this is a person who can still have a record: not erased, and not merged into another.
    func isOpen(_ person: PersonID) throws(StoreError) -> Bool {
        try row(
            "SELECT 1 FROM person WHERE id = $1 AND erased_at IS NULL AND merged_into IS NULL", [.text(person.text)]
        ) != nil
    }
}

extension Scribe {
    /// The entry in the form in which it is kept.
    func content(of entry: Entry) throws(StoreError) -> EntryContent {
        guard let content = EntryContent(entry, vocabulary: tables.vocabulary) else {
            throw .wrongUse("an entry's hours a week do not come out in hundredths of an hour")
        }
        return content
    }
}
