import Rulebooks

/// The forms in which an entry of the glossary stands in prose: one and many, as its language makes them.
struct TermForms {
    /// In any case of letters.
    private(set) var words: Set<String> = []
    /// Abbreviations, which count only as they are written: `FAN` is no fan.
    private(set) var exact: Set<String> = []

    init(_ entry: GlossaryEntry, language: Language) {
        guard entry.isLinked else { return }
        add(TermForms.withoutParentheses(entry.label), language)
        for form in entry.linked[language] ?? [] { add(form, language) }
        for synonym in entry.synonyms[language] ?? [] where TermForms.isAbbreviation(synonym) { exact.insert(synonym) }
    }

    private mutating func add(_ form: String, _ language: Language) {
        if TermForms.isAbbreviation(form) {
            exact.insert(form)
            return
        }
        words.formUnion(TermForms.oneAndMany(form, language))
    }

    /// One word of at least three letters, two of them capitals after each other: `RSC`, `EASy`, `IMHM-C`.
    static func isAbbreviation(_ text: String) -> Bool {
        let letters = Array(text.unicodeScalars)
        guard letters.count >= 3, !letters.contains(" ") else { return false }
        let capitals = letters.map(\.properties.isUppercase)
        return zip(capitals, capitals.dropFirst()).contains { $0 && $1 }
    }

    /// `Early intervention (Part C)` is said without its parentheses.
    static func withoutParentheses(_ label: String) -> String {
        guard let start = label.firstIndex(of: "(") else { return label }
        return String(label[..<start].reversed().drop { $0 == " " }.reversed())
    }

    /// The form itself, and the plurals that it may have: of its first noun, of its last word, of all before `of`.
    static func oneAndMany(_ form: String, _ language: Language) -> Set<String> {
        let words = form.split(separator: " ").map(String.init)
        let head = words.firstIndex { joiners(language).contains($0.lowercased()) } ?? words.count
        guard head > 0 else { return [form] }
        let many = { (words: [String], places: Range<Int>) in
            words.enumerated().map { places.contains($0) ? plural($1, language) : $1 }.joined(separator: " ")
        }
        switch language {
        case .english: return [form, many(words, head - 1..<head), many(words, words.count - 1..<words.count)]
        case .spanish: return [form, many(words, 0..<1), many(words, 0..<head)]
        }
    }

    private static func joiners(_ language: Language) -> Set<String> {
        switch language {
        case .english: ["of", "for", "to", "in", "after", "or", "and"]
        case .spanish: ["de", "del", "en", "con", "para", "a", "al", "por", "o", "y", "entre", "sobre"]
        }
    }

    static func plural(_ word: String, _ language: Language) -> String {
        switch language {
        case .english: englishPlural(word)
        case .spanish: spanishPlural(word)
        }
    }

    private static func englishPlural(_ word: String) -> String {
        if ["s", "x", "z", "ch", "sh"].contains(where: word.hasSuffix) { return word + "es" }
        guard word.hasSuffix("y"), let before = word.dropLast().last, !"aeiou".contains(before) else {
            return word + "s"
        }
        return word.dropLast() + "ies"
    }

    /// `pasantía`, `pasantías`; `acreditación`, `acreditaciones`; `vez`, `veces`; `crisis` stays.
    private static func spanishPlural(_ word: String) -> String {
        guard let last = word.last else { return word }
        if "aeiouáéó".contains(last) { return word + "s" }
        if last == "z" { return word.dropLast() + "ces" }
        for (stressed, plain) in [("á", "a"), ("é", "e"), ("í", "i"), ("ó", "o"), ("ú", "u")] {
            for end in ["n", "s"] where word.hasSuffix(stressed + end) {
                return word.dropLast(2) + plain + end + "es"
            }
        }
        return last == "s" || last == "x" ? word : word + "es"
    }
}
