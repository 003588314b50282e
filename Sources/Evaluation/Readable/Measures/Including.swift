import Portfolios
import Rulebooks

extension ReadableEvaluator.Reading {
    /// A nested minimum: the full minutes of the entries in the window that also pass its filter.
    func included(
        _ part: Part, _ hours: Hours, _ sifting: Sifting, _ certain: InWindow, _ possible: InWindow
    ) -> ReadableEvaluator.Verdict {
        let need = need(part.need, of: part.id, proRated: hours.leaf.proRated)
        let counted = certain.taken.filter { passes($0, part, .certain) }
        var could = minutes(of: part, in: possible.taken, .possible)
        if sifting.possible.contains(where: { $0.minutes == nil && passes($0, part, .possible) }) {
            could = max(could, need)
        }
        return self.part(
            Named(part), .minutes, need: need, have: minutes(of: part, in: certain.taken, .certain), could: could,
            listed(counted))
    }

    func minutes(of part: Part, in entries: [Entry], _ reckoning: ReadableEvaluator.Reckoning) -> Int {
        entries.filter { passes($0, part, reckoning) }.compactMap(\.minutes).reduce(0, +)
    }

    /// Whether an entry passes a part's filter, or was accepted for the part.
    func passes(_ entry: Entry, _ part: Part, _ reckoning: ReadableEvaluator.Reckoning) -> Bool {
        let truth = sift(entry, by: part.filter, accepted: accepted(for: part.id).contains(entry.id)).truth
        return truth >= (reckoning == .certain ? .yes : .unknown)
    }
}
