import Testing

@testable import Secrets

@Suite("What is asked of every answer of an authenticator")
struct RelyingPartyTests {
    private func expect(
        _ fault: PasskeyFault, location: SourceLocation = #_sourceLocation, _ bend: (inout Authenticator) -> Void
    ) {
        var authenticator = Authenticator()
        bend(&authenticator)
        #expect(throws: SecretsError.passkey(fault), sourceLocation: location) { try authenticator.register() }
        #expect(throws: SecretsError.passkey(fault), sourceLocation: location) { try authenticator.use() }
    }

    @Test("an honest answer is taken")
    func honest() throws {
        let made = try Authenticator().register()
        #expect(made.wasVerified && !made.isBackedUp && made.passkey.signCount == 1)
        #expect(try Authenticator().use().signCount == 2)
    }

    @Test("each thing that is not as it should be has its own reason")
    func faults() {
        expect(.otherCeremony) { $0.type = "payment.get" }
        expect(.otherChallenge) { $0.challenge = Token(.seeded(98)) }
        expect(.otherOrigin) { $0.origin = "http://attune.example" }
        expect(.otherOrigin) { $0.origin = "https://attune.example:8443" }
        expect(.otherOrigin) { $0.origin = "https://ATTUNE.example" }
        expect(.otherOrigin) { $0.origin = "https://attune.example/" }
        expect(.otherParty) { $0.party = "example" }
        expect(.nobodyThere) { $0.flags = 0x44 }
        expect(.backupIsImpossible) { $0.flags = 0x55 }
        expect(.authenticatorDataIsBroken) { $0.after = [0] }
        expect(.authenticatorDataIsBroken) { $0.flags |= 0x80 }
        expect(.authenticatorDataIsBroken) { ($0.flags, $0.after) = (0xC5, [0x80]) }
        expect(.authenticatorDataIsBroken) { ($0.flags, $0.after) = (0xC5, [0xA0, 0xA0]) }
        expect(.keyIsUnusable) { $0.key[4] = 0x26 }
    }

    @Test("extensions that nobody asked for do no harm")
    func extensions() throws {
        var authenticator = Authenticator()
        authenticator.flags = 0xC5
        authenticator.after = hex("a1") + [0x65] + bytes("other") + [0xA1, 0x00, 0x81, 0xF5]
        #expect(try authenticator.register().passkey.id == [1, 2, 3])
        #expect(try authenticator.use().signCount == 2)
    }

    @Test("a new passkey comes with a key and an id that can be used")
    func credentials() {
        var authenticator = Authenticator()
        authenticator.id = []
        #expect(throws: SecretsError.passkey(.authenticatorDataIsBroken)) { try authenticator.register() }
        authenticator.id = [UInt8](repeating: 1, count: 1024)
        #expect(throws: SecretsError.passkey(.authenticatorDataIsBroken)) { try authenticator.register() }
        let keys = [
            hex("a0"), hex("80"), hex("a401010327200521582000"), hex("a3010103272006"),
            // A point that is not on P-256.
            hex("a5010203262001215820") + [UInt8](repeating: 1, count: 32) + hex("225820")
                + [UInt8](repeating: 1, count: 32),
            // An RSA key of 1,024 bits.
            hex("a4010303390100205880") + [UInt8](repeating: 0xFF, count: 128) + hex("2143010001"),
        ]
        for key in keys {
            var authenticator = Authenticator()
            authenticator.key = key
            #expect(throws: SecretsError.self) { try authenticator.register() }
        }
        var extra = Authenticator()
        extra.key[0] = 0xA5
        extra.key += [0x02, 0x40]
        #expect(throws: SecretsError.passkey(.keyIsUnusable)) { try extra.register() }
    }

    @Test("attestations of other kinds, and none that says something, are refused")
    func formats() {
        func fault(_ format: String, _ statement: String) -> PasskeyFault? {
            var authenticator = Authenticator()
            (authenticator.format, authenticator.statement) = (format, hex(statement))
            do throws(SecretsError) {
                _ = try authenticator.register()
                return nil
            } catch {
                guard case .passkey(let fault) = error else { return nil }
                return fault
            }
        }
        #expect(fault("none", "a0") == nil)
        #expect(fault("none", "a10001") == .attestationIsBroken)
        #expect(fault("none", "80") == .attestationIsBroken)
        for format in ["tpm", "apple", "android-key", ""] { #expect(fault(format, "a0") == .formatIsUnknown) }
        #expect(fault("packed", "a0") == .attestationIsBroken)
        #expect(fault("packed", "a26373696740" + "63616c6727") == .signatureIsWrong)
        #expect(fault("packed", "a26373696740" + "63616c6726") == .attestationIsBroken)
        #expect(fault("packed", "a36373696740" + "63616c6726" + "6378356380") == .attestationIsBroken)
        #expect(fault("packed", "a36373696740" + "63616c6726" + "637835638141ff") == .signatureIsWrong)
        #expect(fault("fido-u2f", "a26373696740" + "637835638141ff") == .attestationIsBroken)
    }

    @Test(
        "client data is read as JSON, in whatever order, with members that nobody knows",
        arguments: [
            #"{"challenge":"C","crossOrigin":false,"origin":"https://attune.example","type":"webauthn.create"}"#,
            #" { "type" : "webauthn.create" , "challenge":"C","origin":"https:\/\/attune.example" } "#,
            #"{"type":"webauthn.create","challenge":"C","origin":"https://attune.example","x":{"a":[[],{},1.5e3,"]"]}}"#,
            #"{"type":"webauthn.creat\u0065","challenge":"C","origin":"https://attune.example","n":null,"t":true}"#,
        ])
    func clientData(text: String) throws {
        var authenticator = Authenticator()
        authenticator.clientData = text.replacing("\"C\"", with: "\"\(authenticator.challenge.text)\"")
        #expect(try authenticator.register().wasVerified)
    }

    @Test(
        "client data that could be read in two ways is not read at all",
        arguments: [
            "", "{", "{}x", "[]", "null", "{}{}", #"{"type":1}"#, #"{"type":"a","type":"a"}"#, #"{"origin":null}"#,
            #"{"type":"a",}"#, #"{"type" "a"}"#, #"{type:"a"}"#, #"{"a":}"#, #"{"a":nul}"#, "{\"a\":\"\n\"}", "{}\0",
            #"{"crossOrigin":"false"}"#, #"{"a":[[[[[[[[[[]]]]]]]]]]}"#, "\u{FEFF}{}",
        ])
    func brokenClientData(text: String) {
        var authenticator = Authenticator()
        authenticator.clientData = text
        #expect(throws: SecretsError.passkey(.clientDataIsBroken)) { try authenticator.register() }
    }

    @Test("client data in other bytes than UTF-8, or without end, is not read")
    func clientBytes() {
        #expect(throws: SecretsError.passkey(.clientDataIsBroken)) {
            try ClientData(bytes("{\"a\":\"") + [0xFF, 0x22, 0x7D])
        }
        let endless = bytes("{\"a\":\"") + [UInt8](repeating: 0x61, count: 9000) + bytes("\"}")
        #expect(throws: SecretsError.passkey(.clientDataIsBroken)) { try ClientData(endless) }
    }

    @Test("within a frame of another site it is refused; without saying so it stands alone")
    func frames() throws {
        var authenticator = Authenticator()
        let text =
            #"{"type":"webauthn.create","challenge":"\#(authenticator.challenge.text)","origin":"https://attune.example"}"#
        authenticator.clientData = text.replacing("}", with: #","crossOrigin":true}"#)
        #expect(throws: SecretsError.passkey(.embedded)) { try authenticator.register() }
        authenticator.clientData = #"{"type":"webauthn.create"}"#
        #expect(throws: SecretsError.passkey(.otherChallenge)) { try authenticator.register() }
    }
}
