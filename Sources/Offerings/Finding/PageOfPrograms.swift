import Portfolios
import Rulebooks

/// Picks one page out of what a search let pass, in the query's order.
struct PageOfPrograms {
    let search: ProgramSearch
    /// The one from which deadlines are looked at.
    let day: Day
    let hasState: Bool

    private var memory: FindingMemory { search.memory }
    private var orders: ProgramOrders { search.index.orders }

    /// - Parameters:
    ///   - range: places among all that passed.
    ///   - own: how many of these are of the chosen states; they come first.
    func hits(_ range: Range<Int>, own: Int) -> [ProgramAnswer.Hit] {
        guard hasState else { return picked(memory.all, range, .own) }
        let (all, ours, open, some) = (memory.all, memory.own, memory.open, memory.spare)
        for word in 0..<memory.words { some[word] = all[word] & ours[word] }
        var hits = picked(some, range.clamped(to: 0..<own), .own)
        for word in 0..<memory.words { some[word] = all[word] & ~ours[word] & open[word] }
        let openTo = own + countPrograms(some, memory.words)
        hits += picked(some, range.clamped(to: own..<openTo).moved(down: own), .open)
        for word in 0..<memory.words { some[word] = all[word] & ~ours[word] & ~open[word] }
        return hits
            + picked(some, range.clamped(to: openTo..<max(openTo, range.upperBound)).moved(down: openTo), .neighboring)
    }

    private func picked(
        _ bits: ProgramBits, _ range: Range<Int>, _ reach: ProgramAnswer.Reach
    ) -> [ProgramAnswer.Hit] {
        picked(bits, range).map { ProgramAnswer.Hit(position: $0, reach: reach) }
    }

    private func picked(_ bits: ProgramBits, _ range: Range<Int>) -> [Int] {
        guard !range.isEmpty else { return [] }
        switch search.query.sort {
        case .name: return byName(bits, range)
        case .length: return byOrder(orders.length, bits, range)
        case .cost: return byOrder(orders.cost, bits, range)
        case .seen: return byOrder(orders.seen, bits, range)
        case .deadline: return byDeadline(bits, range)
        case .best: return search.parts.last == .text ? byScore(bits, range) : byOrder(orders.best, bits, range)
        }
    }

    private func byName(_ bits: ProgramBits, _ range: Range<Int>) -> [Int] {
        var slots = Slots(range)
        forEachProgram(bits, memory.words) { slots.offer($0) }
        return slots.positions
    }

    private func byOrder(_ order: [Int32], _ bits: ProgramBits, _ range: Range<Int>) -> [Int] {
        var slots = Slots(range)
        for position in order where hasProgram(bits, Int(position)) {
            if slots.offer(Int(position)) { break }
        }
        return slots.positions
    }

    /// Those with a coming deadline first, the others by name.
    private func byDeadline(_ bits: ProgramBits, _ range: Range<Int>) -> [Int] {
        var slots = Slots(range)
        let shown = memory.shown
        memory.clear(shown)
        for deadline in orders.deadlines[orders.firstDeadline(on: day)...] {
            let position = Int(deadline.program)
            guard hasProgram(bits, position), !hasProgram(shown, position) else { continue }
            if slots.offer(position) { return slots.positions }
            addProgram(shown, position)
        }
        forEachProgram(bits, memory.words) { !hasProgram(shown, $0) && slots.offer($0) }
        return slots.positions
    }

    /// Programs of one score stand in the order that holds without words. Two passes, nothing is sorted.
    private func byScore(_ bits: ProgramBits, _ range: Range<Int>) -> [Int] {
        let scores = memory.scores
        return withUnsafeTemporaryAllocation(of: Int32.self, capacity: TextIndex.mostScore + 1) { ranks in
            ranks.initialize(repeating: 0)
            forEachProgram(bits, memory.words) { position in
                ranks[Int(scores[position])] += 1
                return false
            }
            var rank: Int32 = 0
            for score in ranks.indices.reversed() { (rank, ranks[score]) = (rank + ranks[score], rank) }
            var found = Array(repeating: 0, count: range.count)
            var missing = range.count
            for position in orders.best where hasProgram(bits, Int(position)) {
                let place = Int(ranks[Int(scores[Int(position)])])
                ranks[Int(scores[Int(position)])] += 1
                guard range.contains(place) else { continue }
                found[place - range.lowerBound] = Int(position)
                missing -= 1
                if missing == 0 { break }
            }
            return found
        }
    }
}

extension Range<Int> {
    fileprivate func moved(down count: Int) -> Range<Int> { lowerBound - count..<upperBound - count }
}

/// Takes those offered whose turn falls into a range.
private struct Slots {
    private let range: Range<Int>
    private var turn = 0
    var positions: [Int] = []

    init(_ range: Range<Int>) {
        self.range = range
        positions.reserveCapacity(range.count)
    }

    /// True when it has enough.
    @inline(__always)
    mutating func offer(_ position: Int) -> Bool {
        if turn >= range.lowerBound { positions.append(position) }
        turn += 1
        return turn >= range.upperBound
    }
}
