package import Portfolios

/// SHA-256 as FIPS 180-4 writes it down, slow and easy to read: what tests compare against. The program itself takes a
/// library's.
package enum ReadableSHA256 {
    package static func digest(_ message: [UInt8]) -> Digest {
        var state = beginning
        let padded = padded(message)
        for start in stride(from: 0, to: padded.count, by: 64) { mix(padded[start..<start + 64], into: &state) }
        let bytes = state.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * UInt32($0))) } }
        guard let digest = Digest(bytes) else { preconditionFailure("eight words are 32 bytes") }
        return digest
    }

    private static func padded(_ message: [UInt8]) -> [UInt8] {
        let zeros = (119 - message.count % 64) % 64
        let bits = UInt64(message.count) * 8
        return message + [0x80] + [UInt8](repeating: 0, count: zeros)
            + (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * UInt64($0))) }
    }

    private static func mix(_ block: ArraySlice<UInt8>, into state: inout [UInt32]) {
        let schedule = schedule(block)
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        for round in 0..<64 {
            let first =
                h &+ (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) &+ ((e & f) ^ (~e & g)) &+ constants[round]
                &+ schedule[round]
            let second = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) &+ ((a & b) ^ (a & c) ^ (b & c))
            (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ second)
        }
        for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= word }
    }

    private static func schedule(_ block: ArraySlice<UInt8>) -> [UInt32] {
        var words = (0..<16).map { word in
            (0..<4).reduce(0 as UInt32) { $0 << 8 | UInt32(block[block.startIndex + word * 4 + $1]) }
        }
        for index in 16..<64 {
            let (early, late) = (words[index - 15], words[index - 2])
            words.append(
                words[index - 16] &+ (turn(early, 7) ^ turn(early, 18) ^ (early >> 3)) &+ words[index - 7]
                    &+ (turn(late, 17) ^ turn(late, 19) ^ (late >> 10)))
        }
        return words
    }

    private static func turn(_ word: UInt32, _ count: UInt32) -> UInt32 { word >> count | word << (32 - count) }

    private static let beginning = primes.prefix(8).map { fraction($0, root: 2) }
    private static let constants = primes.map { fraction($0, root: 3) }
    private static let primes: [UInt64] = (2..<312).filter { number in
        !(2..<number).contains { number % $0 == 0 }
    }

    /// The first 32 bits behind the point of a number's root, found by halving.
    private static func fraction(_ number: UInt64, root: Int) -> UInt32 {
        var low: UInt64 = 0
        var high: UInt64 = 1 << 37
        while high - low > 1 {
            let middle = (low + high) / 2
            if isAtMost(middle, number, root) { low = middle } else { high = middle }
        }
        return UInt32(truncatingIfNeeded: low)
    }

    /// Whether (middle / 2^32)^root is at most the number.
    private static func isAtMost(_ middle: UInt64, _ number: UInt64, _ root: Int) -> Bool {
        let power = (0..<root).reduce(UInt128(1)) { product, _ in product * UInt128(middle) }
        return power <= UInt128(number) << UInt128(32 * root)
    }
}
