import Portfolios

extension CatalogDocuments {
    /// `met` must name a node of the rulebook that does not itself wait for the answer.
    func checkMentions(_ draft: RulebookDraft, in root: Requirement, _ findings: Findings) {
        guard !draft.nodes.mentions.isEmpty else { return }
        var needs: [NodeID: [NodeID]] = [:]
        root.visit { node in
            let guards = node.guardRule.map { [$0.requirement.id] } ?? []
            needs[node.id] = node.children.map(\.id) + guards + node.filters.flatMap(\.moments)
        }
        for mention in draft.nodes.mentions {
            if needs[mention.node] == nil {
                let known = needs.keys.map(\.text).sorted()
                findings.report(
                    "no node is called “\(mention.node)”\(findings.didYouMean(mention.node.text, among: known))",
                    at: mention.document)
            } else if reaches(mention.from, from: mention.node, needs) {
                findings.report(
                    "“\(mention.node)” waits for “\(mention.from)”, which here waits for it: a circle",
                    at: mention.document)
            }
        }
    }

    /// A gap's node must be there.
    func checkGaps(_ draft: RulebookDraft, in root: Requirement, _ findings: Findings) {
        guard !draft.rulebook.gaps.isEmpty else { return }
        let known = Set(root.allIDs.map(\.text))
        for gap in draft.document["gaps"]?.items ?? [] {
            guard let node = gap["node"], let name = node.word, !known.contains(name) else { continue }
            findings.report(
                "no node is called “\(name)”\(findings.didYouMean(name, among: known.sorted()))", at: node)
        }
    }

    private func reaches(_ wanted: NodeID, from start: NodeID, _ needs: [NodeID: [NodeID]]) -> Bool {
        var seen: Set<NodeID> = [start]
        var open = [start]
        while let node = open.popLast() {
            if node == wanted { return true }
            for next in needs[node] ?? [] where seen.insert(next).inserted { open.append(next) }
        }
        return false
    }

    /// The editions of one id follow each other without a gap or an overlap, and each stands once.
    func checkEditions(_ drafts: [RulebookDraft], _ findings: Findings) {
        for (_, editions) in Dictionary(grouping: drafts, by: \.rulebook.id).sorted(by: { $0.key < $1.key }) {
            let sorted = editions.sorted {
                ($0.rulebook.from, $0.rulebook.edition) < ($1.rulebook.from, $1.rulebook.edition)
            }
            for (earlier, later) in zip(sorted, sorted.dropFirst()) { check(earlier.rulebook, later, findings) }
            var seen: Set<String> = []
            for draft in sorted where !seen.insert(draft.rulebook.edition).inserted {
                findings.report("there are two files for \(draft.rulebook.key)", at: draft.document, key: "edition")
            }
        }
    }

    private func check(_ earlier: Rulebook, _ later: RulebookDraft, _ findings: Findings) {
        let key = later.rulebook.key
        guard let until = earlier.until, until < later.rulebook.from else {
            findings.report(
                "the editions overlap: \(earlier.key) is still in force when \(key) begins", at: later.document,
                key: "in-force")
            return
        }
        guard until.advanced(by: 1) < later.rulebook.from else { return }
        findings.report(
            "no edition is in force between \(earlier.key), until \(until), and \(key), from \(later.rulebook.from)",
            at: later.document, key: "in-force")
    }
}
