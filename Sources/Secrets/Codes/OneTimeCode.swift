import CLibCrypto
package import Portfolios

/// Six digits that hold for half a minute (RFC 6238 with SHA-1, which is what the apps can do).
package struct OneTimeCode: Sendable {
    private let digits: [UInt8]

    /// What a person typed; spaces are left out. Nothing unless there are six digits.
    package init?(_ text: String) {
        let digits = text.utf8.filter { $0 != UInt8(ascii: " ") }
        guard digits.count == 6, digits.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
        self.digits = digits
    }

    /// The code of one half minute.
    init(_ secret: CodeSecret, step: Int64) {
        let number = OneTimeCode.number(secret, step: step)
        digits = (0..<6).reversed().map { 0x30 + UInt8(number / OneTimeCode.powers[$0] % 10) }
    }

    /// The half minute whose code this is, to be stored as the last one; nothing if it is wrong. A clock may be half a
    /// minute off. Codes up to `lastStep` were used: who looked over a shoulder cannot use one again.
    package func step(of secret: CodeSecret, at now: Instant, after lastStep: Int64) -> Int64? {
        let current = OneTimeCode.step(at: now)
        var found: Int64?
        // All are compared, so that the time it takes does not tell which one it was.
        for step in current - 1...current + 1 {
            let isRight = Sodium.isSame(OneTimeCode(secret, step: step).digits, digits)
            if isRight, step > lastStep, found == nil { found = step }
        }
        return found
    }

    /// The number of the half minute since 1970.
    package static func step(at now: Instant) -> Int64 { max(1, now.milliseconds / 30_000) }

    private static func number(_ secret: CodeSecret, step: Int64) -> Int {
        let counter = (0..<8).reversed().map { UInt8(truncatingIfNeeded: step >> ($0 * 8)) }
        var mac = [UInt8](repeating: 0, count: 20)
        var count: UInt32 = 20
        HMAC(EVP_sha1(), secret.bytes, Int32(secret.bytes.count), counter, counter.count, &mac, &count)
        let start = Int(mac[19] & 15)
        return mac[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } & 0x7FFF_FFFF
    }

    private static let powers = [1, 10, 100, 1000, 10_000, 100_000]
}
