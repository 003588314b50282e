import HTTPTypes
import NIOCore

/// How the body of an answer travels.
enum Coding: Hashable, Sendable {
    case plain
    case gzip

    /// What the visitor's browser takes, by its `Accept-Encoding`: gzip, unless plain is said to be liked better.
    init(accepting header: String?) {
        guard let header else {
            self = .plain
            return
        }
        // What all browsers send is not worth taking apart each time.
        if header.hasPrefix("gzip, deflate"), !header.utf8.contains(UInt8(ascii: ";")) {
            self = .gzip
            return
        }
        let list = WeightedList(header)
        let any = list.weight { $0 == "*" }
        let gzip = list.weight { $0 == "gzip" || $0 == "x-gzip" } ?? any ?? 0
        let plain = list.weight { $0 == "identity" } ?? 0
        self = gzip > 0 && gzip >= plain ? .gzip : .plain
    }
}

extension Answer {
    /// Below this gzip saves less than a packet.
    private static let leastToCompress = 1024

    /// Whether gzip makes this much smaller. No page holds a secret: one that does, beside words that a visitor sent,
    /// must be left as it is, because its compressed length would tell of the secret (BREACH).
    var isWorthCompressing: Bool {
        bytes.count >= Answer.leastToCompress
            && (type.hasPrefix("text/") || type.hasPrefix("image/svg") || type.hasSuffix("json"))
    }

    /// The body as it travels, and how.
    func body(as coding: Coding) -> (bytes: ByteBuffer, coding: Coding) {
        if coding == .gzip, isWorthCompressing, let small = gzipped ?? Gzip.quick(bytes), small.count < bytes.count {
            return (ByteBuffer(bytes: small), .gzip)
        }
        return (ByteBuffer(bytes: bytes), .plain)
    }
}
