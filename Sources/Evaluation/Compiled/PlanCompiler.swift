import Portfolios
import Rulebooks

/// Turns a rulebook into a plan.
struct PlanCompiler {
    private let rulebook: Rulebook
    private let vocabulary: Vocabulary
    private let registry: [Provider]
    private var parts = PlanParts()
    private var testIndexes: [Test: Int] = [:]
    private var filterIndexes: [NestedFilter: Int] = [:]
    private var eventIndexes: [Moment: Int] = [:]
    /// Nodes by id, and `met` moments waiting for theirs.
    private var nodeIndexes: [NodeID: Int] = [:]
    /// Nodes by the ids of their parts, nested minimums and topics.
    private var holders: [NodeID: Int] = [:]
    private var requirements: [Requirement] = []
    private var firsts: [Int] = []

    private struct NestedFilter: Hashable {
        var filter: Filter
        var isNested: Bool
    }

    private init(rulebook: Rulebook, vocabulary: Vocabulary, providers: Providers) {
        self.rulebook = rulebook
        self.vocabulary = vocabulary
        registry = providers.all
    }

    static func plan(rulebook: Rulebook, vocabulary: Vocabulary, providers: Providers) -> Plan {
        var compiler = PlanCompiler(rulebook: rulebook, vocabulary: vocabulary, providers: providers)
        // Nodes that a `met` moment names must be numbered before the filters that ask for them.
        compiler.number(rulebook.requirement)
        for requirement in compiler.requirements { compiler.compile(requirement) }
        compiler.settleOutcomes()
        compiler.settleModes()
        compiler.settleFamilies()
        return Plan(
            rulebook: rulebook, vocabulary: vocabulary, providers: providers, registry: compiler.registry,
            parts: compiler.parts)
    }

    /// Children and guards before their parents.
    private mutating func number(_ requirement: Requirement) {
        let first = requirements.count
        if let guardRule = requirement.guardRule { number(guardRule.requirement) }
        for child in requirement.children { number(child) }
        for id in ownIDs(of: requirement) { holders[id] = requirements.count }
        nodeIndexes[requirement.id] = requirements.count
        requirements.append(requirement)
        firsts.append(first)
    }

    private func ownIDs(of requirement: Requirement) -> [NodeID] {
        switch requirement.rule {
        case .leaf(let leaf): leaf.including.map(\.id)
        case .allocate(let allocation): allocation.parts.map(\.id)
        case .cover(let cover): cover.topics.map { NodeID("\(requirement.id)/\(vocabulary.name(of: $0.term))") }
        default: []
        }
    }

    private func index(of requirement: Requirement) -> Int { nodeIndexes[requirement.id] ?? 0 }

    // MARK: Nodes

    private mutating func compile(_ requirement: Requirement) {
        var outcome = PlanOutcome(
            id: requirement.id, title: requirement.title, cites: requirement.cites, note: requirement.note,
            unit: .requirements, need: 1, isLeaf: false)
        let rule: PlanNode.Rule
        switch requirement.rule {
        case .all(let nodes): rule = .all(nodes.map(index))
        case .any(let nodes): rule = .any(nodes.map(index))
        case .atLeast(let count, let nodes): rule = .atLeast(count, nodes.map(index))
        case .meets(_, let target): rule = .all([index(of: target)])
        case .leaf(let leaf): rule = .leaf(compile(leaf, &outcome))
        case .cover(let cover): rule = .cover(compile(cover, requirement, &outcome))
        case .allocate(let allocation): rule = .allocate(compile(allocation, &outcome))
        case .judgement(let role):
            rule = .judgement(role: role)
            outcome.unit = .count
            outcome.isLeaf = true
        }
        if !requirement.children.isEmpty { outcome.children = requirement.children.map(index) }
        let guardNode = requirement.guardRule.map { index(of: $0.requirement) }
        parts.nodes.append(
            PlanNode(outcome: outcome, guardNode: guardNode, rule: rule, first: firsts[parts.nodes.count]))
    }

    private mutating func compile(_ leaf: Leaf, _ outcome: inout PlanOutcome) -> PlanLeaf {
        outcome.unit = leaf.measure.unit
        outcome.need = leaf.need
        outcome.isProRated = leaf.proRated
        outcome.isLeaf = true
        var caps: [PlanCap] = []
        if case .hours(.caps(let rules), _) = leaf.measure { caps = compile(rules) }
        var slot = 0
        if case .distinct(let attribute) = leaf.measure { slot = attribute.slot }
        let including = leaf.including.map { part(for: $0, unit: .minutes, isProRated: leaf.proRated) }
        outcome.children = including.map(\.outcome)
        return PlanLeaf(
            measure: leaf.measure, filter: filter(leaf.filter), caps: caps, nameSlot: slot, including: including)
    }

    private mutating func compile(_ caps: [Cap]) -> [PlanCap] {
        caps.map { PlanCap(filter: filter($0.filter), most: $0.most) }
    }

    /// Extra outcomes are numbered from −1 down until all nodes are known.
    private mutating func part(for part: Part, unit: Unit, isProRated: Bool) -> PlanPart {
        parts.extraOutcomes.append(
            PlanOutcome(
                id: part.id, title: part.title, cites: part.cites, note: nil, unit: unit, need: part.need,
                isProRated: isProRated, isLeaf: true))
        return PlanPart(outcome: requirements.count + parts.extraOutcomes.count - 1, filter: filter(part.filter))
    }

    private mutating func compile(
        _ cover: Cover, _ requirement: Requirement, _ outcome: inout PlanOutcome
    ) -> PlanCover {
        let first = requirements.count + parts.extraOutcomes.count
        var positions = [Int16](repeating: -1, count: vocabulary.count + 1)
        for (position, topic) in cover.topics.enumerated() {
            positions[Int(topic.term.number)] = Int16(position)
            parts.extraOutcomes.append(
                PlanOutcome(
                    id: NodeID("\(requirement.id)/\(vocabulary.name(of: topic.term))"), title: topic.label,
                    cites: requirement.cites, note: nil, unit: .count, need: 1, isLeaf: true))
        }
        outcome.unit = .count
        outcome.children = Array(first..<first + cover.topics.count)
        return PlanCover(
            filter: filter(cover.filter), firstOutcome: first, topics: cover.topics.map(\.term.number),
            positions: positions)
    }

    private mutating func compile(_ allocation: Allocation, _ outcome: inout PlanOutcome) -> PlanAllocation {
        let unit: Unit = allocation.of == .hours ? .minutes : .count
        outcome.unit = unit
        let members = allocation.parts.map { part(for: $0, unit: unit, isProRated: allocation.proRated) }
        outcome.children = members.map(\.outcome)
        var caps: [PlanCap] = []
        if case .caps(let rules) = allocation.sum { caps = compile(rules) }
        parts.allocationCount += 1
        return PlanAllocation(
            index: parts.allocationCount - 1, of: allocation.of, pool: filter(allocation.pool), sum: unit == .minutes ? allocation.sum : .plain,
            caps: caps, parts: members)
    }

    /// A part's need counts in its allocation's outcome.
    private mutating func settleOutcomes() {
        for index in parts.nodes.indices {
            if case .allocate(let allocation) = parts.nodes[index].rule {
                parts.nodes[index].outcome.need = allocation.parts.count
            }
            if case .cover(let cover) = parts.nodes[index].rule {
                parts.nodes[index].outcome.need = cover.topics.count
            }
        }
    }

    // MARK: Filters and tests

    private mutating func filter(_ filter: Filter, isNested: Bool = false, kinds outer: UInt16 = .max) -> Int {
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

    private mutating func append(_ form: PlanTest.Form, _ kinds: UInt16, carriers: UInt16) -> Int {
        parts.tests.append(PlanTest(form: form, kinds: kinds, carriers: carriers, isModal: false))
        return parts.tests.count - 1
    }

    private mutating func dates(_ test: Test) -> PlanDates? {
        switch test {
        case .inLast(let period): .inLast(period)
        case .inCycle: .inCycle
        case .when(let relation, .day(let day)): .day(relation, day.number)
        case .when(let relation, let moment): .event(relation, event(moment))
        default: nil
        }
    }

    private mutating func event(_ moment: Moment) -> Int {
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

    private mutating func test(_ test: Test, _ kinds: UInt16) -> Int {
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
    private mutating func widen(_ test: Int, _ kinds: UInt16) {
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

    private mutating func form(_ test: Test, _ kinds: UInt16) -> PlanTest.Form {
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
        case (_, .allOf) where terms.count > 1: return .term(slot: attribute.slot, negated: false, TermBits([], count: vocabulary.count))
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

    // MARK: Families

    /// Gathers tests for single terms of one attribute; fewer than four are as quick one by one.
    private mutating func settleFamilies() {
        for attribute in Attribute.inSlots(of: .terms) {
            var members: [(test: Int, term: Term)] = []
            for case (.terms(attribute, .oneOf, let terms), let index) in testIndexes where terms.count == 1 {
                members.append((index, terms[0]))
            }
            guard members.count > 3 else { continue }
            members.sort { $0.test < $1.test }
            var family = PlanFamily(
                slot: attribute.slot, kinds: 0, carriers: parts.tests[members[0].test].carriers,
                tests: members.map(\.test), testOf: [Int32](repeating: -1, count: vocabulary.count + 1))
            for member in members {
                family.kinds |= parts.tests[member.test].kinds
                family.testOf[Int(member.term.number)] = Int32(member.test)
                parts.tests[member.test].family = parts.families.count
            }
            parts.families.append(family)
        }
    }

    // MARK: Modes

    /// Marks the tests and filters that events reach.
    private mutating func settleModes() {
        // Nested filters and tests were appended before those that contain them, except where a test is shared;
        // a few passes settle both.
        var changed = true
        while changed {
            changed = false
            for index in parts.tests.indices where !parts.tests[index].isModal && isModal(parts.tests[index].form) {
                parts.tests[index].isModal = true
                changed = true
            }
            for index in parts.filters.indices where !parts.filters[index].isModal && isModal(parts.filters[index]) {
                parts.filters[index].isModal = true
                changed = true
            }
        }
    }

    private func isModal(_ form: PlanTest.Form) -> Bool {
        switch form {
        case .firstDay(.event): true
        case .any(let filters): filters.contains { parts.filters[$0].isModal }
        case .not(let filter): parts.filters[filter].isModal
        default: false
        }
    }

    private func isModal(_ filter: PlanFilter) -> Bool {
        filter.steps.contains { step in
            switch step {
            case .dates(.event): true
            case .dates: false
            case .test(let test): parts.tests[test].isModal
            }
        }
    }
}
