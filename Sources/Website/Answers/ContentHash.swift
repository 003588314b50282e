/// A 64-bit fingerprint of some bytes: enough to tell one version of a page or style sheet from the next.
/// It keeps no secret and proves nothing.
struct ContentHash: Hashable, Sendable {
    private(set) var number: UInt64

    /// Eight bytes at a time, as wyhash mixes them: pages are fingerprinted on every visit.
    init(_ bytes: [UInt8]) {
        var number = 0x9E37_79B9_7F4A_7C15 ^ UInt64(bytes.count)
        bytes.withUnsafeBytes { bytes in
            var start = 0
            while start + 8 <= bytes.count {
                number = ContentHash.mixed(number, bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
                start += 8
            }
            var rest: UInt64 = 0
            for byte in bytes[start...] { rest = rest << 8 | UInt64(byte) }
            number = ContentHash.mixed(number, rest)
        }
        self.number = number
    }

    private static func mixed(_ number: UInt64, _ word: UInt64) -> UInt64 {
        let product = (number ^ word).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
        // A product alone would forget everything where it met a zero.
        return (product.high ^ product.low) &+ word
    }

    /// Sixteen hexadecimal digits.
    var digits: String { number.sixteenDigits }
}

extension UInt64 {
    /// Sixteen hexadecimal digits.
    var sixteenDigits: String {
        let text = String(self, radix: 16)
        return String(repeating: "0", count: 16 - text.utf8.count) + text
    }
}
