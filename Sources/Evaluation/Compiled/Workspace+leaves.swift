import Portfolios
import Rulebooks

extension Workspace {
    func evaluateLeaf(_ node: Int, _ leaf: PlanLeaf, _ mode: Mode, _ results: Results) {
        let (yes, unknown) = passing(leaf, node, mode)
        let need = need(node)
        switch leaf.measure {
        case .exists:
            let have = anyBit(yes, words) ? 1 : 0
            results.setLeaf(node, have: have, could: have | (anyBit(unknown, words) ? 1 : 0), need: need)
        case .entries:
            let have = countBits(yes, words)
            results.setLeaf(node, have: have, could: have + countBits(unknown, words), need: need)
        case .distinct: evaluateDistinct(node, leaf, yes, unknown, need, results)
        case .score(let part): evaluateScore(node, part, yes, unknown, need, results)
        case .hours(let sum, let window):
            evaluateHours(node, leaf, sum, window, yes, unknown, need, mode, results)
        case .activeMonths(let least, let span):
            evaluateActiveMonths(node, least, span, yes, unknown, need, results)
        case .workDays(let within):
            evaluateWork(node, leaf, cap: nil, within, yes, unknown, need, mode, results)
        case .workHours(let cap, let within):
            evaluateWork(node, leaf, cap: cap ?? .max, within, yes, unknown, need, mode, results)
        }
    }

    /// The entries that pass a leaf's filter, those accepted by an exception among them.
    func passing(_ leaf: PlanLeaf, _ node: Int, _ mode: Mode) -> (yes: Bits, unknown: Bits) {
        let bits = passing(leaf.filter, mode)
        return decisions.accepted.isEmpty ? bits : accepting(bits, for: [node], mode, scratch: 0)
    }

    /// The entries that pass a part's filter, those accepted by an exception among them. Uses scratch sets 4 and 5.
    @inline(__always)
    func accepting(_ part: PlanPart, _ mode: Mode) -> (yes: Bits, unknown: Bits) {
        let bits = passing(part.filter, mode)
        return decisions.accepted.isEmpty ? bits : accepting(bits, for: [part.outcome], mode, scratch: 4)
    }

    /// Adds the entries that exceptions accept for some outcomes. Uses two scratch sets from `scratch`.
    func accepting(
        _ bits: (yes: Bits, unknown: Bits), for outcomes: [Int], _ mode: Mode, scratch: Int
    ) -> (yes: Bits, unknown: Bits) {
        guard !decisions.accepted.isEmpty else { return bits }
        let accepted = outcomes.reduce(into: Set<EntryID>()) { $0.formUnion(decisions.accepted[$1]?.entries ?? []) }
        guard !accepted.isEmpty else { return bits }
        let (yes, unknown) = (scratchBits(scratch), scratchBits(scratch + 1))
        copyBits(bits.yes, to: yes, words)
        copyBits(bits.unknown, to: unknown, words)
        forEachBit(believed(mode), words) { position in
            guard accepted.contains(EntryID(columns.string(row(position).pointee.id))) else { return }
            // Without a day it is not sure that it exists as of this one.
            let isUndated = hasBit(undated, position)
            setBit(isUndated ? unknown : yes, position)
            clearBit(isUndated ? yes : unknown, position)
        }
        return (yes, unknown)
    }

    private func evaluateDistinct(
        _ node: Int, _ leaf: PlanLeaf, _ yes: Bits, _ unknown: Bits, _ need: Int, _ results: Results
    ) {
        scratch.seen.removeAll(keepingCapacity: true)
        scratch.seen.append(contentsOf: repeatElement(false, count: columns.names.count))
        var unnamed = 0
        let have = countNames(yes, leaf.nameSlot, &unnamed)
        let more = countNames(unknown, leaf.nameSlot, &unnamed)
        results.setLeaf(node, have: have, could: have + more + unnamed, need: need)
    }

    /// How many names not seen before some entries have. Entries without a name could each have another one.
    private func countNames(_ bits: Bits, _ slot: Int, _ unnamed: inout Int) -> Int {
        var fresh = 0
        for word in 0..<words {
            var left = bits[word]
            while left != 0 {
                let name = Int(row(word &* 64 &+ left.trailingZeroBitCount).pointee.names[slot])
                left &= left &- 1
                if name < 0 {
                    unnamed += 1
                } else if !scratch.seen[name] {
                    scratch.seen[name] = true
                    fresh += 1
                }
            }
        }
        return fresh
    }

    /// The points an entry has in a part, or −1.
    @inline(__always)
    func points(_ position: Int, _ part: UInt16) -> Int {
        let row = row(position)
        for index in 0..<Int(row.pointee.scoreCount) {
            let score = columns.scores.base[Int(row.pointee.scoreStart) + index]
            if score.part == part { return Int(score.points) }
        }
        return -1
    }

    private func evaluateScore(
        _ node: Int, _ part: Term, _ yes: Bits, _ unknown: Bits, _ need: Int, _ results: Results
    ) {
        var have = 0
        var could = 0
        forEachBit(yes, words) { position in
            let points = points(position, part.number)
            if points < 0 { could = max(could, need) } else { have = max(have, points) }
        }
        forEachBit(unknown, words) { position in
            let points = points(position, part.number)
            could = max(could, points < 0 ? need : points)
        }
        results.setLeaf(node, have: have, could: could, need: need)
    }

    private func evaluateActiveMonths(
        _ node: Int, _ least: Int, _ span: Int?, _ yes: Bits, _ unknown: Bits, _ need: Int, _ results: Results
    ) {
        let (have, _) = activeMonths(yes, nil, least, span)
        var could = have
        var saturates = false
        forEachBit(yes, words) { if row($0).pointee.minutesOnDay < 0 { saturates = true } }
        if anyBit(unknown, words) {
            could = activeMonths(yes, unknown, least, span).count
            forEachBit(unknown, words) { position in
                let row = row(position)
                if row.pointee.minutesOnDay < 0, row.pointee.first != EntryRow.unsaidDay { saturates = true }
            }
        }
        results.setLeaf(node, have: have, could: saturates ? max(could, need) : could, need: need)
    }

    /// The most active months in a span, and the first month of that span.
    func activeMonths(_ yes: Bits, _ more: Bits?, _ least: Int, _ span: Int?) -> (count: Int, first: Int) {
        scratch.intervals.removeAll()
        for word in 0..<words {
            var left = yes[word] | (more.map { $0[word] } ?? 0)
            while left != 0 {
                let row = row(word &* 64 &+ left.trailingZeroBitCount)
                left &= left &- 1
                guard row.pointee.first != EntryRow.unsaidDay, row.pointee.minutesOnDay > 0 else { continue }
                let month = Day(number: row.pointee.first).monthIndex
                scratch.intervals.append(.init(from: month, end: month, rate: Int(row.pointee.minutesOnDay)))
            }
        }
        scratch.intervals.sort { Int64($0.from) }
        return mostMonths(least, span)
    }

    /// Over months with their minutes, ascending, in the scratch intervals.
    private func mostMonths(_ least: Int, _ span: Int?) -> (count: Int, first: Int) {
        let list = scratch.intervals.base
        // The months that are active are gathered at the start of the list.
        var active = 0
        var index = 0
        while index < scratch.intervals.count {
            let month = list[index].from
            var minutes = 0
            while index < scratch.intervals.count, list[index].from == month {
                minutes += list[index].rate
                index += 1
            }
            if minutes >= least {
                list[active].from = month
                active += 1
            }
        }
        guard let span else { return (active, active > 0 ? list[0].from : 0) }
        var best = (count: 0, first: 0)
        var start = 0
        for end in 0..<active {
            while list[end].from - list[start].from >= span { start += 1 }
            if end - start + 1 > best.count { best = (end - start + 1, list[start].from) }
        }
        return best
    }

    func evaluateCover(_ node: Int, _ cover: PlanCover, _ mode: Mode, _ results: Results) {
        let (yes, unknown) = accepting(passing(cover.filter, mode), for: [node], mode, scratch: 0)
        for topic in cover.firstOutcome..<cover.firstOutcome + cover.topics.count {
            results.setLeaf(topic, have: 0, could: 0, need: need(topic))
        }
        var isSilent = false
        show(cover, unknown, isCertain: false, &isSilent, results)
        show(cover, yes, isCertain: true, &isSilent, results)
        for topic in cover.firstOutcome..<cover.firstOutcome + cover.topics.count {
            if !decisions.accepted.isEmpty { accept(for: topic, mode, results) }
            let could = isSilent ? 1 : results.could[topic]
            results.setLeaf(topic, have: results.have[topic], could: could, need: results.need[topic])
        }
    }

    /// Counts the believed entries that an exception accepts for a topic.
    private func accept(for topic: Int, _ mode: Mode, _ results: Results) {
        guard decisions.accepted[topic] != nil else { return }
        let nothing = scratchBits(4)
        clearAll(nothing, words)
        let bits = accepting((nothing, nothing), for: [topic], mode, scratch: 0)
        if anyBit(bits.yes, words) { results.have[topic] = 1 }
        if anyBit(bits.unknown, words) { results.could[topic] = 1 }
    }

    private func show(
        _ cover: PlanCover, _ bits: Bits, isCertain: Bool, _ isSilent: inout Bool, _ results: Results
    ) {
        let slot = Attribute.topicsSlot
        for word in 0..<words {
            var left = bits[word]
            while left != 0 {
                let row = row(word &* 64 &+ left.trailingZeroBitCount)
                left &= left &- 1
                let count = Int(row.pointee.setCount[slot])
                if count < 0 {
                    if Attribute.topicsCarriers >> UInt16(row.pointee.kind) & 1 == 1 { isSilent = true }
                    continue
                }
                let terms = columns.terms.base + Int(row.pointee.setStart[slot])
                for index in 0..<count {
                    let topic = Int(cover.positions[Int(terms[index])])
                    guard topic >= 0 else { continue }
                    results.could[cover.firstOutcome + topic] = 1
                    if isCertain { results.have[cover.firstOutcome + topic] = 1 }
                }
            }
        }
    }
}

extension Attribute {
    static let topicsSlot = Attribute.topics.slot
    static let topicsCarriers = Attribute.topics.kinds.reduce(UInt16(0)) { $0 | 1 << UInt16($1.number) }
}
