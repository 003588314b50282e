package import Portfolios

/// What only who was given it can know: the secret of a link, of a session, of a form, a passkey's challenge. It is
/// sent as text; only its digest is stored.
package struct Token: Sendable {
    private let bytes: [UInt8]

    package init(_ randomness: Randomness) { bytes = randomness.bytes(32) }

    /// Nothing unless it is 32 bytes, written as `text` writes them.
    package init?(_ text: String) {
        guard let bytes = Base64URL.bytes(text, most: 32), bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    /// 43 letters, digits, `-` and `_`.
    package var text: String { Base64URL.text(bytes) }

    /// What is stored, and what it is found by. A salt is not needed: nobody can try out 32 random bytes.
    package var digest: Digest { SHA256.digest(of: bytes) }
}

extension Token: Equatable, CustomStringConvertible {
    package static func == (left: Token, right: Token) -> Bool { Sodium.isSame(left.bytes, right.bytes) }

    /// Not the secret, so that no log ever holds it.
    package var description: String { "a token" }
}
