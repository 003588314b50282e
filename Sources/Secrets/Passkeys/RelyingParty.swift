import Portfolios

/// This site, as authenticators know it.
package struct RelyingParty: Sendable, Hashable {
    /// The host that passkeys are bound to: `attune.example`.
    package let id: String
    /// Where its pages are: `https://attune.example`, with the port if it is not the usual one.
    package let origins: Set<String>

    package init(id: String, origins: Set<String>) {
        self.id = id
        self.origins = origins
    }

    /// Which kinds of key to ask authenticators for, as COSE numbers them, the best first.
    package static let algorithms: [Int64] = PasskeyKey.algorithms

    enum Ceremony: String {
        case registration = "webauthn.create"
        case use = "webauthn.get"
    }

    /// What is asked of both ceremonies, before any signature (WebAuthn, sections 7.1 and 7.2).
    func check(
        _ client: ClientData, _ ceremony: Ceremony, _ challenge: Token, _ data: AuthenticatorData, mustBeVerified: Bool
    ) throws(SecretsError) {
        guard client.type == ceremony.rawValue else { throw .passkey(.otherCeremony) }
        guard let answered = client.challenge.flatMap({ Token($0) }), answered == challenge else {
            throw .passkey(.otherChallenge)
        }
        guard let origin = client.origin, origins.contains(where: { $0.utf8.elementsEqual(origin.utf8) }) else {
            throw .passkey(.otherOrigin)
        }
        if client.isEmbedded == true { throw .passkey(.embedded) }
        guard data.party == SHA256.digest(of: id).bytes else { throw .passkey(.otherParty) }
        guard data.isPresent else { throw .passkey(.nobodyThere) }
        if mustBeVerified, !data.isVerified { throw .passkey(.notVerified) }
        if data.isBackedUp, !data.canBeBackedUp { throw .passkey(.backupIsImpossible) }
    }
}
