/// The number of a request: a visitor can read it to whoever runs the server, who finds it in the log.
struct Reference: Sendable {
    private let number: UInt64

    init() { number = .random(in: .min ... .max) }

    /// Sixteen hexadecimal digits.
    var text: String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
