import Portfolios
import Rulebooks

extension ReadableEvaluator {
    /// What one reading says of one node and all below it.
    struct Verdict {
        var id: NodeID
        var title: String
        var cites: [String]
        var note: String?
        var unit: Unit
        var tally: Tally
        var shortfalls: Shortfalls
        /// The guard does not say that it holds, nor that it fails.
        var guardIsUnsettled = false
        var applies = true
        var isWaived = false
        var counted: [Counted] = []
        var setAside: [SetAside] = []
        var decision: Decision?
        var chosen: [NodeID] = []
        var children: [Verdict] = []
    }

    /// How much is missing, seen in three ways; each is at most the one before.
    struct Shortfalls {
        var certain: Int
        /// Were every judgement that is still awaited to turn out well.
        var ifJudged: Int
        /// Were everything left unsaid to turn out well, too.
        var possible: Int

        static let none = Shortfalls(certain: 0, ifJudged: 0, possible: 0)

        init(certain: Int, ifJudged: Int, possible: Int) {
            self.certain = certain
            self.ifJudged = min(ifJudged, certain)
            self.possible = min(possible, self.ifJudged)
        }

        /// Where no judgement is awaited.
        init(certain: Int, possible: Int) {
            self.init(certain: certain, ifJudged: certain, possible: possible)
        }

        static func sum(_ all: [Shortfalls]) -> Shortfalls {
            Shortfalls(
                certain: all.map(\.certain).reduce(0, +), ifJudged: all.map(\.ifJudged).reduce(0, +),
                possible: all.map(\.possible).reduce(0, +))
        }
    }
}

extension ReadableEvaluator.Verdict {
    /// Met in its own reading: it applies and nothing is missing.
    var isMet: Bool { applies && shortfalls.certain == 0 }
    /// Could be met in its own reading.
    var couldBeMet: Bool { applies && shortfalls.possible == 0 }

    mutating func waive(by decision: Decision) {
        isWaived = true
        self.decision = decision
        tally.shortfall = 0
        shortfalls = .none
    }

    mutating func doesNotApply() {
        applies = false
        tally = Tally(have: 0, could: 0, need: 0)
        shortfalls = .none
    }
}
