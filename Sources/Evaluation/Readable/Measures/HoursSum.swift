import Portfolios
import Rulebooks

extension ReadableEvaluator {
    /// Minutes added up under a rule for sums, and where they went.
    struct Summed {
        var total = 0
        var counted: [Counted] = []
        /// By the position of the cap.
        var overCap: [Int: [Counted]] = [:]
        /// Entries of sources that were not taken.
        var otherSource: [Entry] = []

        /// An entry of which so many minutes count and the rest are over a cap.
        mutating func add(_ entry: Entry, counting minutes: Int, cap: Int = 0) {
            total += minutes
            if minutes > 0 { counted.append(Counted(entry: entry.id, amount: minutes)) }
            let over = (entry.minutes ?? 0) - minutes
            if over > 0 { overCap[cap, default: []].append(Counted(entry: entry.id, amount: over)) }
        }
    }

    /// Whether a sum counts what is certain or all that could be.
    enum Reckoning {
        case certain, possible
    }
}

extension ReadableEvaluator.Reading {
    /// Adds up entries in their order; earlier ones use up a cap first.
    func sum(
        _ entries: [Entry], _ rule: SumRule, _ reckoning: ReadableEvaluator.Reckoning
    ) -> ReadableEvaluator.Summed {
        switch rule {
        case .plain: plainSum(entries)
        case .caps(let caps): cappedSum(entries, caps, reckoning)
        case .each(let group, let most): sum(entries, each: group, most: most)
        case .sources(let count, let majority): sum(entries, sources: count, majority: majority)
        }
    }

    private func plainSum(_ entries: [Entry]) -> ReadableEvaluator.Summed {
        var summed = ReadableEvaluator.Summed()
        for entry in entries { summed.add(entry, counting: entry.minutes ?? 0) }
        return summed
    }

    private func cappedSum(
        _ entries: [Entry], _ caps: [Cap], _ reckoning: ReadableEvaluator.Reckoning
    ) -> ReadableEvaluator.Summed {
        var summed = ReadableEvaluator.Summed()
        var left = caps.map(\.most)
        for entry in entries {
            let minutes = entry.minutes ?? 0
            if let cap = cap(over: entry, caps, reckoning) {
                let counting = min(minutes, left[cap])
                left[cap] -= counting
                summed.add(entry, counting: counting, cap: cap)
            } else {
                summed.add(entry, counting: minutes)
            }
        }
        return summed
    }

    /// The first cap that an entry falls under. What is certain must also stay under a cap that only may hold it.
    func cap(over entry: Entry, _ caps: [Cap], _ reckoning: ReadableEvaluator.Reckoning) -> Int? {
        let least: ReadableEvaluator.Truth = reckoning == .certain ? .unknown : .yes
        return caps.firstIndex { truth(of: $0.filter, for: entry) >= least }
    }

    private func sum(_ entries: [Entry], each group: Group, most: Int) -> ReadableEvaluator.Summed {
        var summed = ReadableEvaluator.Summed()
        var left: [String: Int] = [:]
        for entry in entries {
            let minutes = entry.minutes ?? 0
            if let key = key(of: entry, in: group) {
                let counting = min(minutes, left[key] ?? most)
                left[key] = (left[key] ?? most) - counting
                summed.add(entry, counting: counting)
            } else {
                summed.add(entry, counting: minutes)
            }
        }
        return summed
    }

    /// Which provider or day an entry belongs to; `nil` when it does not say.
    func key(of entry: Entry, in group: Group) -> String? {
        switch group {
        case .provider: entry.provider?.text
        case .day: entry.first?.description
        }
    }
}
