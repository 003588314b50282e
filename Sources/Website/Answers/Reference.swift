/// The number of a request: a visitor can read it to whoever runs the server, who finds it in the log.
struct Reference: Sendable {
    private let number: UInt64

    init() { number = .random(in: .min ... .max) }

    /// Sixteen hexadecimal digits.
    var text: String { number.sixteenDigits }
}
