import Portfolios
import Rulebooks

/// Which entries counted for one node and how much of each, and which did not and why, as positions in the
/// workspace; filled again for every node.
final class Explanation {
    struct Line: BitwiseCopyable {
        var position: Int32
        var amount: Int
    }

    struct Group {
        var reason: WhyNot
        var start: Int
        var count: Int
    }

    var counted = GrowingList<Line>()
    var aside = GrowingList<Line>()
    var groups: [Group] = []

    func reset() {
        counted.removeAll()
        aside.removeAll()
        groups.removeAll(keepingCapacity: true)
    }

    /// Closes a group begun at a line of `aside`; nothing when no line came.
    func close(_ reason: WhyNot, from start: Int) {
        if aside.count > start { groups.append(Group(reason: reason, start: start, count: aside.count - start)) }
    }
}

/// A reason as the plan numbers it.
enum WhyNot {
    case failed(filter: Int, step: Int)
    case unsaid(filter: Int, step: Int)
    case other(Reason)
}

extension Workspace {
    /// Fills the explanation of a node, as claimed.
    func explain(_ node: Int, into explanation: Explanation) {
        explanation.reset()
        switch plan.nodes[node].rule {
        case .leaf(let leaf): explain(leaf, node, into: explanation)
        case .allocate(let allocation): explain(allocation, node, into: explanation)
        case .all, .any, .atLeast, .cover, .judgement: break
        }
    }

    private func explain(_ leaf: PlanLeaf, _ node: Int, into explanation: Explanation) {
        let bits = passing(leaf, node, .claimed)
        setAsideByFilter(leaf.filter, accepted: bits, explanation)
        switch leaf.measure {
        case .exists, .entries:
            forEachBit(bits.yes, words) { explanation.counted.append(.init(position: Int32($0), amount: 1)) }
        case .distinct:
            setAside(bits.yes, .noProvider, explanation) { self.row($0).pointee.names[leaf.nameSlot] < 0 }
            forEachBit(bits.yes, words) { position in
                if row(position).pointee.names[leaf.nameSlot] >= 0 {
                    explanation.counted.append(.init(position: Int32(position), amount: 1))
                }
            }
        case .score(let part): explainScore(part, bits.yes, explanation)
        case .activeMonths(let least, let span): explainMonths(least, span, bits.yes, explanation)
        case .workDays: explainWork(leaf, node, isHours: false, bits.yes, explanation)
        case .workHours: explainWork(leaf, node, isHours: true, bits.yes, explanation)
        case .hours(let sum, let window): explainHours(leaf, node, sum, window, bits, explanation)
        }
    }

    // MARK: Filters

    /// Entries of the filter's kinds that fail it or leave it open, grouped by the test that decided.
    func setAsideByFilter(
        _ filter: Int, accepted: (yes: Bits, unknown: Bits), _ explanation: Explanation
    ) {
        let (left, group, spared) = (scratchBits(6), scratchBits(7), scratchBits(5))
        gather(kinds: plan.filters[filter].kinds, into: left)
        let (alive, believed, unknown) = (alive, believed(.claimed), passing(filter, .claimed).unknown)
        for word in 0..<words {
            group[word] = left[word] & alive[word] & ~believed[word]
            spared[word] = left[word] & accepted.unknown[word] & undated[word] & ~unknown[word]
            left[word] &= believed[word] & ~(accepted.yes[word] | spared[word])
        }
        add(group, .other(.refused), explanation)
        var allowed = AllowedDays()
        for step in plan.filters[filter].steps.indices {
            switch plan.filters[filter].steps[step] {
            case .test(let test):
                let answer = answers(test, .claimed)
                for word in 0..<words { group[word] = left[word] & ~(answer.yes[word] | answer.unknown[word]) }
            case .dates(let dates):
                allowed.meet(allowedDays(dates, .claimed))
                sift(left, into: group) { from, last in
                    max(from, allowed.possiblyFrom) > min(last, allowed.possiblyUntil)
                }
                if allowed.isImpossible(asOf) { copyBits(left, to: group, words) }
            }
            take(group, from: left, .failed(filter: filter, step: step), explanation)
        }
        for word in 0..<words { group[word] = (left[word] | spared[word]) & undated[word] }
        take(group, from: left, .other(.undated), explanation)
        setAsideUnsaid(filter, left, group, unknown, explanation)
    }

    private func setAsideUnsaid(
        _ filter: Int, _ left: Bits, _ group: Bits, _ unknown: Bits, _ explanation: Explanation
    ) {
        var allowed = AllowedDays()
        for word in 0..<words { left[word] &= unknown[word] }
        guard anyBit(left, words) else { return }
        for step in plan.filters[filter].steps.indices {
            switch plan.filters[filter].steps[step] {
            case .test(let test):
                let answer = answers(test, .claimed)
                for word in 0..<words { group[word] = left[word] & answer.unknown[word] }
            case .dates(let dates):
                allowed.meet(allowedDays(dates, .claimed))
                sift(left, into: group) { from, last in max(from, allowed.from) > min(last, allowed.until) }
            }
            take(group, from: left, .unsaid(filter: filter, step: step), explanation)
        }
    }

    /// The dated entries of a set whose first and last day satisfy something.
    private func sift(_ set: Bits, into group: Bits, _ isWanted: (Int, Int) -> Bool) {
        for word in 0..<words {
            group[word] = 0
            var left = set[word] & ~undated[word]
            while left != 0 {
                let bit = left & (0 &- left)
                let row = row(word &* 64 &+ left.trailingZeroBitCount)
                left &= left &- 1
                if isWanted(Int(row.pointee.first), Int(min(row.pointee.last, asOf))) { group[word] |= bit }
            }
        }
    }

    private func take(_ group: Bits, from left: Bits, _ reason: WhyNot, _ explanation: Explanation) {
        add(group, reason, explanation)
        for word in 0..<words { left[word] &= ~group[word] }
    }

    private func add(_ group: Bits, _ reason: WhyNot, _ explanation: Explanation) {
        let start = explanation.aside.count
        forEachBit(group, words) { explanation.aside.append(.init(position: Int32($0), amount: minutes($0))) }
        explanation.close(reason, from: start)
    }

    /// Some entries of a set under one reason.
    func setAside(
        _ set: Bits, _ reason: Reason, _ explanation: Explanation, where isWanted: (Int) -> Bool
    ) {
        let start = explanation.aside.count
        forEachBit(set, words) { position in
            if isWanted(position) {
                explanation.aside.append(.init(position: Int32(position), amount: minutes(position)))
            }
        }
        explanation.close(.other(reason), from: start)
    }

    /// An entry's minutes on a day; 0 where its kind has none or it does not say.
    @inline(__always)
    func minutes(_ position: Int) -> Int { Int(max(0, row(position).pointee.minutesOnDay)) }
}
