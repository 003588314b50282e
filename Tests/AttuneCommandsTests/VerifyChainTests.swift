import Fixtures
import Foundation
import Logbooks
import Portfolios
import Secrets
import Testing

@Suite("attune verify-chain")
struct VerifyChainTests {
    private static let record: LogbookRecord = {
        var random = RandomRecord(seed: 5)
        for _ in 0..<25 { random.step() }
        return random.record
    }()

    private static func verify(_ bytes: [UInt8]) throws -> Answer {
        try Program.run("verify-chain", "-", input: .bytes(bytes))
    }

    @Test("a record that holds is summed up in one line, with the last digest")
    func holds() throws {
        let answer = try Self.verify(Self.record.json)
        let signatures = ChainCheck(Self.record, digest: ReadableSHA256.digest).signatures
        #expect(answer.status == 0 && answer.errors == "")
        #expect(signatures > 1)
        let last = try #require(Self.record.last).hex
        #expect(answer.output == "The chain holds: 25 links, \(signatures) signatures, last digest \(last).\n")
    }

    @Test("it holds as well after another program has written the file in its own way")
    func rewritten() throws {
        let tree = try JSONSerialization.jsonObject(with: Data(Self.record.json))
        let written = try JSONSerialization.data(withJSONObject: tree, options: .prettyPrinted)
        #expect(try Self.verify(Array(written)).status == 0)
    }

    @Test("Python comes to the same digests by the words of the documentation")
    func python() throws {
        let script = """
            import sys, json, hashlib
            record = json.load(sys.stdin)
            before = None
            for link in record["links"]:
                bytes = json.dumps(link["content"], sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
                assert hashlib.sha256(bytes).hexdigest() == link["digest"], link["number"]
                assert link["before"] == before and link["content"]["before"] == before
                before = link["digest"]
            assert record["last"] == before and record["length"] == len(record["links"])
            print("the same")
            """
        let answer = try Program(
            ["python3", "-c", script], input: .bytes(Self.record.json), program: "/usr/bin/env"
        ).answer()
        #expect(answer.output == "the same\n", "\(answer.errors)")
    }

    @Test("seals are checked with the installation's key, and another key is noticed")
    func seals() throws {
        let key = SigningKey(InstallationKey(.live), for: "seals")
        var record = Self.record
        let (link, at) = (record.links[9], Instant(milliseconds: record.links[24].at.milliseconds + 1))
        let bytes = LogbookRecord.Checkpoint.sealed(of: record.person, link.number, link.digest, at: at)
        record.checkpoints = [.init(number: link.number, digest: link.digest, seal: key.signature(of: bytes), at: at)]
        let good = try Program.run("verify-chain", "-", "--key", key.publicKey.text, input: .bytes(record.json))
        #expect(good.status == 0 && good.output.contains("1 seal holds as well."), "\(good)")
        let other = SigningKey(InstallationKey(.live), for: "seals").publicKey.text
        let bad = try Program.run("verify-chain", "-", "--key", other, input: .bytes(record.json))
        #expect(bad.status == 65 && bad.errors.contains("the seal of checkpoint 10 was not made with this key"))
        let none = try Program.run("verify-chain", "-", "--key", "sesame", input: .bytes(record.json))
        #expect(none.status == 65 && none.errors.contains("--key is not a key"))
    }

    @Test("a key that begins like an option is a key")
    func hyphen() throws {
        let keys = (0..<10_000).lazy.map { _ in SigningKey(InstallationKey(.live), for: "seals").publicKey.text }
        let key = try #require(keys.first { $0.hasPrefix("-") })
        let answer = try Program.run("verify-chain", "-", "--key", key, input: .bytes(Self.record.json))
        #expect(answer.status == 0, "\(answer)")
    }

    @Test("one changed digit ends with 65, and the link is named")
    func changed() throws {
        var record = Self.record
        guard case .object(var members)? = record.links[6].content else { return #expect(Bool(false)) }
        members["at"] = .number(1)
        record.links[6].content = .object(members)
        let answer = try Self.verify(record.json)
        #expect(answer.status == 65 && answer.output == "")
        #expect(answer.complaints.first == "standard input: link 7: its content is not what its digest stands for")
    }

    @Test(
        "what is no record ends with 65 and says where",
        arguments: [
            ("", "standard input: line 1, column 1: "), ("[]", "a record is an object"),
            ("{}", "a record needs format"),
            (#"{"format":"other"}"#, "its format is not attune-record-1"),
            (String(repeating: "[", count: 100_000), "nested deeper than 64 levels"),
            ("{\"format\":\"\u{1B}[31m\",\"x\\n\":1}", "standard input: "),
        ])
    func noRecord(text: String, says: String) throws {
        let answer = try Self.verify(Array(text.utf8))
        #expect(answer.status == 65 && answer.output == "")
        #expect(answer.errors.contains(says) && !answer.errors.contains("\u{1B}"), "\(answer.errors)")
        #expect(answer.complaints.count == 1)
    }

    @Test("no file ends with 66, an empty record holds")
    func edges() throws {
        #expect(try Program.run("verify-chain", "/none/such.json").status == 66)
        let empty = try Self.verify(LogbookRecord(person: "mira", links: []).json)
        #expect(empty.output == "The chain holds: 0 links, 0 signatures.\n")
    }
}
