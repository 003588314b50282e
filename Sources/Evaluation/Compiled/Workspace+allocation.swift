import Portfolios
import Rulebooks

extension Workspace {
    func evaluateAllocation(_ node: Int, _ allocation: PlanAllocation, _ mode: Mode, _ results: Results) {
        let flow = flow(allocation, mode)
        let (certain, doubtful) = pool(node, allocation, mode)
        let needs = allocation.parts.map { need($0.outcome) }
        let doubt = Doubt(
            isNeeded: hasDoubt(allocation, certain, doubtful, mode),
            saturates: saturated(allocation, certain, doubtful, mode))
        var could: [Int] = []
        if doubt.isNeeded {
            enlist(allocation, certain, doubtful, mode, flow)
            flow.fill(needs: needs)
            could = flow.amounts
        }
        enlist(allocation, certain, nil, mode, flow)
        flow.fill(needs: needs)
        for (index, part) in allocation.parts.enumerated() {
            let have = flow.amounts[index]
            results.setLeaf(part.outcome, have: have, could: have, need: needs[index])
        }
        let possible = possible(allocation, could.isEmpty ? flow.amounts : could, needs, doubt.saturates, results)
        addUp(node, allocation, possible, results)
    }

    /// Entries of the pool, certain and doubtful; those that exceptions accept for it or for a part among them.
    func pool(_ node: Int, _ allocation: PlanAllocation, _ mode: Mode) -> (certain: Bits, doubtful: Bits) {
        var bits = passing(allocation.pool, mode)
        if !decisions.accepted.isEmpty {
            bits = accepting(bits, for: [node] + allocation.parts.map(\.outcome), mode, scratch: 0)
        }
        let (certain, doubtful) = split(bits.yes, bits.unknown, allocation.sum)
        guard hasDoubt(allocation.caps, certain, mode) else { return (certain, doubtful) }
        return withoutUnsure(certain, doubtful, allocation.caps, mode)
    }

    /// Moves entries that may fall under several caps to the doubtful ones. Uses scratch sets 2 and 3.
    private func withoutUnsure(
        _ certain: Bits, _ doubtful: Bits, _ caps: [PlanCap], _ mode: Mode
    ) -> (certain: Bits, doubtful: Bits) {
        let (sure, unsure) = (scratchBits(2), scratchBits(3))
        if sure != certain { copyBits(certain, to: sure, words) }
        if unsure != doubtful { copyBits(doubtful, to: unsure, words) }
        forEachBit(sure, words) { position in
            guard capsOver(position, caps, mode).nonzeroBitCount > 1 else { return }
            clearBit(sure, position)
            setBit(unsure, position)
        }
        return (sure, unsure)
    }

    /// The parts' numbers together.
    private func addUp(_ node: Int, _ allocation: PlanAllocation, _ possible: Int, _ results: Results) {
        var (have, could, need, short) = (0, 0, 0, 0)
        for part in allocation.parts {
            have += results.have[part.outcome]
            could += results.could[part.outcome]
            need += results.need[part.outcome]
            if !decisions.waivers.isEmpty { waive(part.outcome, results) }
            short += results.shortfall[part.outcome]
        }
        results.setNode(node, have: have, could: could, need: need, short, short, possible)
    }

    private struct Doubt {
        var isNeeded: Bool
        /// Bit per part that an entry without minutes may fill.
        var saturates: UInt64
    }

    /// What could be: the flow with everything unsaid turning out well. Answers its whole shortfall.
    private func possible(
        _ allocation: PlanAllocation, _ could: [Int], _ needs: [Int], _ saturates: UInt64, _ results: Results
    ) -> Int {
        var possible = 0
        for (index, part) in allocation.parts.enumerated() {
            let isSaturated = saturates >> UInt64(index) & 1 == 1
            let most = isSaturated ? max(could[index], needs[index]) : could[index]
            results.setLeaf(part.outcome, have: results.have[part.outcome], could: most, need: needs[index])
            if decisions.waivers[part.outcome] == nil { possible += Results.short(most, needs[index]) }
        }
        return possible
    }

    /// The members of the flow: the certain entries, or with `doubtful` all that may belong.
    private func enlist(
        _ allocation: PlanAllocation, _ certain: Bits, _ doubtful: Bits?, _ mode: Mode, _ flow: AllocationFlow
    ) {
        flow.reset()
        prepareCaps(allocation, flow)
        var days: [Int32: Int32] = [:]
        for word in 0..<words {
            var left = certain[word] | (doubtful.map { $0[word] } ?? 0)
            while left != 0 {
                let position = word &* 64 &+ left.trailingZeroBitCount
                left &= left &- 1
                let amount = allocation.of == .entries ? 1 : row(position).pointee.minutesOnDay
                guard amount > 0 else { continue }
                let group = memberGroup(position, allocation, mode, could: doubtful != nil, flow, &days)
                flow.members.append(
                    .init(
                        position: Int32(truncatingIfNeeded: position), amount: amount, free: amount, group: group,
                        parts: 0))
            }
        }
        assignParts(allocation, mode, could: doubtful != nil, flow)
    }

    private func assignParts(_ allocation: PlanAllocation, _ mode: Mode, could: Bool, _ flow: AllocationFlow) {
        for (index, part) in allocation.parts.enumerated() {
            let bits = accepting(part, mode)
            let bit: UInt64 = 1 << UInt64(index)
            let members = flow.members.base
            for member in 0..<flow.members.count {
                let position = Int(members[member].position)
                if hasBit(bits.yes, position) || (could && hasBit(bits.unknown, position)) {
                    members[member].parts |= bit
                }
            }
        }
    }

    private func prepareCaps(_ allocation: PlanAllocation, _ flow: AllocationFlow) {
        switch allocation.sum {
        case .caps: for cap in allocation.caps { flow.capLeft.append(cap.most) }
        case .each(.provider, let most): for _ in 0..<columns.names.count { flow.capLeft.append(most) }
        case .each(.day, _), .plain, .sources: break
        }
    }

    private func memberGroup(
        _ position: Int, _ allocation: PlanAllocation, _ mode: Mode, could: Bool, _ flow: AllocationFlow,
        _ days: inout [Int32: Int32]
    ) -> Int32 {
        guard case .each(.day, let most) = allocation.sum else {
            return group(of: position, allocation.sum, allocation.caps, mode, could: could)
        }
        let day = row(position).pointee.first
        guard day != EntryRow.unsaidDay else { return -1 }
        if let known = days[day] { return known }
        flow.capLeft.append(most)
        days[day] = Int32(flow.capLeft.count - 1)
        return Int32(flow.capLeft.count - 1)
    }

    // MARK: Doubt

    /// Whether anything about the pool, its caps or its parts is left unsaid.
    private func hasDoubt(
        _ allocation: PlanAllocation, _ certain: Bits, _ doubtful: Bits, _ mode: Mode
    ) -> Bool {
        if anyBit(doubtful, words) { return true }
        return hasDoubt(allocation.caps, certain, mode)
            || allocation.parts.contains { part in isUnsure(part.filter, certain, mode) }
    }

    /// Parts that an entry without minutes passes or may pass.
    private func saturated(
        _ allocation: PlanAllocation, _ certain: Bits, _ doubtful: Bits, _ mode: Mode
    ) -> UInt64 {
        guard allocation.of == .hours else { return 0 }
        var saturates: UInt64 = 0
        for word in 0..<words {
            var left = certain[word] | doubtful[word]
            while left != 0 {
                let position = word &* 64 &+ left.trailingZeroBitCount
                left &= left &- 1
                guard row(position).pointee.minutesOnDay < 0 else { continue }
                for (index, part) in allocation.parts.enumerated() {
                    let bits = accepting(part, mode)
                    if hasBit(bits.yes, position) || hasBit(bits.unknown, position) { saturates |= 1 << UInt64(index) }
                }
            }
        }
        return saturates
    }
}
