import Portfolios

/// What a node takes over from where it stands.
struct Surroundings {
    var cites: [String] = []
    /// The id and title of a node that names none: only the root may.
    var root: (id: String, title: String)?
    var guardNumbers: GuardNumbers?
    /// Nodes above it.
    var depth = 0

    /// For the nodes below one with these cites.
    func inside(cites: [String]) -> Surroundings {
        Surroundings(cites: cites, guardNumbers: guardNumbers, depth: depth + 1)
    }
}

extension Decoding {
    static let ruleKeys = [
        "all", "any", "at-least", "meets", "cover", "allocate", "judgement", "exists", "hours", "work-time",
        "active-months", "entries", "distinct", "score",
    ]
    private static let plainKeys = ["id", "title", "cite", "note", "when"]

    /// The keys that go with a rule key.
    private static let options: [String: [String]] = [
        "at-least": ["of"], "cover": ["by"], "allocate": ["parts", "unit", "caps", "most-each", "pro-rate"],
        "exists": ["pro-rate"],
        "hours": [
            "need", "within", "spread", "caps", "most-each", "sources", "majority-from-one", "including", "pro-rate",
        ],
        "work-time": ["need", "within", "daily-cap", "pro-rate"],
        "active-months": ["need", "with-at-least", "span", "pro-rate"],
        "entries": ["need", "pro-rate"], "distinct": ["need", "by", "pro-rate"],
        "score": ["need", "part", "pro-rate"],
    ]
    private static let allKeys = Array(Set(plainKeys + ruleKeys + options.values.flatMap { $0 })).sorted()

    /// A node of the tree; `nil`, reported, when no sense can be made of it.
    func node(_ document: Document, in surroundings: Surroundings) -> Requirement? {
        guard case .map(let pairs, _) = document else {
            findings.report("a requirement must be a map with an id, a title and a rule", at: document)
            return nil
        }
        guard surroundings.depth < Requirement.deepest else {
            findings.report("nodes nest more than \(Requirement.deepest) deep", at: document)
            return nil
        }
        guard let rule = ruleKey(pairs, document) else { return nil }
        refuseUnknown(pairs, rule: rule)
        guard let (id, title) = identity(document, surroundings, isPart: false) else { return nil }
        let cites = cites(document) ?? surroundings.cites
        let before = findings.count
        let enclosing = nodes.current
        nodes.current = id
        defer { nodes.current = enclosing }
        let around = surroundings.inside(cites: cites)
        guard let decoded = self.rule(rule, Fields(known: document), id: id, in: around) else { return nil }
        let node = Requirement(
            id: id, title: title, cites: cites, guardRule: guardRule(document, id, title, around), rule: decoded,
            note: document["note"].flatMap { text($0, "note") })
        if findings.count == before { check(node, document) }
        return node
    }

    private func ruleKey(_ pairs: [Document.Pair], _ document: Document) -> Document.Pair? {
        // `any`, `at-least` and `part` also occur inside filters, but never beside a node's id.
        let rules = pairs.filter { Self.ruleKeys.contains($0.key) }
        if let second = rules.dropFirst().first {
            findings.report("a node has one rule; “\(rules[0].key)” stands beside “\(second.key)”", at: second)
            return nil
        }
        if rules.isEmpty {
            for pair in pairs where !Self.allKeys.contains(pair.key) {
                findings.report(
                    "a node has no key “\(pair.key)”\(findings.didYouMean(pair.key, among: Self.allKeys))", at: pair)
            }
            findings.report(
                "the node has no rule; give it one of \(Self.ruleKeys.joined(separator: ", "))", at: document)
        }
        return rules.first
    }

    private func refuseUnknown(_ pairs: [Document.Pair], rule: Document.Pair) {
        let fitting = Self.plainKeys + [rule.key] + (Self.options[rule.key] ?? [])
        for pair in pairs where !fitting.contains(pair.key) {
            if Self.allKeys.contains(pair.key) {
                findings.report("\(pair.key) does not go with \(rule.key)", at: pair)
            } else {
                findings.report(
                    "a node has no key “\(pair.key)”\(findings.didYouMean(pair.key, among: fitting))", at: pair)
            }
        }
    }

    /// The id and title of a node or part, own, numbered or taken from the rulebook.
    func identity(_ document: Document, _ around: Surroundings, isPart: Bool) -> (NodeID, String)? {
        if let numbers = around.guardNumbers { return guardIdentity(document, numbers, isPart: isPart) }
        let what = isPart ? "a part" : "a node"
        let written = document["id"].flatMap { name($0, "an id") }
        if document["id"] == nil, around.root == nil { findings.report("\(what) must have an id", at: document) }
        guard let text = written ?? (document["id"] == nil ? around.root?.id : nil) else { return nil }
        let title = document["title"].flatMap { self.text($0, "title") } ?? around.root?.title
        if title == nil, document["title"] == nil { findings.report("\(what) must have a title", at: document) }
        let id = NodeID(text)
        if !nodes.add(id, document, isPart: isPart) {
            findings.report("the id “\(text)” is taken by another node of this rulebook", at: document, key: "id")
        }
        return (id, title ?? text)
    }

    private func guardIdentity(_ document: Document, _ numbers: GuardNumbers, isPart: Bool) -> (NodeID, String) {
        if let id = document.pair("id") {
            findings.report("a guard and what is in it have no ids of their own", at: id)
        }
        let id = numbers.id()
        _ = nodes.add(id, document, isPart: isPart)
        return (id, document["title"].flatMap { text($0, "title") } ?? "Condition")
    }

    private func guardRule(
        _ document: Document, _ id: NodeID, _ title: String, _ around: Surroundings
    ) -> Requirement.Guard? {
        guard let when = document["when"] else { return nil }
        var around = around
        around.guardNumbers = GuardNumbers("\(id).when")
        guard var requirement = node(when, in: around) else { return nil }
        if when["title"] == nil { requirement.title = language.condition(of: title) }
        return Requirement.Guard(requirement)
    }

    /// The keys of sources under `cite`; `nil` when the key is absent.
    package func cites(_ document: Document) -> [String]? {
        guard let cite = document["cite"] else { return nil }
        var keys: [String] = []
        for item in cite.items {
            guard let key = text(item, "cite") else { continue }
            if library[key] == nil, !sources.contains(where: { $0.key == key }) {
                let known = sources.map(\.key) + library.keys.sorted()
                findings.report("no source is called “\(key)”\(findings.didYouMean(key, among: known))", at: item)
            } else if !keys.contains(key) {
                keys.append(key)
            }
        }
        return keys
    }
}
