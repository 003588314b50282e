import Portfolios
import Rulebooks

extension ReadableEvaluator {
    /// How much of each entry went to each part.
    struct Shares {
        /// By entry, then by part.
        var amounts: [[Int]]

        func ofPart(_ part: Int) -> Int { amounts.map { $0[part] }.reduce(0, +) }
        func ofEntry(_ entry: Int) -> Int { amounts[entry].reduce(0, +) }
    }

    /// An entry that wants to be shared out.
    struct Shareable {
        var entry: Entry
        /// Minutes, or 1.
        var amount: Int
        /// The cap that it falls under.
        var cap: String?
        /// Positions of the parts that may have it.
        var parts: [Int]
    }
}

extension ReadableEvaluator.Shares {
    /// Fills the parts in their order, each as far as it can be filled without taking from an earlier one: a
    /// maximum flow from a source over caps and entries to the parts.
    init(_ entries: [ReadableEvaluator.Shareable], needs: [Int], caps: [String: Int]) {
        let capNames = caps.keys.sorted()
        let entryPlace = 2 + capNames.count
        let partPlace = entryPlace + entries.count
        var flow = ReadableEvaluator.Flow(places: partPlace + needs.count)
        for (index, name) in capNames.enumerated() {
            flow.open(from: 0, to: 2 + index, capacity: caps[name] ?? 0)
        }
        for (index, shared) in entries.enumerated() {
            let cap = shared.cap.flatMap { capNames.firstIndex(of: $0) }
            flow.open(from: cap.map { 2 + $0 } ?? 0, to: entryPlace + index, capacity: shared.amount)
            for part in shared.parts {
                flow.open(from: entryPlace + index, to: partPlace + part, capacity: shared.amount)
            }
        }
        for (part, need) in needs.enumerated() {
            flow.open(from: partPlace + part, to: 1, capacity: need)
            flow.fill(from: 0, to: 1)
        }
        amounts = entries.indices.map { entry in
            needs.indices.map { flow.amount(from: entryPlace + entry, to: partPlace + $0) }
        }
    }
}
