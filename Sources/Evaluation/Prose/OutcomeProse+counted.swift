import Portfolios
import Rulebooks

extension OutcomeProse {
    /// What counts, grouped by whoever gave it: `21 sessions with Lee Andersen, 31 h 30 min`.
    package func counted(_ outcome: Outcome) -> [String] {
        let entries = outcome.counted.compactMap { counted in entry(counted).map { ($0, counted.amount) } }
        guard entries.count > 3 || entries.contains(where: { $0.0.kind.hasMinutes }) else {
            return entries.map { entryWords.title($0.0) }
        }
        return groups(entries).map { group in
            let providerNote = group.provider.flatMap { standing($0, outcome, group.entries) } ?? ""
            return "\(group.text(entryWords))\(sum(group, outcome.unit))\(providerNote)"
        }
    }

    /// For a node that is met: the one entry that shows it, if one entry does.
    package func evidence(_ outcome: Outcome) -> String? {
        guard outcome.counted.count == 1, let entry = outcome.counted.first.flatMap({ entry($0) }),
            subject(of: outcome) == .evidence
        else { return nil }
        return entryWords.title(entry)
    }

    func groups(_ entries: [(Entry, Int)]) -> [EntryGroup] {
        var groups: [EntryGroup] = []
        for (entry, amount) in entries {
            if let index = groups.firstIndex(where: { $0.kind == entry.kind && $0.provider == entry.provider }) {
                groups[index].entries.append(entry)
                groups[index].amount += amount
            } else {
                groups.append(EntryGroup(kind: entry.kind, provider: entry.provider, entries: [entry], amount: amount))
            }
        }
        return groups.enumerated().sorted { ($1.element.amount, $0.offset) < ($0.element.amount, $1.offset) }
            .map(\.element)
    }

    private func sum(_ group: EntryGroup, _ unit: Unit) -> String {
        unit == .minutes && group.amount > 0 ? ", \(amount(group.amount, unit))" : ""
    }

    /// ` (Endorsed Reflective Supervisor since January 1, 2024)`: the holding by which a provider qualified.
    private func standing(_ id: ProviderID, _ outcome: Outcome, _ entries: [Entry]) -> String? {
        guard let held = nodes[outcome.id]?.filters?.own.providerHeld, let entry = entries.last, let day = entry.first
        else { return nil }
        let holdings = (entry.holdings ?? []) + (entryWords.providers[id]?.holdings ?? [])
        let match = holdings.first {
            held.credentials.contains($0.credential) && held.manners.contains($0.manner) && $0.stands(on: day)
        }
        return match.map { holding in
            outcomeWords.entries.holding(filters.label(holding.credential, .credential), holding.from)
        }
    }
}

/// Entries of one kind by one provider.
struct EntryGroup {
    var kind: Kind
    var provider: ProviderID?
    var entries: [Entry]
    var amount: Int

    /// `21 sessions with Lee Andersen`.
    func text(_ words: EntryWords) -> String {
        let noun = words.filters.words.kinds(kind)
        let what = words.filters.words.amounts.counted(entries.count, noun.one, noun.many)
        return provider.map { words.words.entries.by(what, kind, words.name($0)) } ?? what
    }
}

extension Filter {
    /// Its test for the provider's credentials, if it has one at the top.
    var providerHeld: ProviderHeld? {
        for case .providerHeld(let held) in tests { return held }
        return nil
    }
}
