/// Why a letter was not delivered. It holds no address and no word of the letter or of a server, so it may be logged.
package enum MailError: Error, Sendable, Hashable {
    /// It was not delivered, and may be next time.
    case temporary(MailReason)
    /// It was refused for good.
    case permanent(MailReason)
    /// It was handed over and no answer came: it may have been delivered, so it is not sent again.
    case uncertain(MailReason)

    package var reason: MailReason {
        switch self {
        case .temporary(let reason), .permanent(let reason), .uncertain(let reason): reason
        }
    }
}

/// What happened, as the outbox keeps it.
package enum MailReason: Sendable, Hashable {
    /// What a mail server answered: a code from 400 to 599 and perhaps a finer one, `5.1.1` (RFC 3463).
    case reply(Int, finer: String?)
    /// The mail server's name is not known.
    case unknownHost
    case unreachable
    case timedOut
    case connectionLost
    /// Encryption that was asked for could not be had, or not from whom it should.
    case insecure
    /// The mail server did not accept our name and password.
    case signInRefused
    /// There is nobody at this address, or no such address.
    case wrongAddress

    /// It would have happened to any letter.
    var isOfTheServer: Bool {
        switch self {
        case .unknownHost, .unreachable, .insecure, .signInRefused: true
        case .reply, .timedOut, .connectionLost, .wrongAddress: false
        }
    }

    private static let words: [(MailReason, String)] = [
        (.unknownHost, "unknown host"), (.unreachable, "unreachable"), (.timedOut, "timed out"),
        (.connectionLost, "connection lost"), (.insecure, "insecure"), (.signInRefused, "sign-in refused"),
        (.wrongAddress, "wrong address"),
    ]

    /// `reply 550 5.1.1`, `timed out`
    package var text: String {
        if case .reply(let code, let finer) = self { return "reply \(code)" + (finer.map { " \($0)" } ?? "") }
        return MailReason.words.first { $0.0 == self }?.1 ?? ""
    }

    /// Nothing unless it is written so.
    package init?(_ text: String) {
        if let word = MailReason.words.first(where: { $0.1 == text }) {
            self = word.0
            return
        }
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 2 || parts.count == 3, parts[0] == "reply", let code = Int(parts[1]),
            (100...599).contains(code)
        else { return nil }
        let finer = parts.count == 3 ? EnhancedCode.first(in: Array(parts[2].utf8)[...]) : nil
        guard parts.count == 2 || finer == String(parts[2]) else { return nil }
        self = .reply(code, finer: finer)
    }
}

/// `5.1.1` (RFC 3463)
enum EnhancedCode {
    /// Such a code at the beginning.
    static func first(in bytes: ArraySlice<UInt8>) -> String? {
        let code = bytes.prefix { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
        let parts = code.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 1, parts.allSatisfy({ (1...3).contains($0.count) }),
            [UInt8(ascii: "2"), UInt8(ascii: "4"), UInt8(ascii: "5")].contains(code.first)
        else { return nil }
        return String(decoding: code, as: UTF8.self)
    }
}
