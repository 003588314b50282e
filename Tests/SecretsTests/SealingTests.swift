import Secrets
import Testing

@Suite("Sealing")
struct SealingTests {
    private let key = InstallationKey(.seeded(1))

    @Test("what was sealed opens at its own place with the same key")
    func roundTrip() throws {
        let sealing = Sealing(key, for: "codes")
        for secret in [[], [7], Randomness.live.bytes(1000)] {
            let sealed = sealing.seal(secret, at: "mira", .live)
            #expect(sealed.count == secret.count + 41)
            #expect(try Sealing(key, for: "codes").open(sealed, at: "mira") == secret)
            #expect(sealing.seal(secret, at: "mira", .live) != sealed)
        }
    }

    @Test("it opens nowhere else, for nothing else and with no other key")
    func bindings() {
        let sealed = Sealing(key, for: "codes").seal(bytes("secret"), at: "mira", .live)
        let wrong: [(Sealing, String)] = [
            (Sealing(key, for: "codes"), "tomas"), (Sealing(key, for: "codes"), ""),
            (Sealing(key, for: "mail"), "mira"),
            (Sealing(InstallationKey(.seeded(2)), for: "codes"), "mira"),
        ]
        for (sealing, place) in wrong {
            #expect(throws: SecretsError.cannotOpen) { try sealing.open(sealed, at: place) }
        }
    }

    @Test("whatever is changed or cut off, it does not open")
    func tampering() {
        let sealing = Sealing(key, for: "codes")
        let sealed = sealing.seal(bytes("secret"), at: "mira", .live)
        for index in sealed.indices {
            var changed = sealed
            changed[index] ^= 0x10
            #expect(throws: SecretsError.cannotOpen) { try sealing.open(changed, at: "mira") }
            #expect(throws: SecretsError.cannotOpen) { try sealing.open(Array(sealed.prefix(index)), at: "mira") }
        }
        #expect(throws: SecretsError.cannotOpen) { try sealing.open(sealed + [0], at: "mira") }
    }

    @Test("after a change of key, what the older one sealed still opens")
    func rotation() throws {
        let new = InstallationKey(.seeded(3))
        let sealed = Sealing(key, for: "codes").seal(bytes("secret"), at: "mira", .live)
        #expect(try Sealing(new, older: [key], for: "codes").open(sealed, at: "mira") == bytes("secret"))
        let anew = Sealing(new, older: [key], for: "codes").seal(bytes("secret"), at: "mira", .live)
        #expect(throws: SecretsError.cannotOpen) { try Sealing(key, for: "codes").open(anew, at: "mira") }
    }

    @Test("a key is read from the settings as it was written there")
    func keyText() throws {
        let again = try #require(InstallationKey(key.text))
        let sealed = Sealing(key, for: "codes").seal([1], at: "", .live)
        #expect(try Sealing(again, for: "codes").open(sealed, at: "") == [1])
    }

    @Test("digests with a key differ by key and by purpose")
    func keyedDigests() {
        let digest = KeyedDigest(key, for: "throttle").digest(of: "192.0.2.1")
        #expect(digest == KeyedDigest(key, for: "throttle").digest(of: "192.0.2.1"))
        #expect(digest != KeyedDigest(key, for: "form").digest(of: "192.0.2.1"))
        #expect(digest != KeyedDigest(InstallationKey(.seeded(2)), for: "throttle").digest(of: "192.0.2.1"))
        #expect(digest != SHA256.digest(of: "192.0.2.1"))
    }
}
