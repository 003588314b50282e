import Portfolios

extension Decoding {
    private static let frameworkKeys = ["id", "title", "sources", "topics"]
    private static let topicKeys = ["id", "label", "domain", "categories", "cite", "status", "note"]

    /// A file of `frameworks/`; its topics must be in the vocabulary already.
    func framework(_ document: Document) -> Framework? {
        guard let fields = Fields(document, known: Self.frameworkKeys, what: "a framework", findings: findings)
        else { return nil }
        for key in ["id", "title", "topics"] where fields[key] == nil {
            findings.report("a framework must have \(key == "id" ? "an" : "a") \(key)", at: document)
        }
        let sources = ownSources(fields["sources"])
        var inside = self
        inside.sources = sources
        var seen: Set<Term> = []
        let topics = (fields["topics"]?.items ?? []).compactMap { inside.topic($0, seen: &seen) }
        guard let id = fields["id"].flatMap({ name($0, "an id") }) else { return nil }
        return Framework(
            id: id, title: fields["title"].flatMap { text($0, "title") } ?? id,
            sources: inside.cited(topics.flatMap(\.cites)), topics: topics,
            place: document.place)
    }

    private func topic(_ document: Document, seen: inout Set<Term>) -> Framework.Topic? {
        guard let fields = Fields(document, known: Self.topicKeys, what: "a topic", findings: findings) else {
            return nil
        }
        guard let id = fields["id"], let label = fields["label"] else {
            findings.report("a topic must have an id and a label", at: document)
            return nil
        }
        guard let term = term(id, in: "topics") else { return nil }
        if !seen.insert(term).inserted {
            findings.report("the topic “\(vocabulary.name(of: term))” stands here twice", at: id)
        }
        return Framework.Topic(
            term: term, label: text(label, "label") ?? "",
            domain: fields["domain"].flatMap { text($0, "domain") } ?? "",
            categories: (fields["categories"]?.items ?? []).compactMap { text($0, "a category") },
            cites: cites(document) ?? [],
            status: fields["status"].flatMap { word($0, "the status", of: Framework.Status.self) } ?? .seen,
            note: fields["note"].flatMap { text($0, "note") })
    }
}
