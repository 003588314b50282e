extension Catalog {
    /// A rulebook in words, with the titles of those it refers to.
    package func prose(of rulebook: Rulebook, words: ProseWords = .english) -> RulebookProse {
        let titles = Dictionary(rulebooks.map { ($0.id, $0.title) }, uniquingKeysWith: { _, latest in latest })
        return RulebookProse(rulebook: rulebook, vocabulary: vocabulary, words: words, organizations: issuers) {
            titles[$0]
        }
    }
}
