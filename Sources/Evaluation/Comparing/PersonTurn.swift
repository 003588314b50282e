package import Portfolios

/// One person under two editions.
package struct PersonTurn: Hashable, Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        /// Met under the new edition, not under the old.
        case gains
        /// Met under the old edition, not under the new.
        case loses
        /// Under the new edition nothing is missing but a person's judgment; under the old there was more.
        case gainsAllButJudgement = "gains-all-but-judgement"
        /// The other way round.
        case losesAllButJudgement = "loses-all-but-judgement"
    }

    package var person: PersonID
    /// By what the person says; `metAsClaimed` when all is met.
    package var old: Status
    package var new: Status
    /// Positions of the requirements that were missing under the old edition and are not under the new.
    package var gained: [Int]
    /// Positions of the requirements that are missing under the new edition and were not under the old.
    package var lost: [Int]

    /// `nil`: the person stands as before.
    package var kind: Kind? {
        let (wasMet, isMet) = (old == .metAsClaimed, new == .metAsClaimed)
        if wasMet != isMet { return isMet ? .gains : .loses }
        let (wasReady, isReady) = (wasMet || old == .awaitingJudgement, isMet || new == .awaitingJudgement)
        if wasReady != isReady { return isReady ? .gainsAllButJudgement : .losesAllButJudgement }
        return nil
    }
}

/// How many people gain and lose, and by what.
package struct EditionTally: Hashable, Sendable {
    /// Where people stand under the one and the other edition.
    package struct Standing: Hashable, Sendable {
        package var old: Status
        package var new: Status
    }

    package private(set) var people = 0
    package private(set) var standings: [Standing: Int] = [:]
    /// Those for whom something changed as a whole, in the order in which they came.
    package private(set) var turns: [PersonTurn] = []
    /// By position of the requirement: for how many of all people it stopped being missing.
    package private(set) var gained: [Int]
    /// By position of the requirement: for how many of all people it began to be missing.
    package private(set) var lost: [Int]

    package init(requirements: Int) {
        gained = [Int](repeating: 0, count: requirements)
        lost = gained
    }

    /// Met under both.
    package var metUnderBoth: Int { standings[Standing(old: .metAsClaimed, new: .metAsClaimed)] ?? 0 }

    /// Met under the old, or under the new.
    package func met(under edition: KeyPath<Standing, Status>) -> Int {
        standings.reduce(0) { $0 + ($1.key[keyPath: edition] == .metAsClaimed ? $1.value : 0) }
    }

    /// By id; the first who came first when two have the same.
    package func turns(_ kind: PersonTurn.Kind) -> [PersonTurn] {
        let some = turns.filter { $0.kind == kind }.enumerated()
        return some.sorted { ($0.element.person, $0.offset) < ($1.element.person, $1.offset) }.map(\.element)
    }

    package mutating func add(_ turn: PersonTurn) {
        people += 1
        standings[Standing(old: turn.old, new: turn.new), default: 0] += 1
        for position in turn.gained { gained[position] += 1 }
        for position in turn.lost { lost[position] += 1 }
        if turn.kind != nil { turns.append(turn) }
    }

    /// Those of another tally come after its own.
    package mutating func add(_ other: EditionTally) {
        people += other.people
        standings.merge(other.standings, uniquingKeysWith: +)
        turns += other.turns
        for position in gained.indices {
            gained[position] += other.gained[position]
            lost[position] += other.lost[position]
        }
    }
}
