/// The few things that the two engines say differently. SQL is written once, with these words in braces.
package enum Dialect: Sendable, CaseIterable {
    case sqlite
    case postgres

    /// The words, and how each engine says them.
    private static let words: [String: (sqlite: String, postgres: String)] = [
        // Types. Text is compared byte by byte on both.
        "integer": ("INTEGER", "BIGINT"),
        "text": ("TEXT", #"TEXT COLLATE "C""#),
        "bytes": ("BLOB", "BYTEA"),
        // A primary key that the engine counts up, never using a number twice.
        "number": ("INTEGER PRIMARY KEY AUTOINCREMENT", "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY"),
        // SQLite's tables hold a column to its type only if asked to.
        "strict": ("STRICT", ""),
        // In a subquery that picks rows to change: leave out those that another transaction is changing.
        "skip locked": ("", "FOR UPDATE SKIP LOCKED"),
    ]

    /// The text with each word in braces said as this engine does.
    package func say(_ template: String) throws(StoreError) -> String {
        var parts = template.split(separator: "{", omittingEmptySubsequences: false)[...]
        var said = String(parts.removeFirst())
        for part in parts {
            guard let end = part.firstIndex(of: "}"), let word = Dialect.words[String(part[..<end])] else {
                throw .wrongUse("no dialect has a word {\(part.prefix(20))…")
            }
            said += self == .sqlite ? word.sqlite : word.postgres
            said += part[part.index(after: end)...]
        }
        return said
    }

    /// A store's statement as this engine is given it. The schema is changed by migrations only, and a transaction is
    /// begun and ended by `Database` only, so a store's statement does neither.
    package func statement(_ sql: StaticString) throws(StoreError) -> String {
        let text = numbered(try say(sql.description))
        let first = text.split(whereSeparator: \.isWhitespace).first.map { $0.uppercased() } ?? "nothing"
        guard ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH", "VALUES"].contains(first) else {
            throw .wrongUse("a store's statement does not begin with \(first)")
        }
        return text
    }

    /// SQLite counts `$2` as its first placeholder if it comes first; `?2` is its second wherever it stands.
    private func numbered(_ text: String) -> String {
        guard self == .sqlite else { return text }
        var numbered: [UInt8] = []
        var isQuoted = false
        let bytes = Array(text.utf8)
        for (index, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "'") { isQuoted.toggle() }
            let isFollowedByDigit = index + 1 < bytes.count && (0x30...0x39).contains(bytes[index + 1])
            numbered.append(byte == UInt8(ascii: "$") && isFollowedByDigit && !isQuoted ? UInt8(ascii: "?") : byte)
        }
        return String(decoding: numbered, as: UTF8.self)
    }
}
