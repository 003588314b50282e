import Portfolios

/// Sources that all files of a catalog may cite, by their keys.
package typealias SourceLibrary = [String: Source]

extension Decoding {
    /// The files of `sources/`, whose keys are unique.
    func library(_ documents: [Document]) -> SourceLibrary {
        var library: SourceLibrary = [:]
        for document in documents {
            guard let fields = Fields(document, known: ["sources"], what: "a list of sources", findings: findings)
            else { continue }
            for source in sources(fields["sources"]) where library.updateValue(source, forKey: source.key) != nil {
                findings.report(
                    "another file has a source \(source.key)", at: fields["sources"] ?? document, key: source.key)
            }
        }
        return library
    }

    /// The file's own sources, and those of the library that it cites, in the order of the keys.
    func cited(_ keys: [String]) -> [Source] {
        let wanted = Set(keys).subtracting(sources.map(\.key))
        return sources + wanted.sorted().compactMap { library[$0] }
    }

    /// The sources that only this file cites.
    func ownSources(_ document: Document?) -> [Source] {
        let own = sources(document)
        for source in own where library[source.key] != nil {
            guard let document else { continue }
            findings.report(
                "\(source.key) is a source that all files share; leave it out here", at: document, key: source.key)
        }
        return own
    }

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

    package func url(_ document: Document) -> String? {
        guard let url = text(document, "url") else { return nil }
        guard url.hasPrefix("https://") || url.hasPrefix("http://"), !url.contains(" ") else {
            findings.report("a url must begin with https:// or http://", at: document)
            return nil
        }
        return url
    }
}
