import Portfolios
import Storage
import Testing

@testable import Website

@Suite("Erasing an account, on the site")
struct ErasureTests {
    @Test("a member reads what goes and what stays, types the word, and is gone, with a last letter")
    func wholeWay() async throws {
        try await MemberSite.whileServing { members, port in
            let (ada, _) = try members.practitioner(port)
            #expect(try ada.get("/account").body.contains("href=\"/account/erase\""))
            let page = try ada.get("/account/erase").body
            #expect(page.contains("What stays") && page.contains("href=\"/portfolio/record.json\""))
            for word in ["", "yes", "erase all", "ada@example.org"] {
                let reply = try ada.send(["word": word], to: "/account/erase")
                #expect(reply.status == 422 && reply.body.contains("if you want all of it erased"), "\(word)")
            }
            #expect(try ada.get("/portfolio").body.contains("2 entries"))
            let done = try ada.send(["word": " Erase "], to: "/account/erase")
            #expect(done.status == 200 && done.body.contains("Your account is erased"))
            #expect(!done.body.contains("/inbox") && ada.cookies["attune-session"] == nil)
            #expect(try ada.get("/portfolio").headers["location"] == "/sign-in?next=%2Fportfolio")
            let letters = try members.letters(to: "ada@example.org")
            #expect(letters.count == 1 && letters[0].contains("Subject: Your account is erased"))
            // Whoever joins with the address is somebody new.
            members.wait(minutes: 20)
            let next = FormClient(port: port)
            try next.join("Ada Osei", at: "ada@example.org", members)
            #expect(try next.get("/portfolio").body.contains("Nothing is here yet."))
        }
    }

    @Test("it asks for a new sign-in, for the form of our own page, and erases nobody else")
    func delicate() async throws {
        try await MemberSite.whileServing { members, port in
            let (ada, eve) = (FormClient(port: port), FormClient(port: port))
            try ada.join("Ada Osei", at: "ada@example.org", members)
            try eve.join("Eve Stone", at: "eve@example.org", members)
            try ada.get("/account/erase")
            #expect(try ada.send(["word": "erase", "form-token": eve.formToken], to: "/account/erase").status == 403)
            let elsewhere = try ada.send(["word": "erase"], to: "/account/erase", ["Sec-Fetch-Site: cross-site"])
            #expect(elsewhere.status == 403)
            members.wait(minutes: 15)
            let old = try ada.send(["word": "erase"], to: "/account/erase")
            #expect(old.headers["location"] == "/sign-in?again=yes&next=%2Faccount%2Ferase")
            #expect(try ada.get("/portfolio").status == 200)
            let again = try members.comeIn(port, "eve@example.org")
            try again.get("/es/account/erase")
            #expect(try again.send(["word": "erase"], to: "/es/account/erase").status == 422)
            #expect(
                try again.send(["word": "borrar"], to: "/es/account/erase").body.contains("Su cuenta se ha borrado"))
            #expect(try ada.get("/portfolio").status == 200)
        }
    }
}

@Suite("What is over is forgotten")
struct TidyingTests {
    @Test("links, tries and challenges that ended, and in the end to whom letters went")
    func tidying() async throws {
        try await MemberSite.whileServing { members, port in
            let ada = FormClient(port: port)
            try ada.join("Ada Osei", at: "ada@example.org", members)
            try ada.add(TouchKey())
            let forget = { try members.asking { records in try await records.forgetWhatEnded() } }
            let count = { (table: String) in try members.count(of: table) }
            try forget()
            #expect(try count("mail_link") == 1 && count("spent_challenge") == 1 && count("throttle") > 0)
            members.wait(minutes: 25 * 60)
            try forget()
            #expect(try count("mail_link") == 0 && count("spent_challenge") == 0 && count("throttle") == 0)
            #expect(try !members.letters(to: "ada@example.org").isEmpty)
            // Signed in still, and what was sent is known for a month.
            #expect(try ada.get("/portfolio").status == 200)
            try members.settleLetters()
            members.wait(minutes: 31 * 24 * 60)
            try forget()
            #expect(try members.letters(to: "ada@example.org").isEmpty)
        }
    }
}

extension MemberSite {
    fileprivate func count(of table: String) throws -> Int {
        try asking { records in
            try await records.database.read { transaction throws(StoreError) in
                let row =
                    switch table {
                    case "mail_link": try transaction.row("SELECT COUNT(*) FROM mail_link")
                    case "throttle": try transaction.row("SELECT COUNT(*) FROM throttle")
                    default: try transaction.row("SELECT COUNT(*) FROM spent_challenge")
                    }
                return try row?.count(0) ?? -1
            }
        }
    }

    fileprivate func settleLetters() throws {
        _ = try asking { records in
            try await records.database.write { transaction throws(StoreError) in
                try transaction.execute("UPDATE outbox_message SET state = 'delivered'")
            }
        }
    }
}
