import Portfolios
import Storage

/// The name of an outbox's message where mail carries it: in `Message-ID`, and in the address to which it comes back.
/// Small letters, digits and hyphens stand as they are, all else as `=` and two hexadecimal digits, so that it survives
/// a server that writes addresses in small letters.
enum MessageName {
    static func encode(_ id: OutboxMessage.ID) -> String {
        id.text.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
                String(Unicode.Scalar(byte))
            default: String(decoding: QuotedPrintable.escaped(byte), as: UTF8.self).lowercased()
            }
        }.joined()
    }

    /// Nothing unless it is written so.
    static func decode(_ text: some StringProtocol) -> OutboxMessage.ID? {
        var bytes: [UInt8] = []
        var rest = Array(text.lowercased().utf8)[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
                bytes.append(byte)
            case UInt8(ascii: "="):
                guard rest.count >= 2, let escaped = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
                else { return nil }
                bytes.append(escaped)
                rest = rest.dropFirst(2)
            default: return nil
            }
        }
        let name = String(validating: bytes, as: UTF8.self)
        return name.flatMap { $0.isEmpty ? nil : OutboxMessage.ID($0) }
    }

    /// `<attune.mail-17@example.org>`
    static func header(_ id: OutboxMessage.ID, domain: String) -> String { "<attune.\(encode(id))@\(domain)>" }

    /// The name in such a header, whatever domain it has.
    static func inHeader(_ text: some StringProtocol) -> OutboxMessage.ID? {
        guard text.hasPrefix("<attune."), text.hasSuffix(">"), let end = text.lastIndex(of: "@") else { return nil }
        return decode(text[..<end].dropFirst("<attune.".count))
    }

    /// At most 40 characters that may stand in a boundary.
    static func boundary(_ id: OutboxMessage.ID) -> String {
        String(encode(id).filter { $0 != "=" }.suffix(40))
    }
}
