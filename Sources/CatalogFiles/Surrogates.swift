/// JSON writes characters beyond the first 65,536 as two escapes, `\ud83d\ude00`; YAML knows only `\U0001f600`.
/// Columns behind such a character on the same line shift by two.
func joiningSurrogates(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "\\")) else { return bytes }
    var joined: [UInt8] = []
    joined.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
        if let scalar = surrogatePair(in: bytes, at: index) {
            let digits = String(scalar, radix: 16)
            joined += Array(("\\U" + String(repeating: "0", count: 8 - digits.count) + digits).utf8)
            index += 12
        } else {
            // An escaped backslash is passed over whole, so that what follows it is no escape.
            let length = bytes[index] == UInt8(ascii: "\\") && index + 1 < bytes.count ? 2 : 1
            joined += bytes[index..<index + length]
            index += length
        }
    }
    return joined
}

/// The character that two escapes stand for.
private func surrogatePair(in bytes: [UInt8], at index: Int) -> UInt32? {
    guard let high = escape(in: bytes, at: index), (0xD800...0xDBFF).contains(high),
        let low = escape(in: bytes, at: index + 6), (0xDC00...0xDFFF).contains(low)
    else { return nil }
    return 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)
}

/// The number behind `\u` and four hexadecimal digits.
private func escape(in bytes: [UInt8], at index: Int) -> UInt32? {
    guard index + 6 <= bytes.count, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u")
    else { return nil }
    return UInt32(String(decoding: bytes[(index + 2)..<(index + 6)], as: UTF8.self), radix: 16)
}
