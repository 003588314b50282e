import Offerings
import Portfolios
import Rulebooks
import Sheets

/// What people call the terms of the vocabulary, in any of the site's languages.
struct TermWords: Sendable {
    private let terms: [String: [String: Term]]

    init(_ libraries: [Library], lists: Set<String>) {
        var terms: [String: [String: Term]] = [:]
        for list in lists {
            var words =
                TermWords.others[list].map { others in
                    others.compactMapValues { libraries.first?.catalog.vocabulary.term($0, in: list) }
                } ?? [:]
            for vocabulary in libraries.map(\.catalog.vocabulary) {
                for term in vocabulary.terms(in: list) {
                    let name = vocabulary.name(of: term)
                    for word in [name, vocabulary.label(of: term)]
                        + (name.hasPrefix("us-") ? [name.dropFirst(3).description] : [])
                    {
                        let folded = TermWords.folded(word)
                        // Of two that are called alike, the first is meant.
                        if words[folded] == nil { words[folded] = term }
                    }
                }
            }
            terms[list] = words
        }
        self.terms = terms
    }

    func term(_ word: String, in list: String) -> Term? { terms[list]?[TermWords.folded(word)] }

    /// As words are compared: at most as long as any label.
    static func folded(_ word: String) -> String { PlainWords.of(String(word.prefix(200))).joined(separator: " ") }

    /// What else people write for the most frequent ones.
    private static let others: [String: [String: String]] = [
        "formats": [
            "1 1": "individual", "1 on 1": "individual", "one on one": "individual", "one to one": "individual",
            "ind": "individual", "grp": "group", "grupo": "group", "grupal": "group", "small group": "group",
        ],
        "modes": [
            "in person": "in-person", "onsite": "in-person", "on site": "in-person", "face to face": "in-person",
            "online": "live-online", "virtual": "live-online", "zoom": "live-online", "webinar": "live-online",
            "en linea": "live-online", "asynchronous": "self-paced", "on demand": "self-paced",
        ],
        "supervision-types": [
            "rs": "reflective", "rsc": "reflective", "reflective supervision": "reflective", "reflexiva": "reflective",
            "supervision reflexiva": "reflective", "reflective consultation": "reflective",
            "clinical supervision": "clinical", "supervision clinica": "clinical",
        ],
    ]
}

/// What columns and kinds are called on our own pages and in our own files, in every language.
enum ImportLabels {
    static let columns: [String: ImportColumn] = labels(ImportColumn.all) { words, column in
        [words.imports.column(column)]
    }

    static let kinds: [String: Kind] = labels(Kind.allCases) { words, kind in
        [words.entries.kind(kind), words.facts.kind(kind)]
    }

    /// Yes and no as people write them.
    static let flags: [String: Bool] = {
        var flags = ["y": true, "x": true, "true": true, "s": true, "1": true, "n": false, "false": false, "0": false]
        for words in Language.allCases.map(Words.of) {
            flags[TermWords.folded(words.entries.yes)] = true
            flags[TermWords.folded(words.entries.no)] = false
        }
        return flags
    }()

    static let nothingHeld: Set<String> = Set(
        Language.allCases.map { TermWords.folded(Words.of($0).entries.nothingHeld) }
            + ["none", "ninguna", "ninguno", TermWords.folded(Field.none)])

    private static func labels<Thing>(_ things: [Thing], _ said: (Words, Thing) -> [String]) -> [String: Thing] {
        var labels: [String: Thing] = [:]
        for words in Language.allCases.map(Words.of) {
            for thing in things {
                for label in said(words, thing) where labels[TermWords.folded(label)] == nil {
                    labels[TermWords.folded(label)] = thing
                }
            }
        }
        return labels
    }
}
