package import Rulebooks

/// Which texts of a catalog's files lack a language, and which phrases translate nothing.
package struct TextCheck {
    private let phrases: Phrases
    private var texts: Set<String> = []
    private let missing = Findings()
    /// How many texts there are, repeats counted once.
    package var count: Int { texts.count }

    /// - Parameter phrases: all that the files say in other languages.
    package init(phrases: Phrases) { self.phrases = phrases }

    /// Looks at files as they are written.
    package mutating func look(at documents: [Document], by workforce: any Workforce = OneAfterAnother()) {
        let phrases = phrases
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
    }

    /// How many of the texts a language has.
    package func count(in language: Language) -> Int { texts.count { phrases[$0, language] != nil } }

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
