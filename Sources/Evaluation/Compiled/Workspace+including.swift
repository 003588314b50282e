import Portfolios
import Rulebooks

extension Workspace {
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
    func partMinutes(
        _ part: PlanPart, _ days: (Int32, Int32), _ taken: Set<Int32>?, _ mode: Mode, could: Bool
    ) -> Int {
        let accepted = accepting(part, mode)
        // No window qualified: then not even what is undated counts.
        guard days.0 != .max else { return 0 }
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

    func measureParts(
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
