import Portfolios

extension Decoding {
    /// A list of providers, each with its own id.
    func providers(_ document: Document) -> [Provider] {
        guard case .list(let items, _) = document else {
            if !document.isNull { findings.report("this must be a list of providers", at: document) }
            return []
        }
        var seen: Set<ProviderID> = []
        return items.compactMap { item in
            guard let provider = provider(item) else { return nil }
            if !seen.insert(provider.id).inserted {
                findings.report("another provider has the id “\(provider.id)”", at: item, key: "id")
            }
            return provider
        }
    }

    private func provider(_ document: Document) -> Provider? {
        let known = ["id", "name", "holdings", "degrees"]
        guard let fields = Fields(document, known: known, what: "a provider", findings: findings) else { return nil }
        guard let id = fields["id"].flatMap({ identifier($0, "an id") }) else {
            if fields["id"] == nil { findings.report("a provider needs an id", at: document) }
            return nil
        }
        return Provider(
            id: ProviderID(id), name: fields["name"].flatMap { identifier($0, "a name") } ?? id,
            holdings: listed(fields["holdings"]).compactMap(holding),
            degrees: listed(fields["degrees"]).compactMap(degree))
    }

    private func listed(_ document: Document?) -> [Document] {
        guard let document, !document.isNull else { return [] }
        return document.items
    }

    /// `{credential: ers, as: emerging, from: 2024-01-01, until: 2026-12-31}`.
    func holding(_ document: Document) -> Holding? {
        let known = ["credential", "as", "from", "until"]
        guard let fields = Fields(document, known: known, what: "a holding", findings: findings) else { return nil }
        guard let credential = fields["credential"] else {
            findings.report("a holding needs a credential", at: document)
            return nil
        }
        let manner = fields["as"].flatMap { word($0, "the manner of holding", of: HoldingManner.self) }
        let (from, until) = (optionalDay(fields["from"]), optionalDay(fields["until"]))
        if let from, let until, until < from {
            findings.report("the holding ends before it begins", at: document, key: "until")
        }
        return term(credential, in: "credentials").map { Holding($0, manner ?? .held, from: from, until: until) }
    }

    private func degree(_ document: Document) -> Provider.Degree? {
        guard let fields = Fields(document, known: ["level", "day"], what: "a degree", findings: findings) else {
            return nil
        }
        guard let level = fields["level"] else {
            findings.report("a degree needs a level", at: document)
            return nil
        }
        let day = optionalDay(fields["day"])
        return term(level, in: "levels").map { Provider.Degree(level: $0, day: day) }
    }

    func optionalDay(_ document: Document?) -> Day? {
        guard let document, !document.isNull else { return nil }
        return day(document)
    }
}
