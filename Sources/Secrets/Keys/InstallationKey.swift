import Portfolios

/// The one secret of an installation, out of which all keys are made that it needs. It stands in the settings, never in
/// the database: who has only one of the two can open nothing.
package struct InstallationKey: Sendable {
    private let bytes: [UInt8]

    package init(_ randomness: Randomness) { bytes = randomness.bytes(32) }

    /// Nothing unless it is 32 bytes, written as `text` writes them.
    package init?(_ text: String) {
        guard let bytes = Base64URL.bytes(text, most: 32), bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    /// For the settings: 43 letters, digits, `-` and `_`.
    package var text: String { Base64URL.text(bytes) }

    /// A key that serves one purpose and says nothing about the others.
    func key(for purpose: String) -> [UInt8] {
        HMACSHA256.digest(of: Array("attune/\(purpose)".utf8), key: bytes).bytes
    }
}

extension InstallationKey: CustomStringConvertible {
    /// Not the secret, so that no log ever holds it.
    package var description: String { "an installation's key" }
}
