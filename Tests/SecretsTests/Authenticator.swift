import CSodium
import Portfolios
import Testing

@testable import Secrets

/// An authenticator in a test, whose every answer can be bent. It signs with Ed25519.
struct Authenticator {
    var challenge = Token(.seeded(99))
    var type = "webauthn.create"
    var origin = "https://attune.example"
    var party = "attune.example"
    var flags: UInt8 = 0x45
    var id: [UInt8] = [1, 2, 3]
    var format = "none"
    var statement: [UInt8] = [0xA0]
    var after: [UInt8] = []
    /// In place of what would be said otherwise.
    var clientData: String?
    var key: [UInt8]
    private let secret: [UInt8]

    init() {
        var point = [UInt8](repeating: 0, count: 32)
        var secret = [UInt8](repeating: 0, count: 64)
        crypto_sign_seed_keypair(&point, &secret, [UInt8](repeating: 7, count: 32))
        key = [0xA4, 0x01, 0x01, 0x03, 0x27, 0x20, 0x06, 0x21, 0x58, 0x20] + point
        self.secret = secret
    }

    var client: [UInt8] {
        bytes(clientData ?? #"{"type":"\#(type)","challenge":"\#(challenge.text)","origin":"\#(origin)"}"#)
    }

    func data(count: UInt8 = 1, withKey: Bool) -> [UInt8] {
        let head = SHA256.digest(of: party).bytes + [withKey ? flags : flags & ~0x40, 0, 0, 0, count]
        let credential = [UInt8](repeating: 0, count: 16) + [UInt8(id.count >> 8), UInt8(id.count & 255)] + id + key
        return head + (withKey ? credential : []) + after
    }

    var attestationObject: [UInt8] {
        let data = data(withKey: true)
        let head = data.count < 256 ? [0x58] : [0x59, UInt8(data.count >> 8)]
        let parts = [
            [0xA3, 0x63], bytes("fmt"), [0x60 | UInt8(format.utf8.count)], bytes(format), [0x67], bytes("attStmt"),
            statement, [0x68], bytes("authData"), head, [UInt8(data.count & 255)], data,
        ]
        return Array(parts.joined())
    }

    func register(mustBeVerified: Bool = false) throws(SecretsError) -> PasskeyRegistration {
        try RelyingParty.attune.registration(
            clientData: client, attestationObject: attestationObject, challenge: Token(.seeded(99)),
            mustBeVerified: mustBeVerified)
    }

    func use() throws(SecretsError) -> PasskeyUse {
        var answering = self
        answering.type = type == "webauthn.create" ? "webauthn.get" : type
        let data = data(count: 2, withKey: false)
        let message = data + SHA256.digest(of: answering.client).bytes
        var signature = [UInt8](repeating: 0, count: 64)
        crypto_sign_detached(&signature, nil, message, UInt64(message.count), secret)
        return try RelyingParty.attune.use(
            of: Passkey(id: id, publicKey: key, signCount: 1),
            answer: .init(id: id, clientData: answering.client, authenticatorData: data, signature: signature),
            challenge: Token(.seeded(99)), mustBeVerified: false)
    }
}
