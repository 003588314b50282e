import Accounts
import Foundation
import Offerings
import Portfolios
import Storage
import Testing

@testable import Website

@Suite("Two accounts of one person, on the site")
struct MergeTests {
    private static let password = "four quiet rivers meeting"

    /// Asks for a link to the other account's address, and gives where it leads.
    private static func link(_ client: FormClient, to address: String, _ members: MemberSite) throws -> String {
        members.wait(minutes: 1)
        try client.get("/account/merge")
        #expect(try client.send(["email": address], to: "/account/merge").status == 200)
        return try members.link(to: address)
    }

    @Test("a person sees what would be joined, chooses the name, and has one account with all of it")
    func wholeWay() async throws {
        try await MemberSite.whileServing { members, port in
            let (other, marks) = try members.practitioner(port)
            let ada = FormClient(port: port)
            try ada.join("Ada <Mensah>", at: "mensah@example.com", password: Self.password, members)
            #expect(try ada.get("/account").body.contains("href=\"/account/merge\""))
            let link = try Self.link(ada, to: "ada@example.org", members)
            let page = try ada.get(link)
            #expect(page.body.contains("The other account") && page.body.contains("Ada Osei"))
            #expect(page.body.contains("<dd>2</dd>") && page.body.contains("ada@example.org"))
            #expect(!page.body.contains("Ada <Mensah>"))
            // The form of another page does not join anything.
            #expect(try ada.send([:], to: link).status == 200)
            #expect(try other.get("/portfolio").status == 200)
            let done = try ada.send(["merge": "yes", "name": "other"], to: link)
            #expect(done.headers["location"] == "/account?done=merged")
            let account = try ada.get("/account?done=merged").body
            #expect(account.contains("Your two accounts are one now.") && account.contains("Ada Osei"))
            #expect(account.contains("ada@example.org") && account.contains("mensah@example.com (main)"))
            #expect(try ada.get("/portfolio").body.contains("2 entries") && marks.count == 2)
            #expect(try other.get("/portfolio").status == 303)
            #expect(try members.recordHolds("mensah@example.com"))
            for address in ["ada@example.org", "mensah@example.com"] {
                let letters = try members.letters(to: address)
                #expect(letters.contains { $0.contains("Subject: Your two accounts are one now") })
            }
            #expect(try ada.get("/inbox").body.matches(of: /Your two accounts are one now/).count == 1)
            #expect(try ada.send(["merge": "yes"], to: link).status == 410)
            // The address of before leads into the account that stayed.
            members.wait(minutes: 20)
            #expect(try members.comeIn(port, "ada@example.org").get("/account").body.contains("mensah@example.com"))
        }
    }

    @Test("which organizations see no more of the other account, and which will see more of this one, is said before")
    func consents() async throws {
        try await MemberSite.whileServing { members, port in
            _ = try members.founded(port)
            _ = try members.practitioner(port)
            let ada = FormClient(port: port)
            members.wait(minutes: 1)
            try ada.join("Ada Mensah", at: "mensah@example.com", members)
            let before = try ada.get(Self.link(ada, to: "ada@example.org", members)).body
            #expect(!before.contains("The valley") && !before.contains("The hills"))
            try members.consent(of: "ada@example.org", .record, to: MemberSite.valley)
            try members.consent(of: "ada@example.org", .standing, to: MemberSite.hills)
            try members.consent(of: "mensah@example.com", .record, to: MemberSite.hills)
            members.wait(minutes: 5)
            let link = try Self.link(ada, to: "ada@example.org", members)
            let page = try ada.get(link).body
            #expect(page.contains("The hills and The valley may see something of the other account. That ends"))
            #expect(page.contains("What you let The hills see of this account stays allowed"))
            #expect(try ada.get("/es" + link).body.contains("pueden ver algo de la otra cuenta"))
            try ada.get(link)
            #expect(try ada.send(["merge": "yes", "name": "mine"], to: link).status == 303)
            let consents = try ada.get("/account/consents").body
            #expect(consents.contains("name=\"withdraw\" value=\"hills\""))
            #expect(!consents.contains("name=\"withdraw\" value=\"valley\""))
        }
    }

    @Test("a training credited to both is withdrawn in the account that ends, as the page says; then they are one")
    func shared() async throws {
        try await MemberSite.whileServing { members, port in
            let (ada, other) = (FormClient(port: port), FormClient(port: port))
            try other.join("Ada Osei", at: "ada@example.org", members)
            try ada.join("Ada Mensah", at: "mensah@example.com", members)
            let (sam, path) = try RosterTests.roster(members, port)
            #expect(try sam.send(["list": "ada@example.org\nmensah@example.com"], to: path).status == 303)
            let link = try Self.link(ada, to: "ada@example.org", members)
            try ada.get(link)
            let reply = try ada.send(["merge": "yes", "name": "mine"], to: link)
            #expect(reply.status == 409 && reply.body.contains("the same training or the same session"))
            #expect(!reply.body.contains("file"))
            try members.withdrawAll(of: "ada@example.org")
            try ada.get(link)
            #expect(try ada.send(["merge": "yes", "name": "mine"], to: link).status == 303)
            #expect(try members.standings(of: "mensah@example.com") == [.attested])
            #expect(try members.recordHolds("mensah@example.com"))
        }
    }

    @Test("only who asked for the link can follow it, and only soon after signing in")
    func othersLink() async throws {
        try await MemberSite.whileServing { members, port in
            let (ada, eve) = (FormClient(port: port), FormClient(port: port))
            try ada.join("Ada Osei", at: "ada@example.org", members)
            try eve.join("Eve Stone", at: "eve@example.org", members)
            let link = try Self.link(eve, to: "ada@example.org", members)
            // Ada follows what Eve had sent to her: nothing is joined, and Eve's account is not shown.
            let seen = try ada.get(link)
            #expect(seen.status == 410 && !seen.body.contains("Eve"))
            try ada.get("/account")
            #expect(try ada.send(["merge": "yes"], to: link).status == 410)
            #expect(try ada.get("/account").body.contains("Ada Osei"))
            members.wait(minutes: 15)
            #expect(try eve.get(link).headers["location"]?.hasPrefix("/sign-in?again=yes") == true)
            #expect(try eve.send(["merge": "yes"], to: link).headers["location"]?.hasPrefix("/sign-in?again") == true)
            #expect(try eve.get("/account/merge").status == 303)
        }
    }

    @Test("an account with a second step stays apart until it is turned off, and the page says so")
    func secondStep() async throws {
        try await MemberSite.whileServing { members, port in
            let (ada, other) = (FormClient(port: port), FormClient(port: port))
            try other.join("Ada Osei", at: "ada@example.org", members)
            _ = try other.setUpApp(members)
            try ada.join("Ada Mensah", at: "mensah@example.com", members)
            let link = try Self.link(ada, to: "ada@example.org", members)
            let page = try ada.get(link)
            #expect(page.body.contains("has a second step") && !page.body.contains("name=\"merge\""))
            #expect(try ada.send(["merge": "yes"], to: link).status == 409)
            #expect(try other.get("/account").body.contains("Ada Osei"))
        }
    }

    @Test("one's own address and what is no address are asked about again")
    func problems() async throws {
        try await MemberSite.whileServing { members, port in
            let ada = FormClient(port: port)
            try ada.join("Ada Osei", at: "ada@example.org", members)
            try ada.get("/account/merge")
            let own = try ada.send(["email": "ADA@example.org"], to: "/account/merge")
            #expect(own.status == 422 && own.body.contains("among yours already"))
            let wrong = try ada.send(["email": "ada@\"<b>"], to: "/account/merge")
            #expect(wrong.status == 422 && wrong.body.contains("value=\"ada@&quot;&lt;b&gt;\""))
        }
    }
}
