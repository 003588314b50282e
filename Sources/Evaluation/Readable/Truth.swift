extension ReadableEvaluator {
    /// Kleene's three values: `and` is the least of some, `or` the greatest.
    enum Truth: Int, Comparable {
        case no, unknown, yes

        init(_ holds: Bool) { self = holds ? .yes : .no }

        static func < (left: Truth, right: Truth) -> Bool { left.rawValue < right.rawValue }

        static func all(_ truths: [Truth]) -> Truth { truths.min() ?? .yes }
        static func any(_ truths: [Truth]) -> Truth { truths.max() ?? .no }

        var negated: Truth {
            switch self {
            case .no: .yes
            case .unknown: .unknown
            case .yes: .no
            }
        }
    }
}
