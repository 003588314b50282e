import Mail
import Portfolios
import PostOffice
import Rulebooks
import Testing

@Suite("Letters as messages")
struct MIMETests {
    static let noon = Instant(milliseconds: 1_795_348_800_000)

    static func box(_ address: String, _ name: String? = nil) throws -> Mailbox {
        Mailbox(name: name.map { HeaderText(cleaning: $0) }, address: try #require(MailAddress(address)))
    }

    static func letter(
        subject: String = "Hello", opening: [String] = ["One."], name: String? = "Attune"
    ) throws -> Letter {
        let page = try #require(WebAddress("https://example.org/sign-in?token=abc&next=%2Fportfolio"))
        return Letter(
            language: .english, sender: try box("post@example.org", name),
            subject: try #require(HeaderText(subject)), opening: opening,
            action: Letter.Action(label: "Sign in", address: page), closing: ["Kind regards"],
            replyTo: try box("office@example.org", "The Office, Inc."),
            unsubscribe: WebAddress("https://example.org/stop"))
    }

    private func judge(_ letter: Letter, to recipient: Mailbox) async throws -> Judgment {
        try await Judgment(of: MIMEMessage(letter, to: recipient, id: "sign-in/Q7.1", at: Self.noon).bytes)
    }

    @Test("Python's email package reads a letter as it was written, and finds no fault")
    func roundTrip() async throws {
        let letter = try Self.letter(opening: ["Dear Mira,", "two\nlines, 5 < 6 & “quotes” = equal"])
        let judged = try await judge(letter, to: try Self.box("mira@example.org", "Mira Castellanos"))
        #expect(judged.defects.isEmpty)
        #expect(judged.subject == "Hello")
        #expect(judged.from == [["Attune", "post@example.org"]])
        #expect(judged.to == [["Mira Castellanos", "mira@example.org"]])
        #expect(judged.replyTo == [["The Office, Inc.", "office@example.org"]])
        #expect(judged.date == "2026-11-22T12:00:00+00:00")
        #expect(judged.messageID == "<attune.sign-in=2f=517=2e1@example.org>")
        #expect(judged.unsubscribe == "<https://example.org/stop>")
        #expect(judged.kinds == ["multipart/alternative", "text/plain", "text/html"])
        #expect(judged.plain == letter.plainText)
        #expect(judged.html == String(decoding: letter.html, as: UTF8.self) + "\n")
        #expect(judged.isASCII && judged.bareLineEnds == 0 && judged.longest <= 78)
        #expect(Set(judged.headers).count == judged.headers.count, "no header twice")
    }

    @Test(
        "subjects and names of all the world come back as they went",
        arguments: [
            "Ñandú y José firmarán el año próximo, ¿verdad?", "የሕፃናት የአእምሮ ጤና እንክብካቤ ሰጪዎች ማረጋገጫ ደብዳቤ ለእርስዎ",
            "乳幼児のこころの健康を支える人たちのための証明書について、大切なお知らせがあります", "مرحبا بك في أتيون",
            "👩‍👧‍👦 families, 100% = all?", "=?utf-8?Q?not_encoded?=", "  two   spaces ", "a_b=c?d",
            String(repeating: "x", count: 290), String(repeating: "word ", count: 55) + "end",
            #"O'Brien "Bo" <bo@x>, PhD; (x) \ y"#, "x",
        ])
    func international(text: String) async throws {
        let letter = try Self.letter(subject: text, opening: [text], name: text)
        let judged = try await judge(letter, to: try Self.box("mira@example.org", text))
        #expect(judged.defects.isEmpty)
        #expect(judged.subject == text)
        let cleaned = HeaderText(cleaning: text).text
        #expect(judged.from == [[cleaned, "post@example.org"]])
        #expect(judged.to == [[cleaned, "mira@example.org"]])
        #expect(judged.plain == letter.plainText)
        #expect(judged.isASCII && judged.longest <= 78)
    }

    @Test("long lines, dots, spaces at ends, tabs and odd line ends come back as they went")
    func bodies() async throws {
        let hard = [
            ".", "..", ".\n.\n", "From here on", String(repeating: "é", count: 1_000), "tab\there", "=3D=",
            String(repeating: "=", count: 75), String(repeating: "a", count: 76), "a\u{0}b\u{7F}c", "--=_attune_x",
        ]
        let letter = try Self.letter(opening: hard)
        let judged = try await judge(letter, to: try Self.box("mira@example.org"))
        #expect(judged.defects.isEmpty && judged.longest <= 78)
        #expect(judged.plain == letter.plainText)
        #expect(judged.html == String(decoding: letter.html, as: UTF8.self) + "\n")
        #expect(try Self.letter(opening: ["a\r\nb\rc"]).plainText.hasPrefix("a\nb\nc\n\n"))
    }

    @Test("the plain text is wrapped at 72, and an address is never broken")
    func wrapping() throws {
        let letter = try Self.letter(opening: [String(repeating: "seven77 ", count: 40)])
        let lines = letter.plainText.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.allSatisfy { $0.count <= 72 } && lines[0].count == 71)
        #expect(lines.contains("https://example.org/sign-in?token=abc&next=%2Fportfolio"))
        #expect(lines.contains("Sign in:"))
    }

    @Test("what somebody writes is text in the page, never markup")
    func markup() throws {
        let html = String(decoding: try Self.letter(opening: ["<script>alert(1)</script>"]).html, as: UTF8.self)
        #expect(html.contains("&lt;script&gt;") && !html.contains("<script"))
        #expect(html.contains(#"href="https://example.org/sign-in?token=abc&amp;next=%2Fportfolio""#))
    }

    @Test(
        "nobody begins a header of their own",
        arguments: ["a\r\nBcc: x@y.z", "a\nb", "a\rb", "a\u{0}b", "a\u{85}b", "a\u{2028}b", "\u{202E}a", "", "\t"])
    func injection(text: String) async throws {
        #expect(HeaderText(text) == nil)
        let cleaned = HeaderText(cleaning: text)
        #expect(HeaderText(cleaned.text) == cleaned)
        let judged = try await judge(try Self.letter(name: text), to: try Self.box("mira@example.org", text))
        #expect(!judged.headers.contains("Bcc") && judged.defects.isEmpty)
    }

    @Test("a header's text has 1 to 300 characters; what is longer is cut when it is cleaned")
    func lengths() {
        #expect(HeaderText(String(repeating: "é", count: 300)) != nil)
        #expect(HeaderText(String(repeating: "é", count: 301)) == nil)
        #expect(HeaderText(cleaning: String(repeating: "é", count: 301)).text.unicodeScalars.count == 300)
        #expect(HeaderText(cleaning: " \n ").text == "…")
    }

    @Test(
        "an address that could say more than an address is none",
        arguments: [
            "", "a", "@", "a@", "@b", "a@b@c", "a b@c", "a@b\r\nRCPT TO:<x@y>", "a@b>", "<a@b", "a@b,c@d", "\"a\"@b",
            "a@b;c", "a..b@c", ".a@c", "a.@c", "a@-b", "a@b..c", "é@b", "a@é", "a@b\u{0}", "a@[127.0.0.1]",
            String(repeating: "a", count: 65) + "@b",
        ])
    func addresses(text: String) { #expect(MailAddress(text) == nil) }

    @Test("an ordinary address is one")
    func ordinaryAddresses() {
        for text in ["mira@example.org", "m.o'neil+x=y@sub.example.co.uk", String(repeating: "a", count: 64) + "@b"] {
            #expect(MailAddress(text)?.text == text)
        }
    }

    @Test(
        "a link leads to the web, and holds nothing that ends it",
        arguments: [
            "javascript:alert(1)", "https://", "ftp://x", "https://x y", "https://x>", "https://x\"", "//x",
            "https://x\r\ny", "https://é.org",
        ])
    func links(text: String) { #expect(WebAddress(text) == nil) }
}
