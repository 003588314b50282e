import Evaluation
import Portfolios

/// How many verdicts wait for each idea: what makes one question worth asking before another.
///
/// A requirement waits for an idea if its status is “cannot tell” and an entry was set aside in it because it leaves
/// unsaid what that idea would say. A verdict waits for every idea that one of its requirements waits for; what has
/// been met or does not apply waits for nothing.
struct Waiting: Hashable, Sendable {
    private(set) var verdicts: [Idea: Int] = [:]
    private let entries: [EntryID: Entry]
    private let blanks: Set<EntryID>

    init(_ outcomes: [Outcome], entries: [Entry], blanks: Set<EntryID>) {
        self.entries = Dictionary(entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.blanks = blanks
        for outcome in outcomes {
            for idea in ideas(outcome) { verdicts[idea, default: 0] += 1 }
        }
    }

    /// All that an outcome waits for.
    func ideas(_ outcome: Outcome) -> Set<Idea> {
        var found: Set<Idea> = []
        collect(outcome, into: &found)
        return found
    }

    private func collect(_ outcome: Outcome, into found: inout Set<Idea>) {
        guard outcome.status.isOpen else { return }
        if outcome.status == .cannotTell {
            for aside in outcome.setAside {
                for counted in aside.entries { if let idea = idea(aside.reason, counted.entry) { found.insert(idea) } }
            }
        }
        for child in outcome.children { collect(child, into: &found) }
    }

    private func idea(_ reason: Reason, _ id: EntryID) -> Idea? {
        guard let entry = entries[id] else { return nil }
        return Idea(saying: reason, of: entry, isBlank: blanks.contains(id))
    }

    /// The idea to ask about next: first what one outcome waits for, where someone came to check that. Then the place,
    /// since it decides which rulebooks apply, then the one for which most verdicts wait, of equals the first in the
    /// order of the form. `nil`: nothing that remains would settle anything.
    func next(after seen: some Sequence<Idea>, settling outcome: Outcome? = nil) -> Idea? {
        let seen = Set(seen)
        let wanted = outcome.map(ideas)?.subtracting(seen) ?? []
        if let idea = mostAwaited(of: wanted) ?? Idea.allCases.first(where: wanted.contains) { return idea }
        if !seen.contains(.place) { return .place }
        return mostAwaited(of: Set(Idea.allCases).subtracting(seen))
    }

    private func mostAwaited(of ideas: Set<Idea>) -> Idea? {
        var best: (idea: Idea, count: Int)?
        for idea in Idea.allCases where ideas.contains(idea) {
            let count = verdicts[idea, default: 0]
            if count > best?.count ?? 0 { best = (idea, count) }
        }
        return best?.idea
    }
}
