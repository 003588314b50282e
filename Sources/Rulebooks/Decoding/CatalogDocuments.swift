import Portfolios

/// The files of a catalog as documents, each kind in the order of the files' names.
package struct CatalogDocuments {
    package var vocabulary: [Document] = []
    package var frameworks: [Document] = []
    package var rulebooks: [Document] = []

    package init() {}

    /// The catalog they make, as far as sense can be made of them; what is wrong goes into `findings`.
    package func catalog(findings: Findings) -> Catalog {
        for document in vocabulary + frameworks + rulebooks { findings.open(document) }
        let vocabulary = words(findings)
        let frameworks = self.frameworks.compactMap { file in
            Decoding(vocabulary: vocabulary, findings: findings).framework(file)
        }
        let drafts = drafts(vocabulary, frameworks, findings)
        let rulebooks = linked(drafts, findings)
        checkEditions(drafts, findings)
        return Catalog(vocabulary: vocabulary, frameworks: frameworks, rulebooks: rulebooks)
    }

    /// The lists of the vocabulary, every rulebook as a credential and every framework's topic as a topic.
    private func words(_ findings: Findings) -> Vocabulary {
        var words = Vocabulary()
        for file in vocabulary { words.add(file, findings: findings) }
        for file in rulebooks {
            guard let id = file["id"]?.word, isName(id) else { continue }
            words.add(id, to: "credentials", label: file["title"]?.word)
        }
        for topic in frameworks.flatMap({ $0["topics"]?.items ?? [] }) {
            guard let id = topic["id"]?.word, isName(id) else { continue }
            words.add(id, to: "topics", label: topic["label"]?.word)
        }
        return words
    }

    private func drafts(_ words: Vocabulary, _ frameworks: [Framework], _ findings: Findings) -> [RulebookDraft] {
        var bases = OverlayBases(rulebooks, findings: findings)
        return rulebooks.compactMap { file in
            guard let (whole, base) = bases.whole(file) else { return nil }
            var decoding = Decoding(vocabulary: words, findings: findings)
            decoding.frameworks = frameworks
            return decoding.rulebook(whole, base: base)
        }
    }

    private func linked(_ drafts: [RulebookDraft], _ findings: Findings) -> [Rulebook] {
        let linking = Linking(drafts, findings: findings)
        return drafts.map { draft in
            let rulebook = linking.link(draft)
            checkMentions(draft, in: rulebook.requirement, findings)
            checkGaps(draft, in: rulebook.requirement, findings)
            return rulebook
        }
    }
}

/// Finds the base of each overlay, which may be an overlay itself.
struct OverlayBases {
    private var files: [String: Document] = [:]
    private let findings: Findings
    private var path: [String] = []
    private static let deepest = 8

    init(_ rulebooks: [Document], findings: Findings) {
        self.findings = findings
        for file in rulebooks {
            guard let id = file["id"]?.word, let edition = file["edition"]?.word else { continue }
            files["\(id)@\(edition)"] = files["\(id)@\(edition)"] ?? file
        }
    }

    /// The file itself, or an overlay with its base merged in; `nil`, reported, when there is no such base.
    mutating func whole(_ file: Document) -> (Document, Reference?)? {
        guard let named = file["overlay-of"] else { return (file, nil) }
        guard let text = named.word, var reference = Reference(text), reference.node == nil else {
            findings.report("overlay-of must be a rulebook, like imhs@2024", at: named)
            return nil
        }
        reference.edition = reference.edition ?? file["edition"]?.word
        guard let base = files[reference.description] else {
            let known = files.keys.sorted()
            findings.report(
                "there is no rulebook \(reference)\(findings.didYouMean(reference.description, among: known))",
                at: named)
            return nil
        }
        guard !path.contains(reference.description) else {
            let circle = (path + [reference.description]).joined(separator: " → ")
            findings.report("overlay-of goes round in a circle: \(circle)", at: named)
            return nil
        }
        guard path.count < Self.deepest else {
            findings.report("more than \(Self.deepest) overlays stand on each other", at: named)
            return nil
        }
        path.append(reference.description)
        defer { path.removeLast() }
        guard let (wholeBase, _) = whole(base) else { return nil }
        var overlay = Overlay(file, findings: findings)
        return (overlay.merged(with: wholeBase), reference)
    }
}
