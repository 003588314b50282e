import Portfolios
import Rulebooks

extension DirectoryDecoding {
    private static let entryKeys = ["id", "label", "definition", "synonyms", "see", "terms", "linked"]

    /// The entries of one file of the glossary.
    mutating func glossary(_ document: Document) -> [GlossaryEntry] {
        var found: [GlossaryEntry] = []
        for item in items(document, under: "glossary", what: "a glossary") {
            if let entry = entry(in: item) { found.append(entry) }
        }
        return found
    }

    private mutating func entry(in document: Document) -> GlossaryEntry? {
        guard let fields = Fields(document, known: Self.entryKeys, what: "an entry", findings: findings) else {
            return nil
        }
        for key in ["id", "label", "definition"] where fields[key] == nil {
            findings.report("an entry must have \(key)", at: document)
        }
        guard let written = fields["id"], let id = decoding.name(written, "an id") else { return nil }
        if entries.updateValue(document, forKey: id) != nil {
            findings.report("the glossary has “\(id)” twice", at: written)
        }
        var see: [String] = []
        for item in fields["see"]?.items ?? [] { see += self.see(item).map { [$0] } ?? [] }
        var entry = GlossaryEntry(
            id: id, label: text(fields, "label") ?? id, definition: text(fields, "definition") ?? "",
            synonyms: fields["synonyms"].map { forms($0, "synonyms") } ?? [:], see: see,
            terms: (fields["terms"]?.items ?? []).compactMap { term($0) }, place: document.place)
        if let linked = fields["linked"] { read(linked, into: &entry) }
        return entry
    }

    /// `no`, or more forms by language.
    private func read(_ linked: Document, into entry: inout GlossaryEntry) {
        guard case .scalar = linked else {
            entry.linked = forms(linked, "linked")
            return
        }
        entry.isLinked = decoding.flag(linked, "linked") ?? true
    }

    /// A term of whichever list.
    private func term(_ document: Document) -> Term? {
        guard let name = decoding.text(document, "a term") else { return nil }
        if let term = catalog.vocabulary.term(name) { return term }
        findings.report("the vocabulary has no term “\(name)”", at: document)
        return nil
    }

    private func forms(_ document: Document, _ what: String) -> [Language: [String]] {
        guard case .map(let pairs, _) = document else {
            findings.report("\(what) must be lists by language, like {en: [RSC], es: [supervisión]}", at: document)
            return [:]
        }
        var forms: [Language: [String]] = [:]
        for pair in pairs {
            guard let language = Language(rawValue: pair.key) else {
                findings.report("there is no language “\(pair.key)” here", at: pair)
                continue
            }
            forms[language] = pair.value.items.compactMap { decoding.text($0, "a form of the word") }
        }
        return forms
    }
}
