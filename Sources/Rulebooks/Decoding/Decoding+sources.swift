import Portfolios

extension Decoding {
    /// The sources of a rulebook or framework by their keys.
    func sources(_ document: Document?) -> [Source] {
        guard let document, !document.isNull else { return [] }
        guard case .map(let pairs, _) = document else {
            findings.report("sources must be a map from keys to sources", at: document)
            return []
        }
        return pairs.map { pair in
            let known = ["title", "url", "seen"]
            guard let fields = Fields(pair.value, known: known, what: "a source", findings: findings) else {
                return Source(key: pair.key, title: "")
            }
            if fields["title"] == nil { findings.report("a source must have a title", at: pair) }
            let title = fields["title"].flatMap { text($0, "title") } ?? ""
            return Source(
                key: pair.key, title: title, url: fields["url"].flatMap(url),
                seen: fields["seen"].flatMap { text($0, "seen") })
        }
    }

    private func url(_ document: Document) -> String? {
        guard let url = text(document, "url") else { return nil }
        guard url.hasPrefix("https://") || url.hasPrefix("http://"), !url.contains(" ") else {
            findings.report("a url must begin with https:// or http://", at: document)
            return nil
        }
        return url
    }
}
