import Portfolios
import Testing

@testable import Secrets

@Suite("Codes that hold for half a minute")
struct OneTimeCodeTests {
    private let secret = CodeSecret(bytes("12345678901234567890"))!

    /// RFC 6238, appendix B, of whose eight digits the last six are shown.
    @Test(
        "the codes of RFC 6238",
        arguments: [
            (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"), (1_234_567_890, "005924"),
            (2_000_000_000, "279037"), (20_000_000_000, "353130"),
        ] as [(Int64, String)])
    func vectors(seconds: Int64, text: String) throws {
        let code = try #require(OneTimeCode(text))
        let now = Instant(milliseconds: seconds * 1000)
        #expect(code.step(of: secret, at: now, after: 0) == seconds / 30)
    }

    @Test("a clock may be half a minute off, not more")
    func window() throws {
        let code = try #require(OneTimeCode("081804"))
        let step: Int64 = 1_111_111_109 / 30
        for (offset, isRight) in [(-2, false), (-1, true), (0, true), (1, true), (2, false)] as [(Int64, Bool)] {
            for millisecond in [0, 29_999] as [Int64] {
                let now = Instant(milliseconds: (step + offset) * 30_000 + millisecond)
                #expect((code.step(of: secret, at: now, after: 0) != nil) == isRight)
            }
        }
    }

    @Test("no code is taken twice, nor one from before the last")
    func replay() throws {
        let code = try #require(OneTimeCode("081804"))
        let now = Instant(milliseconds: 1_111_111_109_000)
        let step = try #require(code.step(of: secret, at: now, after: 0))
        #expect(code.step(of: secret, at: now, after: step) == nil)
        #expect(code.step(of: secret, at: now, after: step + 1) == nil)
        #expect(code.step(of: secret, at: now, after: step - 1) == step)
    }

    @Test("spaces are left out; all that is not six digits is no code")
    func reading() {
        #expect(OneTimeCode("081 804") != nil)
        for text in ["", "08180", "0818040", "08180a", "-81804", "٠٨١٨٠٤", "081\n804", "081\u{A0}804"] {
            #expect(OneTimeCode(text) == nil)
        }
    }

    @Test("moments before 1970 and at the end of time have codes like any other")
    func extremes() throws {
        let code = try #require(OneTimeCode("000000"))
        for moment in [Int64.min, -1, 0, .max] {
            _ = code.step(of: secret, at: Instant(milliseconds: moment), after: 0)
        }
    }

    @Test("Python comes to the same codes for secrets of chance")
    func crossCheck() throws {
        let chance = Randomness.seeded(5)
        let secrets = (0..<50).map { _ in CodeSecret(chance) }
        let texts = secrets.map { "'\($0.text)'" }.joined(separator: ",")
        let program = """
            import base64, hmac, struct
            for n, text in enumerate([\(texts)]):
                mac = hmac.new(base64.b32decode(text), struct.pack('>Q', 1000003 * n + 1), 'sha1').digest()
                at = mac[19] & 15
                print('%06d' % ((struct.unpack('>I', mac[at:at + 4])[0] & 0x7FFFFFFF) % 1000000))
            """
        let lines = try python(program)
        #expect(lines.count == 50)
        for (index, line) in lines.enumerated() {
            let step = Int64(1_000_003 * index + 1)
            let code = try #require(OneTimeCode(line))
            #expect(code.step(of: secrets[index], at: Instant(milliseconds: step * 30_000), after: 0) == step)
        }
    }

    @Test("the address that apps scan, with names written as addresses ask for it")
    func address() {
        let address = secret.address(issuer: "Attune: Región Sur", account: "mira&co@example.org")
        #expect(
            address == "otpauth://totp/Attune%3A%20Regi%C3%B3n%20Sur:mira%26co%40example.org"
                + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Attune%3A%20Regi%C3%B3n%20Sur"
                + "&algorithm=SHA1&digits=6&period=30")
    }

    @Test("base 32 as RFC 4648 has it, without padding")
    func base32() {
        let known = ["": "", "f": "MY", "fo": "MZXQ", "foo": "MZXW6", "foob": "MZXW6YQ", "fooba": "MZXW6YTB"]
        for (text, letters) in known { #expect(Base32.text(bytes(text)) == letters) }
        #expect(Base32.text(bytes("foobar")) == "MZXW6YTBOI")
    }

    @Test("a stored secret has 16 to 64 bytes")
    func storedSecrets() {
        for count in [0, 15, 65] { #expect(CodeSecret([UInt8](repeating: 1, count: count)) == nil) }
        for count in [16, 20, 64] { #expect(CodeSecret([UInt8](repeating: 1, count: count)) != nil) }
        #expect(CodeSecret(.live).bytes.count == 20)
    }
}

@Suite("Codes on paper")
struct RecoveryCodeTests {
    private let keyed = KeyedDigest(InstallationKey(.seeded(1)), for: "recovery codes")

    @Test("a sheet has ten, each of twelve letters and digits that cannot be mistaken")
    func sheet() {
        let texts = RecoveryCode.sheet(.live).map(\.text)
        #expect(Set(texts).count == 10)
        for text in texts {
            #expect(text.count == 14)
            #expect(text.allSatisfy { "0123456789ABCDEFGHJKMNPQRSTVWXYZ-".contains($0) })
        }
    }

    @Test("it is found again however it is typed")
    func reading() throws {
        let code = try #require(RecoveryCode("01AB-CD2E-FGH3"))
        for text in ["01ABCD2EFGH3", "oi ab cd 2e fg h3", "OLabCD2E-FGH3", " 01AB - CD2E - FGH3 "] {
            #expect(RecoveryCode(text)?.digest(keyed) == code.digest(keyed))
        }
        #expect(code.text == "01AB-CD2E-FGH3")
    }

    @Test(
        "what is no code is none",
        arguments: ["", "01AB-CD2E-FGH", "01AB-CD2E-FGH33", "UUUU-UUUU-UUUU", "01AB_CD2E_FGH3", "ñ1AB-CD2E-FGH3"])
    func noCode(text: String) {
        #expect(RecoveryCode(text) == nil)
    }

    @Test("all symbols come up about as often")
    func evenness() {
        var counts: [Character: Int] = [:]
        let chance = Randomness.seeded(3)
        for _ in 0..<2000 {
            for symbol in RecoveryCode(chance).text where symbol != "-" { counts[symbol, default: 0] += 1 }
        }
        #expect(counts.count == 32)
        #expect(counts.values.allSatisfy { (600...900).contains($0) })
    }
}
