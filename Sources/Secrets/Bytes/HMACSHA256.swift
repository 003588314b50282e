import CSodium
package import Portfolios

/// A digest that only who has the key can make (RFC 2104). The key may have any length.
package enum HMACSHA256 {
    package static func digest(of bytes: [UInt8], key: [UInt8]) -> Digest {
        Digest { digest in
            var state = crypto_auth_hmacsha256_state()
            crypto_auth_hmacsha256_init(&state, key, key.count)
            crypto_auth_hmacsha256_update(&state, bytes, UInt64(bytes.count))
            crypto_auth_hmacsha256_final(&state, digest)
            sodium_memzero(&state, MemoryLayout.size(ofValue: state))
        }
    }
}
