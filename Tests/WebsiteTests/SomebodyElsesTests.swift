import Logbooks
import Offerings
import Portfolios
import Storage
import Testing

@testable import Website

/// Whatever a member finds on their own pages, tried by somebody else who is signed in, too.
@Suite("What is somebody else's")
struct SomebodyElsesTests {
    /// All places of members that can be reached from a member's own pages.
    private static func places(of client: FormClient) throws -> Set<String> {
        var (found, waiting): (Set<String>, [String]) = (["/portfolio", "/account"], ["/portfolio", "/account"])
        while let path = waiting.popLast(), found.count < 300 {
            let reply = try client.get(path)
            guard reply.headers["content-type"]?.hasPrefix("text/html") == true else { continue }
            let links = reply.body.matches(of: /(?:href|action)="(\/[^"#?]*)/).map { String($0.1) }
            for link in links where Path.read(link).path?.isPersonal == true && found.insert(link).inserted {
                waiting.append(link)
            }
        }
        // Going out would end the walk.
        return found.filter { $0 != "/sign-out" }
    }

    /// Ada with something of every kind: entries, a request, letters, a group, a roster, an import, a document.
    private static func wealthy(_ members: MemberSite, _ port: Int) throws -> FormClient {
        let (ada, marks) = try members.practitioner(port)
        try ada.ask(marks, of: "sam@example.org")
        _ = try ada.lead(["addresses": "ana@example.org"])
        try ada.get("/rosters/new")
        try ada.send(
            [
                "id": ada.last.value(of: "id"), "day": ada.last.value(of: "day"), "amount": "3", "title": "Ada's day",
                "provider": "Harbor Institute",
            ], to: "/rosters/new")
        let entry = "/portfolio/entries/\(marks[0].entry.text)/documents"
        try ada.get(entry)
        try ada.send(Array("%PDF-1.4\n%%EOF\n".utf8), named: "Ada.pdf", to: entry)
        return ada
    }

    @Test("no address that a member finds on their pages shows or changes anything to another member")
    func everyPlace() async throws {
        try await MemberSite.whileServing { members, port in
            let ada = try Self.wealthy(members, port)
            let eve = FormClient(port: port)
            members.wait(minutes: 1)
            try eve.join("Eve Stone", at: "eve@example.org", members)
            let common = try Self.places(of: eve)
            let hers = try Self.places(of: ada).subtracting(common).filter { path in
                // Of every member there is such a place, with things of their own.
                path.contains(where: \.isNumber) || path.count > 40
            }
            #expect(hers.count >= 8, "\(hers.sorted())")
            let before = try members.tally()
            try eve.get("/portfolio")
            let token = eve.formToken
            let evil = [
                "form-token": token, "do": "revoke", "reason": "because", "why": "because", "merge": "yes",
                "word": "erase", "list": "eve@example.org", "amount": "1", "version": "1", "name": "Eve",
            ]
            for path in hers.sorted() {
                let seen = try eve.get(path)
                #expect([404, 405, 410].contains(seen.status), "GET \(path) \(seen.status)")
                #expect(!seen.body.contains("Ada") && !seen.body.contains("Harbor"), "\(path)")
                let done = try eve.send(evil, to: path)
                #expect([404, 405, 410, 413, 415, 400, 422].contains(done.status), "POST \(path) \(done.status)")
                #expect(!done.body.contains("Ada"), "\(path)")
            }
            #expect(try members.tally() == before)
            for path in hers.sorted() { #expect([200, 303, 405].contains(try ada.get(path).status), "\(path)") }
        }
    }
}

extension MemberSite {
    /// What stands in the tables that anybody but the visitor could care for.
    fileprivate func tally() throws -> [Int] {
        try asking { records in
            try await records.database.read { transaction throws(StoreError) in
                let row = try transaction.row(
                    """
                    SELECT (SELECT count(*) FROM chain_entry), (SELECT count(*) FROM journal_entry),
                        (SELECT count(*) FROM entry_document WHERE removed_at IS NULL),
                        (SELECT count(*) FROM roster_credit), (SELECT count(*) FROM attendance),
                        (SELECT count(*) FROM sign_off_request WHERE revoked_at IS NULL),
                        (SELECT count(*) FROM letter WHERE read_at IS NULL)
                    """)
                guard let row else { return [] }
                return try (0..<7).map { column throws(StoreError) in try row.count(column) }
            }
        }
    }
}
