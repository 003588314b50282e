package import Portfolios

/// A code on paper, for the day on which the phone is lost: twelve letters and digits, 60 bits, good for one time.
package struct RecoveryCode: Sendable {
    private let symbols: [UInt8]

    package init(_ randomness: Randomness) {
        symbols = randomness.bytes(12).map { RecoveryCode.alphabet[Int($0 & 31)] }
    }

    /// What a person typed, however they parted it, with the letters that look like digits taken for these.
    package init?(_ text: String) {
        let symbols = text.utf8.compactMap { byte -> UInt8? in
            byte == UInt8(ascii: "-") || byte == UInt8(ascii: " ") ? nil : RecoveryCode.read(byte)
        }
        guard symbols.count == 12, symbols.allSatisfy(RecoveryCode.alphabet.contains) else { return nil }
        self.symbols = symbols
    }

    /// A sheet of them.
    package static func sheet(_ randomness: Randomness) -> [RecoveryCode] { (0..<10).map { _ in .init(randomness) } }

    /// `4K7T-9WZC-20XH`.
    package var text: String {
        [symbols[0..<4], symbols[4..<8], symbols[8..<12]]
            .map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
    }

    /// What is stored: 60 bits could be tried out by who has a plain digest, so it is one with the installation's key.
    package func digest(_ keyed: KeyedDigest) -> Digest { keyed.digest(of: symbols) }

    private static func read(_ byte: UInt8) -> UInt8 {
        let upper = 0x61...0x7A ~= byte ? byte - 0x20 : byte
        switch upper {
        case UInt8(ascii: "O"): return UInt8(ascii: "0")
        case UInt8(ascii: "I"), UInt8(ascii: "L"): return UInt8(ascii: "1")
        default: return upper
        }
    }

    /// Crockford's: no I, L, O, U.
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
}

extension RecoveryCode: CustomStringConvertible {
    /// Not the code, so that no log ever holds it.
    package var description: String { "a recovery code" }
}
