import Portfolios

extension Decoding {
    private static let caseKeys = [
        "name", "rulebook", "person", "as-of", "cycle", "providers", "decisions", "entries", "registrations", "expect",
    ]
    private static let expectationKeys = ["status", "verified", "have", "could", "need", "remaining", "shortfall"]
    private static let statuses = [
        "met", "met as claimed", "needs more", "cannot tell", "awaiting judgement", "waived", "not applicable",
    ]

    /// The cases beside a file of rulebooks. Where the file makes several, each case says whose it is.
    func cases(_ document: Document, of rulebooks: [Rulebook]) -> [RulebookCase] {
        guard case .list(let items, _) = document else {
            findings.report("this must be a list of cases", at: document)
            return []
        }
        var seen: Set<String> = []
        let nodes = Dictionary(
            rulebooks.map { ($0.key, Set(addressableNames(in: $0))) }, uniquingKeysWith: { first, _ in first })
        return items.compactMap { item in
            guard let rulebook = rulebook(of: item, among: rulebooks),
                let found = rulebookCase(item, of: rulebook, nodes: nodes[rulebook.key] ?? [])
            else { return nil }
            if !seen.insert(found.name).inserted {
                findings.report("another case has the name “\(found.name)”", at: item, key: "name")
            }
            return found
        }
    }

    private func rulebook(of one: Document, among rulebooks: [Rulebook]) -> Rulebook? {
        guard let named = one["rulebook"] else {
            if rulebooks.count == 1 { return rulebooks[0] }
            findings.report("a case here must say of which rulebook it is: \(keys(rulebooks))", at: one)
            return nil
        }
        let fitting = rulebooks.filter { $0.id == named.word || $0.key == named.word }
        if fitting.count == 1 { return fitting[0] }
        findings.report("rulebook must be one of \(keys(rulebooks))\(found(named))", at: named)
        return nil
    }

    private func keys(_ rulebooks: [Rulebook]) -> String { rulebooks.map(\.key).joined(separator: ", ") }

    private func rulebookCase(
        _ document: Document, of rulebook: Rulebook, nodes known: Set<String>
    ) -> RulebookCase? {
        guard let fields = Fields(document, known: Self.caseKeys, what: "a case", findings: findings) else {
            return nil
        }
        for key in ["name", "person", "as-of", "entries", "expect"] where fields[key] == nil {
            findings.report("a case needs \(key)", at: document)
        }
        let nodes = fields["expect"].map { expectedNodes($0, among: known) } ?? []
        let expected = fields["expect"].map { expectation($0, isRoot: true) }
        let entries = fields["entries"].map { self.entries($0) } ?? []
        let providers = fields["providers"].map { self.providers($0) } ?? []
        let decisions = fields["decisions"].map { self.decisions($0, about: [rulebook]) } ?? []
        let registrations = fields["registrations"].map { $0.items.compactMap(registration) } ?? []
        let cycle = fields["cycle"].flatMap(cycleDays)
        guard let name = fields["name"].flatMap({ text($0, "name") }), let expected,
            let person = fields["person"].flatMap({ text($0, "person") }), let asOf = fields["as-of"].flatMap(day)
        else { return nil }
        let id = person.lowercased().split(separator: " ").joined(separator: "-")
        return RulebookCase(
            name: name, rulebook: rulebook.id, edition: rulebook.edition,
            portfolio: Portfolio(id: PersonID(id), name: person, entries: entries, registrations: registrations),
            asOf: asOf, cycle: cycle, providers: Providers(providers), decisions: decisions, expected: expected,
            nodes: nodes, place: document.place)
    }

    private func registration(_ document: Document) -> Portfolio.Registration? {
        guard let fields = Fields(document, known: ["rulebook", "day"], what: "a registration", findings: findings)
        else { return nil }
        guard let rulebook = fields["rulebook"], let day = fields["day"] else {
            findings.report("a registration needs a rulebook and a day", at: document)
            return nil
        }
        guard let name = identifier(rulebook, "rulebook"), let day = self.day(day) else { return nil }
        return Portfolio.Registration(rulebook: name, day: day)
    }

    /// `2025-01-01..2027-12-31`.
    func cycleDays(_ document: Document) -> CycleDays? {
        let text = document.word ?? ""
        guard text.utf8.count == 22, text.dropFirst(10).hasPrefix(".."), let from = Day(text.prefix(10)),
            let until = Day(text.suffix(10)), from <= until
        else {
            findings.report("a cycle must be two days, like 2025-01-01..2027-12-31\(found(document))", at: document)
            return nil
        }
        return CycleDays(from: from, until: until)
    }

    private func expectedNodes(
        _ document: Document, among known: Set<String>
    ) -> [(id: NodeID, expected: RulebookCase.Expectation)] {
        guard let nodes = document["nodes"], !nodes.isNull else { return [] }
        guard case .map(let pairs, _) = nodes else {
            findings.report("nodes must be a map from ids to what is expected", at: nodes)
            return []
        }
        return pairs.map { pair in
            if !known.contains(pair.key) {
                findings.report(
                    "no node is called “\(pair.key)”\(findings.didYouMean(pair.key, among: known.sorted()))", at: pair)
            }
            return (NodeID(pair.key), expectation(pair.value, isRoot: false))
        }
    }

    private func expectation(_ document: Document, isRoot: Bool) -> RulebookCase.Expectation {
        var expected = RulebookCase.Expectation()
        let known = Self.expectationKeys + (isRoot ? ["nodes"] : [])
        guard let fields = Fields(document, known: known, what: "an expectation", findings: findings) else {
            return expected
        }
        expected.status = fields["status"].flatMap(status)
        expected.verified = fields["verified"].flatMap(status)
        expected.have = fields["have"].flatMap { amount($0, "have") }
        expected.could = fields["could"].flatMap { amount($0, "could") }
        expected.need = fields["need"].flatMap { amount($0, "need") }
        expected.remaining = fields["remaining"].flatMap { amount($0, "remaining") }
        expected.shortfall = fields["shortfall"].flatMap { amount($0, "shortfall") }
        if !known.contains(where: { fields[$0] != nil }) { findings.report("nothing is expected here", at: document) }
        return expected
    }

    /// `met as claimed`, also written `met-as-claimed`.
    private func status(_ document: Document) -> String? {
        guard let text = text(document, "the status") else { return nil }
        let status = text.split(separator: "-").joined(separator: " ")
        if Self.statuses.contains(status) { return status }
        findings.report(
            "there is no status “\(text)”\(findings.didYouMean(status, among: Self.statuses))", at: document)
        return nil
    }
}
