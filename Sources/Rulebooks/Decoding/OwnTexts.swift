/// The texts of some documents, each once and in memory of its own: what is decoded from documents that use them holds
/// on to nothing of the files that were read.
package struct OwnTexts {
    private var texts: Set<String> = []

    package init(of documents: [Document]) {
        for document in documents { add(document) }
    }

    private mutating func add(_ document: Document) {
        add(document.place.file)
        switch document {
        case .scalar(let text, _, _): add(text)
        case .list(let items, _): for item in items { add(item) }
        case .map(let pairs, _):
            for pair in pairs {
                add(pair.key)
                add(pair.value)
            }
        }
    }

    private mutating func add(_ text: String) {
        // Shorter ones take no memory of their own.
        guard text.utf8.count > 15, !texts.contains(text) else { return }
        texts.insert(String(decoding: text.utf8, as: UTF8.self))
    }

    /// The same document, using these texts.
    package func document(_ document: Document) -> Document {
        switch document {
        case .scalar(let text, let quoted, let place): .scalar(own(text), quoted: quoted, own(place))
        case .list(let items, let place): .list(items.map(self.document), own(place))
        case .map(let pairs, let place):
            .map(
                pairs.map { pair in
                    Document.Pair(
                        key: own(pair.key), keyPlace: own(pair.keyPlace), value: self.document(pair.value))
                }, own(place))
        }
    }

    private func own(_ place: Place) -> Place { Place(file: own(place.file), line: place.line, column: place.column) }

    private func own(_ text: String) -> String { texts.firstIndex(of: text).map { texts[$0] } ?? text }
}
