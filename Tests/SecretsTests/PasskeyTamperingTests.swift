import Testing

@testable import Secrets

@Suite("Passkeys that somebody changed on the way")
struct PasskeyTamperingTests {
    @Test("a signature covers each bit of what it was made for", arguments: PasskeyStory.all)
    func use(story: PasskeyStory) throws {
        let passkey = try story.register().passkey
        for part in [\RelyingParty.Answer.clientData, \.authenticatorData, \.signature] {
            for bit in 0..<story.answer[keyPath: part].count * 8 where bit % 7 == 0 {
                var answer = story.answer
                answer[keyPath: part][bit / 8] ^= 1 << UInt8(bit % 8)
                #expect(throws: SecretsError.self, "\(part), bit \(bit)") {
                    try RelyingParty.attune.use(
                        of: passkey, answer: answer, challenge: Token(story.use.challenge)!, mustBeVerified: false)
                }
            }
        }
    }

    @Test(
        "an attestation covers the authenticator's data and the client's",
        arguments: ["ES256, self", "EdDSA, self", "RS256, self", "ES256, packed", "EdDSA, packed", "ES256, fido-u2f"])
    func attestation(name: String) throws {
        let story = PasskeyStory.named(name)
        let whole = story.attestationObject
        // fido-u2f signs neither flags nor count, and the names of certificates are not looked at.
        let signed = try AttestationObject(whole).data.bytes.suffix(60)
        let start = try #require(whole.firstRange(of: signed)?.lowerBound)
        for index in start..<start + 60 {
            var changed = whole
            changed[index] ^= 1
            #expect(throws: SecretsError.self) { try register(story, changed) }
        }
    }

    @Test("cut off anywhere, or with more after its end, it is refused", arguments: PasskeyStory.all)
    func truncation(story: PasskeyStory) {
        let whole = story.attestationObject
        for count in 0..<whole.count {
            #expect(throws: SecretsError.self) { try register(story, Array(whole.prefix(count))) }
        }
        #expect(throws: SecretsError.passkey(.attestationIsBroken)) { try register(story, whole + [0]) }
        for count in 0..<story.answer.authenticatorData.count {
            let data = Array(story.answer.authenticatorData.prefix(count))
            #expect(throws: SecretsError.passkey(.authenticatorDataIsBroken)) { try AuthenticatorData(data) }
        }
    }

    @Test("whatever bytes are changed, nothing ends the program", arguments: PasskeyStory.all)
    func chance(story: PasskeyStory) throws {
        let chance = Randomness.seeded(23)
        let passkey = try story.register().passkey
        for _ in 0..<2000 {
            var object = story.attestationObject
            var answer = story.answer
            for byte in chance.bytes(Int(chance.bytes(1)[0] % 4) + 1) {
                let place = chance.bytes(2).reduce(0) { $0 << 8 | Int($1) }
                object[place % object.count] = byte
                answer.authenticatorData[place % answer.authenticatorData.count] = byte
                answer.signature[place % answer.signature.count] ^= byte
            }
            _ = try? register(story, object)
            _ = try? RelyingParty.attune.use(
                of: passkey, answer: answer, challenge: Token(story.use.challenge)!, mustBeVerified: false)
        }
    }

    private func register(_ story: PasskeyStory, _ object: [UInt8]) throws(SecretsError) -> PasskeyRegistration {
        try RelyingParty.attune.registration(
            clientData: Base64URL.bytes(story.registration.clientData, most: 9000)!, attestationObject: object,
            challenge: Token(story.registration.challenge)!, mustBeVerified: false)
    }
}
