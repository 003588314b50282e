import Fixtures
import Logbooks
import Portfolios
import Rulebooks
import Storage
import Testing

@testable import Website

@Suite("Documents that a signer may see")
struct ShownDocumentTests {
    /// Ada, with a certificate at her first session and a letter at the second, and where she keeps them.
    private static func ada(
        _ members: MemberSite, _ port: Int
    ) throws -> (client: FormClient, marks: [EntryMark], documents: [String]) {
        let (ada, marks) = try members.practitioner(port)
        var documents: [String] = []
        for (mark, name) in zip(marks, ["certificate.pdf", "letter.pdf"]) {
            try attach(Papers.pdf + Array(name.utf8), name, to: mark, ada)
            members.wait(minutes: 1)
            documents.append(try ids(in: ada.get(Self.place(mark)).body).first ?? "")
        }
        try ada.get("/portfolio/sign-off/new")
        return (ada, marks, documents)
    }

    private static func place(_ mark: EntryMark) -> String { "/portfolio/entries/\(mark.entry.text)/documents" }

    private static func attach(_ file: [UInt8], _ name: String, to mark: EntryMark, _ client: FormClient) throws {
        try client.get(place(mark))
        try #require(try client.send(file, named: name, as: "document", to: place(mark)).status == 303)
    }

    /// Of all documents that a page leads to.
    private static func ids(in page: String) -> [String] {
        page.matches(of: /href="[^"]*\/documents\/([^"\/]{43})"/).map { String($0.1) }
    }

    @Test("they see none unless one lets them; then just what is attached when they are asked")
    func wholeWay() async throws {
        try await MemberSite.whileServing { members, port in
            let (ada, marks, documents) = try Self.ada(members, port)
            #expect(ada.last.body.contains("1 document") && ada.last.body.contains("name=\"documents\""))
            #expect(!ada.last.body.contains("name=\"documents\" value=\"yes\" checked"))
            try ada.ask(marks, of: "lena@example.org")
            let (lena, closed) = (FormClient(port: port), try members.link(to: "lena@example.org"))
            #expect(try !lena.get(closed).body.contains("certificate.pdf"))
            #expect(try lena.get(closed + "/documents/" + documents[0]).status == 404)
            members.wait(minutes: 1)
            try ada.ask(marks, of: "sam@example.org", showing: true)
            let (sam, link) = (FormClient(port: port), try members.link(to: "sam@example.org"))
            let page = try sam.get(link).body
            #expect(page.contains("certificate.pdf") && Self.ids(in: page) == documents)
            let file = try sam.get(link + "/documents/" + documents[0])
            #expect(file.status == 200 && file.bodyBytes == Papers.pdf + Array("certificate.pdf".utf8))
            #expect(file.headers["content-disposition"]?.hasPrefix("attachment; filename=\"certificate.pdf\"") == true)
            #expect(file.headers["content-security-policy"]?.hasPrefix("sandbox; default-src 'none'") == true)
            #expect(file.headers["cache-control"] == "no-store")
            #expect(try ada.get(ada.firstRequest()).body.contains("<dd>certificate.pdf, letter.pdf</dd>"))
            // What comes later stays with her, and what she removes is gone.
            try Self.attach(Papers.docx, "later.docx", to: marks[0], ada)
            let later = try #require(Self.ids(in: ada.get(Self.place(marks[0])).body).last { $0 != documents[0] })
            try ada.get(Self.place(marks[1]))
            try ada.send([:], to: Self.place(marks[1]) + "/\(documents[1])/remove")
            #expect(try Self.ids(in: sam.get(link).body) == [documents[0]])
            #expect(try sam.get(link + "/documents/" + later).status == 404)
            #expect(try sam.get(link + "/documents/" + documents[1]).status == 404)
            #expect(try members.shownDocuments() == [documents[0]])
        }
    }

    @Test("the link alone shows them, to all but who asked; when the request is over it shows nothing")
    func ended() async throws {
        try await MemberSite.whileServing { members, port in
            let (ada, marks, documents) = try Self.ada(members, port)
            try ada.ask(marks, of: "sam@example.org", showing: true)
            let (sam, link) = (FormClient(port: port), try members.link(to: "sam@example.org"))
            let file = link + "/documents/" + documents[0]
            #expect(try ada.get(file).status == 403)
            #expect(
                try sam.get("/sign-off/" + String(repeating: "A", count: 43) + "/documents/" + documents[0]).status
                    == 410)
            #expect(try RawClient(port: port).send("POST", file).status == 405)
            try sam.get(link)
            try sam.sign("Sam Cruz", link)
            #expect(try sam.get(file).status == 410)
            members.wait(minutes: 1)
            try Self.attach(Papers.jpeg, "photo.jpg", to: marks[0], ada)
            let third = try members.another(of: "ada@example.org")
            try Self.attach(Papers.jpeg, "page.jpg", to: third, ada)
            let page = try #require(Self.ids(in: ada.get(Self.place(third)).body).first)
            try ada.ask([third], of: "sam@example.org", showing: true)
            let second = try members.link(to: "sam@example.org")
            #expect(second != link)
            #expect(try sam.get(second + "/documents/" + page).status == 200)
            #expect(try sam.get(second + "/documents/" + documents[0]).status == 404)
            #expect(try ada.send(["do": "revoke"], to: ada.firstRequest()).status == 303)
            #expect(try sam.get(second + "/documents/" + page).status == 410)
            members.wait(minutes: 1)
            try ada.ask([third], of: "lena@example.org", showing: true)
            let last = try members.link(to: "lena@example.org")
            #expect(try sam.get(last + "/documents/" + page).status == 200)
            members.wait(minutes: 31 * 24 * 60)
            #expect(try sam.get(last + "/documents/" + page).status == 410)
        }
    }

    @Test("whoever has an account finds them where much is signed at once; nobody else does")
    func account() async throws {
        try await MemberSite.whileServing { members, port in
            let (ada, marks, documents) = try Self.ada(members, port)
            try ada.ask(marks, of: "sam@example.org", showing: true)
            let (sam, eve) = (FormClient(port: port), FormClient(port: port))
            members.wait(minutes: 1)
            try sam.join("Sam Cruz", at: "sam@example.org", members)
            try eve.join("Eve Stone", at: "eve@example.org", members)
            let list = try sam.get("/portfolio/to-sign").body
            #expect(Self.ids(in: list) == documents)
            let one = "/portfolio/to-sign/" + sam.value(after: #"href="/portfolio/to-sign/"#).prefix { $0 != "/" }
            #expect(try Self.ids(in: sam.get(one).body) == documents)
            let place = one + "/documents/" + documents[1]
            #expect(list.contains("href=\"\(place)\""))
            #expect(try sam.get(place).bodyBytes == Papers.pdf + Array("letter.pdf".utf8))
            #expect(try eve.get(place).status == 404)
            #expect(try ada.get(place).status == 404)
            #expect(try FormClient(port: port).get(place).headers["location"]?.hasPrefix("/sign-in") == true)
            try sam.get(one)
            try sam.sign("Sam Cruz", one)
            #expect(try sam.get(place).status == 404)
        }
    }

    @Test("what was ticked stays ticked when something else is missing; without documents nothing is asked")
    func form() async throws {
        try await MemberSite.whileServing { members, port in
            let (ada, marks, _) = try Self.ada(members, port)
            let fields = ["email": "sam", "entry": marks[0].digest.hex, "documents": "yes"]
            let reply = try ada.send(fields, to: "/portfolio/sign-off/new")
            #expect(reply.status == 422 && reply.body.contains("name=\"documents\" value=\"yes\" checked"))
            let page = try ada.get("/es/portfolio/sign-off/new").body
            #expect(page.contains("Puede ver los documentos adjuntos") && page.contains("1 documento"))
            members.wait(minutes: 1)
            let bea = try members.newcomer("bea", port)
            _ = try bea.enter(
                ["day": "2026-01-05", "amount": "90 min", "format": "individual", "provider": "Sam Cruz"],
                as: "supervision-received")
            #expect(try !bea.get("/portfolio/sign-off/new").body.contains("name=\"documents\""))
        }
    }
}

extension MemberSite {
    /// Which documents were opened by who was asked to sign, as the journal has it.
    fileprivate func shownDocuments() throws -> [String] {
        try asking { records in
            try await records.database.read { transaction throws(StoreError) in
                try transaction.rows("SELECT details FROM journal_entry WHERE kind = 'document-shown' ORDER BY number")
                    .map { row throws(StoreError) in try row.text(0) }
            }
        }
    }

    /// One more entry of somebody's.
    fileprivate func another(of address: String) throws -> EntryMark {
        let entry = Entry(id: "s3", kind: .training, first: Day(year: 2026, month: 3, day: 3), amount: 60)
        let added = try asking { records in
            try await Logbook(records.database, records.scribe).add(
                [NewEntry(entry)], to: try await self.person(address), at: records.now())
        }
        guard case .added(let marks) = added, let mark = marks.first else { throw RawClient.NoReply() }
        return mark
    }
}
