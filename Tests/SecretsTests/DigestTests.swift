import Portfolios
import Secrets
import Testing

@Suite("Digests")
struct DigestTests {
    @Test("SHA-256 as FIPS 180-4's examples have it")
    func sha256() {
        let empty = hex("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        let abc = hex("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(SHA256.digest(of: []).bytes == empty)
        #expect(SHA256.digest(of: "abc").bytes == abc)
    }

    @Test("HMAC as RFC 4231 has it, also with a key longer than a block")
    func hmac() {
        let short = HMACSHA256.digest(of: bytes("what do ya want for nothing?"), key: bytes("Jefe"))
        #expect(short.bytes == hex("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"))
        let long = HMACSHA256.digest(
            of: bytes("Test Using Larger Than Block-Size Key - Hash Key First"),
            key: [UInt8](repeating: 0xAA, count: 131))
        #expect(long.bytes == hex("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"))
    }

    @Test("Python comes to the same digests for bytes of every length")
    func crossCheck() throws {
        let program = """
            import hashlib, hmac
            for n in range(200):
                data = bytes((i * 7 + n) % 256 for i in range(n))
                print(hashlib.sha256(data).hexdigest(), hmac.new(data[:n // 2], data, 'sha256').hexdigest())
            """
        let lines = try python(program)
        #expect(lines.count == 200)
        for (count, line) in lines.enumerated() {
            let data = (0..<count).map { UInt8(($0 * 7 + count) % 256) }
            let theirs = line.split(separator: " ").map { hex(String($0)) }
            #expect(SHA256.digest(of: data).bytes == theirs[0])
            #expect(HMACSHA256.digest(of: data, key: Array(data.prefix(count / 2))).bytes == theirs[1])
        }
    }

    @Test("two digests are the same only if each bit is")
    func same() {
        let digest = SHA256.digest(of: "abc")
        #expect(digest.isSame(as: SHA256.digest(of: "abc")))
        for bit in 0..<256 {
            var other = digest.bytes
            other[bit / 8] ^= 1 << UInt8(bit % 8)
            #expect(!digest.isSame(as: Digest(other)!))
        }
    }
}
