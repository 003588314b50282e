import Portfolios

extension Decoding {
    func allocation(_ pool: Document, _ fields: Fields, _ around: Surroundings) -> Allocation? {
        let before = findings.count
        let of = fields["unit"].flatMap(unit) ?? .hours
        let filter = filter(pool)
        let sum = sumRule(fields, among: filter.kinds)
        if of == .entries, let cap = ["caps", "most-each"].compactMap({ fields[$0] }).first {
            findings.report("caps are hours and do not go with unit: entries", at: cap)
        }
        let proRated = fields["pro-rate"].map { yes($0, "pro-rate") } ?? false
        guard let listed = fields["parts"] else {
            findings.report("allocate needs parts", at: fields.document)
            return nil
        }
        if case .list(let items, _) = listed, items.count > Allocation.mostParts {
            findings.report("an allocation can have \(Allocation.mostParts) parts at most", at: listed)
        }
        let parts = parts(listed, of, among: filter.kinds, around)
        guard findings.count == before else { return nil }
        return Allocation(of: of, pool: filter, sum: sum, parts: parts, proRated: proRated)
    }

    private func unit(_ document: Document) -> Allocation.Of? {
        let unit = document.word.flatMap(Allocation.Of.init(rawValue:))
        if unit == nil { findings.report("the unit must be hours or entries\(found(document))", at: document) }
        return unit
    }

    /// The parts of an allocation or the minimums inside a sum.
    func parts(_ document: Document, _ of: Allocation.Of, among kinds: [Kind], _ around: Surroundings) -> [Part] {
        guard case .list(let items, _) = document, !items.isEmpty else {
            findings.report("this must be a list of parts, each with id, title, need and of", at: document)
            return []
        }
        return items.compactMap { part($0, of, among: kinds, around) }
    }

    private func part(_ document: Document, _ of: Allocation.Of, among kinds: [Kind], _ around: Surroundings) -> Part? {
        let known = ["id", "title", "cite", "need", "of"]
        guard let fields = Fields(document, known: known, what: "a part", findings: findings) else { return nil }
        let identity = identity(document, around, isPart: true)
        let cites = cites(document) ?? around.cites
        guard let needed = fields["need"], let filtered = fields["of"] else {
            findings.report("a part needs need (how much) and of (which entries)", at: document)
            return nil
        }
        let filter = filter(filtered, among: kinds)
        let need = of == .hours ? minutes(needed, "need") : number(needed, "need", in: 1...10_000)
        guard let need, let (id, title) = identity else { return nil }
        refuseWithoutCite(cites, document, key: "need")
        return Part(id: id, title: title, cites: cites, need: need, filter: filter)
    }

    /// A number that no source vouches for is a problem.
    func refuseWithoutCite(_ cites: [String], _ document: Document, key: String) {
        guard cites.isEmpty else { return }
        findings.report("the number here has no cite, neither of its own nor from above", at: document, key: key)
    }
}
