import Storage

/// Pauses between tries, until patience ends.
struct Retries {
    private let end: ContinuousClock.Instant
    private var backOff = BackOff()

    init(_ patience: Duration) { end = .now + patience }

    /// How long to wait before the next try; nothing when it is time to give up.
    mutating func pause() -> Duration? {
        .now < end ? backOff.pause(chance: .random(in: 0 ... .max)) : nil
    }
}
