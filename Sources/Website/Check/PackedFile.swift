/// A visitor's file as it travels in a hidden field of a page, since nothing is stored here: gzip, in 64 characters
/// that no form changes (RFC 4648, base64url).
enum PackedFile {
    /// Characters that may travel in a page, so that the page stays small on a slow line.
    static let longest = 24_000

    /// `nil`: too large to travel.
    static func text(_ file: [UInt8]) -> String? {
        guard let small = Gzip.quick(file), small.count <= longest / 4 * 3 else { return nil }
        var text: [UInt8] = []
        text.reserveCapacity(small.count * 4 / 3 + 4)
        for start in stride(from: 0, to: small.count, by: 3) {
            let three = small[start..<min(start + 3, small.count)]
            var bits = three.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << (8 * UInt32(3 - three.count))
            for _ in 0...three.count {
                text.append(digits[Int(bits >> 18 & 63)])
                bits <<= 6
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The file, of which nothing is believed yet; `nil` for what is no packed file or one of more bytes than `most`.
    static func file(_ text: String, most: Int) -> [UInt8]? {
        guard text.utf8.count <= longest else { return nil }
        var small: [UInt8] = []
        var (bits, count) = (UInt32(0), 0)
        for byte in text.utf8 {
            guard let value = values[byte] else { return nil }
            bits = bits << 6 | value
            count += 6
            guard count >= 8 else { continue }
            count -= 8
            small.append(UInt8(truncatingIfNeeded: bits >> count))
        }
        return Gzip.expanded(small, most: most)
    }

    private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    private static let values = Dictionary(
        uniqueKeysWithValues: digits.enumerated().map { ($0.element, UInt32($0.offset)) })
}
