package import Portfolios

/// When a page was dated or last seen, as exactly as anyone knows: `2024`, `2024-10`, `2024-10-05`.
package struct SeenDay: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// As it is written.
    package var description: String
    /// The last day it may mean.
    package var latest: Day

    /// `nil` for anything else than a year from 1900 to 2199, a month of one, or a day.
    package init?(_ text: String) {
        description = text
        switch text.utf8.count {
        case 4:
            guard let day = Day("\(text)-12-31") else { return nil }
            latest = day
        case 7:
            guard let first = Day("\(text)-01") else { return nil }
            latest = (first + Period(1, .months)).advanced(by: -1)
        default:
            guard let day = Day(text) else { return nil }
            latest = day
        }
    }

    package static func < (left: SeenDay, right: SeenDay) -> Bool { left.latest < right.latest }
}
