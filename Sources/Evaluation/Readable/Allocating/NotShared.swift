import Portfolios
import Rulebooks

extension ReadableEvaluator.Reading {
    /// Passing entries of a pool that were not shared out, or not in full. What is left of an entry was not
    /// needed if all its parts are full; else a cap kept it back.
    func notShared(_ pool: Pool, _ passing: [Entry], _ sharing: Sharing) -> [SetAside] {
        let nameless = passing.filter { isUnsure($0, of: pool.sum) }
        let silent = passing.filter { !isUnsure($0, of: pool.sum) && pool.amount($0) == nil }
        var overCap: [Int: [Counted]] = [:]
        var notNeeded: [Counted] = []
        for index in sharing.entries.indices {
            let left = left(index, pool, sharing)
            guard left.count > 0, !sharing.entries[index].parts.isEmpty else { continue }
            if sharing.entries[index].parts.allSatisfy({ isFull($0, pool, sharing) }) {
                notNeeded.append(left.shown)
            } else {
                overCap[position(sharing.entries[index], pool), default: []].append(left.shown)
            }
        }
        let noPart = sharing.entries.filter { $0.parts.isEmpty && $0.amount > 0 }
        let groups =
            [SetAside(allocationReason(pool), nameless), SetAside(.noAmount, silent)]
            + overCap.sorted { $0.key < $1.key }.map { SetAside(reason: .overCap($0.key), entries: $0.value) }
            + [SetAside(.noPart, noPart.map(\.entry)), SetAside(reason: .notNeeded, entries: notNeeded)]
        return groups.filter { !$0.entries.isEmpty }
    }

    /// Why an entry can only possibly be shared out.
    private func allocationReason(_ pool: Pool) -> Reason {
        if case .caps = pool.sum { .unsureCap } else { .noProvider }
    }

    /// What is left of an entry, and how that is shown: in minutes, also where whole entries are shared out.
    private func left(_ index: Int, _ pool: Pool, _ sharing: Sharing) -> (count: Int, shown: Counted) {
        let shared = sharing.entries[index]
        let count = shared.amount - sharing.shares.ofEntry(index)
        let shown = pool.allocation.of == .hours ? count : shared.entry.minutes ?? 0
        return (count, Counted(entry: shared.entry.id, amount: shown))
    }

    private func isFull(_ part: Int, _ pool: Pool, _ sharing: Sharing) -> Bool {
        sharing.shares.ofPart(part) >= pool.needs[part]
    }

    /// The position of an entry's cap in the rule; 0 for a cap on each provider or day.
    private func position(_ shared: ReadableEvaluator.Shareable, _ pool: Pool) -> Int {
        if case .caps = pool.sum { return shared.cap.flatMap { Int($0) } ?? 0 }
        return 0
    }
}
