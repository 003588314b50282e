import CSodium

/// Keeps a secret in the database so that nobody can read or change it there, nor move it to another row
/// (XChaCha20-Poly1305). What is sealed is 41 bytes longer than the secret.
package struct Sealing: Sendable {
    private let keys: [[UInt8]]

    /// Seals with `key`; opens also what was sealed with an `older` one, so that a key can be replaced.
    package init(_ key: InstallationKey, older: [InstallationKey] = [], for purpose: String) {
        Sodium.begin()
        keys = ([key] + older).map { $0.key(for: purpose) }
    }

    /// `place` is where the secret belongs, such as the person's id: it opens nowhere else.
    package func seal(_ secret: [UInt8], at place: String, _ randomness: Randomness) -> [UInt8] {
        let nonce = randomness.bytes(Sealing.nonceCount)
        let place = Array(place.utf8)
        var sealed = [UInt8](repeating: 0, count: secret.count + Sealing.tagCount)
        crypto_aead_xchacha20poly1305_ietf_encrypt(
            &sealed, nil, secret, UInt64(secret.count), place, UInt64(place.count), nil, nonce, keys[0])
        return [Sealing.version] + nonce + sealed
    }

    package func open(_ sealed: [UInt8], at place: String) throws(SecretsError) -> [UInt8] {
        let start = 1 + Sealing.nonceCount
        guard sealed.count >= start + Sealing.tagCount, sealed[0] == Sealing.version else { throw .cannotOpen }
        let nonce = Array(sealed[1..<start])
        for key in keys {
            if let secret = Sealing.open(Array(sealed[start...]), nonce, key, Array(place.utf8)) { return secret }
        }
        throw .cannotOpen
    }

    private static func open(_ sealed: [UInt8], _ nonce: [UInt8], _ key: [UInt8], _ place: [UInt8]) -> [UInt8]? {
        var secret = [UInt8](repeating: 0, count: sealed.count - tagCount)
        let status = crypto_aead_xchacha20poly1305_ietf_decrypt(
            &secret, nil, nil, sealed, UInt64(sealed.count), place, UInt64(place.count), nonce, key)
        return status == 0 ? secret : nil
    }

    private static let version: UInt8 = 1
    private static let nonceCount = Int(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES)
    private static let tagCount = Int(crypto_aead_xchacha20poly1305_ietf_ABYTES)
}
