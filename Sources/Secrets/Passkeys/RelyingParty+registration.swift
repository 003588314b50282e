import Portfolios

extension RelyingParty {
    /// Checks what `navigator.credentials.create` answered. The id must still be held against those that exist: the
    /// database's key does that.
    package func registration(
        clientData: [UInt8], attestationObject: [UInt8], challenge: Token, mustBeVerified: Bool
    ) throws(SecretsError) -> PasskeyRegistration {
        let object = try AttestationObject(attestationObject)
        try check(try ClientData(clientData), .registration, challenge, object.data, mustBeVerified: mustBeVerified)
        guard let credential = object.data.credential else { throw .passkey(.authenticatorDataIsBroken) }
        guard Fido.canUse(credential.key) else { throw .passkey(.keyIsUnusable) }
        let attestation = try check(object, credential, SHA256.digest(of: clientData).bytes)
        return PasskeyRegistration(
            passkey: Passkey(id: credential.id, publicKey: credential.publicKey, signCount: object.data.signCount),
            wasVerified: object.data.isVerified, isBackedUp: object.data.isBackedUp, attestation: attestation)
    }

    /// WebAuthn, section 8: the formats `none`, `packed` and `fido-u2f`.
    private func check(
        _ object: AttestationObject, _ credential: AuthenticatorData.Credential, _ client: [UInt8]
    ) throws(SecretsError) -> PasskeyRegistration.Attestation {
        let statement = object.statement
        if object.format == "none" {
            guard statement.isEmpty else { throw .passkey(.attestationIsBroken) }
            return .none
        }
        guard ["packed", "fido-u2f"].contains(object.format) else { throw .passkey(.formatIsUnknown) }
        guard let signature = statement["sig"]?.bytes else { throw .passkey(.attestationIsBroken) }
        let certificate = try RelyingParty.certificate(statement, object.format, credential)
        let attested = Fido.Attested(
            party: id, format: object.format, data: object.data, client: client, signature: signature,
            certificate: certificate)
        guard attested.isSigned else { throw .passkey(.signatureIsWrong) }
        return certificate == nil ? .itself : .certificate
    }

    /// The first certificate; nothing for `packed` where the passkey itself signed.
    private static func certificate(
        _ statement: [CBOR: CBOR], _ format: String, _ credential: AuthenticatorData.Credential
    ) throws(SecretsError) -> [UInt8]? {
        if format == "packed" {
            guard let algorithm = statement["alg"]?.number else { throw .passkey(.attestationIsBroken) }
            guard statement["x5c"] != nil else {
                guard algorithm == credential.key.algorithm else { throw .passkey(.attestationIsBroken) }
                return nil
            }
            // Others can only sign for themselves here; no maker's certificate has been seen with another kind.
            guard algorithm == -7 else { throw .passkey(.formatIsUnknown) }
        } else {
            guard credential.key.algorithm == -7, credential.model.allSatisfy({ $0 == 0 }) else {
                throw .passkey(.attestationIsBroken)
            }
        }
        guard let chain = statement["x5c"]?.list, let first = chain.first?.bytes,
            format == "packed" || chain.count == 1
        else { throw .passkey(.attestationIsBroken) }
        return first
    }
}
