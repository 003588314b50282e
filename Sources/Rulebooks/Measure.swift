package import Portfolios

/// How a leaf turns the entries that pass its filter into one whole number.
package enum Measure: Hashable, Sendable {
    /// 1 if any entry passes.
    case exists
    /// Minutes, summed under a rule for sums, in all or in the best window.
    case hours(SumRule, Window)
    /// Different days covered, however many entries overlap; in all or in the best window of a length.
    case workDays(within: Period?)
    /// Minutes of weekly work spread over the days, summed a day under a cap; in all or in the best window.
    case workHours(dailyCap: Int?, within: Period?)
    /// Calendar months with at least so many minutes: the most in any span of so many months, or in all.
    case activeMonths(least: Int, span: Int?)
    /// How many entries pass.
    case entries
    /// How many different values of a name attribute the passing entries have.
    case distinct(Attribute)
    /// The best points in a part of an exam.
    case score(part: Term)

    /// What its numbers count.
    package var unit: Unit {
        switch self {
        case .hours, .workHours: .minutes
        case .workDays: .days
        case .activeMonths: .months
        case .exists, .entries, .distinct: .count
        case .score: .points
        }
    }
}

package enum Unit: String, Hashable, Sendable {
    case minutes, days, months, points, count
    /// What is counted is whole requirements: in a node with children.
    case requirements
}

/// How minutes are added up.
package enum SumRule: Hashable, Sendable {
    case plain
    /// An entry falls under the first cap whose filter it passes and adds no more than the cap has left;
    /// entries under no cap count in full.
    case caps([Cap])
    /// For each provider, or each day, no more than `most` minutes.
    case each(Group, most: Int)
    /// Only the providers with the most minutes count, so many at most. With `majority` the others together
    /// count no more than the first.
    case sources(atMost: Int, majority: Bool)
}

package struct Cap: Hashable, Sendable {
    package var filter: Filter
    /// Minutes.
    package var most: Int
    package init(filter: Filter, most: Int) {
        self.filter = filter
        self.most = most
    }
}

package enum Group: String, Hashable, Sendable {
    case provider, day
}

/// Where in time the minutes must lie. A window that begins on day s holds day d when s ≤ d < s + length.
package struct Window: Hashable, Sendable {
    /// `nil`: all of time is one window.
    package var length: Period?
    /// The first and the last counted entry lie at least so far apart: first + spread ≤ last.
    package var spread: Period?
    package init(length: Period? = nil, spread: Period? = nil) {
        self.length = length
        self.spread = spread
    }
}
