import Accounts
import Foundation
import Logbooks
import Portfolios
import Storage
import Testing

@testable import Website

@Suite("What a role opens")
struct RoleTaskTests {
    @Test("a supervisor finds what waits for their signature and the groups they lead, and is told what the role means")
    func supervisor() async throws {
        try await MemberSite.whileServing { members, port in
            _ = try members.founded(port)
            let (ada, marks) = try members.practitioner(port)
            let lee = try members.newcomer("lee", port)
            try members.appoint("lee", .supervisor, in: MemberSite.valley)
            let page = try lee.get("/organizations/valley").body
            #expect(page.contains("The valley recognizes you as a supervisor."))
            #expect(page.contains("href=\"/portfolio/to-sign\"") && page.contains("Nothing waits for your signature."))
            #expect(page.contains("href=\"/groups\"") && !page.contains("href=\"/rosters?"))
            try ada.ask(marks, of: "lee@example.org")
            #expect(try lee.get("/organizations/valley").body.contains("One request waits for your signature."))
            #expect(try lee.get("/es/organizations/valley").body.contains("Una petición espera su firma."))
        }
    }

    @Test("who cannot lay their role down since they run it alone still reads what waits for them")
    func last() async throws {
        try await MemberSite.whileServing { members, port in
            let admin = try #require(try members.founded(port)["valley-administrator"])
            let (ada, marks) = try members.practitioner(port)
            try members.appoint("valley-administrator", .supervisor, in: MemberSite.valley)
            try ada.ask(marks, of: "valley-administrator@example.org")
            try admin.get("/organizations/valley")
            let reply = try admin.send(["lay-down": "administrator"], to: "/organizations/valley")
            #expect(reply.status == 409 && reply.body.contains("nobody could run"))
            #expect(reply.body.contains("One request waits for your signature."))
        }
    }

    @Test("who recognized the signer on the session's day is said on the entry, in print and in the record")
    func recognized() async throws {
        try await MemberSite.whileServing { members, port in
            _ = try members.founded(port)
            let ada = FormClient(port: port)
            try ada.join("Ada Osei", at: "ada@example.org", members)
            let lee = try members.newcomer("lee", port)
            try members.appoint("lee", .supervisor, in: MemberSite.valley)
            let taken = try members.asking { $0.now().utcDay }
            members.wait(minutes: 10 * 1_440)
            let entries = [-2, 2].map { (days: Int32) in
                let day = Day(number: taken.number + days)
                return NewEntry(
                    Entry(id: EntryID("d\(days)"), kind: .supervisionReceived, first: day, amount: 60, values: [:]))
            }
            let added = try members.asking { records in
                try await Logbook(records.database, records.scribe).add(
                    entries, to: try await members.person("ada@example.org"), at: records.now())
            }
            guard case .added(let marks) = added else { return #expect(Bool(false), "\(added)") }
            try ada.ask(marks, of: "lee@example.org")
            let link = try members.link(to: "lee@example.org")
            try lee.get(link)
            #expect(try lee.sign("Lee Andersen", link).status == 303)
            let sentence = "Recognized as a supervisor by The valley on the day of the session."
            #expect(try !ada.get("/portfolio/entries/d-2").body.contains("Recognized as"))
            #expect(try ada.get("/portfolio/entries/d2").body.contains(sentence))
            let print = try ada.get("/portfolio/print").body
            #expect(print.components(separatedBy: sentence).count == 2)
            #expect(try ada.get("/es/portfolio/print").body.contains("El día de la sesión The valley reconocía"))
            #expect(
                try ada.get("/portfolio/record.json").body.contains(
                    #""recognized-by":[{"id":"valley","name":"The valley"}]"#))
            #expect(try members.recordHolds("ada@example.org"))
        }
    }

    @Test("reviewers and exam readers are told what they were named for", arguments: [Role.reviewer, .examReader])
    func later(role: Role) async throws {
        try await MemberSite.whileServing { members, port in
            _ = try members.founded(port)
            let rita = try members.newcomer("rita", port)
            try members.appoint("rita", role, in: MemberSite.valley)
            let page = try rita.get("/organizations/valley").body
            #expect(page.contains(role == .reviewer ? "to read applications" : "to read exams"))
            #expect(page.contains("Thank you for being ready.") && !page.contains("class=\"card\""))
        }
    }
}
