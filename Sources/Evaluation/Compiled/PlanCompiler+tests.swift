import Portfolios
import Rulebooks

extension PlanCompiler {
    mutating func test(_ test: Test, _ kinds: UInt16) -> Int {
        if let known = testIndexes[test] {
            parts.tests[known].kinds |= kinds
            widen(known, kinds)
            return known
        }
        let index = append(form(test, kinds), kinds, carriers: carriers(test))
        testIndexes[test] = index
        return index
    }

    /// A shared `any` or `not` must answer for the kinds of every filter that asks it.
    mutating func widen(_ test: Int, _ kinds: UInt16) {
        let filters: [Int]
        switch parts.tests[test].form {
        case .any(let members): filters = members
        case .not(let member): filters = [member]
        default: return
        }
        for filter in filters {
            parts.filters[filter].kinds |= kinds
            for case .test(let inner) in parts.filters[filter].steps {
                parts.tests[inner].kinds |= kinds
                widen(inner, kinds)
            }
        }
    }

    private func carriers(_ test: Test) -> UInt16 {
        let kinds: [Kind]
        switch test {
        case .terms(let attribute, _, _), .flag(let attribute, _), .number(let attribute, _),
            .names(let attribute, _, _):
            kinds = attribute.kinds
        case .minutes: kinds = Kind.allCases.filter { $0.hasMinutes || $0.isWeekly }
        case .providerHeld, .providerLevel: kinds = Attribute.provider.kinds
        default: return .max
        }
        return kinds.reduce(into: UInt16(0)) { $0 |= 1 << UInt16($1.number) }
    }

    mutating func form(_ test: Test, _ kinds: UInt16) -> PlanTest.Form {
        switch test {
        case .terms(let attribute, let match, let terms): return self.terms(attribute, match, terms)
        case .flag(let attribute, let flag): return .flag(slot: attribute.slot, flag)
        case .number(let attribute, let range): return .number(slot: attribute.slot, range)
        case .names(let attribute, let match, let names):
            return .name(slot: attribute.slot, negated: match == .noneOf, names.map { Array($0.utf8) })
        case .minutes(let range): return .minutes(range)
        case .providerHeld(let held): return .held(held, registry.map { PlanCompiler.spans($0.holdings, held) })
        case .providerLevel(let levels): return .level(registry.map { PlanCompiler.firstDegree($0, levels) })
        case .standing(let standings):
            return .standing(standings.reduce(0) { $0 | 1 << UInt8(Standing.allCases.firstIndex(of: $1) ?? 0) })
        case .current: return .current
        case .any(let filters): return .any(filters.map { filter($0, isNested: true, kinds: kinds) })
        case .not(let inner): return .not(filter(inner, isNested: true, kinds: kinds))
        case .kinds, .inLast, .inCycle, .when: return .any([])
        }
    }

    private func terms(_ attribute: Attribute, _ match: Match, _ terms: [Term]) -> PlanTest.Form {
        let bits = TermBits(terms, count: vocabulary.count)
        switch (attribute.shape, match) {
        case (.terms, .allOf): return .allTerms(slot: attribute.slot, terms.map(\.number))
        case (.terms, _): return .anyTerm(slot: attribute.slot, negated: match == .noneOf, bits)
        case (_, .allOf) where terms.count > 1:
            return .term(slot: attribute.slot, negated: false, TermBits([], count: vocabulary.count))
        default: return .term(slot: attribute.slot, negated: match == .noneOf, bits)
        }
    }

    /// The days on which some of the holdings satisfy the test.
    static func spans(_ holdings: [Holding], _ held: ProviderHeld) -> [Span] {
        holdings.compactMap { span($0, held) }
    }

    static func span(_ holding: Holding, _ held: ProviderHeld) -> Span? {
        guard held.credentials.contains(holding.credential), held.manners.contains(holding.manner) else { return nil }
        var until = holding.until?.number ?? .max
        if holding.manner == .vetted, let limit = held.vettedUntil { until = min(until, limit.number) }
        return Span(from: holding.from?.number ?? .min, until: until)
    }

    /// The first day from which a provider had a degree of one of the levels.
    private static func firstDegree(_ provider: Provider, _ levels: [Term]) -> Int32? {
        provider.degrees.filter { levels.contains($0.level) }.map { $0.day?.number ?? .min }.min()
    }
}
