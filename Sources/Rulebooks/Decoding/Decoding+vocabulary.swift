import Portfolios

extension Vocabulary {
    /// Term numbers are 16 bits wide.
    private static let most = 60_000

    /// Adds the lists of one file of `vocabulary/`.
    mutating func add(_ document: Document, findings: Findings) {
        let decoding = Decoding(vocabulary: self, findings: findings)
        guard let fields = Fields(document, known: ["lists"], what: "a vocabulary", findings: findings) else { return }
        guard case .map(let lists, _)? = fields["lists"] else {
            findings.report("a vocabulary must have lists: a map from names to terms", at: document)
            return
        }
        for list in lists {
            var seen: Set<String> = []
            for (item, term) in decoding.vocabularyTerms(list.value) {
                guard let (name, label) = term else { continue }
                if !seen.insert(name).inserted {
                    findings.report("“\(name)” stands in the list \(list.key) twice", at: item)
                }
                guard count < Self.most else {
                    findings.report("a vocabulary can hold \(Self.most) terms at most", at: item)
                    return
                }
                add(name, to: list.key, label: label)
            }
        }
    }
}

extension Decoding {
    /// A list of terms, or a map from terms to their labels.
    func vocabularyTerms(_ document: Document) -> [(Document, (name: String, label: String?)?)] {
        if document.isNull { return [] }
        guard case .map(let pairs, _) = document else { return document.items.map { ($0, vocabularyTerm($0)) } }
        return pairs.map { pair in
            let name = Document.scalar(pair.key, quoted: true, pair.keyPlace)
            return (name, termName(name).map { ($0, text(pair.value, "the label of \(pair.key)")) })
        }
    }

    /// `none` or `{id: high-school, label: high-school diploma}`.
    private func vocabularyTerm(_ document: Document) -> (name: String, label: String?)? {
        guard case .map = document else { return termName(document).map { ($0, nil) } }
        guard let fields = Fields(document, known: ["id", "label"], what: "a term", findings: findings) else {
            return nil
        }
        guard let id = fields["id"] else {
            findings.report("a term must have an id", at: document)
            return nil
        }
        let label = fields["label"].flatMap { text($0, "label") }
        return termName(id).map { ($0, label) }
    }

    private func termName(_ document: Document) -> String? {
        guard let text = text(document, "a term") else { return nil }
        guard isEdition(text) else {
            findings.report("a term must be letters, digits, dots and hyphens, not “\(text)”", at: document)
            return nil
        }
        return text
    }
}
