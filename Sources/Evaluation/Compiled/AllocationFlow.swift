/// Gives the minutes of a pool to parts in order so that no minute counts twice: a maximum flow from a source
/// through caps and entries to parts, filled part by part.
///
/// Filling the parts in order, each by augmenting paths that may reroute what earlier parts take but never lessen
/// it, yields the lexicographically greatest feasible vector (the feasible vectors form a polymatroid, on which
/// the greedy choice is optimal: Edmonds 1970; Megiddo 1974 for flows).
final class AllocationFlow {
    /// An entry of the pool.
    struct Member {
        var position: Int32
        /// Its minutes, or 1 where whole entries are given.
        var amount: Int32
        /// What is not given yet.
        var free: Int32
        /// −1: under no cap.
        var group: Int32
        /// Bit per part whose filter it passes, and that it gives to now.
        var parts: UInt64
        var gives: UInt64 = 0
    }

    var members = GrowingList<Member>()
    /// What each cap has left.
    var capLeft: [Int] = []
    /// Minutes from member × part.
    private var given: [Int32] = []
    private(set) var amounts: [Int] = []
    private var needs: [Int] = []
    private var partCount = 0
    // The search: nodes are parts, then members, then caps; the node and the way by which each was reached.
    private var cameFrom: [Int32] = []
    private var queue: [Int32] = []

    func reset() {
        members.removeAll()
        capLeft.removeAll(keepingCapacity: true)
    }

    @inline(__always)
    func minutes(from member: Int, to part: Int) -> Int { Int(given[member &* partCount &+ part]) }

    /// Whether every one of some parts (bit per part) has what it needs.
    func areFull(_ parts: UInt64) -> Bool {
        amounts.indices.allSatisfy { parts >> UInt64($0) & 1 == 0 || amounts[$0] >= needs[$0] }
    }

    /// Fills the parts in order up to their needs.
    func fill(needs: [Int]) {
        self.needs = needs
        partCount = needs.count
        given.removeAll(keepingCapacity: true)
        given.append(contentsOf: repeatElement(0, count: members.count &* partCount))
        amounts.removeAll(keepingCapacity: true)
        for (part, need) in needs.enumerated() {
            amounts.append(0)
            var missing = need - fillDirectly(part, need)
            while missing > 0 {
                let more = augment(part, missing)
                if more == 0 { break }
                missing -= more
            }
            amounts[part] = need - missing
        }
    }

    /// Takes what is free, first from members that no later part could use.
    private func fillDirectly(_ part: Int, _ need: Int) -> Int {
        var taken = 0
        let bit: UInt64 = 1 << UInt64(part)
        let later: UInt64 = part == 63 ? 0 : ~0 << UInt64(part &+ 1)
        take(part, need, &taken) { $0 & bit != 0 && $0 & later == 0 }
        if taken < need { take(part, need, &taken) { $0 & bit != 0 && $0 & later != 0 } }
        return taken
    }

    @inline(__always)
    private func take(_ part: Int, _ need: Int, _ taken: inout Int, _ isWanted: (UInt64) -> Bool) {
        for member in 0..<members.count where isWanted(members.base[member].parts) {
            let free = available(member)
            guard free > 0 else { continue }
            let amount = min(free, need &- taken)
            give(member, part, amount)
            taken &+= amount
            if taken == need { return }
        }
    }

    @inline(__always)
    private func available(_ member: Int) -> Int {
        let free = Int(members.base[member].free)
        let group = Int(members.base[member].group)
        return group < 0 ? free : min(free, capLeft[group])
    }

    @inline(__always)
    private func give(_ member: Int, _ part: Int, _ amount: Int) {
        members.base[member].free -= Int32(truncatingIfNeeded: amount)
        let group = Int(members.base[member].group)
        if group >= 0 { capLeft[group] -= amount }
        move(member, part, amount)
    }

    @inline(__always)
    private func move(_ member: Int, _ part: Int, _ amount: Int) {
        given[member &* partCount &+ part] += Int32(truncatingIfNeeded: amount)
        let bit: UInt64 = 1 << UInt64(part)
        if given[member &* partCount &+ part] > 0 {
            members.base[member].gives |= bit
        } else {
            members.base[member].gives &= ~bit
        }
    }

    // MARK: Augmenting

    /// Finds a way to bring more to a part by giving other parts other minutes; answers how much it brought.
    private func augment(_ part: Int, _ missing: Int) -> Int {
        let memberBase = partCount
        let groupBase = partCount &+ members.count
        cameFrom.removeAll(keepingCapacity: true)
        cameFrom.append(contentsOf: repeatElement(-1, count: groupBase &+ capLeft.count))
        queue.removeAll(keepingCapacity: true)
        queue.append(Int32(part))
        cameFrom[part] = -2
        var head = 0
        while head < queue.count {
            let node = Int(queue[head])
            head += 1
            if node < memberBase {
                let bit: UInt64 = 1 << UInt64(node)
                for member in 0..<members.count where members.base[member].parts & bit != 0 {
                    reach(memberBase &+ member, from: node)
                }
            } else if node < groupBase {
                let member = node &- memberBase
                if reachedByCap(node, groupBase) == false, members.base[member].free > 0 {
                    let group = Int(members.base[member].group)
                    if group < 0 || capLeft[group] > 0 { return push(node, missing, memberBase, groupBase) }
                    reach(groupBase &+ group, from: node)
                }
                var gives = members.base[member].gives
                while gives != 0 {
                    reach(gives.trailingZeroBitCount, from: node)
                    gives &= gives &- 1
                }
            } else {
                let group = Int32(node &- groupBase)
                for member in 0..<members.count
                where members.base[member].group == group && members.base[member].gives != 0 {
                    reach(memberBase &+ member, from: node)
                }
            }
        }
        return 0
    }

    @inline(__always)
    private func reach(_ node: Int, from other: Int) {
        guard cameFrom[node] == -1 else { return }
        cameFrom[node] = Int32(truncatingIfNeeded: other)
        queue.append(Int32(truncatingIfNeeded: node))
    }

    /// Whether a member was reached because its cap would be freed: then its own free minutes do not help.
    @inline(__always)
    private func reachedByCap(_ node: Int, _ groupBase: Int) -> Bool { Int(cameFrom[node]) >= groupBase }

    /// Sends as much as the way allows from the source through the last member back to the part.
    private func push(_ last: Int, _ missing: Int, _ memberBase: Int, _ groupBase: Int) -> Int {
        var amount = min(missing, available(last &- memberBase))
        walk(from: last) { from, to in
            // `to` gains from `from`: a part that a member stops giving to, or a member that a cap lets in.
            if from >= memberBase, from < groupBase, to >= 0, to < memberBase { return }
            if from < memberBase { amount = min(amount, self.minutes(from: to &- memberBase, to: from)) }
            if from >= groupBase { amount = min(amount, Int(self.members.base[to &- memberBase].free)) }
        }
        members.base[last &- memberBase].free -= Int32(truncatingIfNeeded: amount)
        let group = Int(members.base[last &- memberBase].group)
        if group >= 0 { capLeft[group] -= amount }
        walk(from: last) { from, to in
            switch from {
            case ..<memberBase: self.move(to &- memberBase, from, -amount)
            case ..<groupBase where to < memberBase: self.move(from &- memberBase, to, amount)
            // The member whose cap is freed gives its minutes back; the member let in spends its own.
            case ..<groupBase: self.members.base[from &- memberBase].free += Int32(truncatingIfNeeded: amount)
            default: self.members.base[to &- memberBase].free -= Int32(truncatingIfNeeded: amount)
            }
        }
        return amount
    }

    /// Visits each step of the way, from the node farther from the part to the nearer one.
    @inline(__always)
    private func walk(from last: Int, _ step: (Int, Int) -> Void) {
        var node = last
        while cameFrom[node] >= 0 {
            let nearer = Int(cameFrom[node])
            step(node, nearer)
            node = nearer
        }
    }
}
