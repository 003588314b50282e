import Logbooks
import Testing

@Suite("Names of files")
struct DocumentNameTests {
    @Test(
        "a name has no folder, nothing unseen, and ends as its type does",
        arguments: [
            ("certificate.pdf", "certificate.pdf"), ("Certificado de Zoë.PDF", "Certificado de Zoë.pdf"),
            ("../../etc/passwd", "passwd.pdf"), ("C:\\Users\\ada\\a.pdf", "a.pdf"), ("/a/b/", "b.pdf"),
            ("scan.pdf.exe", "scan.pdf.exe.pdf"), ("scan.jpg", "scan.jpg.pdf"), ("", "document.pdf"),
            ("...", "document.pdf"), ("a\u{0}b.pdf", "ab.pdf"), ("a\r\nSet-Cookie: x=1.pdf", "aSet-Cookie_ x=1.pdf"),
            ("\u{202E}fdp.exe", "fdp.exe.pdf"), ("a\u{200B}\u{FEFF}b.pdf", "ab.pdf"), ("a\u{2028}b.pdf", "a b.pdf"),
            ("  a   b . pdf", "a b . pdf.pdf"), ("a\"; filename=\"b.pdf", "a_; filename=_b.pdf"),
            ("con.pdf", "_con.pdf"), ("LPT9.pdf", "_LPT9.pdf"), (".htaccess", "htaccess.pdf"), ("a*b?.pdf", "a_b_.pdf"),
            ("السيرة.pdf", "السيرة.pdf"),
        ])
    func names(given: String, name: String) {
        #expect(DocumentName(given, .pdf).text == name)
    }

    @Test("long names, and marks piled on one letter, are cut")
    func long() {
        let long = DocumentName(String(repeating: "a", count: 300) + ".pdf", .pdf).text
        #expect(long == String(repeating: "a", count: 100) + ".pdf")
        let wide = DocumentName(String(repeating: "語", count: 300), .png).text
        #expect(wide.utf8.count <= 204 && wide.hasSuffix("語.png"))
        #expect(DocumentName("a" + String(repeating: "\u{301}", count: 900), .pdf).text.utf8.count <= 204)
        #expect(DocumentName("photo.jpeg", .jpeg).text == "photo.jpeg")
        #expect(DocumentName("photo.heif", .heic).text == "photo.heif")
    }

    @Test("what old programs are told is ASCII, and ends no header")
    func ascii() {
        #expect(DocumentName("Zoë's «letter».pdf", .pdf).inASCII == "Zo_'s _letter_.pdf")
    }
}
