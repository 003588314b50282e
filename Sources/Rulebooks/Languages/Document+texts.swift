extension Document {
    /// Keys whose values people read, in every kind of file of a catalog.
    private static let textKeys: Set<String> = [
        "title", "label", "summary", "note", "text", "definition", "domain", "who", "reading", "offers",
    ]
    /// Titles of sources stay in the language of the source.
    private static let untranslated = "sources"

    /// The document with each text for people as `change` wants it; `nil` for a text leaves it alone.
    func changingTexts(_ change: (Document) -> Document?) -> Document { changed(change) ?? self }

    /// `nil` when nothing changed, so that what stays is not copied.
    private func changed(_ change: (Document) -> Document?) -> Document? {
        switch self {
        case .scalar: return nil
        case .list(let items, let place):
            return Document.changed(items) { $0.changed(change) }.map { .list($0, place) }
        case .map(let pairs, let place):
            return Document.changed(pairs) { pair in
                guard pair.key != Document.untranslated else { return nil }
                let isText = Document.textKeys.contains(pair.key) && pair.value.isText
                guard let value = isText ? change(pair.value) : pair.value.changed(change) else { return nil }
                return Pair(key: pair.key, keyPlace: pair.keyPlace, value: value)
            }.map { .map($0, place) }
        }
    }

    private static func changed<Item>(_ items: [Item], _ change: (Item) -> Item?) -> [Item]? {
        var result: [Item]?
        for (index, item) in items.enumerated() {
            guard let changed = change(item) else { continue }
            if result == nil { result = items }
            result?[index] = changed
        }
        return result
    }

    /// Words, or `{en: …, es: …}`.
    private var isText: Bool {
        switch self {
        case .scalar: !isNull
        case .list: false
        case .map(let pairs, _): pairs.contains { $0.key == Language.english.rawValue }
        }
    }
}
