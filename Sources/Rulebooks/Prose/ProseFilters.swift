package import Portfolios

/// Filters in words: as a noun phrase (`reflective supervision with …`) or as a predicate (`about attachment`).
package struct ProseFilters: Sendable {
    /// How the noun stands: `a reference`, `reference` after a number word, `references`, `supervision`.
    package enum Form: Sendable { case one, bare, many, mass }

    package var words: ProseWords
    package var vocabulary: Vocabulary
    /// The title of a node of the same rulebook.
    package var titles: [NodeID: String]

    package init(words: ProseWords = .english, vocabulary: Vocabulary, titles: [NodeID: String] = [:]) {
        self.words = words
        self.vocabulary = vocabulary
        self.titles = titles
    }

    /// The filter as a noun phrase. A filter without kinds borrows those of the filter around it.
    package func phrase(_ filter: Filter, _ form: Form, within outer: Filter? = nil) -> ProseNounPhrase {
        let kinds = filter.namedKinds ?? outer?.namedKinds ?? []
        let modifiers = modifiers(filter, kinds)
        let adjectives = modifiers.filter { $0.position == .adjective }.map(\.text)
        var core: String
        if let name = modifiers.first(where: { $0.position == .name }) {
            core = ([name.text] + adjectives).joined(separator: ", ")
        } else {
            core = noun(kinds, form, modifiers.first { $0.position == .noun }?.text, adjectives)
        }
        var previous = ""
        for modifier in modifiers where modifier.position == .close {
            let needsComma = ProseFilters.isList(previous) && !modifier.text.hasPrefix("(")
            core += (needsComma ? ", " : " ") + modifier.text
            previous = modifier.text
        }
        return ProseNounPhrase(core: core, clauses: modifiers.filter { $0.position == .loose }.map(\.text))
    }

    /// The filter as what can stand after `must be`: `about attachment and in the last 5 years`.
    package func predicate(_ filter: Filter, within outer: Filter? = nil) -> String {
        if let kinds = filter.namedKinds, kinds != outer?.namedKinds || filter.tests.count == 1 {
            return phrase(filter, .mass).text
        }
        return words.lists.and(modifiers(filter, outer?.namedKinds ?? []).map(\.text))
    }

    /// Whether words list several things, so that what follows needs a comma.
    static func isList(_ text: String) -> Bool {
        text.contains(",") || text.contains(" or ") || text.contains(" and ")
    }

    private func noun(_ kinds: [Kind], _ form: Form, _ replacement: String?, _ adjectives: [String]) -> String {
        let named = kinds.isEmpty || kinds.count == Kind.allCases.count ? [words.anything] : kinds.map(words.kinds)
        switch form {
        case .one:
            let nouns = replacement.map { [$0] } ?? named.map(\.one)
            return words.lists.or(nouns.map { words.lists.article(words.lists.noun(adjectives, $0)) })
        case .bare:
            return words.lists.noun(adjectives, words.lists.or(replacement.map { [$0] } ?? named.map(\.one)))
        case .many, .mass:
            let plain = words.lists.or(named.map { form == .many ? $0.many : $0.mass })
            let noun = replacement.map { form == .many ? "\(plain) (\($0))" : $0 } ?? plain
            return words.lists.noun(adjectives, noun)
        }
    }

    private func modifiers(_ filter: Filter, _ kinds: [Kind]) -> [ProseWords.Modifier] {
        filter.tests.compactMap { modifier($0, kinds) }
    }
}

extension Filter {
    /// The kinds it names, if it names any.
    package var namedKinds: [Kind]? {
        for case .kinds(let kinds) in tests { return kinds }
        return nil
    }
}
