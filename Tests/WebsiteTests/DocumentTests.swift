import Fixtures
import Foundation
import Logbooks
import Portfolios
import Storage
import Testing

@testable import Website

@Suite("Documents of an entry")
struct DocumentTests {
    private static let session = ["day": "2026-01-05", "amount": "90 min", "provider": "Lee Andersen"]

    /// Ada with one entry, looking at it, and the address of its documents.
    private static func ada(_ members: MemberSite, _ port: Int) throws -> (FormClient, String) {
        let ada = FormClient(port: port)
        try ada.join("Ada Osei", at: "ada@example.org", members)
        let id = try ada.enter(session, as: "supervision-received")
        try ada.get("/portfolio/entries/\(id)")
        return (ada, "/portfolio/entries/\(id)/documents")
    }

    /// Where the page that was looked at last leads with a text in it.
    private static func link(_ page: String, _ part: String) throws -> String {
        let found = page.components(separatedBy: "href=\"").map { $0.prefix { $0 != "\"" } }
        return String(try #require(found.first { $0.contains(part) }))
    }

    @Test("a file is attached, listed, given back just as it was, and removed")
    func wholeWay() async throws {
        try await MemberSite.whileServing(.mentored) { members, port in
            let (ada, path) = try Self.ada(members, port)
            let form = "action=\"\(path)\" novalidate enctype=\"multipart/form-data\">"
            #expect(ada.last.body.contains(form))
            let sent = try ada.send(Papers.pdf, named: "Certificate <b>.pdf", as: "document", to: path)
            #expect(sent.status == 303)
            let page = try ada.get(sent.headers["location"] ?? "").body
            #expect(
                page.contains("It is attached.") && page.contains("Certificate _b_.pdf") && page.contains("PDF file"))
            let link = try Self.link(page, "/documents/")
            let file = try ada.get(link)
            #expect(file.status == 200 && file.bodyBytes == Papers.pdf)
            #expect(file.headers["content-type"] == "application/pdf")
            #expect(file.headers["x-content-type-options"] == "nosniff")
            #expect(file.headers["content-security-policy"]?.hasPrefix("sandbox; default-src 'none'") == true)
            #expect(file.headers["cache-control"] == "no-store")
            #expect(
                file.headers["content-disposition"]
                    == "attachment; filename=\"Certificate _b_.pdf\"; filename*=UTF-8''Certificate%20_b_.pdf")
            #expect(try ada.get(link + "/remove").body.contains("deleted for good"))
            #expect(try ada.send([:], to: link + "/remove").status == 303)
            #expect(try ada.get(link).status == 404)
            #expect(try !ada.get(path).body.contains("Certificate"))
        }
    }

    @Test("what is no document is refused in words, whatever its name and its sender say")
    func refused() async throws {
        try await MemberSite.whileServing(.mentored) { members, port in
            let (ada, path) = try Self.ada(members, port)
            var macros = Papers.Archive(names: ["[Content_Types].xml", "_rels/.rels", "word/document.xml"])
            macros.parts.append(Papers.Archive(names: ["word/vbaProject.bin"]).parts[0])
            for (file, sentence) in [
                (Array("<html><script>alert(1)</script>".utf8), "Web pages and SVG"),
                (Array("<svg onload='alert(1)'/>".utf8), "Web pages and SVG"),
                (macros.bytes, "macros"), (Papers.pdf.dropLast(5) + [], "broken off"), ([], "empty"),
                (Array("MZ\u{0}".utf8), "files of this type"),
                (Papers.jpeg + Papers.Archive(names: ["a"]).bytes, "two types"),
            ] {
                let reply = try ada.send(file, named: "certificate.pdf", as: "document", to: path)
                #expect(reply.status == 422 && reply.body.contains(sentence), "\(sentence)")
            }
            #expect(try ada.send([], named: "", as: "document", to: path).body.contains("choose a file"))
            #expect(try ada.get("/es" + path).body.contains("Adjuntar"))
            #expect(try ada.send([], named: "", as: "document", to: "/es" + path).body.contains("elija un archivo"))
        }
    }

    @Test(
        "odd names come to nothing odd",
        arguments: [
            "../../a.pdf", "C:\\a.pdf", "a\u{0}.pdf", "\u{202E}fdp.exe", "a.pdf.exe",
            String(repeating: "n", count: 300),
            "a; filename=b.html", "%0D%0ASet-Cookie: a=b", "файл.pdf",
        ])
    func names(name: String) async throws {
        try await MemberSite.whileServing(.mentored) { members, port in
            let (ada, path) = try Self.ada(members, port)
            #expect(try ada.send(Papers.pdf, named: name, to: path).status == 303)
            let file = try ada.get(try Self.link(try ada.get(path).body, path + "/"))
            let said = try #require(file.headers["content-disposition"])
            #expect(said.hasPrefix("attachment; filename=\"") && said.hasSuffix(".pdf"))
            #expect(!said.contains("..") && !said.contains("/") && !said.contains("\\") && said.utf8.count < 1_000)
            #expect(said.unicodeScalars.allSatisfy { $0.isASCII && $0.value >= 32 })
            #expect(file.headers["set-cookie"] == nil)
        }
    }

    @Test("nobody reaches another's documents, and no form from elsewhere attaches any")
    func others() async throws {
        try await MemberSite.whileServing(.mentored) { members, port in
            let (ada, path) = try Self.ada(members, port)
            try ada.send(Papers.pdf, named: "a.pdf", as: "document", to: path)
            let link = try Self.link(try ada.get(path).body, path + "/")
            let eve = FormClient(port: port)
            try eve.join("Eve Hart", at: "eve@example.org", members)
            let own = try eve.enter(Self.session, as: "supervision-received")
            let crossed = "/portfolio/entries/\(own)/documents/" + (link.split(separator: "/").last ?? "")
            for place in [path, link, link + "/remove", crossed, crossed + "/remove"] {
                #expect(try eve.get(place).status == 404)
                #expect(try FormClient(port: port).get(place).status == 303)
            }
            try eve.get("/portfolio/entries/\(own)")
            #expect(try eve.send(Papers.pdf, named: "a.pdf", as: "document", to: path).status == 404)
            #expect(try eve.send([:], to: link + "/remove").status == 404)
            #expect(try eve.send(Papers.pdf, named: "a.pdf", as: "document", to: path, token: "x").status == 403)
            #expect(try FormClient(port: port).send(Papers.pdf, named: "a.pdf", as: "document", to: path).status == 303)
            #expect(try ada.get(link).bodyBytes == Papers.pdf)
        }
    }

    @Test("ten megabytes are taken, and not a byte more is kept")
    func large() async throws {
        try await MemberSite.whileServing(.mentored) { members, port in
            let (ada, path) = try Self.ada(members, port)
            let room = EntryDocument.most - Papers.png([("tEXt", [])]).count
            let largest = Papers.png([("tEXt", Array(repeating: 7, count: room))])
            #expect(try ada.send(largest, named: "a.png", as: "document", to: path).status == 303)
            let more = Papers.png([("tEXt", Array(repeating: 7, count: room + 1))])
            #expect(try ada.send(more, named: "b.png", as: "document", to: path).body.contains("larger than 10 MB"))
            let farMore = Papers.png([("tEXt", Array(repeating: 7, count: room + 200_000))])
            #expect(try ada.send(farMore, named: "c.png", as: "document", to: path).status == 413)
            #expect(try ada.get(path).body.components(separatedBy: "/remove").count == 2)
        }
    }

    @Test("only so many bytes are brought at once, and one file of each person")
    func room() async throws {
        let room = MemoryRoom(bytes: 10)
        let answer = Answer.plain("ok")
        let full = Failure.noRoom
        _ = try await room.answering("ada", bytes: 4) { () async throws(Failure) in
            await #expect(throws: full) {
                try await room.answering("ada", bytes: 1) { () async throws(Failure) in answer }
            }
            await #expect(throws: full) {
                try await room.answering("bob", bytes: 7) { () async throws(Failure) in answer }
            }
            return try await room.answering("bob", bytes: 6) { () async throws(Failure) in answer }
        }
        await #expect(throws: Failure.badRequest) {
            try await room.answering("ada", bytes: 10) { () async throws(Failure) in throw .badRequest }
        }
        _ = try await room.answering("ada", bytes: 10) { () async throws(Failure) in answer }
    }

    @Test(
        "no large form is read for who is not signed in, and of a member one at a time",
        arguments: ["/portfolio/import", "/rosters/r", "/portfolio/entries/e/documents"])
    func largeForms(place: String) async throws {
        try await MemberSite.whileServing(.mentored) { members, port in
            let ada = FormClient(port: port)
            try ada.join("Ada Osei", at: "ada@example.org", members)
            let cookies = "Cookie: " + ada.cookies.map { "\($0)=\($1)" }.joined(separator: "; ") + "\r\n"
            let head = "POST \(place) HTTP/1.1\r\nHost: x\r\nContent-Length: 900000\r\n"
            let type = "Content-Type: multipart/form-data; boundary=b\r\n"
            func begin(_ cookies: String) throws -> RawLine {
                let line = try RawLine(port: port, seconds: 1)
                line.write(head + type + cookies + "\r\n")
                return line
            }
            #expect(try begin("").status() == 303)
            let (first, second) = (try begin(cookies), try begin(cookies))
            // Whichever of them came first is still being read.
            let statuses = [first.status(), second.status()]
            #expect(statuses.contains(503) && statuses.contains(nil))
        }
    }
}
