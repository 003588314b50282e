import Portfolios

extension Decoding {
    private static let matches = [Match.oneOf, .allOf, .noneOf].map(\.rawValue)
    private static let ladder = ["at-least", "at-most"]

    /// `x`, `[x, y]` or a map of `one-of`, `all-of`, `none-of`; for `level` also `at-least` and `at-most`.
    func termTests(_ attribute: Attribute, _ document: Document, lists: [String]) -> [Test] {
        guard case .map(let pairs, _) = document else {
            return [.terms(attribute, .oneOf, terms(document, in: lists))]
        }
        let known = attribute == .level ? Self.ladder + Self.matches : Self.matches
        guard let fields = Fields(document, known: known, what: attribute.rawValue, findings: findings) else {
            return []
        }
        refuseEmpty(pairs, known, at: document)
        var tests: [Test] = []
        if attribute == .level {
            if let levels = fields["at-least"].flatMap(levels(atLeast:)) {
                tests.append(.terms(.level, .oneOf, levels))
            }
            if let levels = fields["at-most"].flatMap(levels(atMost:)) { tests.append(.terms(.level, .oneOf, levels)) }
        }
        for match in [Match.oneOf, .allOf, .noneOf] {
            guard let listed = fields[match.rawValue] else { continue }
            let terms = terms(listed, in: lists)
            if match == .allOf, attribute.shape == .term, terms.count > 1 {
                findings.report("an entry has one \(attribute.rawValue) only; use one-of", at: listed)
            }
            tests.append(.terms(attribute, match, terms))
        }
        return tests
    }

    /// `x`, `[x, y]` or a map of `one-of`, `none-of`, of free names.
    func nameTests(_ attribute: Attribute, _ document: Document) -> [Test] {
        guard case .map(let pairs, _) = document else { return [.names(attribute, .oneOf, names(document))] }
        let known = [Match.oneOf.rawValue, Match.noneOf.rawValue]
        guard let fields = Fields(document, known: known, what: attribute.rawValue, findings: findings) else {
            return []
        }
        refuseEmpty(pairs, known, at: document)
        return [Match.oneOf, .noneOf].compactMap { match in
            fields[match.rawValue].map { .names(attribute, match, names($0)) }
        }
    }

    private func refuseEmpty(_ pairs: [Document.Pair], _ known: [String], at document: Document) {
        guard pairs.isEmpty else { return }
        findings.report("say one of \(known.joined(separator: ", "))", at: document)
    }

    private func names(_ document: Document) -> [String] {
        let names = document.items.compactMap { text($0, "a name") }
        if names.isEmpty { findings.report("the list is empty", at: document) }
        return names.map { Identifier<Void>($0) }.sorted().map(\.text)
    }

    /// A day, or `{degree: masters}`, `{credential: ers}`, `{met: node}`.
    func moment(_ document: Document) -> Moment? {
        guard case .map(let pairs, _) = document else { return day(document).map { .day($0) } }
        let known = ["degree", "credential", "holding", "met"]
        guard let fields = Fields(document, known: known, what: "a day or event", findings: findings) else {
            return nil
        }
        guard pairs.filter({ known.contains($0.key) && $0.key != "holding" }).count == 1 else {
            findings.report("an event is exactly one of degree, credential or met", at: document)
            return nil
        }
        if let holding = fields["holding"] {
            findings.report(
                "an event cannot ask for a holding; any manner of holding the credential counts", at: holding)
        }
        if let degree = fields["degree"] { return levels(atLeast: degree).map { .degree($0) } }
        if let credential = fields["credential"] { return .credential(terms(credential, in: ["credentials"])) }
        guard let node = fields["met"], let name = text(node, "met") else { return nil }
        nodes.mention(NodeID(name), node)
        return .met(NodeID(name))
    }

    /// `ers`, `[ers, mhm-c]` or `{one-of: […], as: […], vetted-until: day}`.
    func providerHeld(_ document: Document) -> ProviderHeld? {
        guard case .map = document else { return ProviderHeld(credentials: terms(document, in: ["credentials"])) }
        let known = ["one-of", "as", "vetted-until"]
        guard let fields = Fields(document, known: known, what: "provider-held", findings: findings) else { return nil }
        guard let credentials = fields["one-of"] else {
            findings.report("provider-held must say one-of which credentials", at: document)
            return nil
        }
        var held = ProviderHeld(credentials: terms(credentials, in: ["credentials"]))
        if let manners = fields["as"] {
            held.manners = manners.items.compactMap { word($0, "the manner of holding", of: HoldingManner.self) }
        }
        if let until = fields["vetted-until"] {
            held.vettedUntil = day(until)
            if !held.manners.contains(.vetted) {
                findings.report("vetted-until needs vetted among the manners in as", at: until)
            }
        }
        return held
    }
}
