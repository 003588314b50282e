import Portfolios
import Rulebooks

extension DirectoryDecoding {
    /// One file of `crosswalks/`.
    func crosswalk(_ document: Document) -> Crosswalk? {
        let keys = ["from", "to", "cite", "links", "note"]
        guard let fields = Fields(document, known: keys, what: "a crosswalk", findings: findings) else { return nil }
        for key in ["from", "to", "cite"] where fields[key] == nil {
            findings.report("a crosswalk must have \(key)", at: document)
        }
        guard let from = fields["from"].flatMap({ framework($0) }), let to = fields["to"].flatMap({ framework($0) })
        else { return nil }
        return Crosswalk(
            from: from.id, to: to.id, links: (fields["links"]?.items ?? []).compactMap { link($0, from, to) },
            note: text(fields, "note"), cites: decoding.cites(document) ?? [], place: document.place)
    }

    func framework(_ document: Document) -> Framework? {
        guard let name = decoding.name(document, "a framework") else { return nil }
        if let framework = catalog.frameworks.first(where: { $0.id == name }) { return framework }
        let known = catalog.frameworks.map(\.id)
        findings.report("there is no framework “\(name)”\(findings.didYouMean(name, among: known))", at: document)
        return nil
    }

    private func link(_ document: Document, _ from: Framework, _ to: Framework) -> Crosswalk.Link? {
        guard let fields = Fields(document, known: ["from", "to", "for", "note"], what: "a link", findings: findings)
        else { return nil }
        guard let start = fields["from"], let end = fields["to"] else {
            findings.report("a link must say from which topic, and to which or none", at: document)
            return nil
        }
        guard let source = topic(start, of: from) else { return nil }
        let target = end.word == "none" ? nil : topic(end, of: to)
        if end.word != "none", target == nil { return nil }
        return Crosswalk.Link(
            from: source, to: target, categories: (fields["for"]?.items ?? []).compactMap { rulebook($0) },
            note: text(fields, "note"))
    }

    private func topic(_ document: Document, of framework: Framework) -> Term? {
        guard let term = decoding.term(document, in: "topics") else { return nil }
        if framework.topics.contains(where: { $0.term == term }) { return term }
        findings.report("the framework \(framework.id) has no such topic", at: document)
        return nil
    }
}
