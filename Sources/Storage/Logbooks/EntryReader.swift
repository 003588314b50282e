import Logbooks
import Portfolios

/// Makes entries of what the rows hold. A vocabulary may have lost a word since an entry was written; such an entry is
/// named rather than shown, and nothing of it is lost.
struct EntryReader {
    private let reader: PortfolioReader
    private let columns = PortfolioColumns()

    init(_ scribe: Scribe) { reader = PortfolioReader(tables: scribe.tables) }

    func entry(_ content: String, _ standing: Standing = .claimed) -> Entry? {
        // What is wrong with it is of no use to the person; that it cannot be read is told.
        try? reader.entry(Array(EntryContent.json(content, standing).utf8), using: columns)
    }

    func entry(_ stored: StoredEntry) -> LogbookEntry? {
        entry(stored.content, stored.standing).map {
            LogbookEntry(
                entry: $0, mark: stored.mark, state: stored.state, changedBy: stored.changedBy,
                changedAt: stored.changedAt, reason: stored.reason, note: stored.note)
        }
    }

    /// All of them at once, if all can be read.
    func portfolio(of person: PersonID, _ objects: [String]) -> Portfolio? {
        let id = JSONValue.text(person.text).canonical
        var bytes = Array("{\"id\":".utf8) + id + Array(",\"entries\":[".utf8)
        bytes.reserveCapacity(bytes.count + objects.reduce(2) { $0 + $1.utf8.count + 1 })
        for (index, object) in objects.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes.append(contentsOf: object.utf8)
        }
        bytes.append(contentsOf: Array("]}".utf8))
        return bytes.withUnsafeBufferPointer { buffer in
            // The caller then reads them one by one.
            guard (try? reader.read(buffer, into: columns)) != nil else { return nil }
            return columns.portfolio()
        }
    }
}
