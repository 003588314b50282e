package import Portfolios

/// How a leaf turns the entries that pass its filter into one whole number.
package enum Measure: Hashable, Sendable {
    /// At least one entry passes the filter. It has no need of its own.
    ///
    /// ```yaml
    /// exists: {kind: education, level: {at-least: masters}}
    /// ```
    case exists
    /// The minutes of the entries that pass, added up: all of them, or those in the best window.
    ///
    /// ```yaml
    /// hours: training
    /// need: 30 h
    /// ```
    case hours(SumRule, Window)
    /// Different days covered, however many jobs overlap on them; in all, or in the best window. `2 years` are
    /// 730 days, and part-time days count like others.
    ///
    /// ```yaml
    /// work-time: {kind: work, paid: yes, after: {degree: masters}}
    /// need: 2 years
    /// ```
    case workDays(within: Period?)
    /// The hours of work: weekly hours are spread evenly over seven days and added up, each day under a cap if
    /// there is one; in all, or in the best window. Rounded down once, at the end.
    ///
    /// ```yaml
    /// work-time: {kind: work, setting: child-care}
    /// need: 480 h
    /// within: 3 years
    /// daily-cap: 8 h
    /// ```
    case workHours(dailyCap: Int?, within: Period?)
    /// Calendar months with at least so many minutes (one, unless said): the most in any span of so many months,
    /// or in all.
    ///
    /// ```yaml
    /// active-months: {kind: supervision-received, type: reflective}
    /// need: 9
    /// with-at-least: 60 min
    /// span: 12
    /// ```
    case activeMonths(least: Int, span: Int?)
    /// How many entries pass.
    ///
    /// ```yaml
    /// entries: {kind: reference, months-known: {at-least: 12}}
    /// need: 3
    /// ```
    case entries
    /// How many different providers, institutions, issuers, organizations, forms or versions the entries name.
    ///
    /// ```yaml
    /// distinct: {kind: reference, recommends: yes}
    /// by: provider
    /// need: 2
    /// ```
    case distinct(Attribute)
    /// The best points in a part of an exam.
    ///
    /// ```yaml
    /// score: {kind: exam, exam: imh-exam, in-last: 1 year}
    /// part: multiple-choice
    /// need: 80
    /// ```
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
    /// All minutes count.
    case plain
    /// An entry falls under the first cap whose filter it passes and adds no more than the cap has left;
    /// entries under no cap count in full. An entry that may fall under a cap is held to it until it is known.
    ///
    /// ```yaml
    /// hours: {kind: supervision-received, type: reflective}
    /// need: 60 h
    /// caps:
    ///   - {of: {format: group}, most: 12 h}
    /// ```
    case caps([Cap])
    /// For each provider, or each day, no more than so many minutes.
    ///
    /// ```yaml
    /// hours: training
    /// need: 30 h
    /// most-each: {day: 6 h}
    /// ```
    case each(Group, most: Int)
    /// Only the providers with the most minutes count, so many at most. With `majority-from-one` the others
    /// together count no more than the first.
    ///
    /// ```yaml
    /// hours: {kind: supervision-received, type: reflective}
    /// need: 24 h
    /// sources: 2
    /// majority-from-one: yes
    /// ```
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
    /// The hours lie within so long a time; without it all of time is one window. Of all windows the one is
    /// taken that counts most toward the need, the earliest on ties.
    ///
    /// ```yaml
    /// hours: {kind: supervision-received, type: reflective}
    /// need: 24 h
    /// within: 24 months
    /// ```
    package var length: Period?
    /// The first and the last counted entry lie at least so far apart: first + spread ≤ last.
    ///
    /// ```yaml
    /// hours: {kind: supervision-received, type: reflective}
    /// need: 12 h
    /// within: 12 months
    /// spread: 6 months
    /// ```
    package var spread: Period?
    package init(length: Period? = nil, spread: Period? = nil) {
        self.length = length
        self.spread = spread
    }
}
