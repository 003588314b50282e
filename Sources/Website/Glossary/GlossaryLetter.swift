import Offerings

/// The entries that begin with one letter.
struct GlossaryLetter: Sendable {
    var title: String
    var entries: [GlossaryEntry]

    var anchor: String { "letter-" + PercentText.encoded(title) }

    /// In alphabetical order; letters with accents stand with the plain ones.
    static func letters(of entries: [GlossaryEntry]) -> [GlossaryLetter] {
        let keyed = entries.map { (key: PlainWords.of($0.label).joined(separator: " "), entry: $0) }
        let sorted = keyed.sorted { ($0.key, $0.entry.id) < ($1.key, $1.entry.id) }
        return sorted.reduce(into: []) { letters, item in
            let title = item.key.first.map { $0.uppercased() } ?? ""
            if letters.last?.title != title { letters.append(GlossaryLetter(title: title, entries: [])) }
            letters[letters.count - 1].entries.append(item.entry)
        }
    }
}
