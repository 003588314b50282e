extension MIMEPart {
    /// What people read in the first part that is plain text, as we write it ourselves.
    var plainText: String {
        let part = kind == "text/plain" ? self : parts.first { $0.kind == "text/plain" } ?? self
        let isQuoted = part.value(of: "content-transfer-encoding")?.lowercased() == "quoted-printable"
        let bytes = isQuoted ? QuotedPrintable.decode(part.body) : Array(part.body)
        return String(decoding: bytes.filter { $0 != 0x0D }, as: UTF8.self)
    }
}

extension QuotedPrintable {
    /// The bytes that were encoded. What is not well written stays as it is.
    static func decode(_ encoded: some Collection<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = Array(encoded)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "=") else {
                bytes.append(byte)
                continue
            }
            if rest.starts(with: [0x0D, 0x0A]) {
                rest = rest.dropFirst(2)
            } else if let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16), rest.count > 1 {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return bytes
    }
}
