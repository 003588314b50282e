import Testing

@testable import Secrets

@Suite("Passkeys that other software made")
struct PasskeyTests {
    @Test("each is taken, and signs its person in", arguments: PasskeyStory.all)
    func wholeStory(story: PasskeyStory) throws {
        let made = try story.register()
        #expect(made.passkey.id == story.answer.id)
        let use = try RelyingParty.attune.use(
            of: made.passkey, answer: story.answer, challenge: Token(story.use.challenge)!, mustBeVerified: false)
        #expect(use.signCount == (made.passkey.signCount == 0 ? 0 : made.passkey.signCount + 1))
        #expect(use.wasVerified == made.wasVerified)
        #expect(use.isBackedUp == made.isBackedUp)
    }

    @Test("what it says of itself is kept apart from what was checked")
    func outcomes() throws {
        func attestation(_ name: String) throws -> PasskeyRegistration.Attestation {
            try PasskeyStory.named(name).register().attestation
        }
        #expect(try attestation("ES256, none") == .none)
        #expect(try attestation("RS256, self") == .itself)
        #expect(try attestation("EdDSA, packed") == .certificate)
        #expect(try attestation("ES256, fido-u2f") == .certificate)
        let backedUp = try PasskeyStory.named("ES256, none, not counting, backed up").register()
        #expect(backedUp.isBackedUp && backedUp.passkey.signCount == 0)
        #expect(try PasskeyStory.named("ES256, a long id").register().passkey.id.count == 1023)
    }

    @Test("where it must be checked who holds it, a key that only blinks is not enough")
    func verification() throws {
        let blinking = PasskeyStory.named("ES256, fido-u2f")
        #expect(try blinking.register().wasVerified == false)
        #expect(throws: SecretsError.passkey(.notVerified)) { try blinking.register(mustBeVerified: true) }
        let made = try blinking.register()
        #expect(throws: SecretsError.passkey(.notVerified)) {
            try RelyingParty.attune.use(
                of: made.passkey, answer: blinking.answer, challenge: Token(blinking.use.challenge)!,
                mustBeVerified: true)
        }
        #expect(try PasskeyStory.named("ES256, none").register(mustBeVerified: true).wasVerified)
    }

    @Test("on another site, for another party or another challenge it is refused", arguments: PasskeyStory.all)
    func elsewhere(story: PasskeyStory) throws {
        let phishing = RelyingParty(id: "attune.example", origins: ["https://attune.example.org"])
        #expect(throws: SecretsError.passkey(.otherOrigin)) { try story.register(phishing) }
        let other = RelyingParty(id: "example", origins: ["https://attune.example"])
        #expect(throws: SecretsError.passkey(.otherParty)) { try story.register(other) }
        let made = try story.register()
        #expect(throws: SecretsError.passkey(.otherChallenge)) {
            try RelyingParty.attune.use(
                of: made.passkey, answer: story.answer, challenge: Token(.live), mustBeVerified: false)
        }
    }

    @Test("another passkey's key or id does not fit")
    func otherPasskey() throws {
        let stories = PasskeyStory.all
        for (story, other) in zip(stories, stories.dropFirst()) {
            var passkey = try other.register().passkey
            #expect(throws: SecretsError.passkey(.otherCredential)) { try story.use(passkey) }
            passkey.id = story.answer.id
            #expect(throws: SecretsError.passkey(.signatureIsWrong)) { try story.use(passkey) }
        }
    }

    @Test("a passkey that counts backwards, or not on, may be a copy", arguments: [2, 3, .max] as [UInt32])
    func copies(stored: UInt32) throws {
        let story = PasskeyStory.named("ES256, none")
        var passkey = try story.register().passkey
        passkey.signCount = stored
        #expect(throws: SecretsError.passkey(.countedBackwards)) { try story.use(passkey) }
        let notCounting = PasskeyStory.named("ES256, none, not counting, backed up")
        var counted = try notCounting.register().passkey
        #expect(try notCounting.use(counted).signCount == 0)
        counted.signCount = stored
        #expect(throws: SecretsError.passkey(.countedBackwards)) { try notCounting.use(counted) }
    }

    @Test("a registration is no sign-in, and a sign-in no registration")
    func ceremonies() throws {
        let story = PasskeyStory.named("ES256, none")
        var answer = story.answer
        answer.clientData = Base64URL.bytes(story.registration.clientData, most: 9000)!
        let passkey = try story.register().passkey
        #expect(throws: SecretsError.passkey(.otherCeremony)) {
            try RelyingParty.attune.use(
                of: passkey, answer: answer, challenge: Token(story.registration.challenge)!, mustBeVerified: false)
        }
        #expect(throws: SecretsError.passkey(.otherCeremony)) {
            try RelyingParty.attune.registration(
                clientData: story.answer.clientData, attestationObject: story.attestationObject,
                challenge: Token(story.use.challenge)!, mustBeVerified: false)
        }
    }
}

extension PasskeyStory {
    func use(_ passkey: Passkey) throws(SecretsError) -> PasskeyUse {
        try RelyingParty.attune.use(
            of: passkey, answer: answer, challenge: Token(use.challenge)!, mustBeVerified: false)
    }
}
