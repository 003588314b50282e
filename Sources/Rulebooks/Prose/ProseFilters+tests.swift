package import Portfolios

extension ProseFilters {
    /// One test in words and its place in the noun phrase; `nil` for the test for kinds, which is the noun.
    package func modifier(_ test: Test, _ kinds: [Kind]) -> ProseWords.Modifier? {
        let kind = kinds.first
        switch test {
        case .kinds: return nil
        case .terms(let attribute, let match, let terms): return ofTerms(attribute, match, terms, kinds)
        case .names(let attribute, let match, let names):
            return matching(attribute, match, names.map { organizations[$0] ?? $0 }, kinds)
        case .flag(let attribute, let value): return words.filters.flag(attribute, value)
        case .number(let attribute, let range): return words.filters.number(attribute, bounds(range) { "\($0)" })
        case .minutes(let range): return words.filters.minutes(kind, bounds(range, words.amounts.minutes))
        case .inLast(let period): return words.filters.inLast(words.amounts.period(period))
        case .inCycle: return words.filters.inCycle
        case .current: return words.filters.current
        case .when(let relation, let moment): return words.filters.when(relation, event(moment))
        case .providerHeld(let held): return providerHeld(held, kind)
        case .providerLevel(let levels):
            return words.filters.providerLevel(kind, words.lists.article(levelText(levels)))
        case .standing(let standings): return words.filters.standing(standings)
        case .any(let filters): return sameInTwoWays(filters, kinds) ?? words.filters.either(either(filters, kinds))
        case .not(let filter): return words.filters.butNot(predicate(filter, within: Filter([.kinds(kinds)])))
        }
    }

    private func ofTerms(
        _ attribute: Attribute, _ match: Match, _ terms: [Term], _ kinds: [Kind]
    ) -> ProseWords.Modifier {
        if attribute == .level, match == .oneOf {
            return words.filters.attribute(.level, kinds.first, [levelText(terms)], words.lists.or)
        }
        return matching(attribute, match, terms.map { label($0, attribute) }, kinds)
    }

    private func matching(
        _ attribute: Attribute, _ match: Match, _ values: [String], _ kinds: [Kind]
    ) -> ProseWords.Modifier {
        let takesArticle = words.filters.takesArticle(attribute, kinds.first)
        let values = takesArticle ? values.map(words.lists.article) : values
        let joined = match == .allOf ? words.lists.and : words.lists.or
        let positive = words.filters.attribute(attribute, kinds.first, values, joined)
        return match == .noneOf ? words.filters.butNot(text(positive, of: mass(kinds))) : positive
    }

    private func either(_ filters: [Filter], _ kinds: [Kind]) -> String {
        let predicates = filters.map { predicate($0, within: Filter([.kinds(kinds)])) }
        let isLong = predicates.contains(where: words.lists.isList)
        return isLong ? words.page.oneOf(predicates) : words.lists.or(predicates)
    }

    /// One thing that counts as a degree and as a credential is said once.
    private func sameInTwoWays(_ filters: [Filter], _ kinds: [Kind]) -> ProseWords.Modifier? {
        let named = filters.map { filter -> [Term]? in
            guard filter.tests.count == 1, case .terms(let attribute, .oneOf, let terms) = filter.tests[0],
                attribute == .level || attribute == .credential
            else { return nil }
            return terms
        }
        guard named.count > 1, let terms = named[0], named.allSatisfy({ $0 == terms }) else { return nil }
        return matching(.credential, .oneOf, terms.map { label($0, .credential) }, kinds)
    }

    private func providerHeld(_ held: ProviderHeld, _ kind: Kind?) -> ProseWords.Modifier {
        words.filters.providerHeld(
            kind, words.lists.or(held.manners.map(words.filters.manner)),
            words.lists.or(held.credentials.map { label($0, .credential) }),
            held.vettedUntil.map(words.amounts.day))
    }

    private func event(_ moment: Moment) -> ProseWords.MomentWords {
        switch moment {
        case .day(let day): .day(words.amounts.day(day))
        case .degree(let levels): .event(words.times.degree(lowest(levels).map { label($0, .level) } ?? ""))
        case .credential(let terms):
            .event(words.times.credential(words.lists.or(terms.map { label($0, .credential) })))
        case .met(let node): .event(words.times.met(titles[node] ?? node.text))
        }
    }
}
