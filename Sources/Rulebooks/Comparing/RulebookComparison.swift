package import Portfolios

/// What changed from one edition of a rulebook to another, or from a rulebook to another one, said in full.
package struct RulebookComparison: Sendable {
    package var old: Rulebook
    package var new: Rulebook
    /// What stands at the head: title, days in force, proof, cycle.
    package var facts: [FactChange]
    package var sources: [SourceChange]
    package var gaps: ListChange<Gap>
    /// Nodes and parts that changed: in the order of the new edition, what was removed after what it stood after.
    package var nodes: [NodeChange]
    /// How many nodes and parts are the same in both.
    package var unchanged: Int
    let words: ProseWords

    /// - Parameter titleOfRulebook: the title of another rulebook by its id.
    package init(
        old: Rulebook, new: Rulebook, vocabulary: Vocabulary, words: ProseWords = .english,
        organizations: [String: String] = [:],
        titleOfRulebook: @escaping @Sendable (String) -> String? = { _ in nil }
    ) {
        self.old = old
        self.new = new
        self.words = words
        func prose(_ rulebook: Rulebook) -> RulebookProse {
            RulebookProse(
                rulebook: rulebook, vocabulary: vocabulary, words: words, organizations: organizations,
                titleOfRulebook: titleOfRulebook)
        }
        let matching = NodeMatching(old: prose(old), new: prose(new))
        nodes = matching.changes
        unchanged = matching.count - nodes.count { $0.kind != .removed }
        facts = FactChange.all(old, new, words, titleOfRulebook)
        sources = SourceChange.all(old.sources, new.sources)
        gaps = ListChange(old: old.gaps, new: new.gaps)
    }

    /// Both say and ask the same. The edition's name and its days in force do not count.
    package var isUnchanged: Bool {
        nodes.isEmpty && sources.isEmpty && gaps.isEmpty && facts.allSatisfy { $0.fact == .inForce }
    }

    package func count(_ kind: NodeChange.Kind) -> Int { nodes.count { $0.kind == kind } }
}

extension Catalog {
    /// Two of its rulebooks compared, with the titles of those they refer to.
    package func comparison(
        of old: Rulebook, with new: Rulebook, words: ProseWords = .english
    ) -> RulebookComparison {
        let titles = Dictionary(rulebooks.map { ($0.id, $0.title) }, uniquingKeysWith: { _, latest in latest })
        return RulebookComparison(old: old, new: new, vocabulary: vocabulary, words: words, organizations: issuers) {
            titles[$0]
        }
    }
}
