import Portfolios

extension Filter {
    /// Whether every entry that passes `other` passes this filter too, as far as the tests alone prove it.
    package func isImplied(by other: Filter) -> Bool {
        tests.allSatisfy { test in other.tests.contains { test.isImplied(by: $0) } || test.isImplied(by: other.days) }
    }
}

extension Test {
    fileprivate func isImplied(by other: Test) -> Bool {
        if self == other { return true }
        switch (self, other) {
        case (.kinds(let wide), .kinds(let narrow)): return Set(narrow).isSubset(of: wide)
        case (.standing(let wide), .standing(let narrow)): return Set(narrow).isSubset(of: wide)
        case (.number(let one, let wide), .number(let two, let narrow)):
            return one == two && wide.contains(narrow.lowerBound) && wide.contains(narrow.upperBound)
        case (.minutes(let wide), .minutes(let narrow)):
            return wide.contains(narrow.lowerBound) && wide.contains(narrow.upperBound)
        case (.terms(let one, let match, let wide), .terms(let two, let other, let narrow)) where one == two:
            return Test.implied(one.shape == .terms, match, Set(wide), other, Set(narrow))
        case (.names(let one, let match, let wide), .names(let two, let other, let narrow)) where one == two:
            return Test.implied(false, match, Set(wide), other, Set(narrow))
        case (.providerHeld(let wide), .providerHeld(let narrow)):
            return Set(narrow.credentials).isSubset(of: wide.credentials)
                && Set(narrow.manners).isSubset(of: wide.manners) && wide.vettedUntil == narrow.vettedUntil
        case (.providerLevel(let wide), .providerLevel(let narrow)): return Set(narrow).isSubset(of: wide)
        case (.any(let alternatives), _): return alternatives.contains { $0.isImplied(by: Filter([other])) }
        default: return false
        }
    }

    private static func implied<Value>(
        _ isMany: Bool, _ match: Match, _ wide: Set<Value>, _ other: Match, _ narrow: Set<Value>
    ) -> Bool {
        switch (match, other) {
        case (.oneOf, .oneOf): narrow.isSubset(of: wide)
        case (.oneOf, .allOf): !narrow.isDisjoint(with: wide)
        case (.allOf, .allOf): wide.isSubset(of: narrow)
        case (.noneOf, .noneOf): wide.isSubset(of: narrow)
        case (.noneOf, .oneOf): !isMany && wide.isDisjoint(with: narrow)
        default: false
        }
    }

    /// A test on a written day, against all the days that another filter leaves.
    fileprivate func isImplied(by days: DayRange) -> Bool {
        guard case .when(let relation, .day(let day)) = self else { return false }
        return switch relation {
        case .before: days.last < day.number
        case .until: days.last <= day.number
        case .from: days.first >= day.number
        case .after: days.first > day.number
        }
    }
}
