import Portfolios

extension ProseSentences {
    /// The rule of a node, its long alternatives left to a list below it.
    func heading(_ rule: Rule) -> String {
        guard case .leaf(var leaf) = rule, !longAlternatives(leaf).isEmpty else { return text(rule) }
        leaf.filter.tests.removeAll { $0.alternatives != nil }
        return text(.leaf(leaf)) + " " + words.sentences.alternatives
    }

    /// The alternatives of a leaf's filter, when it has one set of them and they are too long for one sentence.
    func longAlternatives(_ leaf: Leaf) -> [Filter] {
        let sets = leaf.filter.tests.compactMap(\.alternatives)
        guard sets.count == 1, let alternatives = sets.first else { return [] }
        let length = alternatives.reduce(0) { $0 + filters.predicate($1, within: leaf.filter).count }
        return length > 160 ? alternatives : []
    }
}

extension Test {
    fileprivate var alternatives: [Filter]? {
        if case .any(let filters) = self { filters } else { nil }
    }
}
