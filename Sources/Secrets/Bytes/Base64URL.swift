import CSodium

/// Bytes as text that can stand in an address (RFC 4648, section 5, without padding).
package enum Base64URL {
    private static let variant = Int32(sodium_base64_VARIANT_URLSAFE_NO_PADDING)

    package static func text(_ bytes: [UInt8]) -> String {
        let room = sodium_base64_encoded_len(bytes.count, variant)
        var text = [CChar](repeating: 0, count: room)
        sodium_bin2base64(&text, room, bytes, bytes.count, variant)
        return String(decoding: text.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// Nothing for what is not written in just this way: padding, spaces, other letters, bits left over; and for
    /// more bytes than `most`.
    package static func bytes(_ text: String, most: Int) -> [UInt8]? {
        let text = Array(text.utf8)
        guard text.count <= (most * 4 + 2) / 3 else { return nil }
        var bytes = [UInt8](repeating: 0, count: most)
        var count = 0
        let status = text.withUnsafeBytes { text in
            sodium_base642bin(
                &bytes, most, text.baseAddress?.assumingMemoryBound(to: CChar.self), text.count, nil, &count, nil,
                variant)
        }
        return status == 0 ? Array(bytes.prefix(count)) : nil
    }
}
