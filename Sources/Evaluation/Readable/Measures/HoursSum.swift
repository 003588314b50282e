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
        var counting: [EntryID: Int] = [:]
        var left = caps.map(\.most)
        // Those that may fall under several caps come last, and are held to all of these.
        let several = entries.filter { self.caps(over: $0, caps, reckoning).count > 1 }
        for entry in entries.filter({ !several.contains($0) }) + several {
            let over = self.caps(over: entry, caps, reckoning)
            let minutes = over.map { left[$0] }.reduce(entry.minutes ?? 0, min)
            for cap in over { left[cap] -= minutes }
            counting[entry.id] = minutes
        }
        var summed = ReadableEvaluator.Summed()
        for entry in entries {
            let cap = self.caps(over: entry, caps, reckoning).first ?? 0
            summed.add(entry, counting: counting[entry.id] ?? 0, cap: cap)
        }
        return summed
    }

    /// The caps that an entry falls under: the first that it passes. What is certain must also stay under every cap
    /// before that one that only may hold it.
    func caps(over entry: Entry, _ caps: [Cap], _ reckoning: ReadableEvaluator.Reckoning) -> [Int] {
        let truths = caps.map { truth(of: $0.filter, for: entry) }
        let first = truths.firstIndex(of: .yes)
        guard reckoning == .certain else { return first.map { [$0] } ?? [] }
        return truths.indices.filter { truths[$0] == .unknown && $0 < first ?? .max } + (first.map { [$0] } ?? [])
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
