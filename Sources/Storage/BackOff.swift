/// How long to wait before a transaction that met others is run again: not at all, then a little, then longer, and never
/// as long as the others, who wait too.
package struct BackOff: Sendable {
    private var tries = 0

    package init() {}

    /// The pause before the next try, at most 100 milliseconds; `chance` is any number.
    package mutating func pause(chance: UInt64) -> Duration {
        tries += 1
        guard tries > 1 else { return .zero }
        let most = UInt64(1) << UInt64(min(tries, 7))
        return .microseconds(Int64(chance % (most * 780)))
    }
}
