import Portfolios
import Rulebooks

extension ReadableEvaluator.Reading {
    /// Every topic is a leaf of its own: one entry of any kind that shows it.
    func cover(_ cover: Cover, of requirement: Requirement) -> ReadableEvaluator.Verdict {
        let topics = cover.topics.map { topic($0, cover.filter, of: requirement) }
        let shortfalls = ReadableEvaluator.Shortfalls.sum(topics.map(\.shortfalls))
        let have = topics.filter(\.isMet).count
        let tally = Tally(
            have: have, could: topics.filter(\.couldBeMet).count, need: topics.count,
            remaining: topics.count - have, shortfall: shortfalls.certain)
        var verdict = verdict(on: requirement, .count, tally, shortfalls)
        verdict.decision = acceptance(for: requirement.id)
        verdict.children = topics
        return verdict
    }

    func topicID(_ requirement: Requirement, _ topic: Cover.Topic) -> NodeID {
        NodeID("\(requirement.id)/\(vocabulary.name(of: topic.term))")
    }

    private func topic(
        _ topic: Cover.Topic, _ filter: Filter, of requirement: Requirement
    ) -> ReadableEvaluator.Verdict {
        let id = topicID(requirement, topic)
        let showing = Test.terms(.topics, .oneOf, [topic.term])
        let truths = entries.map { entry in
            let passes = sift(entry, by: filter, accepted: accepted(for: requirement.id).contains(entry.id)).truth
            let shows = sift(entry, by: Filter([showing]), accepted: accepted(for: id).contains(entry.id)).truth
            return accepted(for: id).contains(entry.id) ? shows : min(passes, shows)
        }
        let counted = zip(entries, truths).filter { $1 == .yes }.map { Counted(entry: $0.0.id, amount: 1) }
        return part(
            Named(id: id, title: topic.label, cites: requirement.cites), .count, need: need(1, of: id),
            have: counted.isEmpty ? 0 : 1, could: truths.contains { $0 != .no } ? 1 : 0, counted)
    }
}
