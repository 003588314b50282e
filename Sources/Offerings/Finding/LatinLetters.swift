/// Latin letters with accents, as the plain letters that people type for them.
enum LatinLetters {
    /// The plain letters of a small letter; the letter itself where it has none.
    static func plain(_ scalar: Unicode.Scalar) -> [UInt8] {
        if let number = Int(exactly: scalar.value), number >= first, number - first < table.count,
            let plain = table[number - first]
        {
            return plain
        }
        return Array(String(scalar).utf8)
    }

    private static let first = 0xDF
    private static let letters = [
        "a": "àáâãäåāăą", "ae": "æ", "c": "çćĉċč", "d": "ðďđ", "e": "èéêëēĕėęě", "g": "ĝğġģ", "h": "ĥħ",
        "i": "ìíîïĩīĭįı", "ij": "ĳ", "j": "ĵ", "k": "ķĸ", "l": "ĺļľŀł", "n": "ñńņňŉŋ", "o": "òóôõöøōŏő", "oe": "œ",
        "r": "ŕŗř", "s": "śŝşšſ", "ss": "ß", "t": "ţťŧ", "th": "þ", "u": "ùúûüũūŭůűų", "w": "ŵ", "y": "ýÿŷ", "z": "źżž",
    ]

    private static let table: [[UInt8]?] = {
        var table = [[UInt8]?](repeating: nil, count: 0x17F - first + 1)
        for (plain, accented) in letters {
            for scalar in accented.unicodeScalars { table[Int(scalar.value) - first] = Array(plain.utf8) }
        }
        return table
    }()
}
