import Portfolios
import Rulebooks

/// Kinds of evidence that the form does not ask about: silence about them is no “no”, so an entry that says nothing
/// stands for each.
extension AnswerPortfolio {
    static let unasked: [EntryID: Kind] = Dictionary(
        uniqueKeysWithValues: Idea.unasked.map { (EntryID("unasked-" + $0.rawValue), $0) })

    static let unaskedEntries = unasked.map { Entry(id: $0.key, kind: $0.value) }.sorted(by: Entry.inOrder)
}

extension Person {
    /// With as many entries of what was not asked about as the rulebook counts of them.
    func asked(by rulebook: Rulebook) -> Person {
        guard !unasked.isEmpty else { return self }
        var person = self
        for (kind, count) in rulebook.requirement.countedEntries where count > 1 && unasked.values.contains(kind) {
            for number in 2...min(count, Self.mostUnasked) {
                let entry = Entry(id: EntryID("unasked-\(kind.rawValue)-\(number)"), kind: kind)
                person.portfolio.entries.append(entry)
                person.unasked[entry.id] = kind
            }
        }
        if person.portfolio.entries.count > portfolio.entries.count {
            person.portfolio.entries.sort(by: Entry.inOrder)
        }
        return person
    }

    /// More than any rulebook counts.
    private static let mostUnasked = 200
}

extension Requirement {
    /// The most entries of each kind that one requirement in it counts.
    fileprivate var countedEntries: [Kind: Int] {
        var counts: [Kind: Int] = [:]
        visit { node in
            guard case .leaf(let leaf) = node.rule, leaf.measure.unit == .count else { return }
            for kind in leaf.filter.kinds { counts[kind] = max(counts[kind] ?? 0, leaf.need) }
        }
        return counts
    }
}
