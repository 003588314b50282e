/// What an app that shows six digits and this installation both know (RFC 6238). Stored sealed.
package struct CodeSecret: Sendable {
    package let bytes: [UInt8]

    /// 20 bytes, as long as what they are hashed to (RFC 4226, section 4).
    package init(_ randomness: Randomness) { bytes = randomness.bytes(20) }

    /// Nothing for fewer than the 16 bytes that RFC 4226 asks for.
    package init?(_ bytes: [UInt8]) {
        guard (16...64).contains(bytes.count) else { return nil }
        self.bytes = bytes
    }

    /// For who types it: 32 letters and digits.
    package var text: String { Base32.text(bytes) }

    /// For who scans it. `issuer` is this installation's name, `account` what the person knows their account by.
    package func address(issuer: String, account: String) -> String {
        let issuer = CodeSecret.percent(issuer)
        let label = "\(issuer):\(CodeSecret.percent(account))"
        return "otpauth://totp/\(label)?secret=\(text)&issuer=\(issuer)&algorithm=SHA1&digits=6&period=30"
    }

    /// A colon parts issuer and account, so it is written as `%3A` within them, as all but letters and digits.
    private static func percent(_ text: String) -> String {
        text.utf8.reduce(into: "") { written, byte in
            let isPlain = UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 || 0x30...0x39 ~= byte
            if isPlain || Array("-._~".utf8).contains(byte) {
                written.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                written += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
            }
        }
    }
}

extension CodeSecret: CustomStringConvertible {
    /// Not the secret, so that no log ever holds it.
    package var description: String { "a secret for codes" }
}
