import CSodium

/// A password as it is stored: `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`.
package struct PasswordHash: Sendable {
    package let text: String

    /// Nothing for what is no argon2id hash or longer than any.
    package init?(_ text: String) {
        let isASCII = text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
        guard text.hasPrefix("$argon2id$"), text.utf8.count < PasswordHash.room, isASCII else { return nil }
        self.text = text
    }

    /// A hash that no password fits and that costs as much to check as any: it is made of chance.
    static func decoy(_ cost: PasswordCost, _ randomness: Randomness) -> PasswordHash {
        let salt = base64(randomness.bytes(Int(crypto_pwhash_SALTBYTES)))
        let hash = base64(randomness.bytes(32))
        return PasswordHash(unchecked: "$argon2id$v=19$m=\(cost.memory),t=\(cost.passes),p=1$\(salt)$\(hash)")
    }

    private init(unchecked text: String) { self.text = text }

    /// Zeros fill it up: the library reads a fixed number of bytes.
    var characters: [CChar] {
        let characters = text.utf8.map(CChar.init(bitPattern:))
        return characters + [CChar](repeating: 0, count: PasswordHash.room - characters.count)
    }

    static let room = Int(crypto_pwhash_STRBYTES)

    private static func base64(_ bytes: [UInt8]) -> String {
        String(Base64URL.text(bytes).map { $0 == "-" ? "+" : $0 == "_" ? "/" : $0 })
    }
}

extension PasswordHash: CustomStringConvertible {
    /// Not the hash, so that no log ever holds it.
    package var description: String { "a password's hash" }
}
