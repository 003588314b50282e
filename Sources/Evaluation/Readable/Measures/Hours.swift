import Portfolios
import Rulebooks

extension ReadableEvaluator.Reading {
    /// A sum of minutes under its rule, in all or in the best window, with its nested minimums.
    func hours(_ hours: Hours, _ sifting: Sifting, of requirement: Requirement) -> ReadableEvaluator.Verdict {
        let certain = bestWindow(hours, countable(sifting, hours.rule), .certain) ?? InWindow()
        let withMinutes = sifting.possible.filter { ($0.minutes ?? 0) > 0 }
        let possible = bestWindow(hours, withMinutes, .possible) ?? InWindow()
        var measured = ReadableEvaluator.Measured(
            have: certain.summed.total, could: possible.summed.total, counted: certain.summed.counted,
            setAside: notCounted(hours, sifting, certain))
        if sifting.possible.contains(where: { $0.minutes == nil }) {
            measured.could = max(measured.could, hours.need)
        }
        var verdict = verdict(on: requirement, hours.leaf, hours.need, measured, sifting)
        verdict.children = hours.leaf.including.map { included($0, hours, sifting, certain, possible) }
        verdict.shortfalls = .sum([verdict.shortfalls] + verdict.children.map(\.shortfalls))
        verdict.tally.shortfall = verdict.shortfalls.certain
        return verdict
    }

    /// Passing entries with minutes, and with a provider where providers are told apart.
    private func countable(_ sifting: Sifting, _ rule: SumRule) -> [Entry] {
        sifting.passing.filter { ($0.minutes ?? 0) > 0 && !lacksProvider($0, rule) }
    }

    func lacksProvider(_ entry: Entry, _ rule: SumRule) -> Bool {
        switch rule {
        case .each(.provider, _), .sources: entry.provider == nil
        case .plain, .caps, .each(.day, _): false
        }
    }

    /// Passing entries that do not count, or not in full.
    private func notCounted(_ hours: Hours, _ sifting: Sifting, _ window: InWindow) -> [SetAside] {
        let nameless = sifting.passing.filter { lacksProvider($0, hours.rule) }
        let named = sifting.passing.filter { !lacksProvider($0, hours.rule) }
        let outside = countable(sifting, hours.rule).filter { !window.entries.contains($0) }
        let overCap = window.summed.overCap.sorted { $0.key < $1.key }
        return [
            SetAside(.noProvider, nameless),
            SetAside(.noAmount, named.filter { $0.minutes == nil }),
            SetAside(window.entries.isEmpty ? .tooClose : .outsideWindow, outside),
        ] + overCap.map { SetAside(reason: .overCap($0.key), entries: $0.value) } + [
            SetAside(.otherSource, window.summed.otherSource)
        ]
    }
}
