import Portfolios
import Rulebooks

extension ReadableEvaluator.Reading {
    /// Whether one holding of the provider stood on all the entry's days.
    func providerHeld(_ entry: Entry, _ asked: ProviderHeld) -> ReadableEvaluator.Truth {
        guard let known = knownHoldings(entry) else { return silence(entry, about: .provider) }
        let fitting = known.filter { asked.credentials.contains($0.credential) && asked.manners.contains($0.manner) }
        guard let first = entry.first else { return fitting.isEmpty ? .no : .unknown }
        let last = min(entry.last ?? asOf, asOf)
        return .init(fitting.contains { held($0, asked).stands(on: first) && held($0, asked).stands(on: last) })
    }

    /// A holding that is only vetted ends, for the rule, when the rule says.
    private func held(_ holding: Holding, _ asked: ProviderHeld) -> Holding {
        guard holding.manner == .vetted, let end = asked.vettedUntil else { return holding }
        var cut = holding
        cut.until = min(holding.until ?? end, end)
        return cut
    }

    /// What the entry itself and the registry say of the provider; `nil` when neither says anything.
    private func knownHoldings(_ entry: Entry) -> [Holding]? {
        let registered = entry.provider.flatMap { providers[$0] }?.holdings
        if entry.holdings == nil, registered == nil { return nil }
        return (entry.holdings ?? []) + (registered ?? [])
    }

    /// Whether the registry knows of such a degree of the provider on the entry's first day.
    func providerLevel(_ entry: Entry, _ levels: [Term]) -> ReadableEvaluator.Truth {
        guard let provider = entry.provider else { return silence(entry, about: .provider) }
        guard let registered = providers[provider] else { return .unknown }
        let fitting = registered.degrees.filter { levels.contains($0.level) }
        return .any(fitting.map { hadDegree($0, by: entry.first) })
    }

    private func hadDegree(_ degree: Provider.Degree, by day: Day?) -> ReadableEvaluator.Truth {
        guard let conferred = degree.day else { return .yes }
        guard let day else { return .unknown }
        return .init(conferred <= day)
    }
}
