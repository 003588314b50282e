import Portfolios
import Rulebooks

extension ReadableEvaluator.Reading {
    /// How many different names the passing entries give; those that give none could each be another.
    func distinct(_ attribute: Attribute, _ sifting: Sifting) -> ReadableEvaluator.Measured {
        let passing = sifting.passing
        let named = passing.filter { name($0, attribute) != nil }
        let possible = sifting.possible.map { name($0, attribute) }
        return .init(
            have: Set(named.map { name($0, attribute) }).count,
            could: Set(possible.compactMap(\.self)).count + possible.count { $0 == nil },
            counted: named.map { Counted(entry: $0.id, amount: 1) },
            setAside: [SetAside(.noProvider, passing.filter { name($0, attribute) == nil })])
    }

    /// Told apart by its bytes.
    private func name(_ entry: Entry, _ attribute: Attribute) -> ProviderID? {
        guard case .name(let name)? = entry.values[attribute] else { return nil }
        return ProviderID(name)
    }
}
