@_spi(_Unicode) import Swift

/// A password as it is counted, compared and hashed: the same however a keyboard writes its accents.
///
/// As RFC 8265 has it for passwords (OpaqueString): spaces of every kind become the usual one, then Unicode's
/// normalization form C. Not KC, which NIST SP 800-63B names beside KD: it also makes one of characters that look
/// different, such as ﬁ and fi, which no two keyboards write for one another.
enum PasswordText {
    static func scalars(of password: String) -> String.UnicodeScalarView {
        var spaced = String.UnicodeScalarView()
        for scalar in password.unicodeScalars {
            spaced.append(scalar.properties.generalCategory == .spaceSeparator ? " " : scalar)
        }
        var composed = String.UnicodeScalarView()
        composed.append(contentsOf: String(spaced)._nfc)
        return composed
    }

    static func bytes(of password: String) -> [UInt8] { Array(String(scalars(of: password)).utf8) }
}
