import Portfolios
import Rulebooks

extension ReadableEvaluator.Reading {
    /// An allocation with its needs as they stand after decisions and the cycle.
    struct Pool {
        var allocation: Allocation
        var needs: [Int]

        /// Caps are for minutes only.
        var sum: SumRule { allocation.of == .hours ? allocation.sum : .plain }
        var unit: Unit { allocation.of == .hours ? .minutes : .count }

        /// What there is of an entry to share out; `nil` when it does not say.
        func amount(_ entry: Entry) -> Int? { allocation.of == .hours ? entry.minutes : 1 }
    }

    /// Entries and how they were shared out.
    struct Sharing {
        var entries: [ReadableEvaluator.Shareable]
        var shares: ReadableEvaluator.Shares

        /// The entries with an amount more than 0, by position.
        func counted(_ amount: (Int) -> Int) -> [Counted] {
            entries.indices.map { Counted(entry: entries[$0].entry.id, amount: amount($0)) }.filter { $0.amount > 0 }
        }
    }

    func share(_ pool: Pool, _ entries: [Entry], _ reckoning: ReadableEvaluator.Reckoning) -> Sharing {
        let wanting = entries.compactMap { shareable($0, pool, reckoning) }
        var caps: [String: Int] = [:]
        for cap in wanting.compactMap(\.cap) { caps[cap] = most(cap, pool) }
        return Sharing(entries: wanting, shares: .init(wanting, needs: pool.needs, caps: caps))
    }

    private func shareable(
        _ entry: Entry, _ pool: Pool, _ reckoning: ReadableEvaluator.Reckoning
    ) -> ReadableEvaluator.Shareable? {
        guard let amount = pool.amount(entry) else { return nil }
        let parts = pool.allocation.parts
        return .init(
            entry: entry, amount: amount, cap: capName(over: entry, pool, reckoning),
            parts: parts.indices.filter { passes(entry, parts[$0], reckoning) })
    }

    /// The cap that an entry falls under: a position, a provider or a day.
    private func capName(over entry: Entry, _ pool: Pool, _ reckoning: ReadableEvaluator.Reckoning) -> String? {
        switch pool.sum {
        case .plain, .sources: nil
        case .caps(let caps): self.caps(over: entry, caps, reckoning).first.map { "\($0)" }
        case .each(let group, _): key(of: entry, in: group)
        }
    }

    private func most(_ cap: String, _ pool: Pool) -> Int {
        switch pool.sum {
        case .plain, .sources: 0
        case .caps(let caps): Int(cap).map { caps[$0].most } ?? 0
        case .each(_, let most): most
        }
    }
}
