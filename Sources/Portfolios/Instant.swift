/// A moment, in milliseconds since January 1, 1970 in UTC, leap seconds left out. Who calls says which one it is.
package struct Instant: Hashable, Comparable, Sendable {
    package var milliseconds: Int64

    package init(milliseconds: Int64) { self.milliseconds = milliseconds }

    package static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }

    /// The moment so much later, or earlier when negative; the first or last moment there is if it lies beyond.
    package func advanced(byMilliseconds count: Int64) -> Instant {
        let (sum, isBeyond) = milliseconds.addingReportingOverflow(count)
        return Instant(milliseconds: isBeyond ? (count < 0 ? .min : .max) : sum)
    }
}
