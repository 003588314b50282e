import Portfolios
package import Rulebooks

extension RandomCases {
    static let minuteKinds = Kind.allCases.filter(\.hasMinutes)

    /// A leaf of any measure whose filter fits it.
    package mutating func leaf(id: String) -> Leaf {
        switch random.number(0...13) {
        case 0: countLeaf(.exists, need: 1)
        case 1: countLeaf(.entries, need: random.number(1...4))
        case 2: distinctLeaf()
        case 3: scoreLeaf()
        case 4, 5: workDaysLeaf()
        case 6, 7: workHoursLeaf()
        case 8: activeMonthsLeaf()
        default: hoursLeaf(id: id)
        }
    }

    private mutating func countLeaf(_ measure: Measure, need: Int) -> Leaf {
        let filter = random.chance(10) ? narrowing(kinds: Kind.allCases) : filter(kinds: Kind.allCases)
        return Leaf(need: need, measure: measure, filter: filter, proRated: need > 1 && proRates())
    }

    package mutating func distinctLeaf() -> Leaf {
        let attribute: Attribute = random.pick([
            .provider, .provider, .institution, .issuer, .organization, .form, .version,
        ])
        return Leaf(
            need: random.number(1...3), measure: .distinct(attribute), filter: filter(kinds: attribute.kinds))
    }

    package mutating func scoreLeaf() -> Leaf {
        let part = random.pick(vocabulary.terms(in: "exam-parts"))
        return Leaf(need: random.number(2...9) * 10, measure: .score(part: part), filter: filter(kinds: [.exam]))
    }

    package mutating func workDaysLeaf() -> Leaf {
        let kinds: [Kind] = random.chance(80) ? [.work, .practicum] : [.work, .leadership, .license, .training]
        return Leaf(
            need: random.pick([30, 60, 90, 182, 365]), measure: .workDays(within: optionalPeriod()),
            filter: filter(kinds: kinds), proRated: proRates())
    }

    package mutating func workHoursLeaf() -> Leaf {
        Leaf(
            need: random.pick([1200, 6000, 12_000, 30_000, 28_801]),
            measure: .workHours(dailyCap: random.pick([nil, 480, 360, 200]), within: optionalPeriod()),
            filter: filter(kinds: [.work, .practicum]), proRated: proRates())
    }

    package mutating func activeMonthsLeaf() -> Leaf {
        Leaf(
            need: random.number(1...4),
            measure: .activeMonths(least: random.pick([1, 60, 90]), span: random.pick([nil, 2, 3, 12])),
            filter: filter(kinds: RandomCases.minuteKinds))
    }

    /// Hours under any sum rule and window, often with nested minimums.
    package mutating func hoursLeaf(id: String) -> Leaf {
        let rule = sumRule(kinds: RandomCases.minuteKinds)
        let kinds = kinds(for: rule)
        let window = Window(
            length: random.chance(50) ? period() : nil, spread: random.chance(25) ? shortPeriod() : nil)
        let parts = random.chance(30) ? parts(of: id, 1...2, needs: [30, 60, 90], kinds: kinds) : []
        return Leaf(
            need: random.pick([30, 60, 90, 120, 150, 180, 300]), measure: .hours(rule, window),
            filter: filter(kinds: kinds), including: parts, proRated: proRates())
    }

    /// Mostly kinds that name a provider where a rule tells providers apart.
    private mutating func kinds(for rule: SumRule) -> [Kind] {
        switch rule {
        case .sources, .each(.provider, _):
            random.chance(80) ? [.training, .supervisionReceived] : RandomCases.minuteKinds
        case .plain, .caps, .each(.day, _): RandomCases.minuteKinds + (random.chance(8) ? [.exam] : [])
        }
    }

    mutating func parts(of id: String, _ count: ClosedRange<Int>, needs: [Int], kinds: [Kind]) -> [Part] {
        (0..<random.number(count)).map { index in
            Part(
                id: NodeID("\(id)-part\(index)"), title: "part \(index)", cites: random.chance(20) ? ["PART"] : [],
                need: random.pick(needs), filter: narrowing(kinds: kinds))
        }
    }

    mutating func sumRule(kinds: [Kind], allocating: Bool = false) -> SumRule {
        switch random.number(0...(allocating ? 5 : 9)) {
        case 0, 1: return .plain
        case 2, 3: return .caps((0..<random.number(1...2)).map { _ in cap(kinds: kinds) })
        case 4: return .each(.provider, most: random.pick([45, 60, 100]))
        case 5: return .each(.day, most: random.pick([45, 60, 100]))
        default: return .sources(atMost: random.number(1...2), majority: random.chance(50))
        }
    }

    private mutating func cap(kinds: [Kind]) -> Cap {
        Cap(filter: narrowing(kinds: kinds), most: random.pick([30, 60, 75, 120]))
    }

    mutating func proRates() -> Bool { random.chance(15) }
    private mutating func optionalPeriod() -> Period? { random.chance(50) ? period() : nil }
    private mutating func shortPeriod() -> Period {
        random.pick([Period(1, .months), Period(30, .days), Period(2, .months), Period(1, .days)])
    }
}
