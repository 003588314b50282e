import Portfolios
import Rulebooks

extension Workspace {
    func explainScore(_ part: Term, _ yes: Bits, _ explanation: Explanation) {
        var best: (position: Int, points: Int)?
        forEachBit(yes, words) { position in
            let points = points(position, part.number)
            if points > best?.points ?? -1 { best = (position, points) }
        }
        if let best { explanation.counted.append(.init(position: Int32(best.position), amount: best.points)) }
        setAside(yes, .noAmount, explanation) { self.points($0, part.number) < 0 }
    }

    func explainMonths(_ least: Int, _ span: Int?, _ yes: Bits, _ explanation: Explanation) {
        let (_, first) = activeMonths(yes, nil, least, span)
        let counted = scratchBits(9)
        clearAll(counted, words)
        var minutesOf: [Int: Int] = [:]
        forEachBit(yes, words) { position in
            let row = row(position)
            minutesOf[Day(number: row.pointee.first).monthIndex, default: 0] += Int(max(0, row.pointee.minutesOnDay))
        }
        forEachBit(yes, words) { position in
            let row = row(position)
            let month = Day(number: row.pointee.first).monthIndex
            let isInside = span.map { month >= first && month < first + $0 } ?? true
            guard row.pointee.minutesOnDay > 0, isInside, minutesOf[month, default: 0] >= least else { return }
            explanation.counted.append(.init(position: Int32(position), amount: Int(row.pointee.minutesOnDay)))
            setBit(counted, position)
        }
        setAside(yes, .noAmount, explanation) { self.row($0).pointee.minutesOnDay < 0 }
        setAside(yes, .outsideWindow, explanation) { self.row($0).pointee.minutesOnDay > 0 && !hasBit(counted, $0) }
    }

    func explainWork(
        _ leaf: PlanLeaf, _ node: Int, isHours: Bool, _ yes: Bits, _ explanation: Explanation
    ) {
        let (start, end) = windows[node]
        var outside = explanation.aside.count
        if isHours { setAside(yes, .noAmount, explanation) { self.row($0).pointee.minutesAWeek < 0 } }
        outside = explanation.aside.count
        forEachBit(yes, words) { position in
            let row = row(position)
            if isHours, row.pointee.minutesAWeek < 0 { return }
            let days = effectiveDays(leaf, node, position, .claimed, possibly: false)
            let inside = max(0, min(days.end, Int(end)) - max(days.from, Int(start)))
            let amount = isHours ? inside * Int(row.pointee.minutesAWeek) / 7 : inside
            if amount > 0 {
                explanation.counted.append(.init(position: Int32(position), amount: amount))
            } else if inside == 0 {
                explanation.aside.append(.init(position: Int32(position), amount: minutes(position)))
            }
        }
        explanation.close(.other(.outsideWindow), from: outside)
    }

    func explainHours(
        _ leaf: PlanLeaf, _ node: Int, _ sum: SumRule, _ window: Window, _ bits: (yes: Bits, unknown: Bits),
        _ explanation: Explanation
    ) {
        let (certain, _) = split(bits.yes, bits.unknown, sum)
        setAside(bits.yes, .noProvider, explanation) { !hasBit(certain, $0) }
        setAside(certain, .noAmount, explanation) { self.row($0).pointee.minutesOnDay < 0 }
        let days = windows[node]
        let isEmpty = days.0 == .max
        let reason: Reason = isEmpty ? .tooClose : .outsideWindow
        setAside(certain, reason, explanation) { position in
            let row = self.row(position)
            return row.pointee.minutesOnDay > 0 && (row.pointee.first < days.0 || row.pointee.first >= days.1)
        }
        count(leaf, sum, certain, days, explanation)
    }

    /// Entries in the window, in order, each up to what its cap has left or its source allows.
    private func count(
        _ leaf: PlanLeaf, _ sum: SumRule, _ certain: Bits, _ days: (Int32, Int32), _ explanation: Explanation
    ) {
        gatherItems(leaf, sum, certain, nil, .claimed)
        let taken = takenProviders(sum, days)
        var left = scratch.mosts
        var over: [(position: Int32, amount: Int, cap: Int)] = []
        var others: [Explanation.Line] = []
        scratch.items.sort { Int64($0.position) }
        for index in 0..<scratch.items.count {
            let item = scratch.items.base[index]
            guard item.day >= days.0, item.day < days.1 else { continue }
            var amount = Int(item.minutes)
            if let taken, !taken.contains(item.group) {
                others.append(.init(position: item.position, amount: amount))
                continue
            }
            if item.group == LeafScratch.several { continue }
            if taken == nil, item.group >= 0 {
                amount = min(amount, left[Int(item.group)])
                left[Int(item.group)] -= amount
                let rest = Int(item.minutes) - amount
                if rest > 0 { over.append((item.position, rest, capIndex(sum, item.group))) }
            }
            if amount > 0 { explanation.counted.append(.init(position: item.position, amount: amount)) }
        }
        if scratch.several.count > 0 { countSeveral(days, &left, &over, explanation) }
        setAside(over: over, explanation)
        let start = explanation.aside.count
        for line in others { explanation.aside.append(line) }
        explanation.close(.other(.otherSource), from: start)
    }

    /// The entries that may fall under several caps count last, but stand in their order.
    private func countSeveral(
        _ days: (Int32, Int32), _ left: inout [Int], _ over: inout [(position: Int32, amount: Int, cap: Int)],
        _ explanation: Explanation
    ) {
        for index in 0..<scratch.several.count {
            let several = scratch.several.base[index]
            guard several.day >= days.0, several.day < days.1 else { continue }
            let amount = LeafScratch.take(several, from: &left)
            if amount > 0 { explanation.counted.append(.init(position: several.position, amount: amount)) }
            let rest = Int(several.minutes) - amount
            if rest > 0 { over.append((several.position, rest, several.caps.trailingZeroBitCount)) }
        }
        explanation.counted.sort { Int64($0.position) }
        over.sort { $0.position < $1.position }
    }

    private func capIndex(_ sum: SumRule, _ group: Int32) -> Int {
        if case .caps = sum { return Int(group) }
        return 0
    }

    private func setAside(over: [(position: Int32, amount: Int, cap: Int)], _ explanation: Explanation) {
        for cap in Set(over.map(\.cap)).sorted() {
            let start = explanation.aside.count
            for line in over where line.cap == cap {
                explanation.aside.append(.init(position: line.position, amount: line.amount))
            }
            explanation.close(.other(.overCap(cap)), from: start)
        }
    }

    // MARK: Allocations

    func explain(_ allocation: PlanAllocation, _ node: Int, into explanation: Explanation) {
        let flow = flow(allocation, .claimed)
        let bits = accepting(
            passing(allocation.pool, .claimed), for: [node] + allocation.parts.map(\.outcome), .claimed, scratch: 0)
        setAsideByFilter(allocation.pool, accepted: bits, explanation)
        let (certain, _) = pool(node, allocation, .claimed)
        setAside(bits.yes, allocation.caps.isEmpty ? .noProvider : .unsureCap, explanation) { !hasBit(certain, $0) }
        if allocation.of == .hours {
            setAside(certain, .noAmount, explanation) { self.row($0).pointee.minutesOnDay < 0 }
        }
        for member in 0..<flow.members.count {
            let entry = flow.members.base[member]
            let used = Int(entry.amount - entry.free)
            if used > 0 { explanation.counted.append(.init(position: entry.position, amount: used)) }
        }
        setAsideLeft(allocation, flow, explanation)
    }

    /// What members did not give: over a full cap, fit for no part, or not needed by any.
    private func setAsideLeft(_ allocation: PlanAllocation, _ flow: AllocationFlow, _ explanation: Explanation) {
        var over: [(position: Int32, amount: Int, cap: Int)] = []
        var (unfit, unneeded): ([Explanation.Line], [Explanation.Line]) = ([], [])
        for member in 0..<flow.members.count {
            let entry = flow.members.base[member]
            let free = Int(entry.free)
            guard free > 0 else { continue }
            let amount = allocation.of == .hours ? free : minutes(Int(entry.position))
            let line = Explanation.Line(position: entry.position, amount: amount)
            if entry.parts == 0 {
                unfit.append(line)
            } else if !flow.areFull(entry.parts) {
                over.append((entry.position, line.amount, capIndex(allocation.sum, entry.group)))
            } else {
                unneeded.append(line)
            }
        }
        setAside(over: over, explanation)
        for (lines, reason) in [(unfit, Reason.noPart), (unneeded, .notNeeded)] {
            let start = explanation.aside.count
            for line in lines { explanation.aside.append(line) }
            explanation.close(.other(reason), from: start)
        }
    }

    /// What a part was given, by whom.
    func explain(part: Int, of flow: AllocationFlow, into explanation: Explanation) {
        explanation.reset()
        for member in 0..<flow.members.count {
            let minutes = flow.minutes(from: member, to: part)
            if minutes > 0 {
                explanation.counted.append(.init(position: flow.members.base[member].position, amount: minutes))
            }
        }
    }

    /// What a nested minimum counted.
    func explain(including part: PlanPart, of leaf: PlanLeaf, _ node: Int, into explanation: Explanation) {
        explanation.reset()
        guard case .hours(let sum, _) = leaf.measure else { return }
        let bits = passing(leaf, node, .claimed)
        let (certain, _) = split(bits.yes, bits.unknown, sum)
        gatherItems(leaf, sum, certain, nil, .claimed)
        let days = windows[node]
        let taken = takenProviders(sum, days)
        let own = accepting(part, .claimed)
        scratch.items.sort { Int64($0.position) }
        for index in 0..<scratch.items.count {
            let item = scratch.items.base[index]
            guard item.day >= days.0, item.day < days.1, hasBit(own.yes, Int(item.position)) else { continue }
            if let taken, !taken.contains(item.group) { continue }
            explanation.counted.append(.init(position: item.position, amount: Int(item.minutes)))
        }
    }

    /// The entries that show a topic.
    func explain(topic: Int, of cover: PlanCover, _ node: Int, into explanation: Explanation) {
        explanation.reset()
        let term = cover.topics[topic]
        let slot = Attribute.topicsSlot
        let accepted = decisions.accepted[cover.firstOutcome + topic]?.entries
        let shown = accepting(passing(cover.filter, .claimed), for: [node], .claimed, scratch: 0).yes
        forEachBit(believed(.claimed), words) { position in
            if let accepted, accepted.contains(EntryID(columns.string(row(position).pointee.id))) {
                if !hasBit(undated, position) {
                    explanation.counted.append(.init(position: Int32(position), amount: 1))
                }
                return
            }
            guard hasBit(shown, position) else { return }
            let row = row(position)
            let terms = columns.terms.base + Int(row.pointee.setStart[slot])
            for index in 0..<Int(max(0, row.pointee.setCount[slot])) where terms[index] == term {
                explanation.counted.append(.init(position: Int32(position), amount: 1))
                return
            }
        }
    }
}
