/// The keys of one map, each read at most by its name; keys that nobody knows are reported with what may have
/// been meant.
package struct Fields {
    package let document: Document
    private let pairs: [Document.Pair]

    /// `nil`, reported, when the document is not a map.
    package init?(_ document: Document, known: [String], what: String, findings: Findings) {
        guard case .map(let pairs, _) = document else {
            findings.report("\(what) must be a map of keys and values", at: document)
            return nil
        }
        self.document = document
        self.pairs = pairs
        for pair in pairs where !known.contains(pair.key) {
            findings.report(
                "\(what) has no key “\(pair.key)”\(findings.didYouMean(pair.key, among: known))", at: pair)
        }
    }

    /// The keys of a map whose keys are checked elsewhere.
    init(known document: Document) {
        self.document = document
        if case .map(let pairs, _) = document { self.pairs = pairs } else { self.pairs = [] }
    }

    /// The value under a key; `nil` when the key is absent.
    package subscript(key: String) -> Document? {
        for pair in pairs where pair.key == key { return pair.value }
        return nil
    }
}
