/// What the texts of a catalog are in other languages. A text is its own key: one English text has one text in each
/// other language, wherever it stands, so that what is said twice is translated once and what is reworded is asked
/// for anew.
package struct Phrases: Sendable {
    private var table: [Language: [String: String]] = [:]

    package init() {}

    package subscript(english: String, language: Language) -> String? {
        language == .english ? english : table[language]?[english]
    }

    package func count(in language: Language) -> Int { table[language]?.count ?? 0 }

    /// What stands there already, when that is another text.
    mutating func add(_ text: String, in language: Language, for english: String) -> String? {
        guard let known = table[language, default: [:]].updateValue(text, forKey: english), known != text else {
            return nil
        }
        table[language]?[english] = known
        return known
    }
}
