import Accounts
import Foundation
import Offerings
import Portfolios
import Storage
import Testing

@testable import Website

@Suite("Organizations")
struct OrganizationTests {
    @Test("a role is offered by letter, taken by who is reached there, and taken back with a reason that they are told")
    func roles() async throws {
        try await MemberSite.whileServing { members, port in
            let clients = try members.founded(port)
            let admin = try #require(clients["valley-administrator"])
            #expect(try admin.get("/organizations/valley").body.contains("href=\"/organizations/valley/roles\""))
            let path = "/organizations/valley/roles"
            try admin.get(path)
            let fields = ["email": "Cora@example.org", "role": "coordinator", "reason": "Looks after the papers"]
            #expect(try admin.send(fields, to: path).headers["location"] == path + "?done=given")
            #expect(try members.link(to: "Cora@example.org") == "/organizations")
            #expect(try admin.get(path).body.contains("cora@example.org"))
            let again = try admin.send(fields, to: path)
            #expect(again.status == 422 && again.body.contains("value=\"Cora@example.org\""))
            let cora = try members.newcomer("cora", port)
            #expect(try cora.get(path).status == 404)
            #expect(try cora.get("/organizations").body.contains("Looks after the papers"))
            let offer = try #require(cora.value(named: "take") ?? cora.buttonValue(named: "take"))
            #expect(try members.newcomer("eve", port).send(["take": offer], to: "/organizations").status == 404)
            #expect(try cora.send(["take": offer], to: "/organizations").status == 303)
            #expect(try cora.get("/organizations/valley/people").status == 200)
            #expect(try cora.get(path).status == 404)
            try admin.get(path)
            let none = try admin.send(["revoke": offer, "because-" + offer: " "], to: path)
            #expect(none.status == 422 && none.body.contains("Please say why"))
            members.wait(minutes: 1)
            #expect(try admin.send(["revoke": offer, "because-" + offer: "She moved on"], to: path).status == 303)
            #expect(try cora.get("/organizations/valley/people").status == 404)
            #expect(try members.letters(to: "cora@example.org").contains { $0.contains("She moved on") })
            #expect(try admin.get(path).body.contains("She moved on"))
        }
    }

    @Test("nothing tells whether an address is somebody's, and nobody gives themselves or too much")
    func enumeration() async throws {
        try await MemberSite.whileServing { members, port in
            let admin = try #require(try members.founded(port)["valley-administrator"])
            try members.newcomer("known", port)
            let path = "/organizations/valley/roles"
            try admin.get(path)
            func offer(_ name: String, _ role: String = "reviewer") throws -> RawClient.Reply {
                try admin.send(["email": "\(name)@example.org", "role": role, "reason": "x"], to: path)
            }
            let (known, unknown) = (try offer("known"), try offer("nobody"))
            #expect(known.status == unknown.status && known.headers["location"] == unknown.headers["location"])
            let page = try admin.get(path).body
            let lines = ["known", "nobody"].map { name in
                page.components(between: "<li>", and: "</li>").first { $0.contains("\(name)@example.org") }?
                    .replacing(name, with: "X").replacing(/because-[^"]+|value="[^"]+"/, with: "")
            }
            #expect(lines[0] != nil)
            #expect(lines[0] == lines[1])
            #expect(try offer("valley-administrator").body.contains("your own address"))
            for role in ["operator", "practitioner", "king", ""] { #expect(try offer("mira", role).status == 422) }
            for _ in 0..<6 { _ = try offer("known", "auditor") }
            #expect(try offer("known", "auditor").status == 429)
        }
    }

    @Test("what somebody lets be seen is seen by that organization alone, as far as they said, and they see who looked")
    func consent() async throws {
        try await MemberSite.whileServing { members, port in
            let clients = try members.founded(port)
            let (admin, other) = (try #require(clients["valley-administrator"]), clients["hills-administrator"])
            let (ada, marks) = try members.practitioner(port)
            #expect(marks.count == 2)
            #expect(try ada.get("/account").body.contains("href=\"/account/consents\""))
            try ada.get("/account/consents")
            #expect(try ada.send(["organization": "valley"], to: "/account/consents").status == 422)
            #expect(
                try ada.send(["organization": "x", "extent": "whole record"], to: "/account/consents").status == 422)
            let standing = ["organization": "valley", "extent": "name and standing"]
            #expect(try ada.send(standing, to: "/account/consents").status == 303)
            let people = try admin.get("/organizations/valley/people").body
            let path = try #require(people.components(between: "class=\"line-title\" href=\"", and: "\"").first)
            let little = try admin.get(path)
            #expect(little.body.contains("Ada Osei") && !little.body.contains("Sam &lt;Cruz"))
            #expect(little.headers["cache-control"] == "no-store")
            try ada.send(["organization": "valley", "extent": "whole record"], to: "/account/consents")
            let all = try admin.get(path).body
            #expect(all.contains("Sam &lt;Cruz&gt;") || all.contains("Sam &lt;Cruz>"))
            #expect(!all.contains("for my eyes only"))
            let theirs = path.replacing("valley", with: "hills")
            for path in [path, theirs] { #expect(try other?.get(path).status == 404) }
            #expect(try admin.get(theirs).status == 404)
            #expect(try ada.get(path).status == 404)
            members.wait(minutes: 10)
            try admin.get(path)
            let looked = try ada.get("/account/consents").body
            #expect(looked.components(separatedBy: "valley-administrator, for The valley").count == 3)
            try ada.send(["withdraw": "valley"], to: "/account/consents")
            #expect(try admin.get(path).status == 404)
            #expect(try !admin.get("/organizations/valley/people").body.contains("Ada Osei"))
            #expect(try ada.send(["withdraw": "valley"], to: "/account/consents").status == 404)
        }
    }

    @Test("people are found by the beginnings of their names, and a list is shown in parts")
    func finding() async throws {
        try await MemberSite.whileServing { members, port in
            let admin = try #require(try members.founded(port)["valley-administrator"])
            for number in 1...51 {
                try members.newcomer("person-\(number)", port)
                try members.consent(of: "person-\(number)@example.org", .standing, to: MemberSite.valley)
            }
            let path = "/organizations/valley/people"
            #expect(try admin.get(path).body.contains("page=2"))
            #expect(
                try admin.get(path + "?page=99").body.components(between: "class=\"line-title\"", and: ">").count == 1)
            #expect(
                try admin.get(path + "?q=pers+51").body.components(between: "class=\"line-title\"", and: ">").count == 1
            )
            #expect(try admin.get(path + "?q=%3Cb%3E").body.contains("Nobody of that name"))
            #expect(try admin.get(path).body.utf8.count < 60_000)
        }
    }

    @Test(
        "settings are kept, a pale color is refused with one that will do, and the color is on the pages and in letters the name"
    )
    func settings() async throws {
        try await MemberSite.whileServing { members, port in
            let admin = try #require(try members.founded(port)["valley-administrator"])
            let path = "/organizations/valley/settings"
            try admin.get(path)
            var fields = [
                "name": "Valley <Association>", "accent": "#ffbf47", "own-accent": "yes",
                "reply-to": "hours@valley.example", "in-catalog": "no-such",
            ]
            let pale = try admin.send(fields, to: path)
            #expect(pale.status == 422 && pale.body.contains("value=\"#ffbf47\"") && pale.body.contains("4.5"))
            let better = try #require(pale.body.firstMatch(of: /would do is (#[0-9a-f]{6})/)).1
            fields["accent"] = String(better)
            #expect(try admin.send(fields, to: path).status == 303)
            let page = try admin.get("/organizations/valley")
            let sheet = try #require(page.body.components(between: "href=\"/accents/", and: "\"").first)
            #expect(page.body.contains("Valley &lt;Association"))
            let css = try admin.get("/accents/" + sheet)
            #expect(css.headers["content-type"]?.hasPrefix("text/css") == true)
            #expect(css.body.hasPrefix(":root{--accent:#" + String(better).dropFirst()))
            #expect(try admin.get("/account").body.contains("/accents/") == false)
            try admin.get("/organizations/valley/roles")
            try admin.send(
                ["email": "zoe@example.org", "role": "auditor", "reason": "x"], to: "/organizations/valley/roles")
            let letter = try #require(try members.letters(to: "zoe@example.org").first)
            #expect(letter.contains("Reply-To:") && letter.contains("hours@valley.example"))
            #expect(letter.contains("attune@attune.example"))
            fields["name"] = " "
            fields["reply-to"] = "x\r\nBcc: eve@example.org"
            let wrong = try admin.send(fields, to: path)
            #expect(wrong.status == 422 && wrong.body.contains("Please enter the organization"))
        }
    }

    @Test(
        "only colors that can be read are style sheets",
        arguments: ["ffffff.css", "zzzzzz.css", "1d5b57", "..%2F1d5b57.css"])
    func accents(name: String) async throws {
        try await Site.test.whileServing { client in
            let (none, other) = (try client.get("/accents/" + name), try client.get("/accents/1D5B57.css"))
            #expect(none.status == 404)
            #expect(other.headers["location"] == "/accents/1d5b57.css")
        }
    }

    @Test("the colors behind text are those of the style sheet")
    func shades() {
        let sheet = String(decoding: Asset.styleSheets[0].bytes, as: UTF8.self)
        let parts = sheet.components(separatedBy: "@media (prefers-color-scheme")
        for (part, shades) in zip(parts, [Accent.Shades.light, .dark]) {
            for (name, color) in zip(["paper", "sheet", "tint"], shades.backgrounds) {
                #expect(part.contains("--\(name):#\(color.digits)"), "\(name)")
            }
        }
    }

    @Test("the journal is read, page by page, and taken along as a table without formulas; that is noted too")
    func journal() async throws {
        try await MemberSite.whileServing { members, port in
            let admin = try #require(try members.founded(port)["valley-administrator"])
            for number in 1...30 {
                try members.newcomer("n\(number)", port)
                for extent in [Consent.Extent.standing, .record] {
                    try members.consent(of: "n\(number)@example.org", extent, to: MemberSite.valley)
                }
            }
            let path = "/organizations/valley/journal"
            let newest = try admin.get(path).body
            let older = try #require(
                newest.components(between: "href=\"/organizations/valley/journal?", and: "\"").first)
            #expect(newest.contains("Let the organization see") && newest.contains("n30"))
            #expect(try admin.get(path + "?" + older).body.contains("Role taken"))
            #expect(try admin.get(path + "?before=x").status == 200)
            let table = try admin.send([:], to: path)
            #expect(table.headers["content-type"] == "text/csv; charset=utf-8")
            #expect(table.headers["content-disposition"]?.contains("journal.csv") == true)
            #expect(table.body.components(separatedBy: "\r\n").count == 64)
            #expect(try admin.get(path).body.contains("Journal taken along"))
        }
    }

    @Test("a journal of any length is taken along whole, each entry once, the newest first")
    func longJournal() async throws {
        try await MemberSite.whileServing { members, port in
            let admin = try #require(try members.founded(port)["valley-administrator"])
            try members.asking { records in
                try await records.database.write { transaction throws(StoreError) in
                    for number in 1...2_100 {
                        try Journal.append(
                            JournalEntry(
                                at: records.now(), organization: MemberSite.valley, actor: nil, kind: "tested",
                                subject: "entry/\(number)", details: "=\(number), “é”"), in: transaction)
                    }
                }
            }
            try admin.get("/organizations/valley/journal")
            let table = try admin.send([:], to: "/organizations/valley/journal").body
            let rows = table.components(separatedBy: "\r\n").filter { $0.contains("tested") }
            #expect(rows.count == 2_100 && Set(rows).count == 2_100 && table.hasSuffix("\r\n"))
            #expect(rows.first?.contains("\"'=2100, “é”\"") == true && rows.last?.contains("entry/1,") == true)
            #expect(table.components(separatedBy: "whose-id").count == 2)
        }
    }

    @Test("whoever runs the installation founds an organization, names another to run it, and sees nothing in it")
    func installation() async throws {
        try await MemberSite.whileServing { members, port in
            let olga = try #require(try members.founded(port)["olga"])
            #expect(try olga.get("/organizations").body.contains("href=\"/installation\""))
            try olga.get("/installation")
            let wrong = try olga.send(["name": "", "id": "No Good", "email": "x"], to: "/installation")
            #expect(wrong.status == 422 && wrong.body.contains("value=\"No Good\""))
            let taken = try olga.send(["name": "V", "id": "valley", "email": "z@example.org"], to: "/installation")
            #expect(taken.status == 422 && taken.body.contains("of that name already"))
            let own = try olga.send(["name": "C", "id": "coast", "email": "olga@example.org"], to: "/installation")
            #expect(own.status == 422)
            let fields = ["name": "The coast", "id": "coast", "email": "wrong@example.org"]
            #expect(try olga.send(fields, to: "/installation").status == 303)
            #expect(try olga.get("/installation").body.contains("Nobody runs it yet"))
            #expect(
                try olga.send(["first": "coast", "first-coast": "zoe@example.org"], to: "/installation").status == 303)
            #expect(
                try olga.send(["first": "valley", "first-valley": "z@example.org"], to: "/installation").status == 404)
            for page in ["", "/people", "/roles", "/settings", "/journal", "/rules"] {
                #expect(try olga.get("/organizations/valley" + page).status == 404)
                #expect(try olga.get("/organizations/coast" + page).status == 404)
            }
            let zoe = try members.newcomer("zoe", port)
            try zoe.get("/organizations")
            let offer = try #require(zoe.buttonValue(named: "take"))
            #expect(try zoe.send(["take": offer], to: "/organizations").status == 303)
            #expect(try zoe.get("/organizations/coast/settings").status == 200)
            let last = try zoe.send(["lay-down": "administrator"], to: "/organizations/coast")
            #expect(last.status == 409 && last.body.contains("nobody could run"))
            let journal = try olga.get("/installation/journal").body
            #expect(journal.contains("Organization founded") && !journal.contains("zoe"))
        }
    }

    @Test("what is changed for others asks to sign in again after a while; looking does not")
    func freshness() async throws {
        try await MemberSite.whileServing { members, port in
            let admin = try #require(try members.founded(port)["valley-administrator"])
            members.wait(minutes: 16)
            for page in ["roles", "settings", "journal"] {
                let path = "/organizations/valley/" + page
                #expect(try admin.get(path).status == 200)
                let sent = try admin.send(["email": "z@example.org", "role": "auditor", "reason": "x"], to: path)
                #expect(sent.headers["location"]?.hasPrefix("/sign-in?again=yes") == true)
            }
            #expect(try !admin.get("/organizations/valley/roles").body.contains("z@example.org"))
        }
    }
}

extension FormClient {
    /// The value of the first button of a name, whatever stands between the two.
    func buttonValue(named name: String) -> String? {
        last.body.components(between: "name=\"\(name)\"", and: ">").first?
            .components(between: "value=\"", and: "\"").first
    }
}
