import Portfolios
import Secrets
import Testing

@Suite("Tokens and chance")
struct TokenTests {
    @Test("a token is read as it was written, and only its digest says which one it is")
    func roundTrip() throws {
        let token = Token(.live)
        #expect(token.text.utf8.count == 43)
        let read = try #require(Token(token.text))
        #expect(read == token)
        #expect(read.digest == token.digest)
        #expect(Token(.live) != token)
    }

    @Test(
        "what is not written in just this way is no token",
        arguments: [
            "", "A", String(repeating: "A", count: 42), String(repeating: "A", count: 44),
            String(repeating: "A", count: 42) + "B", String(repeating: "A", count: 42) + "=",
            String(repeating: "A", count: 43) + "=", String(repeating: "A", count: 42) + "+",
            " " + String(repeating: "A", count: 43), String(repeating: "A", count: 43) + "\n",
            String(repeating: "A", count: 20) + "\0" + String(repeating: "A", count: 22),
            String(repeating: "Á", count: 43), String(repeating: "A", count: 1_000_000),
        ])
    func strictness(text: String) {
        #expect(Token(text) == nil)
        #expect(InstallationKey(text) == nil)
    }

    @Test("43 times A is 32 zeros")
    func zeros() {
        let zeros = Randomness { [UInt8](repeating: 0, count: $0) }
        #expect(Token(zeros).text == String(repeating: "A", count: 43))
        #expect(Token(zeros).digest == SHA256.digest(of: [UInt8](repeating: 0, count: 32)))
    }

    @Test("bytes of every length are read as they were written")
    func base64() {
        for count in 0..<100 {
            let bytes = Randomness.live.bytes(count)
            #expect(Base64URL.bytes(Base64URL.text(bytes), most: count) == bytes)
            #expect(count == 0 || Base64URL.bytes(Base64URL.text(bytes), most: count - 1) == nil)
        }
        #expect(Base64URL.text(bytes("~~~???")) == "fn5-Pz8_")
    }

    @Test("neither a token nor a key nor a code says itself when it is printed")
    func silence() {
        let token = Token(.live)
        let key = InstallationKey(.live)
        let secret = CodeSecret(.live)
        let code = RecoveryCode(.live)
        let printed = "\(token) \(key) \(secret) \(code) \(String(reflecting: token)) \([key]) \([code]) \([secret])"
        for text in [token.text, key.text, secret.text, code.text] { #expect(!printed.contains(text)) }
    }

    @Test("chance with a seed comes again, the system's does not")
    func randomness() {
        let first = Randomness.seeded(7)
        let second = Randomness.seeded(7)
        #expect(first.bytes(32) == second.bytes(32))
        #expect(first.bytes(32) == second.bytes(32))
        #expect(first.bytes(32) != first.bytes(32))
        #expect(Randomness.seeded(8).bytes(32) != Randomness.seeded(7).bytes(32))
        #expect(Randomness.live.bytes(32) != Randomness.live.bytes(32))
        #expect(Randomness.live.bytes(0) == [])
    }
}
