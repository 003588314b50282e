import Portfolios

extension Decoding {
    /// The rule under its key, with the options that stand beside it.
    func rule(_ key: Document.Pair, _ fields: Fields, id: NodeID, in around: Surroundings) -> Rule? {
        switch key.key {
        case "all": return .all(children(key.value, around))
        case "any": return .any(children(key.value, around))
        case "at-least": return atLeast(key, fields, around)
        case "meets": return meets(key.value, id)
        case "cover": return cover(key.value, fields)
        case "allocate": return allocation(key.value, fields, around).map { .allocate($0) }
        case "judgement": return term(key.value, in: "judges").map { .judgement(role: $0) }
        default: return leaf(key, fields, around).map { .leaf($0) }
        }
    }

    private func children(_ document: Document, _ around: Surroundings) -> [Requirement] {
        guard case .list(let items, _) = document, !items.isEmpty else {
            findings.report("this must be a list of nodes", at: document)
            return []
        }
        return items.compactMap { node($0, in: around) }
    }

    private func atLeast(_ key: Document.Pair, _ fields: Fields, _ around: Surroundings) -> Rule? {
        guard let of = fields["of"] else {
            findings.report("at-least needs of: the nodes to choose from", at: key)
            return nil
        }
        let children = children(of, around)
        guard let least = number(key.value, "at-least", in: 1...1000) else { return nil }
        if case .list(let items, _) = of, !items.isEmpty, least > items.count {
            findings.report("at least \(least) of \(items.count) can never be met", at: key)
        }
        return .atLeast(least, children)
    }

    private func meets(_ document: Document, _ id: NodeID) -> Rule? {
        guard let text = text(document, "meets") else { return nil }
        guard let reference = Reference(text) else {
            findings.report(
                "“\(text)” is not a rulebook; write it like imhs, imhs@2012, imhs#work or imhs@2012#work", at: document)
            return nil
        }
        nodes.meets[id] = document
        // What it points at is copied in when all rulebooks are read.
        return .meets(reference, Requirement(id: id, title: "", rule: .all([])))
    }

    private func cover(_ document: Document, _ fields: Fields) -> Rule? {
        guard let cover = Fields(document, known: ["framework", "category", "by"], what: "cover", findings: findings)
        else { return nil }
        let filter = (cover["by"] ?? fields["by"]).map { self.filter($0) } ?? Filter([])
        guard let id = cover["framework"].flatMap({ text($0, "framework") }),
            let category = cover["category"].flatMap({ text($0, "category") })
        else {
            findings.report("cover needs a framework and a category", at: document)
            return nil
        }
        guard let framework = frameworks.first(where: { $0.id == id }) else {
            findings.report(
                "there is no framework “\(id)”\(findings.didYouMean(id, among: frameworks.map(\.id)))",
                at: document, key: "framework")
            return nil
        }
        let topics = framework.topics.filter { $0.categories.contains(category) }
        if topics.isEmpty {
            let categories = Set(framework.topics.flatMap(\.categories)).sorted()
            findings.report(
                "the framework \(id) has no topics for “\(category)”\(findings.didYouMean(category, among: categories))",
                at: document, key: "category")
        }
        return .cover(
            Cover(
                framework: id, category: category,
                topics: topics.map { Cover.Topic(term: $0.term, label: $0.label) }, filter: filter))
    }
}

extension Reference {
    /// The reference written as `imhs`, `imhs@2012`, `imhs#work` or `imhs@2012#work`, or `nil`.
    package init?(_ text: some StringProtocol) {
        let halves = String(text).halves(at: "#")
        let names = halves[0].halves(at: "@")
        let (edition, node) = (names.dropFirst().first, halves.dropFirst().first)
        guard isName(names[0]), edition.map(isEdition) ?? true, node?.isEmpty != true else { return nil }
        self.init(rulebook: names[0], edition: edition, node: node)
    }
}

/// Letters, digits, dots and hyphens: what may stand after `@`.
func isEdition(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 100
        && text.utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
                || byte == 0x2D || byte == 0x2E
        }
}

extension String {
    /// What stands before and after the first such character; all of it when there is none.
    fileprivate func halves(at character: Character) -> [String] {
        split(separator: character, maxSplits: 1, omittingEmptySubsequences: false).map { String($0) }
    }
}
