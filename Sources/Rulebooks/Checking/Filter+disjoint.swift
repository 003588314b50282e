import Portfolios

extension Filter {
    /// Whether no entry can ever pass both, as far as it can be proved from the tests alone.
    package func isDisjoint(from other: Filter) -> Bool {
        tests.contains { test in other.tests.contains { test.excludes($0) } }
            || other.days.isDisjoint(from: days)
            || excludesByNegation(of: other) || other.excludesByNegation(of: self)
    }

    /// Whether no entry at all can pass.
    package var isImpossible: Bool {
        if days.isEmpty { return true }
        for (index, test) in tests.enumerated() where tests[..<index].contains(where: { test.excludes($0) }) {
            return true
        }
        return tests.contains { test in
            switch test {
            case .not(let inner): inner.isImplied(by: self)
            case .any(let filters): filters.allSatisfy { $0.isImpossible || $0.isDisjoint(from: without(test)) }
            default: false
            }
        }
    }

    private func without(_ test: Test) -> Filter { Filter(tests.filter { $0 != test }) }

    /// One of the tests denies something that the other filter demands, or each of several alternatives
    /// contradicts it.
    private func excludesByNegation(of other: Filter) -> Bool {
        tests.contains { test in
            switch test {
            case .not(let inner): inner.isImplied(by: other)
            case .any(let filters): !filters.isEmpty && filters.allSatisfy { $0.isDisjoint(from: other) }
            default: false
            }
        }
    }

    /// The days that day tests with written days leave over.
    var days: DayRange {
        var range = DayRange()
        for case .when(let relation, .day(let day)) in tests {
            switch relation {
            case .before: range.last = min(range.last, day.number - 1)
            case .until: range.last = min(range.last, day.number)
            case .from: range.first = max(range.first, day.number)
            case .after: range.first = max(range.first, day.number + 1)
            }
        }
        return range
    }
}

/// Days by number, both included.
struct DayRange {
    var first = Int32.min
    var last = Int32.max

    var isEmpty: Bool { first > last }

    func isDisjoint(from other: DayRange) -> Bool { max(first, other.first) > min(last, other.last) }
}

extension Test {
    /// Whether an entry that passes this test cannot pass the other.
    fileprivate func excludes(_ other: Test) -> Bool {
        switch (self, other) {
        case (.kinds(let one), .kinds(let two)): Set(one).isDisjoint(with: two)
        case (.standing(let one), .standing(let two)): Set(one).isDisjoint(with: two)
        case (.flag(let one, let yes), .flag(let two, let no)): one == two && yes != no
        case (.number(let one, let low), .number(let two, let high)): one == two && !low.overlaps(high)
        case (.minutes(let low), .minutes(let high)): !low.overlaps(high)
        case (.terms(let one, let match, let terms), .terms(let two, let otherMatch, let others)) where one == two:
            Test.exclude(one.shape == .terms, match, Set(terms), otherMatch, Set(others))
        case (.names(let one, let match, let names), .names(let two, let otherMatch, let others)) where one == two:
            Test.exclude(false, match, Set(names), otherMatch, Set(others))
        case (.when(let one, let moment), .when(let two, let other)):
            moment == other && (one.isEarlier != two.isEarlier) && (one.isStrict || two.isStrict)
        default: false
        }
    }

    /// Whether two demands on one attribute contradict each other. An attribute with many values can be one of two
    /// different lists at once.
    private static func exclude<Value>(
        _ isMany: Bool, _ match: Match, _ values: Set<Value>, _ other: Match, _ others: Set<Value>
    ) -> Bool {
        switch (match, other) {
        case (.oneOf, .noneOf): values.isSubset(of: others)
        case (.noneOf, .oneOf): others.isSubset(of: values)
        case (.allOf, .noneOf), (.noneOf, .allOf): !values.isDisjoint(with: others)
        case (.noneOf, .noneOf): false
        default: !isMany && values.isDisjoint(with: others)
        }
    }
}

extension DayRelation {
    fileprivate var isEarlier: Bool { self == .before || self == .until }
    fileprivate var isStrict: Bool { self == .before || self == .after }
}
