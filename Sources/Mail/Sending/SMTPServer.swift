/// The mail server that takes our letters, and how to speak with it.
package struct SMTPServer: Sendable {
    package enum Security: String, Sendable, CaseIterable {
        /// In the open: for a server on the same machine.
        case none
        /// Begins in the open and goes on encrypted, or not at all.
        case startTLS = "starttls"
        /// Encrypted from the first byte.
        case tls
    }

    package struct SignIn: Sendable {
        fileprivate(set) var name: String
        fileprivate(set) var password: String

        package init(name: String, password: String) {
            self.name = name
            self.password = password
        }
    }

    package enum Mistake: Error, Sendable, Hashable {
        case host
        case port
        /// A password would travel in the open to another machine.
        case passwordInTheOpen
        /// A name or a password with a NUL in it.
        case signIn
    }

    package let host: String
    package let port: Int
    package let security: Security
    let signIn: SignIn?
    /// A file of certificates to trust instead of the machine's own.
    let authorities: String?
    /// How long to wait for a connection, and for a whole letter to be taken.
    package let connectPatience: Duration
    package let letterPatience: Duration

    package init(
        host: String, port: Int, security: Security, signIn: SignIn? = nil, authorities: String? = nil,
        connectPatience: Duration = .seconds(20), letterPatience: Duration = .seconds(120)
    ) throws(Mistake) {
        guard !host.isEmpty, host.utf8.allSatisfy(SMTPServer.isAllowedInHost) else { throw .host }
        guard (1...65_535).contains(port) else { throw .port }
        if let signIn {
            guard security != .none || ["localhost", "127.0.0.1", "::1"].contains(host) else {
                throw .passwordInTheOpen
            }
            guard !signIn.name.isEmpty, !(signIn.name + signIn.password).utf8.contains(0) else { throw .signIn }
        }
        self.host = host
        self.port = port
        self.security = security
        self.signIn = signIn
        self.authorities = authorities
        self.connectPatience = connectPatience
        self.letterPatience = letterPatience
    }

    var url: String {
        let name = host.contains(":") ? "[\(host)]" : host
        return "\(security == .tls ? "smtps" : "smtp")://\(name):\(port)"
    }

    private static func isAllowedInHost(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"): true
        default: false
        }
    }
}
