import CSodium
package import Portfolios

package enum SHA256 {
    package static func digest(of bytes: [UInt8]) -> Digest {
        Digest { _ = crypto_hash_sha256($0, bytes, UInt64(bytes.count)) }
    }

    /// Of the text's UTF-8.
    package static func digest(of text: String) -> Digest { digest(of: Array(text.utf8)) }
}

extension Digest {
    /// Whether both are the same, told in a time that does not depend on where they differ.
    package func isSame(as other: Digest) -> Bool { Sodium.isSame(bytes, other.bytes) }
}
