import Portfolios
import Rulebooks

extension PlanCompiler {
    mutating func filter(_ filter: Filter, isNested: Bool = false, kinds outer: UInt16 = .max) -> Int {
        let key = NestedFilter(filter: filter, isNested: isNested)
        if let known = filterIndexes[key], !isNested { return known }
        let kinds = isNested ? outer : filter.kinds.reduce(into: UInt16(0)) { $0 |= 1 << UInt16($1.number) }
        var steps: [PlanFilter.Step] = []
        var sources: [Test] = []
        for test in filter.tests {
            if case .kinds = test { continue }
            sources.append(test)
            if let dates = dates(test) {
                steps.append(isNested ? .test(append(.firstDay(dates), kinds, carriers: .max)) : .dates(dates))
            } else {
                steps.append(.test(self.test(test, kinds)))
            }
        }
        let hasDates = steps.contains { if case .dates = $0 { true } else { false } }
        parts.filters.append(
            PlanFilter(
                kinds: kinds, steps: steps, sources: sources, hasDates: hasDates, isModal: false, isNested: isNested))
        filterIndexes[key] = parts.filters.count - 1
        return parts.filters.count - 1
    }

    mutating func append(_ form: PlanTest.Form, _ kinds: UInt16, carriers: UInt16) -> Int {
        parts.tests.append(PlanTest(form: form, kinds: kinds, carriers: carriers, isModal: false))
        return parts.tests.count - 1
    }

    mutating func dates(_ test: Test) -> PlanDates? {
        switch test {
        case .inLast(let period): .inLast(period)
        case .inCycle: .inCycle
        case .when(let relation, .day(let day)): .day(relation, day.number)
        case .when(let relation, let moment): .event(relation, event(moment))
        default: nil
        }
    }

    mutating func event(_ moment: Moment) -> Int {
        if let known = eventIndexes[moment] { return known }
        switch moment {
        case .day: break
        case .degree(let levels): parts.events.append(.degree(TermBits(levels, count: vocabulary.count)))
        case .credential(let credentials):
            parts.events.append(.credential(TermBits(credentials, count: vocabulary.count)))
        case .met(let id):
            let holder = nodeIndexes[id] ?? holders[id] ?? 0
            let isSteady = Steadiness.isSteady(requirements[holder])
            parts.events.append(.met(id, holder: holder, isSteady: isSteady && nodeIndexes[id] != nil))
        }
        eventIndexes[moment] = parts.events.count - 1
        return parts.events.count - 1
    }
}
