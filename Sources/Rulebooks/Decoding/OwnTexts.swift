/// The texts of some documents in memory of their own: what is decoded from documents that use them holds on to nothing
/// of the files that were read.
package struct OwnTexts {
    /// In the order in which the documents say them.
    private var texts: [String] = []
    private var used = 0
    /// Short ones, which are often said again.
    private var known: Set<String> = []
    /// The file of the last place, as it was given and as a text of our own: whole documents come from one.
    private var file = (given: "", own: "")

    /// Shorter ones take no memory of their own, and longer ones are hardly ever said twice.
    private static let shared = 16...64

    package init(of documents: [Document]) {
        for document in documents { add(document) }
        (known, file) = ([], ("", ""))
    }

    private mutating func add(_ document: Document) {
        add(document.place)
        switch document {
        case .scalar(let text, _, _): add(text)
        case .list(let items, _): for item in items { add(item) }
        case .map(let pairs, _):
            for pair in pairs {
                add(pair.key)
                add(pair.keyPlace)
                add(pair.value)
            }
        }
    }

    private mutating func add(_ place: Place) {
        guard place.file != file.given else { return }
        file = (place.file, place.file)
        add(place.file)
    }

    private mutating func add(_ text: String) {
        let length = text.utf8.count
        guard length >= Self.shared.lowerBound else { return }
        let isShared = Self.shared.contains(length)
        if isShared, let place = known.firstIndex(of: text) {
            texts.append(known[place])
            return
        }
        let own = String(decoding: text.utf8, as: UTF8.self)
        texts.append(own)
        if isShared { known.insert(own) }
    }

    /// The same documents, using these texts: those that the texts are of, in their order, each once.
    package mutating func documents(_ documents: [Document]) -> [Document] {
        documents.map { document($0) }
    }

    private mutating func document(_ document: Document) -> Document {
        let place = own(document.place)
        switch document {
        case .scalar(let text, let quoted, _): return .scalar(own(text), quoted: quoted, place)
        case .list(let items, _): return .list(items.map { self.document($0) }, place)
        case .map(let pairs, _):
            return .map(
                pairs.map { pair in
                    Document.Pair(key: own(pair.key), keyPlace: own(pair.keyPlace), value: self.document(pair.value))
                }, place)
        }
    }

    private mutating func own(_ place: Place) -> Place {
        if place.file != file.given { file = (place.file, own(place.file)) }
        return Place(file: file.own, line: place.line, column: place.column)
    }

    private mutating func own(_ text: String) -> String {
        guard text.utf8.count >= Self.shared.lowerBound, used < texts.count else { return text }
        defer { used += 1 }
        return texts[used]
    }
}
