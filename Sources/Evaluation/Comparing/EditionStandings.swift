/// Where one person stands with each requirement of one edition, as claimed.
struct EditionStandings {
    private(set) var missing: [Bool]
    /// Nothing of it is asked any more: met, waived, not applicable, or inside something that is.
    private(set) var satisfied: [Bool]
    private let side: EditionSide
    /// It and all it stands in still need something.
    private var isOpen: [Bool]
    /// Waived or not applicable, or inside something that is.
    private var isExcused: [Bool]

    init(_ side: EditionSide) {
        self.side = side
        missing = side.items.map { _ in false }
        (satisfied, isOpen, isExcused) = (missing, missing, missing)
    }

    /// Takes up what the bench found.
    mutating func read(_ results: Results) {
        for position in side.topFirst {
            guard let item = side.items[position] else { continue }
            let parent = side.parents[position]
            let isShort = results.shortfall[item.outcome] > 0
            // The shortfall of a leaf holds those of its nested minimums, which speak for themselves.
            let isUnmet = isShort && (!item.isLeaf || results.have[item.outcome] < results.need[item.outcome])
            let isAsked = parent < 0 || isOpen[parent]
            let state = results.state[item.outcome]
            isExcused[position] =
                state == .notApplicable || state == .waived || parent >= 0 && isExcused[parent]
            isOpen[position] = isShort && isAsked
            missing[position] = isUnmet && isAsked
            satisfied[position] = !isUnmet || isExcused[position]
        }
    }

    /// Whether nothing of it is missing here, though perhaps only the other edition asks it. What neither stands
    /// here nor in a leaf here is not asked at all.
    func isSatisfied(_ position: Int, asIn other: EditionSide) -> Bool {
        var next = position
        while next >= 0 {
            if let item = side.items[next] { return next == position || item.isLeaf ? satisfied[next] : true }
            next = other.parents[next]
        }
        return true
    }
}
