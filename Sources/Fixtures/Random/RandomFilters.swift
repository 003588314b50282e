package import Portfolios
package import Rulebooks

extension RandomCases {
    /// A filter for one to three of some kinds with up to three further tests.
    package mutating func filter(kinds: [Kind]) -> Filter {
        let liked = kinds.filter { favorites.contains($0) }
        let chosen = random.some(liked.isEmpty || random.chance(15) ? kinds : liked, 1...3)
        let tests = (0..<random.pick([0, 0, 0, 0, 1, 1, 1, 2, 3])).map { _ in test(for: chosen) }
        return Filter([.kinds(chosen)] + tests)
    }

    /// A filter that names no kinds, as caps, parts and covers have them.
    package mutating func narrowing(kinds: [Kind]) -> Filter {
        Filter((0..<random.pick([0, 1, 1, 1, 1, 2])).map { _ in test(for: kinds) })
    }

    mutating func test(for kinds: [Kind], depth: Int = 0) -> Rulebooks.Test {
        switch random.number(0...(depth < 2 ? 26 : 20)) {
        case 0...8: attributeTest(for: kinds)
        case 9: .minutes(random.pick([60...1_000_000, 0...45, 45...90, 1000...1_000_000]))
        case 10, 11: .inLast(period())
        case 12: .inCycle
        case 13...16: .when(random.pick(DayRelation.allCases), moment())
        case 17: .current
        case 18: .providerHeld(providerHeld())
        case 19: .providerLevel(levels())
        case 20: .standing(random.some([.claimed, .attested, .verified], 1...2))
        case 21...23: .any((0..<random.number(1...3)).map { _ in inner(for: kinds, depth: depth) })
        case 24, 25: .not(inner(for: kinds, depth: depth))
        default: .providerHeld(providerHeld())
        }
    }

    private mutating func inner(for kinds: [Kind], depth: Int) -> Filter {
        Filter((0..<random.number(1...2)).map { _ in test(for: kinds, depth: depth + 1) })
    }

    /// Mostly about something the kinds can say, now and then about something they cannot.
    private mutating func attributeTest(for kinds: [Kind]) -> Rulebooks.Test {
        let sayable = Attribute.allCases.filter { !Set($0.kinds).isDisjoint(with: kinds) }
        let attribute = sayable.isEmpty || random.chance(5) ? random.pick(Attribute.allCases) : random.pick(sayable)
        switch attribute.shape {
        case .term, .terms:
            let kind = attribute.kinds.first { kinds.contains($0) } ?? attribute.kinds[0]
            let list = attribute.list(for: kind) ?? "levels"
            return .terms(attribute, random.pick([.oneOf, .oneOf, .allOf, .noneOf]), terms(of: list))
        case .flag: return .flag(attribute, random.chance(70))
        case .number: return .number(attribute, random.pick([0...5, 3...10, 8...1_000_000]))
        case .name:
            return .names(attribute, random.pick([.oneOf, .oneOf, .noneOf]), random.some(RandomCases.names, 1...2))
        }
    }

    mutating func period() -> Period {
        random.pick([
            Period(30, .days), Period(1, .months), Period(2, .weeks), Period(3, .months), Period(6, .months),
            Period(12, .months), Period(1, .years), Period(365, .days),
        ])
    }

    mutating func levels() -> [Term] {
        vocabulary.levels(atLeast: random.pick(vocabulary.terms(in: "levels"))).sorted()
    }

    private mutating func providerHeld() -> ProviderHeld {
        ProviderHeld(
            credentials: terms(of: "credentials"), manners: random.some(HoldingManner.allCases, 1...3),
            vettedUntil: random.chance(30) ? random.pick(days) : nil)
    }

    private mutating func moment() -> Moment {
        switch random.number(0...9) {
        case 0...2: .day(random.pick(days))
        case 3, 4: .degree(levels())
        case 5, 6: .credential(terms(of: "credentials"))
        default: finished.isEmpty ? .day(random.pick(days)) : .met(random.pick(finished))
        }
    }
}
