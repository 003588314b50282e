package import Portfolios

/// Filters in words: as a noun phrase (`reflective supervision with …`) or as a predicate (`about attachment`).
package struct ProseFilters: Sendable {
    /// How the noun stands: `a reference`, `reference` after a number word, `references`, `supervision`.
    package enum Form: Sendable { case one, bare, many, mass }

    package var words: ProseWords
    package var vocabulary: Vocabulary
    /// The title of a node of the same rulebook.
    package var titles: [NodeID: String]
    /// The names of organizations, by id.
    package var organizations: [String: String]

    package init(
        words: ProseWords = .english, vocabulary: Vocabulary, titles: [NodeID: String] = [:],
        organizations: [String: String] = [:]
    ) {
        self.words = words
        self.vocabulary = vocabulary
        self.titles = titles
        self.organizations = organizations
    }

    /// The filter as a noun phrase. A filter without kinds borrows those of the filter around it.
    package func phrase(_ filter: Filter, _ form: Form, within outer: Filter? = nil) -> ProseNounPhrase {
        let kinds = filter.namedKinds ?? outer?.namedKinds ?? []
        let modifiers = modifiers(filter, kinds)
        let adjectives = modifiers.filter { $0.position == .adjective }.map(\.text)
        var core: String
        if let name = modifiers.first(where: { $0.position == .name }) {
            core = ([name.text] + adjectives.map { words.lists.agreeing($0, name.text) }).joined(separator: ", ")
        } else {
            core = noun(kinds, form, modifiers.first { $0.position == .noun }?.text, adjectives)
        }
        var previous = ""
        for modifier in modifiers where modifier.position == .close {
            let needsComma = words.lists.isList(previous) && !modifier.text.hasPrefix("(")
            core += (needsComma ? ", " : " ") + modifier.text
            previous = modifier.text
        }
        return ProseNounPhrase(core: core, clauses: modifiers.filter { $0.position == .loose }.map(\.text))
    }

    /// The filter as what can stand after `must be`: `about attachment and in the last 5 years`.
    package func predicate(_ filter: Filter, within outer: Filter? = nil) -> String {
        predicate(filter, within: outer, of: mass(outer?.namedKinds ?? [])).text
    }

    /// The filter as what can stand after `must be`, said of something that adjectives agree with.
    func predicate(_ filter: Filter, within outer: Filter?, of noun: String) -> ProseWords.Predicate {
        if let kinds = filter.namedKinds, kinds != outer?.namedKinds || filter.tests.count == 1 {
            return ProseWords.Predicate(text: phrase(filter, .mass).text, isNoun: true)
        }
        let modifiers = modifiers(filter, outer?.namedKinds ?? [])
        return ProseWords.Predicate(
            text: words.lists.and(modifiers.map { text($0, of: noun) }), isNoun: modifiers.first?.isNoun ?? false)
    }

    /// One test in words that stand alone, said of entries of some kinds; empty for the test for kinds.
    package func text(_ test: Test, _ kinds: [Kind]) -> String {
        modifier(test, kinds).map { text($0, of: mass(kinds)) } ?? ""
    }

    /// A modifier that stands alone.
    func text(_ modifier: ProseWords.Modifier, of noun: String) -> String {
        modifier.position == .adjective ? words.lists.agreeing(modifier.text, noun) : modifier.text
    }

    /// The noun after "hours of" for entries of some kinds.
    func mass(_ kinds: [Kind]) -> String { noun(kinds, .mass, nil, []) }

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
