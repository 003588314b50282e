import Portfolios

/// A rulebook as one file says it, before what it points at is copied in.
struct RulebookDraft {
    var rulebook: Rulebook
    var nodes: NodeRegister
    /// The file, with its base's nodes in it if it is an overlay.
    var document: Document

    /// The rulebooks, by id, that it is built on or points at.
    var rulebooksNamed: [String] {
        var names = rulebook.base.map { [$0.rulebook] } ?? []
        rulebook.requirement.visit { node in
            if case .meets(let reference, _) = node.rule { names.append(reference.rulebook) }
        }
        return names
    }
}

extension Decoding {
    static let rulebookKeys = [
        "id", "edition", "title", "issuer", "family", "summary", "in-force", "open-to-registered", "proof", "cycle",
        "sources", "gaps", "requirement", "jurisdiction", "reading",
    ]

    /// A file of `rulebooks/`. An overlay has become a whole rulebook before.
    func rulebook(_ document: Document, base: Reference?) -> RulebookDraft? {
        guard let fields = Fields(document, known: Self.rulebookKeys, what: "a rulebook", findings: findings)
        else { return nil }
        let needed = ["id", "edition", "title", "issuer", "family", "in-force", "requirement"]
        for key in needed where fields[key] == nil { findings.report("a rulebook must have \(key)", at: document) }
        guard let id = fields["id"].flatMap({ name($0, "an id") }), let edition = fields["edition"].flatMap(edition)
        else { return nil }
        let own = fields["title"].flatMap { text($0, "title") } ?? id
        let variant = variant(fields, base: base)
        let title = ([own] + (variant?.names(vocabulary) ?? [])).joined(separator: " · ")
        var inside = self
        inside.sources = ownSources(fields["sources"])
        inside.hasCycle = fields["cycle"] != nil
        let root = Surroundings(root: (id, title))
        let requirement = fields["requirement"].flatMap { inside.node($0, in: root) }
        let (from, until) = fields["in-force"].flatMap(inForce) ?? (nil, nil)
        let rulebook = Rulebook(
            id: id, edition: edition, title: title, issuer: fields["issuer"].flatMap { name($0, "issuer") } ?? "",
            family: fields["family"].flatMap { name($0, "family") } ?? "", from: from ?? Day(number: 0), until: until,
            openToRegistered: fields["open-to-registered"].flatMap { flag($0, "open-to-registered") } ?? false,
            proof: fields["proof"].flatMap(proof) ?? .verified, cycle: fields["cycle"].flatMap(cycle),
            summary: fields["summary"].flatMap { text($0, "summary") } ?? "",
            sources: inside.cited(requirement?.allCites ?? []), gaps: gaps(fields["gaps"]), place: document.place,
            base: base, jurisdiction: fields["jurisdiction"].flatMap { term($0, in: "jurisdictions") },
            variant: variant, requirement: requirement ?? Requirement(id: NodeID(id), title: title, rule: .all([])))
        return RulebookDraft(rulebook: rulebook, nodes: nodes, document: document)
    }

    /// What an overlay varies, where it says so.
    private func variant(_ fields: Fields, base: Reference?) -> Variant? {
        let place = fields["jurisdiction"].flatMap { term($0, in: "jurisdictions") }
        let reading = fields["reading"].flatMap { text($0, "reading") }
        guard let base, place != nil || reading != nil else {
            if let reading = fields["reading"] {
                findings.report("a reading goes with overlay-of: what does it read otherwise?", at: reading)
            }
            return nil
        }
        return Variant(of: base.rulebook, place: place, reading: reading)
    }

    func edition(_ document: Document) -> String? {
        guard let text = text(document, "edition") else { return nil }
        guard isEdition(text) else {
            findings.report("an edition must be letters, digits, dots and hyphens, not “\(text)”", at: document)
            return nil
        }
        return text
    }

    private func inForce(_ document: Document) -> (Day?, Day?) {
        guard let fields = Fields(document, known: ["from", "until"], what: "in-force", findings: findings)
        else { return (nil, nil) }
        if fields["from"] == nil { findings.report("in-force must say from which day", at: document) }
        let (from, until) = (fields["from"].flatMap(day), fields["until"].flatMap(day))
        if let from, let until, until < from { findings.report("until is before from", at: document, key: "until") }
        return (from, until)
    }

    private func proof(_ document: Document) -> Standing? {
        guard let standing = word(document, "the standing", of: Standing.self) else { return nil }
        guard standing == .attested || standing == .verified else {
            findings.report("proof must be attested or verified", at: document)
            return nil
        }
        return standing
    }

    private func cycle(_ document: Document) -> Cycle? {
        guard let fields = Fields(document, known: ["years", "ends"], what: "cycle", findings: findings) else {
            return nil
        }
        guard let years = fields["years"], let ends = fields["ends"] else {
            findings.report("cycle must say how many years and one day on which it ends", at: document)
            return nil
        }
        guard let years = number(years, "years", in: 1...50), let ends = day(ends) else { return nil }
        return Cycle(years: years, ends: ends)
    }

    private func gaps(_ document: Document?) -> [Gap] {
        guard let document, !document.isNull else { return [] }
        return document.items.compactMap { item in
            guard let fields = Fields(item, known: ["node", "text", "in-general"], what: "a gap", findings: findings)
            else {
                return nil
            }
            guard let said = fields["text"] else {
                findings.report("a gap must have a text", at: item)
                return nil
            }
            // Only the forms built on the rulebook look at it.
            _ = fields["in-general"].map { yes($0, "in-general") }
            let node = fields["node"].flatMap { text($0, "node") }.map { NodeID($0) }
            return text(said, "text").map { Gap(node: node, text: $0) }
        }
    }
}
