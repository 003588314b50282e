import CSodium
import Portfolios

@testable import Secrets

/// An authenticator of a test: it makes one passkey and answers with it as a browser would send it. It signs with
/// Ed25519.
struct TouchKey {
    var id: [UInt8] = [7, 7, 7, 7]
    /// Where the browser says that it is.
    var origin = "http://attune.example"
    var party = "attune.example"
    /// Whether it checks, by finger or number, who touches it.
    var verifies = true
    var count: UInt8 = 0
    private let point: [UInt8]
    private let secret: [UInt8]

    init(seed: UInt8 = 7) {
        var point = [UInt8](repeating: 0, count: 32)
        var secret = [UInt8](repeating: 0, count: 64)
        crypto_sign_seed_keypair(&point, &secret, [UInt8](repeating: seed, count: 32))
        (self.point, self.secret) = (point, secret)
    }

    /// The fields that answer the page's wish for a new passkey.
    func made(for page: RawClient.Reply) -> [String: String] {
        let key = [0xA4, 0x01, 0x01, 0x03, 0x27, 0x20, 0x06, 0x21, 0x58, 0x20] + point
        let credential = [UInt8](repeating: 0, count: 16) + [0, UInt8(id.count)] + id + key
        let data = head(0x40) + credential
        let object: [[UInt8]] = [
            [0xA3, 0x63], Array("fmt".utf8), [0x64], Array("none".utf8), [0x67], Array("attStmt".utf8), [0xA0],
            [0x68], Array("authData".utf8), [0x58, UInt8(data.count)], data,
        ]
        return [
            "challenge": page.value(of: "challenge"), "credential": Base64URL.text(id),
            "client-data": Base64URL.text(client("webauthn.create", page)),
            "attestation": Base64URL.text(Array(object.joined())),
        ]
    }

    /// The fields that answer the page's wish for a passkey.
    func used(for page: RawClient.Reply) -> [String: String] {
        let client = client("webauthn.get", page)
        let data = head(0)
        let message = data + SHA256.digest(of: client).bytes
        var signature = [UInt8](repeating: 0, count: 64)
        crypto_sign_detached(&signature, nil, message, UInt64(message.count), secret)
        return [
            "way": "passkey", "challenge": page.value(of: "challenge"), "credential": Base64URL.text(id),
            "client-data": Base64URL.text(client), "authenticator-data": Base64URL.text(data),
            "signature": Base64URL.text(signature),
        ]
    }

    private func head(_ more: UInt8) -> [UInt8] {
        SHA256.digest(of: party).bytes + [more | (verifies ? 0x05 : 0x01), 0, 0, 0, count]
    }

    private func client(_ type: String, _ page: RawClient.Reply) -> [UInt8] {
        let mark = "data-challenge=\""
        let challenge = page.body.range(of: mark).map { page.body[$0.upperBound...].prefix { $0 != "\"" } } ?? ""
        return Array(#"{"type":"\#(type)","challenge":"\#(challenge)","origin":"\#(origin)"}"#.utf8)
    }
}

extension FormClient {
    /// Adds a passkey to the account of who is signed in.
    @discardableResult
    func add(_ key: TouchKey, named name: String = "") throws -> RawClient.Reply {
        let page = try get("/account/passkeys")
        return try send(key.made(for: page).merging(["name": name]) { $1 }, to: "/account/passkeys")
    }

    /// Signs in with a passkey.
    @discardableResult
    func comeIn(with key: TouchKey, _ more: [String: String] = [:]) throws -> RawClient.Reply {
        let page = try get("/sign-in")
        return try send(key.used(for: page).merging(more) { $1 }, to: "/sign-in")
    }
}
