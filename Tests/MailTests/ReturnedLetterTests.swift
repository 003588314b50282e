import Fixtures
import Mail
import Portfolios
import Storage
import Testing

@Suite("Letters that came back")
struct ReturnedLetterTests {
    private func path(isTagged: Bool = true) throws -> ReturnPath {
        ReturnPath(try #require(MailAddress("Returns@example.org")), isTagged: isTagged)
    }

    /// As Postfix writes it.
    private static func report(
        to address: String = "returns@example.org", action: String = "failed", status: String = "5.1.1",
        diagnosis: String = "smtp; 550 5.1.1 <alex@example.com>: no such user", returned: String? = nil,
        kind: String = "multipart/report; report-type=delivery-status;\r\n\tboundary=\"b1/x\""
    ) -> [UInt8] {
        let original = returned ?? "Message-ID: <attune.sign-off=2f17@example.org>\r\nSubject: x\r\n"
        let text = """
            Return-Path: <>
            To: \(address)
            From: MAILER-DAEMON@mx.example.com (Mail Delivery System)
            Subject: Undelivered Mail Returned to Sender
            Content-Type: \(kind)

            This is a MIME-encapsulated message.

            --b1/x
            Content-Type: text/plain; charset=us-ascii

            I am sorry. Action: failed

            --b1/x
            Content-Description: Delivery report
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example.com
            Arrival-Date: Sun, 22 Nov 2026 12:00:00 +0000

            Final-Recipient: rfc822; alex@example.com
            Action: \(action)
            Status: \(status)
            Diagnostic-Code: \(diagnosis)

            --b1/x
            Content-Type: text/rfc822-headers

            \(original)
            --b1/x--

            """
        return Array(text.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n").utf8)
    }

    @Test("it is known by the address to which it came back, whatever else it says")
    func tagged() throws {
        for returned in [nil, "Subject: nothing\r\n", "Message-ID: <attune.other@example.org>\r\n"] {
            let bytes = Self.report(to: "<RETURNS+sign-off=2F17@EXAMPLE.org>", returned: returned)
            let letter = try #require(ReturnedLetter(bytes, to: try path()))
            #expect(letter.message == "sign-off/17" && letter.reason == .reply(550, finer: "5.1.1"))
        }
    }

    @Test("it is known by the name of what is returned with it")
    func named() throws {
        let letter = try #require(ReturnedLetter(Self.report(), to: try path(isTagged: false)))
        #expect(letter.message == "sign-off/17" && letter.reason == .reply(550, finer: "5.1.1"))
        let silent = Self.report(status: "5.0.0", diagnosis: "x-unix; gone")
        #expect(ReturnedLetter(silent, to: try path())?.reason == .reply(550, finer: "5.0.0"))
    }

    @Test("a delay, an arrival, a holiday reply and a stranger's letter are no return")
    func others() throws {
        for action in ["delayed", "delivered", "relayed", "expanded", ""] {
            #expect(ReturnedLetter(Self.report(action: action), to: try path()) == nil)
        }
        #expect(ReturnedLetter(Self.report(kind: "text/plain"), to: try path()) == nil)
        #expect(ReturnedLetter(Self.report(kind: "multipart/report; boundary=zz"), to: try path()) == nil)
        #expect(ReturnedLetter(Self.report(returned: "Message-ID: <x@example.org>\r\n"), to: try path()) == nil)
        #expect(ReturnedLetter([], to: try path()) == nil)
        #expect(ReturnedLetter(Array("Subject: away\r\n\r\nI am on holiday".utf8), to: try path()) == nil)
    }

    @Test("whatever comes, reading it ends soon and in no crash", .timeLimit(.minutes(1)))
    func hostile() throws {
        let good = Self.report()
        var generator = SplitMix64(seed: 5)
        for _ in 0..<2_000 {
            var bytes = good
            for _ in 0..<Int.random(in: 1...20, using: &generator) {
                bytes[Int.random(in: bytes.indices, using: &generator)] = .random(in: 0...255, using: &generator)
            }
            _ = ReturnedLetter(Array(bytes.prefix(.random(in: 0...bytes.count))), to: try path())
        }
        let start = "Content-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\n"
        for filler in ["\n", "--b\n", "a:\n", " x\n", "a: b\n\n", "x", "\r"] {
            let bytes = Array((start + String(repeating: filler, count: 900_000 / filler.utf8.count)).utf8)
            #expect(ReturnedLetter(bytes, to: try path()) == nil)
        }
        #expect(ReturnedLetter([UInt8](repeating: 10, count: 1_000_001), to: try path()) == nil)
    }

    @Test("a letter's name goes into its return address and comes out, if there is room")
    func addresses() throws {
        let path = try path()
        for id in ["mail-1", "sign-off/17", "A.b@c d", "ñ"] {
            let address = path.address(for: .init(id))
            #expect(address.text != "Returns@example.org")
            #expect(path.id(in: address.text)?.text == id && path.id(in: address.text.uppercased())?.text == id)
        }
        #expect(path.address(for: .init(String(repeating: "a", count: 56))).text.hasPrefix("Returns+a"))
        #expect(path.address(for: .init(String(repeating: "a", count: 57))).text == "Returns@example.org")
        #expect(try self.path(isTagged: false).address(for: "mail-1").text == "Returns@example.org")
        for wrong in ["returns@example.org", "returns+@example.org", "returns+a@b.org", "returns+=@example.org", "x"] {
            #expect(path.id(in: wrong) == nil)
        }
    }
}
