/// Free text as words, to be looked at one by one.
struct IdentifierText: Sendable {
    struct Word: Sendable {
        /// As written, with all signs that stick to it.
        var raw: Substring
        /// Without signs at its ends.
        var bare: Substring
        /// The same in small letters, without accents.
        var key: String
        /// Whether a sentence begins with it.
        var begins: Bool
        /// Whether a clause ends behind it.
        var ends: Bool

        var isCapitalized: Bool {
            guard let first = bare.first, first.isUppercase else { return false }
            return bare.dropFirst().contains(where: \.isLowercase)
        }

        var digits: Int { raw.utf8.count { (0x30...0x39).contains($0) } }
        var isNumber: Bool { !bare.isEmpty && bare.allSatisfy { $0.isASCII && $0.isNumber } }
    }

    private(set) var words: [Word] = []

    /// More than any field of a form has.
    private static let longest = 20_000

    init(_ text: String) {
        var begins = true
        for raw in text.prefix(Self.longest).split(whereSeparator: \.isWhitespace) {
            let bare = Self.bare(raw)
            let ends = raw.last.map { ".!?:;".contains($0) } ?? false
            words.append(Word(raw: raw, bare: bare, key: Self.key(bare), begins: begins, ends: ends))
            begins = ends
        }
    }

    private static func bare(_ raw: Substring) -> Substring {
        var bare = raw
        while let first = bare.first, !first.isLetter, !first.isNumber { bare.removeFirst() }
        while let last = bare.last, !last.isLetter, !last.isNumber { bare.removeLast() }
        return bare.hasSuffix("'s") || bare.hasSuffix("’s") ? bare.dropLast(2) : bare
    }

    private static let accents: [Character: Character] = ["á": "a", "é": "e", "í": "i", "ó": "o", "ú": "u", "ü": "u"]

    private static func key(_ bare: Substring) -> String { String(bare.lowercased().map { accents[$0] ?? $0 }) }

    /// Nothing beyond the ends.
    subscript(_ position: Int) -> Word? { words.indices.contains(position) ? words[position] : nil }

    func text(_ range: ClosedRange<Int>) -> String { words[range].map(\.raw).joined(separator: " ") }
}
