package import Portfolios

/// What an entry says, as a JSON object in its one form. It never says how far it is confirmed: that is what signatures
/// are for.
package struct EntryContent: Sendable, Hashable {
    package let id: EntryID
    package let value: JSONValue

    /// Nothing if it cannot be written without rounding (`Entry.canBeWritten`).
    package init?(_ entry: Entry, vocabulary: Vocabulary) {
        var plain = entry
        plain.standing = .claimed
        // What `Entry.json` writes is an object, so that this fails for hours that would be rounded only.
        guard entry.canBeWritten, case .object(let members)? = try? JSONValue(reading: plain.json(vocabulary)) else {
            return nil
        }
        self.id = entry.id
        value = .object(members.mapValues(EntryContent.sorted))
    }

    /// Terms in the order of their names: that of the vocabulary may change.
    private static func sorted(_ value: JSONValue) -> JSONValue {
        guard case .list(let values) = value else { return value }
        let names = values.compactMap { if case .text(let name) = $0 { name } else { nil } }
        guard names.count == values.count else { return value }
        return .list(names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map(JSONValue.text))
    }

    package init(_ value: JSONValue) throws(LogbooksError) {
        guard case .object(let members) = value, case .text(let id)? = members["id"], !id.isEmpty else {
            throw LogbooksError("the content of an entry is an object with an id")
        }
        guard members["standing"] == nil else { throw LogbooksError("the content of an entry says no standing") }
        self.id = EntryID(id)
        self.value = value
    }

    /// In UTF-8, in its one form.
    package var bytes: [UInt8] { value.canonical }

    /// An object of a portfolio's list, with what is known of its confirmation.
    package static func json(_ content: String, _ standing: Standing) -> String {
        standing == .claimed ? content : "{\"standing\":\"\(standing.rawValue)\"," + content.dropFirst()
    }
}
