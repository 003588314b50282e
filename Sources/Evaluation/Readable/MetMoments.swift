import Portfolios
import Rulebooks

extension ReadableEvaluator {
    /// When nodes were first met, kept because each answer takes an evaluation for every day.
    final class Memory {
        /// The day of the whole evaluation.
        let lastDay: Day
        var firstMet: [NodeID: Event] = [:]
        /// Nodes that are being looked at: a node that waits for itself is never met.
        var open: Set<NodeID> = []

        /// What the reading as claimed keeps while another asks it.
        private(set) lazy var claimed = Memory(lastDay: lastDay)

        init(lastDay: Day) { self.lastDay = lastDay }
    }
}

extension ReadableEvaluator.Reading {
    /// The first day on which a node was met, and on which it could have been, by this reading's day.
    func firstMet(_ node: NodeID) -> ReadableEvaluator.Event {
        if let known = memory.firstMet[node] { return known.asOf(asOf) }
        guard memory.open.insert(node).inserted, let holder = holder(of: node, in: rulebook.requirement)
        else { return .none }
        defer { memory.open.remove(node) }
        let event = firstMet(node, in: holder)
        memory.firstMet[node] = event
        return event.asOf(asOf)
    }

    /// Tries every day. On all days before anything was dated the answer is that of the last of them.
    private func firstMet(_ node: NodeID, in holder: Requirement) -> ReadableEvaluator.Event {
        var event = ReadableEvaluator.Event.none
        let eve = eveOfEverything
        var day = eve
        while day <= memory.lastDay, event.certain == nil {
            let number = day == eve ? ReadableEvaluator.DaySpan.ever : Int(day.number)
            if let verdict = on(day).verdict(on: holder).find(node) {
                if verdict.isMet { event.certain = number }
                if verdict.couldBeMet, event.possible == nil { event.possible = number }
            }
            day = day.advanced(by: 1)
        }
        return event
    }

    /// The day before the first entry or decision.
    private var eveOfEverything: Day {
        let begun = portfolio.entries.compactMap(\.first) + decisions.map(\.day)
        return min(begun.min()?.advanced(by: -1) ?? memory.lastDay, memory.lastDay)
    }

    /// The requirement with this id, or the one that has it as a part or topic.
    private func holder(of node: NodeID, in requirement: Requirement) -> Requirement? {
        if requirement.id == node || ownIDs(of: requirement).contains(node) { return requirement }
        for child in requirement.children {
            if let found = holder(of: node, in: child) { return found }
        }
        return nil
    }

    private func ownIDs(of requirement: Requirement) -> [NodeID] {
        switch requirement.rule {
        case .leaf(let leaf): leaf.including.map(\.id)
        case .allocate(let allocation): allocation.parts.map(\.id)
        case .cover(let cover): cover.topics.map { topicID(requirement, $0) }
        default: []
        }
    }
}

extension ReadableEvaluator.Verdict {
    /// The verdict on a node in this tree.
    fileprivate func find(_ node: NodeID) -> Self? {
        if id == node { return self }
        for child in children {
            if let found = child.find(node) { return found }
        }
        return nil
    }
}
