/// A text as words are compared: small letters without accents, and digits.
package enum PlainWords {
    package static func of(_ text: String) -> [String] {
        FoldedWord.words(of: text).map { String(decoding: $0.bytes, as: UTF8.self) }
    }
}
