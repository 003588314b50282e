import Fixtures
import Foundation
import Logbooks
import Portfolios
import Rulebooks
import Secrets
import Storage
import Testing

@testable import Website

@Suite("Everything out again, in one archive")
struct EverythingTests {
    private static func attach(
        _ file: [UInt8], _ name: String, to entry: EntryID, _ client: FormClient, _ members: MemberSite
    ) throws {
        members.wait(minutes: 1)
        let place = "/portfolio/entries/\(entry.text)/documents"
        try client.get(place)
        try #require(try client.send(file, named: name, as: "document", to: place).status == 303)
    }

    /// As many bytes as are too many for a connection to hold.
    private static func fill(_ entry: EntryID, _ members: MemberSite) throws {
        for number in 1...2 {
            let content = [UInt8](repeating: UInt8(number), count: EntryDocument.most)
            let document = EntryDocument(
                id: .init("d\(number)"), entry: entry, name: "\(number).pdf", type: .pdf, size: content.count,
                digest: SHA256.digest(of: content), attachedAt: Preview.now)
            _ = try members.asking { records in
                try await Documents(records.database).attach(
                    document, content, by: try await members.person("ada@example.org"))
            }
        }
    }

    @Test("the record goes with its documents; other programs open it, and what was attached is there byte by byte")
    func wholeWay() async throws {
        try await MemberSite.whileServing { members, port in
            let (ada, marks) = try members.practitioner(port)
            try Self.attach(Papers.pdf, "Certificate 語.pdf", to: marks[0].entry, ada, members)
            try Self.attach(Papers.docx, "letter.docx", to: marks[0].entry, ada, members)
            try Self.attach(Papers.pdf + [10], "certificate 語.PDF", to: marks[0].entry, ada, members)
            try Self.attach(Papers.jpeg, "../../etc/con", to: marks[1].entry, ada, members)
            try Self.attach(Papers.webp, "gone.webp", to: marks[1].entry, ada, members)
            let page = try ada.get("/portfolio/entries/s2/documents").body
            let last = try #require(page.matches(of: /href="([^"]*\/remove)"/).last).1
            try ada.send([:], to: String(last))
            #expect(try ada.get("/portfolio").body.contains("href=\"/portfolio/everything.zip\""))
            #expect(try ada.get("/account/erase").body.contains("href=\"/portfolio/everything.zip\""))
            let reply = try ada.get("/portfolio/everything.zip")
            #expect(reply.status == 200 && reply.headers["content-type"] == "application/zip")
            #expect(reply.headers["content-disposition"] == "attachment; filename=\"everything.zip\"")
            #expect(reply.headers["cache-control"] == "no-store")
            let files = try Archives.unpacked(reply.bodyBytes)
            let first = "documents/2026-03-01-supervision-received-s1/"
            let other = "documents/2026-03-02-supervision-received-s2/"
            #expect(
                files.map(\.name) == [
                    "record.json", "portfolio.json", "entries.csv", first + "Certificate 語.pdf", first + "letter.docx",
                    first + "certificate 語-2.pdf", other + "_con.jpg",
                ])
            let found = Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.bytes) })
            #expect(found[first + "Certificate 語.pdf"] == Papers.pdf && found[first + "letter.docx"] == Papers.docx)
            #expect(found[first + "certificate 語-2.pdf"] == Papers.pdf + [10])
            for (name, place) in [
                ("record.json", "/portfolio/record.json"), ("portfolio.json", "/portfolio/portfolio.json"),
                ("entries.csv", "/portfolio/portfolio.csv?notes=yes"),
            ] { #expect(try found[name] == ada.get(place).bodyBytes, "\(name)") }
            #expect(try members.exports().first == "everything.zip")
        }
    }

    @Test("nobody takes along what is another's; who has entered nothing has an archive all the same")
    func others() async throws {
        try await MemberSite.whileServing { members, port in
            let (ada, marks) = try members.practitioner(port)
            try Self.attach(Papers.pdf, "a.pdf", to: marks[0].entry, ada, members)
            let (eve, visitor) = (FormClient(port: port), FormClient(port: port))
            members.wait(minutes: 1)
            try eve.join("Eve Stone", at: "eve@example.org", members)
            let files = try Archives.unpacked(try eve.get("/portfolio/everything.zip").bodyBytes)
            #expect(files.map(\.name) == ["record.json", "portfolio.json", "entries.csv"])
            #expect(!files.contains { String(decoding: $0.bytes, as: UTF8.self).contains("Sam") })
            #expect(try visitor.get("/portfolio/everything.zip").headers["location"]?.hasPrefix("/sign-in") == true)
            #expect(try RawClient(port: port).send("HEAD", "/portfolio/everything.zip").status == 405)
            #expect(try ada.get("/es/portfolio").body.contains("Todo, con sus documentos y notas (ZIP)"))
        }
    }

    @Test("it may take longer than one answer, as long as it is being taken; who stops reading is let go")
    func pace() async throws {
        var limits = Limits()
        limits.exchange = .seconds(3)
        try await MemberSite.whileServing(limits: limits) { members, port in
            let (ada, marks) = try members.practitioner(port)
            try Self.fill(marks[0].entry, members)
            let cookies = "Cookie: " + ada.cookies.map { "\($0)=\($1)" }.joined(separator: "; ")
            func begin() throws -> RawLine {
                let line = try RawLine(port: port)
                line.write(
                    "GET /portfolio/everything.zip HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\(cookies)\r\n\r\n")
                return line
            }
            let idle = try begin()
            #expect(idle.status() == 200)
            // One at a time of each person.
            #expect(try ada.get("/portfolio/everything.zip").status == 503)
            Thread.sleep(forTimeInterval: 4)
            #expect(idle.readAll().count < 2 * EntryDocument.most)
            let steady = try begin()
            var taken: [UInt8] = []
            let start = Date()
            while case let more = steady.read(), !more.isEmpty {
                taken += more
                if taken.count / 2_500_000 > (taken.count - more.count) / 2_500_000 {
                    Thread.sleep(forTimeInterval: 0.5)
                }
            }
            #expect(Date().timeIntervalSince(start) > 3)
            #expect(taken.count > 2 * EntryDocument.most && taken.suffix(5) == Array("0\r\n\r\n".utf8)[...])
        }
    }

    @Test("more files than two bytes can count, and names in any script")
    func many() throws {
        var archive = ZipWriter(on: Preview.today)
        var bytes: [UInt8] = []
        for number in 0..<65_536 { bytes += try archive.file("n\(number)", [], isText: false).flatMap(\.self) }
        bytes += try archive.file("ñ/語.txt", Array("a,b".utf8), isText: true).flatMap(\.self)
        let files = try Archives.unpacked(bytes + archive.end())
        #expect(files.count == 65_537 && files.last?.name == "ñ/語.txt" && files[65_535].name == "n65535")
        #expect(files.last.map { String(decoding: $0.bytes, as: UTF8.self) } == "a,b")
    }
}
