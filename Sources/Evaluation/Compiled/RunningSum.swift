import Rulebooks

/// Minutes summed up under a rule while entries come into a window and go out of it.
struct RunningSum {
    enum Rule {
        case plain
        /// The most of each group.
        case capped
        case sources(atMost: Int, majority: Bool)
    }

    let rule: Rule
    /// Minutes that fall under no cap.
    private(set) var free = 0
    private var capped = 0

    init(rule: Rule) { self.rule = rule }

    @inline(__always)
    mutating func change(_ group: Int32, _ minutes: Int, _ scratch: LeafScratch) {
        guard group >= 0 else {
            if group != LeafScratch.several { free &+= minutes }
            return
        }
        let group = Int(group)
        let before = scratch.loads[group]
        let after = before &+ minutes
        scratch.loads[group] = after
        if case .capped = rule {
            let most = scratch.mosts[group]
            capped &+= min(after, most) &- min(before, most)
        }
    }

    /// Minutes that count now.
    func value(_ scratch: LeafScratch) -> Int {
        switch rule {
        case .plain: return free
        case .capped: return free &+ capped
        case .sources(let count, let majority):
            let largest = scratch.loads.sorted(by: >).prefix(count)
            guard let top = largest.first else { return free }
            let others = largest.dropFirst().reduce(0, +)
            return free &+ top &+ (majority ? min(others, top) : others)
        }
    }
}
