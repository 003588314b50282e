package import Portfolios
package import Rulebooks

/// The place where one worker holds one person after another against two editions. Not thread-safe.
package final class EditionsBench {
    private let editions: ComparedEditions
    private let old: EvaluationBench
    private let new: EvaluationBench
    private var before: EditionStandings
    private var after: EditionStandings

    package init(_ editions: ComparedEditions) {
        self.editions = editions
        old = EvaluationBench(editions.old)
        new = EvaluationBench(editions.new)
        before = EditionStandings(editions.oldSide)
        after = EditionStandings(editions.newSide)
    }

    /// Where a person stands under both, by what the person says.
    package func turn(
        of columns: PortfolioColumns, on asOf: Day, cycle: CycleDays? = nil, decisions: [Decision] = []
    ) -> PersonTurn {
        old.evaluate(columns, on: asOf, cycle: cycle, decisions: decisions, brief: true)
        new.evaluate(columns, on: asOf, cycle: cycle, decisions: decisions, brief: true)
        before.read(old.claimed)
        after.read(new.claimed)
        var turn = PersonTurn(
            person: PersonID(columns.string(columns.id)), old: old.claimedStatus, new: new.claimedStatus, gained: [],
            lost: [])
        fill(&turn)
        return turn
    }

    private func fill(_ turn: inout PersonTurn) {
        // A node with others in it is named only when none of those says why.
        var explained: (gained: Set<Int>, lost: Set<Int>) = ([], [])
        for position in editions.innermostFirst {
            if before.missing[position], after.isSatisfied(position, asIn: editions.oldSide) {
                note(position, in: &turn.gained, &explained.gained)
            } else if after.missing[position], before.isSatisfied(position, asIn: editions.newSide) {
                note(position, in: &turn.lost, &explained.lost)
            }
        }
        turn.gained.sort()
        turn.lost.sort()
    }

    private func note(_ position: Int, in turned: inout [Int], _ explained: inout Set<Int>) {
        let isLeaf = [editions.oldSide, editions.newSide].allSatisfy { $0.items[position]?.isLeaf != false }
        if isLeaf || !explained.contains(position) { turned.append(position) }
        for side in [editions.oldSide, editions.newSide] {
            var next = side.parents[position]
            while next >= 0, explained.insert(next).inserted { next = side.parents[next] }
        }
    }
}

extension EvaluationBench {
    /// The status of the whole by what the person says alone.
    fileprivate var claimedStatus: Status {
        switch claimed.state[root] {
        case .notApplicable: .notApplicable
        case .waived: .metAsClaimed
        case .applicable, .guardUnknown:
            if claimed.shortfall[root] == 0 {
                .metAsClaimed
            } else if claimed.state[root] == .guardUnknown {
                .cannotTell
            } else if claimed.pending[root] == 0 {
                .awaitingJudgement
            } else {
                claimed.possible[root] == 0 ? .cannotTell : .needsMore
            }
        }
    }
}
