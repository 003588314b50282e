import CSodium

/// Signs for the whole installation (Ed25519): anyone who has the public key can check it without asking us.
package struct SigningKey: Sendable {
    private let secret: [UInt8]
    package let publicKey: PublicKey

    /// `purpose` keeps keys for different things apart.
    package init(_ key: InstallationKey, for purpose: String) {
        Sodium.begin()
        var open = [UInt8](repeating: 0, count: PublicKey.count)
        var secret = [UInt8](repeating: 0, count: Int(crypto_sign_SECRETKEYBYTES))
        // The seed is 32 bytes, as a digest is.
        crypto_sign_seed_keypair(&open, &secret, key.key(for: purpose))
        self.secret = secret
        publicKey = PublicKey(checked: open)
    }

    /// 64 bytes, the same each time.
    package func signature(of bytes: [UInt8]) -> [UInt8] {
        var signature = [UInt8](repeating: 0, count: PublicKey.signatureCount)
        crypto_sign_detached(&signature, nil, bytes, UInt64(bytes.count), secret)
        return signature
    }
}

/// What a signature is checked with.
package struct PublicKey: Sendable, Hashable {
    package let bytes: [UInt8]

    static let count = Int(crypto_sign_PUBLICKEYBYTES)
    static let signatureCount = Int(crypto_sign_BYTES)

    fileprivate init(checked bytes: [UInt8]) { self.bytes = bytes }

    /// Nothing unless it is 32 bytes in the letters of Base64 for addresses.
    package init?(_ text: String) {
        guard let bytes = Base64URL.bytes(text, most: PublicKey.count), bytes.count == PublicKey.count else {
            return nil
        }
        self.bytes = bytes
    }

    /// 43 letters, digits, `-` and `_`.
    package var text: String { Base64URL.text(bytes) }

    /// Whether whoever has the secret key signed these bytes.
    package func holds(_ signature: [UInt8], of bytes: [UInt8]) -> Bool {
        Sodium.begin()
        guard signature.count == PublicKey.signatureCount else { return false }
        return crypto_sign_verify_detached(signature, bytes, UInt64(bytes.count), self.bytes) == 0
    }
}
