package import Rulebooks

/// Which texts of a catalog's files lack a language, and which phrases translate nothing.
package struct TextCheck {
    private var texts: Set<String> = []
    /// The texts that a language lacks.
    private var lacking: [Language: Set<String>] = [:]
    private let missing = Findings()
    /// How many texts there are, repeats counted once.
    package var count: Int { texts.count }

    package init() {}

    /// Looks at files as they are written.
    ///
    /// - Parameter phrases: all that may say them in other languages.
    package mutating func look(
        at documents: [Document], knowing phrases: Phrases, by workforce: any Workforce = OneAfterAnother()
    ) {
        let found = workforce.map(documents, findings: missing) { document, missing in
            var texts: Set<String> = []
            document.visitTexts { text in
                guard let english = text.word ?? text[Language.english.rawValue]?.word else { return }
                texts.insert(english)
                for language in Language.allCases where phrases[english, language] == nil {
                    missing.open(document)
                    missing.report("“\(english)” has no \(language.rawValue)", at: text)
                }
            }
            return texts
        }
        for some in found { texts.formUnion(some) }
        for language in Language.allCases {
            lacking[language, default: []].formUnion(found.joined().filter { phrases[$0, language] == nil })
        }
    }

    /// How many of the texts a language has.
    package func count(in language: Language) -> Int { texts.count - (lacking[language]?.count ?? 0) }

    package var remarks: [Remark] {
        missing.problems.map { Remark(.missingLanguage, $0) }
    }

    /// The phrases of a file of `languages/` that are no text of the files looked at.
    package func idlePhrases(in document: Document) -> [Remark] {
        let findings = Findings()
        findings.open(document)
        for phrase in document["phrases"]?.items ?? [] {
            guard let english = phrase[Language.english.rawValue], let text = english.word, !texts.contains(text) else {
                continue
            }
            findings.report("no text of the catalog is “\(text)”", at: english)
        }
        return findings.problems.map { Remark(.idlePhrase, $0) }
    }
}
