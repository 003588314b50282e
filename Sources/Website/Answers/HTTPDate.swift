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
        Instant(milliseconds: Int64(clamping: second) * 1_000).internetDate(zone: "GMT")
    }
}
