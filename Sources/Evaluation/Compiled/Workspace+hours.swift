import Portfolios
import Rulebooks

extension Workspace {
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
        let isOpen =
            hasDoubt(leaf.caps, certain, mode) || leaf.including.contains { isUnsure($0.filter, certain, mode) }
        if isOpen || anyBit(doubtful, words) {
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
        scratch.several.removeAll()
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
        if more == nil, hasDoubt(leaf.caps, yes, mode) { setSeveralApart(leaf.caps, mode) }
        scratch.items.sort { Int64($0.day) << 32 | Int64($0.position) }
    }

    /// Marks the items that may fall under several caps. Items are in the order of their positions here.
    private func setSeveralApart(_ caps: [PlanCap], _ mode: Mode) {
        for index in 0..<scratch.items.count {
            let item = scratch.items.base[index]
            let over = capsOver(Int(item.position), caps, mode)
            guard over.nonzeroBitCount > 1 else { continue }
            scratch.items.base[index].group = LeafScratch.several
            scratch.several.append(
                .init(day: item.day, minutes: item.minutes, position: item.position, caps: over))
        }
    }

    /// The caps (bit per cap) that an entry falls under, or may: the first that it passes, and all before it that it
    /// leaves open.
    func capsOver(_ position: Int, _ caps: [PlanCap], _ mode: Mode) -> UInt32 {
        var over: UInt32 = 0
        for (index, cap) in caps.enumerated() {
            let bits = passing(cap.filter, mode)
            let isUnder = hasBit(bits.yes, position)
            if isUnder || hasBit(bits.unknown, position) { over |= 1 << UInt32(index) }
            if isUnder { break }
        }
        return over
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
}
