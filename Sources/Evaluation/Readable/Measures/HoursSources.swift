import Portfolios
import Rulebooks

extension ReadableEvaluator.Reading {
    /// The providers with the most minutes, so many at most, earlier ids on ties. With a majority the others
    /// together count no more than the first. Entries that name no provider count in full.
    func sum(_ entries: [Entry], sources count: Int, majority: Bool) -> ReadableEvaluator.Summed {
        var minutes: [ProviderID: Int] = [:]
        for entry in entries {
            if let provider = entry.provider { minutes[provider, default: 0] += entry.minutes ?? 0 }
        }
        let ranked = minutes.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }
        let taken = ranked.prefix(count)
        let sources = taken.map(\.key)

        var summed = ReadableEvaluator.Summed()
        for entry in entries {
            if entry.provider.map({ sources.contains($0) }) ?? true {
                summed.add(entry, counting: entry.minutes ?? 0)
            } else {
                summed.otherSource.append(entry)
            }
        }
        let top = taken.first?.value ?? 0
        let others = taken.dropFirst().map(\.value).reduce(0, +)
        if majority, others > top { summed.total -= others - top }
        return summed
    }
}
