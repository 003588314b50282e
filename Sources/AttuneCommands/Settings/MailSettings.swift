import Mail
import Offerings

/// How letters leave the house.
struct MailSettings {
    var host: String
    var port: Int
    var name: String?
    var password: String?
    /// Whether TLS is there from the first byte; otherwise STARTTLS is asked for, and insisted on unless the server is
    /// on this machine.
    var isTLS: Bool
    var sender: Mailbox
    var authority: String?

    /// `smtp://name:password@host:587`; nothing if it is not so written.
    init?(_ text: String, sender: Mailbox, authority: String?) {
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
    private static func decoded(_ text: Substring) -> String? { PercentText(text.utf8, plusIsSpace: false).exact }

    /// The server as `Mail` speaks with it.
    func server() throws -> SMTPServer {
        let isHere = ["localhost", "127.0.0.1", "::1"].contains(host)
        do throws(SMTPServer.Mistake) {
            return try SMTPServer(
                host: host, port: port, security: isTLS ? .tls : isHere ? .none : .startTLS,
                signIn: name.flatMap { name in password.map { .init(name: name, password: $0) } },
                authorities: authority)
        } catch {
            throw BadInput(settings: [Setting.mailServer.rawValue + " cannot be used: " + MailSettings.sentence(error)])
        }
    }

    private static func sentence(_ mistake: SMTPServer.Mistake) -> String {
        switch mistake {
        case .host: "its host is no name of a machine."
        case .port: "its port is no number from 1 to 65535."
        case .passwordInTheOpen: "the password would travel in the open."
        case .signIn: "its name or password is empty or has a NUL in it."
        }
    }
}

extension Mailbox {
    /// `Valley Association <hours@valley.example>`, or the address alone.
    init?(written text: String) {
        guard let open = text.lastIndex(of: "<") else {
            guard let address = MailAddress(text) else { return nil }
            self.init(address: address)
            return
        }
        let inside = text[text.index(after: open)...].prefix { $0 != ">" }
        var name = text[..<open]
        while name.last?.isWhitespace == true { name = name.dropLast() }
        guard let address = MailAddress(String(inside)) else { return nil }
        self.init(name: name.isEmpty ? nil : HeaderText(String(name)), address: address)
    }
}
