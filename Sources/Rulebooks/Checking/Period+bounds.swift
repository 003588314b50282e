import Portfolios

extension Period {
    /// The fewest days that a window of this length can hold, whatever day it begins on.
    var fewestDays: Int {
        guard let months else { return nominalDays }
        return months / 12 * 365 + months % 12 * 28
    }

    /// The most days that a window of this length can hold.
    var mostDays: Int {
        guard let months else { return nominalDays }
        return months / 12 * 366 + months % 12 * 31
    }

    /// Whether it is at least as long as another, whatever day both begin on.
    func isSurelyAtLeast(_ other: Period) -> Bool {
        if let months, let others = other.months { return months >= others }
        return fewestDays >= other.mostDays
    }
}

extension Filter {
    /// The most days that can pass its tests for days; `nil` when they know no bound.
    var mostDays: Int? {
        var most: Int?
        for case .inLast(let period) in tests { most = min(most ?? .max, period.mostDays) }
        let days = days
        if days.first != .min, days.last != .max {
            most = min(most ?? .max, max(0, Int(days.last) - Int(days.first) + 1))
        }
        return most
    }
}
