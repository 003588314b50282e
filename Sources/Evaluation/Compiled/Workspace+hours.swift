import Portfolios
import Rulebooks

/// Minutes summed up under a rule while entries come into a window and go out of it.
struct RunningSum {
    enum Rule {
        case plain
        /// The most of each group.
        case capped
        case sources(atMost: Int, majority: Bool)
    }

    let rule: Rule
    /// Minutes that fall under no cap.
    private(set) var free = 0
    private var capped = 0

    init(rule: Rule) { self.rule = rule }

    @inline(__always)
    mutating func change(_ group: Int32, _ minutes: Int, _ scratch: LeafScratch) {
        guard group >= 0 else { return free &+= minutes }
        let group = Int(group)
        let before = scratch.loads[group]
        let after = before &+ minutes
        scratch.loads[group] = after
        if case .capped = rule {
            let most = scratch.mosts[group]
            capped &+= min(after, most) &- min(before, most)
        }
    }

    /// Minutes that count now.
    func value(_ scratch: LeafScratch) -> Int {
        switch rule {
        case .plain: return free
        case .capped: return free &+ capped
        case .sources(let count, let majority):
            let largest = scratch.loads.sorted(by: >).prefix(count)
            guard let top = largest.first else { return free }
            let others = largest.dropFirst().reduce(0, +)
            return free &+ top &+ (majority ? min(others, top) : others)
        }
    }
}

extension Workspace {
    /// What a window came to.
    struct WindowSum {
        var sum = 0
        /// Its first day, and the day after its last.
        var days: (Int32, Int32) = (.max, .max)
        var partShortfall = 0
        var isFound = false
    }

    func evaluateHours(
        _ node: Int, _ leaf: PlanLeaf, _ sum: SumRule, _ window: Window, _ yes: Bits, _ unknown: Bits, _ need: Int,
        _ mode: Mode, _ results: Results
    ) {
        let isSure = isSure(yes, sum)
        if isSure, !anyBit(unknown, words), case .plain = sum, window.length == nil, window.spread == nil {
            let have = plainSum(yes)
            let saturates = lacksAmount(yes)
            results.setLeaf(node, have: have, could: saturates ? max(have, need) : have, need: need)
            if mode == .claimed { windows[node] = (.min, .max) }
            measureParts(leaf, node, yes, unknown, (.min, .max), (.min, .max), mode, results, saturates: saturates)
            return
        }
        let (certain, doubtful) = split(yes, unknown, sum)
        gatherItems(leaf, sum, certain, nil, mode)
        let best = bestWindow(leaf, sum, window, need, mode, loose: nil)
        var could = WindowSum(sum: best.sum, days: best.days)
        if anyBit(doubtful, words) || hasDoubt(leaf.caps, certain, mode) {
            gatherItems(leaf, sum, certain, doubtful, mode)
            could = bestWindow(leaf, sum, window, need, mode, loose: doubtful)
        }
        let saturates = lacksAmount(certain) || lacksAmount(doubtful)
        results.setLeaf(
            node, have: best.sum, could: saturates ? max(could.sum, need) : could.sum, need: need)
        if mode == .claimed { windows[node] = best.days }
        measureParts(leaf, node, certain, doubtful, best.days, could.days, mode, results, saturates: saturates)
    }

    @inline(__always)
    private func plainSum(_ bits: Bits) -> Int {
        var sum = 0
        forEachBit(bits, words) { sum &+= Int(max(0, row($0).pointee.minutesOnDay)) }
        return sum
    }

    @inline(__always)
    private func lacksAmount(_ bits: Bits) -> Bool {
        var lacks = false
        forEachBit(bits, words) { if row($0).pointee.minutesOnDay < 0 { lacks = true } }
        return lacks
    }

    /// Whether any of some entries may fall under a cap.
    func hasDoubt(_ caps: [PlanCap], _ certain: Bits, _ mode: Mode) -> Bool {
        for cap in caps where isUnsure(cap.filter, certain, mode) { return true }
        return false
    }

    /// Whether a filter leaves any of some entries open.
    @inline(__always)
    func isUnsure(_ filter: Int, _ certain: Bits, _ mode: Mode) -> Bool {
        let unknown = passing(filter, mode).unknown
        for word in 0..<words where unknown[word] & certain[word] != 0 { return true }
        return false
    }

    /// Where a sum tells providers apart, an entry that names none is in doubt.
    private func isSure(_ yes: Bits, _ sum: SumRule) -> Bool {
        switch sum {
        case .plain, .caps, .each(.day, _): return true
        case .each(.provider, _), .sources:
            var isSure = true
            forEachBit(yes, words) { if row($0).pointee.names[Attribute.providerSlot] < 0 { isSure = false } }
            return isSure
        }
    }

    /// Certain and doubtful entries, those without a needed provider among the doubtful. Uses scratch sets 2 and 3.
    func split(_ yes: Bits, _ unknown: Bits, _ sum: SumRule) -> (certain: Bits, doubtful: Bits) {
        if isSure(yes, sum) { return (yes, unknown) }
        let (certain, doubtful) = (scratchBits(2), scratchBits(3))
        copyBits(yes, to: certain, words)
        copyBits(unknown, to: doubtful, words)
        forEachBit(yes, words) { position in
            if row(position).pointee.names[Attribute.providerSlot] < 0 {
                clearBit(certain, position)
                setBit(doubtful, position)
            }
        }
        return (certain, doubtful)
    }

    // MARK: Items and groups

    /// Fills the scratch items with the minutes of entries and the groups they fall under, by day.
    func gatherItems(_ leaf: PlanLeaf, _ sum: SumRule, _ yes: Bits, _ more: Bits?, _ mode: Mode) {
        scratch.items.removeAll()
        prepareGroups(sum, leaf.caps)
        for word in 0..<words {
            var left = yes[word] | (more.map { $0[word] } ?? 0)
            while left != 0 {
                let position = word &* 64 &+ left.trailingZeroBitCount
                left &= left &- 1
                let row = row(position)
                guard row.pointee.minutesOnDay > 0 else { continue }
                scratch.items.append(
                    .init(
                        day: row.pointee.first, minutes: row.pointee.minutesOnDay,
                        group: group(of: position, sum, leaf.caps, mode, could: more != nil),
                        position: Int32(truncatingIfNeeded: position)))
            }
        }
        scratch.items.sort { Int64($0.day) << 32 | Int64($0.position) }
    }

    private func prepareGroups(_ sum: SumRule, _ caps: [PlanCap]) {
        scratch.loads.removeAll(keepingCapacity: true)
        scratch.mosts.removeAll(keepingCapacity: true)
        switch sum {
        case .plain: break
        case .caps:
            for cap in caps {
                scratch.loads.append(0)
                scratch.mosts.append(cap.most)
            }
        case .each(.provider, let most):
            for _ in 0..<columns.names.count {
                scratch.loads.append(0)
                scratch.mosts.append(most)
            }
        case .sources: for _ in 0..<columns.names.count { scratch.loads.append(0) }
        case .each(.day, _): break
        }
    }

    /// The group an entry falls under; −1: none. Days get their groups as they come.
    func group(of position: Int, _ sum: SumRule, _ caps: [PlanCap], _ mode: Mode, could: Bool) -> Int32 {
        switch sum {
        case .plain: return -1
        case .caps:
            for (index, cap) in caps.enumerated() {
                let bits = passing(cap.filter, mode)
                if hasBit(bits.yes, position) || (!could && hasBit(bits.unknown, position)) { return Int32(index) }
            }
            return -1
        case .each(.provider, _), .sources: return row(position).pointee.names[Attribute.providerSlot]
        case .each(.day, let most):
            let day = row(position).pointee.first
            guard day != EntryRow.unsaidDay else { return -1 }
            for index in 0..<scratch.items.count where scratch.items.base[index].day == day {
                return scratch.items.base[index].group
            }
            scratch.loads.append(0)
            scratch.mosts.append(most)
            return Int32(scratch.loads.count - 1)
        }
    }

    private func runningRule(_ sum: SumRule) -> RunningSum.Rule {
        switch sum {
        case .plain: .plain
        case .caps, .each: .capped
        case .sources(let count, let majority): .sources(atMost: count, majority: majority)
        }
    }

    // MARK: Windows

    /// The best window over the scratch items: the greatest sum up to the need, then the least shortfall of the
    /// nested minimums, then the greatest sum, then the earliest. `loose`: entries that are only possible.
    private func bestWindow(
        _ leaf: PlanLeaf, _ sum: SumRule, _ window: Window, _ need: Int, _ mode: Mode, loose: Bits?
    ) -> WindowSum {
        var running = RunningSum(rule: runningRule(sum))
        var best = WindowSum()
        let count = scratch.items.count
        let items = scratch.items.base
        // Undated entries lie in every window and make any spread possible.
        var start = 0
        while start < count, items[start].day == EntryRow.unsaidDay {
            running.change(items[start].group, Int(items[start].minutes), scratch)
            start += 1
        }
        let hasUndated = start > 0
        var end = start
        if start == count, hasUndated {
            return WindowSum(sum: running.value(scratch), days: (.min, .max), partShortfall: 0, isFound: true)
        }
        while start < count {
            let first = items[start].day
            let limit = window.length.map { (Day(number: first) + $0).number } ?? .max
            while end < count, items[end].day < limit {
                running.change(items[end].group, Int(items[end].minutes), scratch)
                end += 1
            }
            let isWide = window.spread.map {
                hasUndated || Day(number: first) + $0 <= Day(number: items[end - 1].day)
            } ?? true
            if isWide {
                let days: (Int32, Int32) = window.length == nil ? (.min, .max) : (first, limit)
                consider(days, running.value(scratch), leaf, sum, need, mode, loose, &best)
            }
            if window.length == nil { break }
            while start < count, items[start].day == first {
                running.change(items[start].group, -Int(items[start].minutes), scratch)
                start += 1
            }
        }
        return best
    }

    private func consider(
        _ days: (Int32, Int32), _ value: Int, _ leaf: PlanLeaf, _ sum: SumRule, _ need: Int, _ mode: Mode,
        _ loose: Bits?, _ best: inout WindowSum
    ) {
        let (now, before) = (min(value, need), min(best.sum, need))
        if best.isFound, now < before { return }
        if best.isFound, now == before, leaf.including.isEmpty, value <= best.sum { return }
        var shortfall = 0
        if !leaf.including.isEmpty {
            shortfall = partShortfall(leaf, sum, days, mode, loose)
            let isWorse = shortfall > best.partShortfall || (shortfall == best.partShortfall && value <= best.sum)
            if best.isFound, now == before, isWorse { return }
        }
        best = WindowSum(sum: value, days: days, partShortfall: shortfall, isFound: true)
    }

    private func partShortfall(
        _ leaf: PlanLeaf, _ sum: SumRule, _ days: (Int32, Int32), _ mode: Mode, _ loose: Bits?
    ) -> Int {
        let taken = takenProviders(sum, days)
        var shortfall = 0
        for part in leaf.including {
            let minutes = partMinutes(part, days, taken, mode, could: loose != nil)
            shortfall += decisions.waivers[part.outcome] == nil ? Results.short(minutes, need(part.outcome)) : 0
        }
        return shortfall
    }

    // MARK: Nested minimums

    /// For sums over few sources, the providers whose hours count in a window of the scratch items; else `nil`.
    func takenProviders(_ sum: SumRule, _ days: (Int32, Int32)) -> Set<Int32>? {
        guard case .sources(let count, _) = sum else { return nil }
        var loads: [Int32: Int] = [:]
        for index in 0..<scratch.items.count {
            let item = scratch.items.base[index]
            let isInside = item.day == EntryRow.unsaidDay || (item.day >= days.0 && item.day < days.1)
            if isInside, item.group >= 0 { loads[item.group, default: 0] += Int(item.minutes) }
        }
        let ranked = loads.sorted { left, right in
            left.value != right.value ? left.value > right.value : namePrecedes(left.key, right.key)
        }
        return Set(ranked.prefix(count).map(\.key))
    }

    private func namePrecedes(_ left: Int32, _ right: Int32) -> Bool {
        let (one, other) = (columns.names.base[Int(left)], columns.names.base[Int(right)])
        let text = columns.text.base
        return UnsafeBufferPointer(start: text + Int(one.start), count: Int(one.count))
            .lexicographicallyPrecedes(UnsafeBufferPointer(start: text + Int(other.start), count: Int(other.count)))
    }

    /// Full minutes of the scratch items in a window that belong to a nested minimum.
    private func partMinutes(
        _ part: PlanPart, _ days: (Int32, Int32), _ taken: Set<Int32>?, _ mode: Mode, could: Bool
    ) -> Int {
        let accepted = accepting(part, mode)
        var minutes = 0
        for index in 0..<scratch.items.count {
            let item = scratch.items.base[index]
            guard item.day == EntryRow.unsaidDay || (item.day >= days.0 && item.day < days.1) else { continue }
            if let taken, item.group >= 0, !taken.contains(item.group) { continue }
            let position = Int(item.position)
            if hasBit(accepted.yes, position) || (could && hasBit(accepted.unknown, position)) {
                minutes += Int(item.minutes)
            }
        }
        return minutes
    }

    private func measureParts(
        _ leaf: PlanLeaf, _ node: Int, _ certain: Bits, _ doubtful: Bits, _ days: (Int32, Int32),
        _ couldDays: (Int32, Int32), _ mode: Mode, _ results: Results, saturates: Bool
    ) {
        guard !leaf.including.isEmpty, case .hours(let sum, _) = leaf.measure else { return }
        gatherItems(leaf, sum, certain, nil, mode)
        let taken = takenProviders(sum, days)
        let haves = leaf.including.map { partMinutes($0, days, taken, mode, could: false) }
        gatherItems(leaf, sum, certain, doubtful, mode)
        let possiblyTaken = takenProviders(sum, couldDays)
        for (part, have) in zip(leaf.including, haves) {
            let need = need(part.outcome)
            var could = partMinutes(part, couldDays, possiblyTaken, mode, could: true)
            if saturates, mayFill(part, certain, doubtful, mode) { could = max(could, need) }
            results.setLeaf(part.outcome, have: have, could: could, need: need)
        }
    }

    /// Whether an entry without minutes passes or may pass a nested minimum.
    private func mayFill(_ part: PlanPart, _ certain: Bits, _ doubtful: Bits, _ mode: Mode) -> Bool {
        let bits = accepting(part, mode)
        for word in 0..<words {
            var left = (certain[word] | doubtful[word]) & (bits.yes[word] | bits.unknown[word])
            while left != 0 {
                if row(word &* 64 &+ left.trailingZeroBitCount).pointee.minutesOnDay < 0 { return true }
                left &= left &- 1
            }
        }
        return false
    }
}
