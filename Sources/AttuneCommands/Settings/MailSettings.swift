/// How letters leave the house.
struct MailSettings: Equatable {
    var host: String
    var port: Int
    var name: String?
    var password: String?
    /// Whether TLS is there from the first byte; otherwise STARTTLS is asked for, and insisted on unless the server is
    /// on this machine.
    var isTLS: Bool
    var sender: String
    var authority: String?

    /// `smtp://name:password@host:587`; nothing if it is not so written.
    init?(_ text: String, sender: String, authority: String?) {
        guard let scheme = ["smtp://", "smtps://"].first(where: text.hasPrefix) else { return nil }
        isTLS = scheme == "smtps://"
        self.sender = sender
        self.authority = authority
        var rest = text.dropFirst(scheme.count)
        if let at = rest.lastIndex(of: "@") {
            let parts = rest[..<at].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, let name = MailSettings.decoded(parts[0]),
                let password = MailSettings.decoded(parts[1])
            else { return nil }
            (self.name, self.password) = (name, password)
            rest = rest[rest.index(after: at)...]
        }
        let parts = rest.split(separator: ":", omittingEmptySubsequences: false)
        guard let first = parts.first, !first.isEmpty, parts.count <= 2 else { return nil }
        host = String(first)
        let usual = scheme == "smtps://" ? 465 : 587
        guard let port = parts.count == 2 ? Int(parts[1]) : usual, (1...65_535).contains(port) else { return nil }
        self.port = port
    }

    /// A name or password may have any character in it, written as `%40`.
    private static func decoded(_ text: Substring) -> String? {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16), rest.count >= 2 else {
                return nil
            }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        return String(validating: bytes, as: UTF8.self)
    }
}
