/// How long after a failed try the next one is due, and when it is enough.
package struct Pace: Sendable, Hashable {
    private let pauses: [Duration]

    /// The pauses after the first try, the second …; after the one that follows the last pause the message is given up.
    package init(_ pauses: [Duration]) { self.pauses = pauses }

    /// A minute, five, fifteen, an hour, then every four hours: some three days in all.
    package static let patient = Pace(
        [.seconds(60), .seconds(300), .seconds(900), .seconds(3_600)] + Array(repeating: .seconds(14_400), count: 18))

    /// Nothing after the last try. `tries` is at least 1.
    package func pause(after tries: Int) -> Duration? {
        pauses.indices.contains(tries - 1) ? pauses[tries - 1] : nil
    }
}
