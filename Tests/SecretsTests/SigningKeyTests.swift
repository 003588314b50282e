import Secrets
import Testing

@Suite("Signatures of the installation")
struct SigningKeyTests {
    private let key = SigningKey(InstallationKey(.live), for: "checkpoints")
    private let words = Array("chain 17 stood here".utf8)

    @Test("what was signed holds with the public key, also after it was written down")
    func holds() throws {
        let written = try #require(PublicKey(key.publicKey.text))
        #expect(written.holds(key.signature(of: words), of: words))
    }

    @Test("one changed bit of the words, the signature or the key is noticed")
    func tampered() throws {
        let signature = key.signature(of: words)
        for index in [0, 31, 32, 63] {
            var other = signature
            other[index] ^= 1
            #expect(!key.publicKey.holds(other, of: words))
        }
        #expect(!key.publicKey.holds(signature, of: words + [0]))
        #expect(!key.publicKey.holds(Array(signature.dropLast()), of: words))
        #expect(!key.publicKey.holds([], of: words))
        #expect(!SigningKey(InstallationKey(.live), for: "checkpoints").publicKey.holds(signature, of: words))
    }

    @Test("keys of one installation for two purposes are two")
    func purposes() {
        let installation = InstallationKey(.live)
        let (one, two) = (SigningKey(installation, for: "one"), SigningKey(installation, for: "two"))
        #expect(one.publicKey != two.publicKey)
        #expect(one.publicKey == SigningKey(installation, for: "one").publicKey)
    }

    @Test("the first signature of RFC 8032 holds, and what is not a key is none")
    func vectors() throws {
        let key = try #require(PublicKey("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"))
        let signature = hex(
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b")
        #expect(key.holds(signature, of: []))
        for text in ["", "short", String(repeating: "A", count: 44), "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo"] {
            #expect(PublicKey(text) == nil)
        }
    }
}
