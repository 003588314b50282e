import Portfolios

extension Entry {
    /// Minutes on its day; `nil` when it does not say, or is of a kind that has none.
    var minutes: Int? { kind.hasMinutes ? amount : nil }

    /// Minutes a week; `nil` when it does not say, or is of a kind that has none.
    var weeklyMinutes: Int? { kind.isWeekly ? amount : nil }
}
