import Portfolios

extension RelyingParty {
    /// What `navigator.credentials.get` answered.
    package struct Answer: Sendable, Hashable {
        package var id: [UInt8]
        package var clientData: [UInt8]
        package var authenticatorData: [UInt8]
        package var signature: [UInt8]

        package init(id: [UInt8], clientData: [UInt8], authenticatorData: [UInt8], signature: [UInt8]) {
            self.id = id
            self.clientData = clientData
            self.authenticatorData = authenticatorData
            self.signature = signature
        }
    }

    /// Checks an answer against the passkey that is stored. Whose it is was asked of the database, by its id.
    package func use(
        of passkey: Passkey, answer: Answer, challenge: Token, mustBeVerified: Bool
    ) throws(SecretsError) -> PasskeyUse {
        guard answer.id == passkey.id else { throw .passkey(.otherCredential) }
        let data = try AuthenticatorData(answer.authenticatorData)
        try check(try ClientData(answer.clientData), .use, challenge, data, mustBeVerified: mustBeVerified)
        guard let item = CBORReader.whole(passkey.publicKey), let key = PasskeyKey(item) else {
            throw .passkey(.keyIsUnusable)
        }
        let asserted = Fido.Asserted(
            party: id, data: data, client: SHA256.digest(of: answer.clientData).bytes, signature: answer.signature)
        guard asserted.isSigned(by: key) else { throw .passkey(.signatureIsWrong) }
        // Zero both times: it does not count, as passkeys that are on several devices do not.
        guard data.signCount > passkey.signCount || (data.signCount, passkey.signCount) == (0, 0) else {
            throw .passkey(.countedBackwards)
        }
        return PasskeyUse(
            signCount: data.signCount, wasVerified: data.isVerified, isBackedUp: data.isBackedUp)
    }
}
