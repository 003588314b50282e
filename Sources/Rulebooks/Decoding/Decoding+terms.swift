package import Portfolios

extension Decoding {
    /// A term of one of some vocabulary lists.
    package func term(_ document: Document, in lists: [String]) -> Term? {
        guard let text = text(document, "a term") else { return nil }
        for list in lists {
            if let term = vocabulary.term(text, in: list) { return term }
        }
        let terms = lists.flatMap { vocabulary.terms(in: $0) }.map { vocabulary.name(of: $0) }
        let listed = lists.count == 1 ? "the list \(lists[0])" : "the lists \(lists.joined(separator: " and "))"
        findings.report(
            "“\(text)” is not in \(listed) of the vocabulary\(findings.didYouMean(text, among: terms))", at: document)
        return nil
    }

    package func term(_ document: Document, in list: String) -> Term? { term(document, in: [list]) }

    /// One term or a list of terms, sorted by number; repeated terms and an empty list are problems.
    package func terms(_ document: Document, in lists: [String], mayBeEmpty: Bool = false) -> [Term] {
        if document.items.isEmpty, !mayBeEmpty { findings.report("the list is empty", at: document) }
        var terms: [Term] = []
        for item in document.items {
            guard let term = term(item, in: lists) else { continue }
            if terms.contains(term) {
                findings.report("“\(vocabulary.name(of: term))” stands in the list twice", at: item)
            } else {
                terms.append(term)
            }
        }
        return terms.sorted()
    }

    /// One rung of the education ladder and all above it.
    func levels(atLeast document: Document) -> [Term]? {
        term(document, in: "levels").map { vocabulary.levels(atLeast: $0).sorted() }
    }

    func levels(atMost document: Document) -> [Term]? {
        term(document, in: "levels").map { vocabulary.levels(atMost: $0).sorted() }
    }

    /// The vocabulary lists that an attribute's terms come from, for those kinds that can say it.
    func lists(of attribute: Attribute, for kinds: [Kind]) -> [String] {
        var lists: [String] = []
        for kind in kinds where attribute.kinds.contains(kind) {
            if let list = attribute.list(for: kind), !lists.contains(list) { lists.append(list) }
        }
        return lists
    }
}
