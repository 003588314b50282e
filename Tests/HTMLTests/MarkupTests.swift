import HTML
import Testing

@Suite("Markup")
struct MarkupTests {
    @Test("elements nest and close by themselves")
    func nesting() {
        var page = Markup()
        page.section(.class("card")) { page in
            page.h2("Training")
            page.p { $0.text("30 hours") }
        }
        #expect(page.string == #"<section class="card"><h2>Training</h2><p>30 hours</p></section>"#)
    }

    @Test("void elements have no end tag")
    func voids() {
        var page = Markup()
        page.input(.type("checkbox"), .checked(true), .hidden(false))
        page.br()
        #expect(page.string == #"<input type="checkbox" checked><br>"#)
    }

    @Test("an attribute with nothing to say is not written")
    func absent() {
        var page = Markup()
        page.p("x", .ariaDescribedBy(nil), Attribute("data-day", "2024-01-01"))
        #expect(page.string == #"<p data-day="2024-01-01">x</p>"#)
    }

    @Test(
        "what someone typed stays text between tags",
        arguments: [
            ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
            ("a & b", "a &amp; b"),
            ("&lt;", "&amp;lt;"),
            ("]]>", "]]&gt;"),
            ("</p><p onclick=x>", "&lt;/p&gt;&lt;p onclick=x&gt;"),
            ("O'Neil \"Lee\"", "O'Neil \"Lee\""),
            ("Zoë 乳児 👶🏽 مرحبا", "Zoë 乳児 👶🏽 مرحبا"),
            ("zero\u{0}byte", "zero\u{FFFD}byte"),
            ("", ""),
            ("<", "&lt;"),
        ])
    func text(typed: String, written: String) {
        var page = Markup()
        page.text(typed)
        #expect(page.string == written)
    }

    @Test(
        "what someone typed stays inside its quotes",
        arguments: [
            (#"" onfocus="alert(1)"#, "&quot; onfocus=&quot;alert(1)"),
            ("' autofocus '", "&#39; autofocus &#39;"),
            ("<>&", "&lt;&gt;&amp;"),
            ("`${x}`", "`${x}`"),
        ])
    func attributes(typed: String, written: String) {
        var page = Markup()
        page.input(.value(typed))
        #expect(page.string == "<input value=\"\(written)\">")
    }

    @Test("numbers are text too")
    func numbers() {
        var page = Markup()
        page.text(-42)
        page.text("abc".dropFirst())
        #expect(page.string == "-42bc")
    }

    @Test("a long text comes through whole")
    func long() {
        var page = Markup(capacity: 1)
        let text = String(repeating: "<é>", count: 10_000)
        page.text(text)
        #expect(page.bytes.count == 10_000 * 10)
    }

    @Test("a drawing written in the source code is taken as it stands")
    func trusted() {
        var page = Markup()
        page.trusted("<svg></svg>")
        #expect(page.string == "<svg></svg>")
    }
}

@Suite("Links")
struct LinkTests {
    @Test(
        "links to the web, to mail and to this site lead there",
        arguments: [
            "/", "/check#years", "#main", "?a=b", "https://example.org/a?b&c", "HTTP://example.org", "mailto:a@b.org",
        ])
    func kept(address: String) {
        guard case .text(let value) = Attribute.href(address).value else { return #expect(Bool(false)) }
        #expect(value == address)
    }

    @Test(
        "links to anything else lead nowhere",
        arguments: [
            "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)",
            "data:text/html,x", "vbscript:x", "//evil.example", "/\\evil.example", "", "file:///etc/passwd",
        ])
    func dropped(address: String) {
        guard case .text(let value) = Attribute.href(address).value else { return #expect(Bool(false)) }
        #expect(value == "#")
    }
}
