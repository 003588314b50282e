package import Portfolios

/// Digests that only this installation can make: for what could be guessed otherwise (an address, a recovery code)
/// and for what must not be forged (a form's token).
package struct KeyedDigest: Sendable {
    private let key: [UInt8]

    /// `purpose` keeps digests of different things apart.
    package init(_ key: InstallationKey, for purpose: String) { self.key = key.key(for: purpose) }

    package func digest(of bytes: [UInt8]) -> Digest { HMACSHA256.digest(of: bytes, key: key) }

    /// Of the text's UTF-8.
    package func digest(of text: String) -> Digest { digest(of: Array(text.utf8)) }
}
