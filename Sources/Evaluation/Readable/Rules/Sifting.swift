import Portfolios
import Rulebooks

extension ReadableEvaluator.Reading {
    /// All entries as a leaf's filter leaves them.
    struct Sifting {
        var all: [ReadableEvaluator.Sifted]
        var setAside: [SetAside]

        /// Those that certainly pass.
        var passing: [Entry] { all.filter { $0.truth == .yes }.map(\.entry) }
        /// Those that pass or may pass.
        var possible: [Entry] { all.filter { $0.truth != .no }.map(\.entry) }
    }

    /// Sifts the entries by a filter; those that are accepted for any of some nodes pass.
    func sifting(_ filter: Filter, for nodes: [NodeID]) -> Sifting {
        let accepted = Set(nodes.flatMap { self.accepted(for: $0) })
        let all = entries.map { sift($0, by: filter, accepted: accepted.contains($0.id)) }
        return Sifting(all: all, setAside: setAside(all, by: filter))
    }

    /// The entries of the filter's kinds that do not pass, by the reason why not.
    private func setAside(_ all: [ReadableEvaluator.Sifted], by filter: Filter) -> [SetAside] {
        let kinds = filter.kinds
        let asked = all.filter { kinds.contains($0.entry.kind) }
        let open = asked.filter { $0.truth == .unknown }
        let undated = open.filter { $0.entry.first == nil }
        let unsaid = open.filter { $0.entry.first != nil }
        let tests = filter.tests.enumerated().filter { filter.tests.firstIndex(of: $1) == $0 }.map(\.element)
        var groups = [SetAside(.refused, refused.filter { kinds.contains($0.kind) })]
        for test in tests {
            groups.append(SetAside(.failed(test), asked.filter { $0.failed == test }.map(\.entry)))
        }
        groups.append(SetAside(.undated, undated.map(\.entry)))
        for test in tests {
            groups.append(SetAside(.unsaid(test), unsaid.filter { $0.unsaid == test }.map(\.entry)))
        }
        return groups.filter { !$0.entries.isEmpty }
    }
}

extension SetAside {
    /// Whole entries with their minutes, in order.
    init(_ reason: Reason, _ entries: [Entry]) {
        self.init(reason: reason, entries: entries.map { Counted(entry: $0.id, amount: $0.minutes ?? 0) })
    }
}
