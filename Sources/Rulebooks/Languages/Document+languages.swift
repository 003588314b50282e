extension Document {
    /// The document with its English texts alone; what else `{en: …, es: …}` says goes into `phrases`.
    package func settingApartLanguages(_ phrases: inout Phrases, findings: Findings) -> Document {
        let (document, said) = settingApartLanguages(findings)
        phrases.add(said, findings: findings)
        return document
    }

    /// The document with its English texts alone, and what else they say.
    func settingApartLanguages(_ findings: Findings) -> (document: Document, said: [Phrases.Said]) {
        var said: [Phrases.Said] = []
        let document = changingTexts { text in
            guard case .map(let pairs, _) = text else { return nil }
            return text.english(pairs, &said, findings)
        }
        return (document, said)
    }

    /// The document with its English texts in another language, as far as they are known.
    package func said(in language: Language, _ phrases: Phrases) -> Document {
        guard language != .english else { return self }
        return changingTexts { text in
            guard case .scalar(let english, _, let place) = text, let said = phrases[english, language] else {
                return nil
            }
            return .scalar(said, quoted: true, place)
        }
    }

    /// Calls with every text for people in it, as it is written.
    package func visitTexts(_ visit: (Document) -> Void) {
        _ = changingTexts { text in
            visit(text)
            return nil
        }
    }

    private func english(_ pairs: [Pair], _ said: inout [Phrases.Said], _ findings: Findings) -> Document? {
        let codes = Language.allCases.map(\.rawValue)
        for pair in pairs where !codes.contains(pair.key) {
            findings.report(
                "a text has no language “\(pair.key)”; it has \(codes.joined(separator: " and "))", at: pair)
        }
        guard let english = self[Language.english.rawValue], let key = english.word else { return nil }
        for language in Language.allCases where language != .english {
            guard let other = self[language.rawValue] else { continue }
            guard let text = other.word, !text.isEmpty else {
                findings.report("a text must be text", at: other)
                continue
            }
            said.append(Phrases.Said(english: key, language: language, text: text, document: other))
        }
        return english
    }
}

extension [Document] {
    /// The documents with their English texts alone; what else they say goes into `phrases`.
    package func settingApartLanguages(
        _ phrases: inout Phrases, findings: Findings, by workforce: any Workforce
    ) -> [Document] {
        let results = workforce.map(self, findings: findings) { $0.settingApartLanguages($1) }
        for result in results { phrases.add(result.said, findings: findings) }
        return results.map(\.document)
    }
}

extension Phrases {
    /// A text as a document says it in another language.
    struct Said {
        var english: String
        var language: Language
        var text: String
        var document: Document
    }

    /// Two texts for one in the same language are a problem.
    mutating func add(_ said: [Said], findings: Findings) {
        for one in said {
            guard let known = add(one.text, in: one.language, for: one.english) else { continue }
            findings.report("“\(one.english)” is said otherwise elsewhere: “\(known)”", at: one.document)
        }
    }

    /// Adds a file of `languages/`.
    package mutating func add(_ document: Document, findings: Findings) {
        guard
            let fields = Fields(
                document, known: ["language", "phrases"], what: "a list of phrases", findings: findings)
        else { return }
        for item in fields["phrases"]?.items ?? [] {
            guard item["en"]?.word != nil, item["es"]?.word != nil else {
                findings.report("a phrase must have en and es", at: item)
                continue
            }
            // A phrase is a text like any other, under a key that says so.
            let text = Document.map([Pair(key: "text", keyPlace: item.place, value: item)], item.place)
            _ = text.settingApartLanguages(&self, findings: findings)
        }
    }
}

private typealias Pair = Document.Pair
