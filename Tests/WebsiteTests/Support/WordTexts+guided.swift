import Evaluation

@testable import Website

extension WordTexts {
    /// Every word of the guided check that takes something in, with what it may be given.
    static func guided(_ words: GuidedWords) -> [String: [String]] {
        [
            "guided.heading": Idea.allCases.map(words.heading), "guided.hint": Idea.allCases.compactMap(words.hint),
            "guided.waiting": [1, 2].map(words.waiting), "guided.placeEffect": [words.placeEffect("a")],
            "guided.effect": [(0, 0), (1, 0), (2, 3), (0, 1)].map {
                words.effect(.training, effect(met: $0, more: $1))
            },
        ]
    }

    /// Some requirements that become met, and some of which it becomes known that more is needed.
    private static func effect(met: Int, more: Int) -> Effect {
        var unknown = Preview.outcome.children[1]
        unknown.status = .cannotTell
        let statuses = Array(repeating: Status.metAsClaimed, count: met) + Array(repeating: .needsMore, count: more)
        return Effect(
            statuses.map { status in
                var settled = unknown
                settled.status = status
                return (unknown, settled)
            })
    }
}
