import Portfolios
import Rulebooks

extension Workspace {
    /// The entries for which a test is true, and those for which it is unknown.
    @inline(__always)
    func answers(_ test: Int, _ mode: Mode) -> (yes: Bits, unknown: Bits) {
        let mode = plan.tests[test].isModal ? mode : .claimed
        let ready: UInt8 = 1 << UInt8(mode.rawValue)
        if testReady[test] & ready == 0 {
            testReady[test] |= ready
            work(out: test, mode)
        }
        return testBits(test, mode)
    }

    private func work(out test: Int, _ mode: Mode) {
        if let family = plan.tests[test].family { return workOutFamily(plan.families[family]) }
        let kinds = plan.tests[test].kinds
        let carriers = plan.tests[test].carriers
        switch plan.tests[test].form {
        case .term(let slot, let negated, let terms):
            ask(test, kinds, mode) { row in
                let term = row.pointee.terms[slot]
                guard term != 0 else { return self.silence(row, carriers) }
                return Answer(terms.contains(term) != negated)
            }
        case .anyTerm(let slot, let negated, let terms):
            ask(test, kinds, mode) { row in
                let count = row.pointee.setCount[slot]
                guard count >= 0 else { return self.silence(row, carriers) }
                return Answer(self.shares(row, slot, terms) != negated)
            }
        case .allTerms(let slot, let terms):
            ask(test, kinds, mode) { row in
                guard row.pointee.setCount[slot] >= 0 else { return self.silence(row, carriers) }
                return Answer(terms.allSatisfy { self.has(row, slot, $0) })
            }
        case .flag(let slot, let wanted):
            ask(test, kinds, mode) { row in
                guard row.pointee.flagsSaid >> UInt8(slot) & 1 == 1 else { return self.silence(row, carriers) }
                return Answer((row.pointee.flagsSet >> UInt8(slot) & 1 == 1) == wanted)
            }
        case .number(let slot, let range):
            ask(test, kinds, mode) { row in
                let number = row.pointee.numbers[slot]
                return number < 0 ? self.silence(row, carriers) : Answer(range.contains(Int(number)))
            }
        case .minutes(let range):
            ask(test, kinds, mode) { row in
                let amount = row.pointee.amount
                return amount < 0 ? self.silence(row, carriers) : Answer(range.contains(Int(amount)))
            }
        case .standing(let standings):
            ask(test, kinds, mode) { row in Answer(standings >> row.pointee.standing & 1 == 1) }
        default: workOutRest(test, kinds, carriers, mode)
        }
    }

    /// All tests of a family at once, by going through what each entry has instead of what each test wants.
    private func workOutFamily(_ family: PlanFamily) {
        let silent = scratchBits(10)
        gather(kinds: family.kinds, into: silent)
        for test in family.tests {
            testReady[test] |= 1
            clearAll(testBits(test, .claimed).yes, words)
        }
        let believed = believed(.claimed)
        for word in 0..<words {
            var left = silent[word] & believed[word]
            silent[word] = 0
            while left != 0 {
                let bit = left & (0 &- left)
                let row = row(word &* 64 &+ left.trailingZeroBitCount)
                left &= left &- 1
                let count = Int(row.pointee.setCount[family.slot])
                if count < 0 {
                    if family.carriers >> UInt16(row.pointee.kind) & 1 == 1 { silent[word] |= bit }
                    continue
                }
                let own = columns.terms.base + Int(row.pointee.setStart[family.slot])
                for index in 0..<count {
                    let test = Int(family.testOf[Int(own[index])])
                    if test >= 0 { testBits(test, .claimed).yes[word] |= bit }
                }
            }
        }
        for test in family.tests { copyBits(silent, to: testBits(test, .claimed).unknown, words) }
    }

    private func workOutRest(_ test: Int, _ kinds: UInt16, _ carriers: UInt16, _ mode: Mode) {
        switch plan.tests[test].form {
        case .name(let slot, let negated, let names):
            ask(test, kinds, mode) { row in
                let name = row.pointee.names[slot]
                guard name >= 0 else { return self.silence(row, carriers) }
                return Answer(names.contains { self.equals(name, $0) } != negated)
            }
        case .held(let held, let spans):
            ask(test, kinds, mode) { row in self.heldAnswer(row, held, spans, carriers) }
        case .level(let first):
            ask(test, kinds, mode) { row in self.levelAnswer(row, first, carriers) }
        case .current:
            ask(test, kinds, mode) { row in
                guard row.pointee.first != EntryRow.unsaidDay else { return .unknown }
                return Answer(row.pointee.first <= self.asOf && self.asOf <= row.pointee.last)
            }
        case .firstDay(let dates):
            let allowed = allowedDays(dates, mode)
            ask(test, kinds, mode) { row in
                guard row.pointee.first != EntryRow.unsaidDay else {
                    return allowed.isImpossible(self.asOf) ? .no : .unknown
                }
                let day = Int(row.pointee.first)
                if allowed.from <= day, day <= allowed.until { return .yes }
                return allowed.possiblyFrom <= day && day <= allowed.possiblyUntil ? .unknown : .no
            }
        case .any(let filters): combine(test, filters, kinds, mode)
        case .not(let filter): negate(test, filter, kinds, mode)
        default: break
        }
    }

    @inline(__always)
    private func ask(
        _ test: Int, _ kinds: UInt16, _ mode: Mode, _ answer: (UnsafeMutablePointer<EntryRow>) -> Answer
    ) {
        let (yes, unknown) = testBits(test, plan.tests[test].isModal ? mode : .claimed)
        clearAll(yes, words)
        clearAll(unknown, words)
        let asked = scratchBits(10)
        gather(kinds: kinds, into: asked)
        let (believed, rows, order) = (believed(.claimed), rows, order)
        for word in 0..<words {
            var left = asked[word] & believed[word]
            while left != 0 {
                let bit = left & (0 &- left)
                switch answer(rows + Int(order[word &* 64 &+ left.trailingZeroBitCount])) {
                case .yes: yes[word] |= bit
                case .unknown: unknown[word] |= bit
                case .no: break
                }
                left &= left &- 1
            }
        }
    }

    /// Unknown for kinds that could have said it, no for all others.
    @inline(__always)
    private func silence(_ row: UnsafeMutablePointer<EntryRow>, _ carriers: UInt16) -> Answer {
        carriers >> UInt16(row.pointee.kind) & 1 == 1 ? .unknown : .no
    }

    @inline(__always)
    private func shares(_ row: UnsafeMutablePointer<EntryRow>, _ slot: Int, _ terms: TermBits) -> Bool {
        let own = columns.terms.base + Int(row.pointee.setStart[slot])
        for index in 0..<Int(row.pointee.setCount[slot]) where terms.contains(own[index]) { return true }
        return false
    }

    private func has(_ row: UnsafeMutablePointer<EntryRow>, _ slot: Int, _ term: UInt16) -> Bool {
        let own = columns.terms.base + Int(row.pointee.setStart[slot])
        for index in 0..<Int(row.pointee.setCount[slot]) where own[index] == term { return true }
        return false
    }

    private func equals(_ name: Int32, _ bytes: [UInt8]) -> Bool {
        let range = columns.names.base[Int(name)]
        guard Int(range.count) == bytes.count else { return false }
        let own = columns.text.base + Int(range.start)
        for index in 0..<bytes.count where own[index] != bytes[index] { return false }
        return true
    }

    // MARK: Providers

    private func heldAnswer(
        _ row: UnsafeMutablePointer<EntryRow>, _ held: ProviderHeld, _ spans: [[Span]], _ carriers: UInt16
    ) -> Answer {
        let name = row.pointee.names[Attribute.providerSlot]
        let registered = name < 0 ? -1 : registryPosition(of: name)
        let own = Int(row.pointee.holdingCount)
        if own < 0, registered < 0 { return name < 0 ? silence(row, carriers) : .unknown }
        let first = row.pointee.first
        let last = min(row.pointee.last, asOf)
        let isUndated = first == EntryRow.unsaidDay
        if registered >= 0 {
            for span in spans[registered] where isUndated || (span.from <= first && last <= span.until) {
                return isUndated ? .unknown : .yes
            }
        }
        for index in 0..<max(0, own) {
            let holding = columns.holdings.base[Int(row.pointee.holdingStart) + index]
            guard let span = PlanCompiler.span(holding, held) else { continue }
            if isUndated { return .unknown }
            if span.from <= first, last <= span.until { return .yes }
        }
        return .no
    }

    private func levelAnswer(
        _ row: UnsafeMutablePointer<EntryRow>, _ first: [Int32?], _ carriers: UInt16
    ) -> Answer {
        let name = row.pointee.names[Attribute.providerSlot]
        guard name >= 0 else { return silence(row, carriers) }
        let registered = registryPosition(of: name)
        guard registered >= 0 else { return .unknown }
        guard let day = first[registered] else { return .no }
        guard row.pointee.first != EntryRow.unsaidDay else { return day == .min ? .yes : .unknown }
        return Answer(day <= row.pointee.first)
    }

    // MARK: Composition

    private func combine(_ test: Int, _ filters: [Int], _ kinds: UInt16, _ mode: Mode) {
        let (yes, unknown) = testBits(test, plan.tests[test].isModal ? mode : .claimed)
        clearAll(yes, words)
        clearAll(unknown, words)
        for filter in filters {
            let part = nestedBits(filter, mode)
            for word in 0..<words {
                yes[word] |= part.yes[word]
                unknown[word] |= part.unknown[word]
            }
        }
        for word in 0..<words { unknown[word] &= ~yes[word] }
    }

    private func negate(_ test: Int, _ filter: Int, _ kinds: UInt16, _ mode: Mode) {
        let part = nestedBits(filter, mode)
        let (yes, unknown) = testBits(test, plan.tests[test].isModal ? mode : .claimed)
        gather(kinds: kinds, into: yes)
        let believed = believed(.claimed)
        for word in 0..<words {
            unknown[word] = part.unknown[word]
            yes[word] &= believed[word] & ~(part.yes[word] | part.unknown[word])
        }
    }

    /// A filter inside `any` or `not`: all its tests, over every believed entry of its kinds.
    private func nestedBits(_ filter: Int, _ mode: Mode) -> (yes: Bits, unknown: Bits) {
        let (yes, unknown) = filterBits(filter, plan.filters[filter].isModal ? mode : .claimed)
        gather(kinds: plan.filters[filter].kinds, into: yes)
        let believed = believed(.claimed)
        for word in 0..<words {
            yes[word] &= believed[word]
            unknown[word] = 0
        }
        for case .test(let test) in plan.filters[filter].steps {
            let answer = answers(test, mode)
            for word in 0..<words {
                unknown[word] =
                    (yes[word] & answer.unknown[word])
                    | (unknown[word] & (answer.yes[word] | answer.unknown[word]))
                yes[word] &= answer.yes[word]
            }
        }
        return (yes, unknown)
    }
}

extension Attribute {
    static let providerSlot = Attribute.provider.slot
}
