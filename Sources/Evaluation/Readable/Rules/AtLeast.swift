import Rulebooks

extension ReadableEvaluator.Reading {
    /// So many children with the least shortfalls, earlier ones on ties; named in the order in which they stand.
    func atLeast(
        _ count: Int, of nodes: [Requirement], in requirement: Requirement
    ) -> ReadableEvaluator.Verdict {
        let children = nodes.map { verdict(on: $0) }
        var chosen = choosing(count, of: children, in: requirement)
        let ranked = children.indices.filter { children[$0].applies }.sorted {
            (children[$0].shortfalls.certain, $0) < (children[$1].shortfalls.certain, $1)
        }
        chosen.chosen = ranked.prefix(count).sorted().map { children[$0].id }
        return chosen
    }
}
