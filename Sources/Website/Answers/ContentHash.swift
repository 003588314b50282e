/// A 64-bit fingerprint of some bytes (FNV-1a): enough to tell one version of a page or style sheet from the next.
/// It keeps no secret and proves nothing.
struct ContentHash: Hashable, Sendable {
    private(set) var number: UInt64 = 0xCBF2_9CE4_8422_2325

    init(_ bytes: [UInt8]) {
        for byte in bytes { number = (number ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }

    /// Sixteen hexadecimal digits.
    var digits: String {
        let text = String(number, radix: 16)
        return String(repeating: "0", count: 16 - text.utf8.count) + text
    }

    /// As an `ETag`.
    var tag: String { "\"\(digits)\"" }
}
