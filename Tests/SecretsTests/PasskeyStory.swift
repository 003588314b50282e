import Foundation
import Secrets
import Testing

/// One passkey made and used, by the authenticator in `Python/passkeys.py`.
struct PasskeyStory: Decodable, Sendable, CustomTestStringConvertible {
    struct Registration: Decodable {
        var challenge: String
        var clientData: String
        var attestationObject: String
    }

    struct Use: Decodable {
        var id: String
        var challenge: String
        var clientData: String
        var authenticatorData: String
        var signature: String
    }

    var name: String
    var registration: Registration
    var use: Use

    var testDescription: String { name }

    static let all = try! JSONDecoder().decode([PasskeyStory].self, from: Data(PackageResources.passkeys_json))

    static func named(_ name: String) -> PasskeyStory { all.first { $0.name == name }! }

    var attestationObject: [UInt8] { read(registration.attestationObject) }

    func register(_ party: RelyingParty = .attune, mustBeVerified: Bool = false) throws(SecretsError)
        -> PasskeyRegistration
    {
        try party.registration(
            clientData: read(registration.clientData), attestationObject: attestationObject,
            challenge: Token(registration.challenge)!, mustBeVerified: mustBeVerified)
    }

    var answer: RelyingParty.Answer {
        RelyingParty.Answer(
            id: read(use.id), clientData: read(use.clientData), authenticatorData: read(use.authenticatorData),
            signature: read(use.signature))
    }
}

private func read(_ text: String) -> [UInt8] { Base64URL.bytes(text, most: 65_536)! }

extension RelyingParty {
    static let attune = RelyingParty(id: "attune.example", origins: ["https://attune.example"])
}
