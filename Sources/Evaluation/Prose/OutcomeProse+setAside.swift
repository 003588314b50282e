import Portfolios
import Rulebooks

extension OutcomeProse {
    /// What does not count, or not in full, and why: `6 h with J. Park: held no qualifying endorsement on those days`.
    /// Entries of another kind than the rule asks for, and other things of the same kind (another document, another
    /// credential), are not worth a line.
    package func setAside(_ outcome: Outcome) -> [String] {
        outcome.setAside.flatMap { aside -> [String] in
            if aside.reason.isAboutAnotherThing { return [] }
            let entries = aside.entries.compactMap { counted in entry(counted).map { ($0, counted.amount) } }
            guard !entries.isEmpty else { return [] }
            let reason = reason(aside.reason, outcome, entries.map(\.0))
            guard aside.reason.isAboutProvider else { return ["\(what(entries, outcome.unit)): \(reason)"] }
            return groups(entries).map { group in
                let what = what(group.entries.map { ($0, 0) }, total: group.amount, outcome.unit)
                let who = group.provider.map { outcomeWords.entries.with(what, entryWords.name($0)) }
                return "\(who ?? what): \(reason)"
            }
        }
    }

    private func what(_ entries: [(Entry, Int)], _ unit: Unit) -> String {
        if entries.count == 1, !entries[0].0.kind.hasMinutes { return entryWords.title(entries[0].0) }
        let total = entries.reduce(0) { $0 + $1.1 }
        let what = what(entries, total: total, unit)
        return years(entries.map(\.0)).map { outcomeWords.entries.during(what, $0) } ?? what
    }

    /// `6 h`, or `2 trainings` where there is no amount to say.
    private func what(_ entries: [(Entry, Int)], total: Int, _ unit: Unit) -> String {
        if unit == .minutes && total > 0 { return amount(total, unit) }
        let kinds = Set(entries.map(\.0.kind))
        let noun = kinds.count == 1 ? kinds.first.map(words.kinds) : nil
        return words.amounts.counted(
            entries.count, noun?.one ?? outcomeWords.entries.one, noun?.many ?? outcomeWords.entries.many)
    }

    private func years(_ entries: [Entry]) -> String? {
        let years = entries.compactMap { $0.first?.parts.year }
        guard let least = years.min(), let most = years.max() else { return nil }
        return least == most ? "\(least)" : "\(least)–\(most)"
    }
}

extension Reason {
    /// Whether the entry was never meant: it is something else.
    var isAboutAnotherThing: Bool {
        switch self {
        case .failed(.kinds): true
        case .failed(.terms(let attribute, _, _)): [.document, .credential, .exam, .service].contains(attribute)
        default: false
        }
    }

    /// Whether the same person explains it for all their sessions.
    var isAboutProvider: Bool {
        switch self {
        case .failed(.providerHeld), .failed(.providerLevel), .unsaid(.providerHeld), .unsaid(.providerLevel),
            .otherSource:
            true
        default: false
        }
    }
}
