import Portfolios
import Synchronization

/// The time as `Date` headers have it, written once a second.
final class HTTPDate: Sendable {
    /// Seconds since the beginning of 1970, in UTC.
    private let now: @Sendable () -> Int
    private let last = Mutex((second: Int.min, text: ""))

    init(now: @escaping @Sendable () -> Int) { self.now = now }

    var text: String {
        let second = now()
        return last.withLock { last in
            if last.second != second { last = (second, HTTPDate.text(of: second)) }
            return last.text
        }
    }

    /// `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110, 5.6.7)
    static func text(of second: Int) -> String {
        let (days, rest) = second.quotientAndRemainder(dividingBy: 86_400)
        let day = Day(number: Int32(clamping: days)).parts
        let time = [rest / 3600, rest / 60 % 60, rest % 60].map(twoDigits).joined(separator: ":")
        // The first of January 1970 was a Thursday.
        return "\(weekdays[(days + 4) % 7]), \(twoDigits(day.day)) \(months[day.month - 1]) \(day.year) \(time) GMT"
    }

    private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
