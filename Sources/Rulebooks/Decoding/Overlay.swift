/// An association's file that names a base and replaces, changes, adds or removes nodes of it by id.
///
/// Merging happens on documents, before anything is decoded: so every value keeps the place it was written at.
struct Overlay {
    static let keys = ["overlay-of", "replace", "change", "add", "remove"]
    /// What an overlay takes from its base when it does not say it itself.
    private static let inherited = ["title", "issuer", "family", "summary", "in-force", "cycle", "proof"]

    private let document: Document
    private let findings: Findings
    private var replacements: [String: Document] = [:]
    private var changes: [String: Document.Pair] = [:]
    private var additions: [String: [Document]] = [:]
    private var removals: [String: Document] = [:]
    /// The ids of the nodes that went, with all that stood in them.
    private var removed: [String] = []
    /// Where each id that the overlay addresses is written; those that are found in the base leave it.
    private var pending: [String: Document] = [:]

    init(_ document: Document, findings: Findings) {
        self.document = document
        self.findings = findings
        readKeys()
        readReplacements()
        readChanges()
        readAdditions()
        readRemovals()
    }

    /// The whole rulebook: the overlay's own keys, and the base's tree with the overlay's nodes in it.
    mutating func merged(with base: Document) -> Document {
        guard case .map(let own, let place) = document else { return document }
        let merging = ["sources", "gaps", "requirement"]
        var pairs = own.filter { Decoding.rulebookKeys.contains($0.key) && !merging.contains($0.key) }
        for key in Self.inherited where document[key] == nil {
            if let pair = base.pair(key) { pairs.append(pair) }
        }
        if let root = base.pair("requirement") {
            // A root without an id goes by its rulebook's, the base's and the overlay's own.
            let named = root.value["id"].map { [$0] } ?? [base["id"], document["id"]].compactMap { $0 }
            let merged = rewritten(root.value, names: Set(named.compactMap(\.word)).sorted(), cites: [])
            pairs.append(.init(key: "requirement", keyPlace: root.keyPlace, value: merged ?? root.value))
        }
        pairs += joined("sources", base) + joined("gaps", base)
        reportUnfound(in: base)
        return .map(pairs, place)
    }

    // MARK: - What the overlay says

    private func readKeys() {
        guard case .map(let pairs, _) = document else { return }
        let known = Self.keys + Decoding.rulebookKeys.filter { $0 != "requirement" }
        for pair in pairs where !known.contains(pair.key) {
            let hint = pair.key == "requirement" ? "; an overlay has replace, change, add and remove instead" : ""
            findings.report(
                "an overlay has no key “\(pair.key)”\(hint.isEmpty ? findings.didYouMean(pair.key, among: known) : hint)",
                at: pair)
        }
    }

    private mutating func readReplacements() {
        for node in document["replace"]?.items ?? [] {
            guard let id = node["id"], let name = id.word else {
                findings.report("a node to replace must have the id of the node in the base", at: node)
                continue
            }
            replacements[name] = node
            address(name, at: id)
        }
    }

    private mutating func readChanges() {
        guard let change = document["change"] else { return }
        guard case .map(let pairs, _) = change else {
            findings.report("change must be a map from node ids to keys and values", at: change)
            return
        }
        for pair in pairs {
            guard case .map(let keys, _) = pair.value else {
                findings.report("a change must be a map of keys and values", at: pair.value)
                continue
            }
            if let id = keys.first(where: { $0.key == "id" }) {
                findings.report("an id cannot be changed; waivers and editions go by it", at: id)
            }
            changes[pair.key] = pair
            address(pair.key, at: .scalar(pair.key, quoted: false, pair.keyPlace))
        }
    }

    private mutating func readAdditions() {
        for addition in document["add"]?.items ?? [] {
            guard let fields = Fields(addition, known: ["under", "nodes"], what: "an addition", findings: findings)
            else { continue }
            guard let under = fields["under"], let name = under.word, let nodes = fields["nodes"] else {
                findings.report("an addition must say under which node, and nodes", at: addition)
                continue
            }
            additions[name, default: []] += nodes.items
            address(name, at: under)
        }
    }

    private mutating func readRemovals() {
        for removal in document["remove"]?.items ?? [] {
            guard let name = removal.word else {
                findings.report("remove must be a list of node ids", at: removal)
                continue
            }
            removals[name] = removal
            address(name, at: removal)
        }
    }

    private mutating func address(_ name: String, at document: Document) { pending[name] = document }

    // MARK: - The base's tree

    /// A node of the base as the overlay wants it; `nil` when it is removed. `names` are all it goes by,
    /// `cites` what it inherits.
    private mutating func rewritten(_ node: Document, names: [String], cites: [Document]) -> Document? {
        for name in names { pending[name] = nil }
        if let name = names.first(where: { removals[$0] != nil }), let removal = removals[name] {
            return removing(removal, node)
        }
        let cites = node["cite"]?.items ?? cites
        if let name = names.first(where: { replacements[$0] != nil }), let replacement = replacements[name] {
            return replacement.citing(cites + (replacement["cite"]?.items ?? []))
        }
        guard case .map(var pairs, let place) = node else { return node }
        for index in pairs.indices where Self.lists.contains(pairs[index].key) {
            guard case .list(let items, let listPlace) = pairs[index].value else { continue }
            let kept = items.compactMap { rewritten($0, names: [$0["id"]?.word].compactMap { $0 }, cites: cites) }
            pairs[index].value = .list(kept, listPlace)
        }
        var merged = Document.map(pairs, place)
        for name in names {
            if let added = additions[name] { merged = appended(added, to: merged, name: name) }
            if let change = changes[name] { merged = changed(merged, by: change.value, cites: cites) }
        }
        return merged
    }

    private static let lists = ["all", "any", "of", "parts", "including"]

    private mutating func removing(_ removal: Document, _ node: Document) -> Document? {
        guard node["id"] == nil else {
            node.collectIDs(into: &removed)
            return nil
        }
        findings.report("the root cannot be removed", at: removal)
        return node
    }

    private func appended(_ nodes: [Document], to node: Document, name: String) -> Document {
        guard case .map(var pairs, let place) = node,
            let index = pairs.firstIndex(where: { pair in
                if case .list = pair.value { return Self.lists.contains(pair.key) }
                return false
            }), case .list(let items, let listPlace) = pairs[index].value
        else {
            if let first = nodes.first { findings.report("“\(name)” has no list of nodes to add to", at: first) }
            return node
        }
        pairs[index].value = .list(items + nodes, listPlace)
        return .map(pairs, place)
    }

    private func changed(_ node: Document, by change: Document, cites: [Document]) -> Document {
        guard case .map(var pairs, let place) = node, case .map(let changes, _) = change else { return node }
        for pair in changes where pair.key != "cite" && pair.key != "id" {
            if pair.key.contains(".") {
                pairs = deepened(pairs, by: pair)
                continue
            }
            // A node has one rule: another one takes the place of the old.
            if Decoding.ruleKeys.contains(pair.key) { pairs.removeAll { Decoding.ruleKeys.contains($0.key) } }
            pairs.removeAll { $0.key == pair.key }
            // `null` takes an option of the base away.
            if !pair.value.isNull { pairs.append(pair) }
        }
        let merged = Document.map(pairs, place)
        return change["cite"].map { merged.citing(cites + $0.items) } ?? merged
    }

    /// The pairs with what stands at `hours.provider-held` put in place; maps on the way that are missing are made.
    private func deepened(_ pairs: [Document.Pair], by change: Document.Pair) -> [Document.Pair] {
        let steps = change.key.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard !steps.contains("") else {
            findings.report("“\(change.key)” must be keys with dots between them, like hours.provider-held", at: change)
            return pairs
        }
        return deepened(pairs, steps[...], change)
    }

    private func deepened(
        _ pairs: [Document.Pair], _ steps: ArraySlice<String>, _ change: Document.Pair
    ) -> [Document.Pair] {
        guard let step = steps.first else { return pairs }
        let rest = steps.dropFirst()
        let index = pairs.firstIndex { $0.key == step }
        var value = change.value
        if !rest.isEmpty {
            switch index.map({ pairs[$0].value }) {
            case .map(let inner, let place): value = .map(deepened(inner, rest, change), place)
            case nil: value = .map(deepened([], rest, change), change.keyPlace)
            default:
                findings.report("“\(step)” of the base is not a map; write \(step) out", at: change)
                return pairs
            }
        }
        var pairs = pairs
        let pair = value.isNull ? [] : [Document.Pair(key: step, keyPlace: change.keyPlace, value: value)]
        let range = index.map { $0..<$0 + 1 } ?? pairs.count..<pairs.count
        pairs.replaceSubrange(range, with: pair)
        return pairs
    }

    // MARK: - The rest

    /// The base's and the overlay's; of sources with one key the overlay's.
    private func joined(_ key: String, _ base: Document) -> [Document.Pair] {
        guard let own = document.pair(key) else { return base.pair(key).map { [leaving($0)] } ?? [] }
        guard let inherited = base[key] else { return [own] }
        switch (inherited, own.value) {
        case (.map(let old, _), .map(let new, let place)):
            let kept = old.filter { pair in !new.contains { $0.key == pair.key } }
            return [.init(key: key, keyPlace: own.keyPlace, value: .map(kept + new, place))]
        case (.list(let old, _), .list(let new, let place)):
            return [.init(key: key, keyPlace: own.keyPlace, value: .list(old.filter(isAboutWhatIsLeft) + new, place))]
        default: return [own]
        }
    }

    /// A list of the base without what was said about nodes that went, or about other places.
    private func leaving(_ pair: Document.Pair) -> Document.Pair {
        guard case .list(let items, let place) = pair.value else { return pair }
        var pair = pair
        pair.value = .list(items.filter(isAboutWhatIsLeft), place)
        return pair
    }

    private func isAboutWhatIsLeft(_ item: Document) -> Bool {
        // A local form does not ask what is open between places.
        if document["jurisdiction"] != nil, item["in-general"]?.word == "yes" { return false }
        return item["node"]?.word.map { !removed.contains($0) } ?? true
    }

    private func reportUnfound(in base: Document) {
        var known: [String] = []
        base["requirement"]?.collectIDs(into: &known)
        for (name, document) in pending {
            findings.report("the base has no node “\(name)”\(findings.didYouMean(name, among: known))", at: document)
        }
    }
}

extension Document {
    /// The text of a scalar.
    package var word: String? {
        guard case .scalar(let text, _, _) = self else { return nil }
        return text
    }

    /// The same map with these cites.
    fileprivate func citing(_ cites: [Document]) -> Document {
        guard case .map(var pairs, let place) = self, !cites.isEmpty else { return self }
        let old = pairs.firstIndex { $0.key == "cite" }
        let pair = Pair(
            key: "cite", keyPlace: old.map { pairs[$0].keyPlace } ?? place, value: .list(cites, cites[0].place))
        if let old { pairs[old] = pair } else { pairs.append(pair) }
        return .map(pairs, place)
    }

    fileprivate func collectIDs(into ids: inout [String]) {
        guard case .map(let pairs, _) = self else { return }
        if let id = self["id"]?.word { ids.append(id) }
        for pair in pairs {
            guard case .list(let items, _) = pair.value else { continue }
            for item in items { item.collectIDs(into: &ids) }
        }
    }
}
