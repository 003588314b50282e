import Foundation
import HTTPTypes
import Offerings
import Portfolios
import Testing

@testable import Secrets
@testable import Website

@Suite("A second step at sign-in")
struct SecondStepTests {
    private static let password = "four quiet rivers meeting"
    private static let fields = ["email": "ada@example.org", "password": password]

    @Test("a member sets up an app and is asked for its code from then on, whichever way they come in")
    func wholeWay() async throws {
        try await MemberSite.whileServing { members, port in
            let (ada, phone) = (FormClient(port: port), FormClient(port: port))
            try ada.join("Ada Osei", at: "ada@example.org", password: Self.password, members)
            try phone.comeIn(Self.fields)
            #expect(try phone.get("/portfolio").status == 200)
            let app = try ada.setUpApp(members)
            #expect(app.sheet.count == 10)
            // What was signed in without a second step is out.
            #expect(try phone.get("/portfolio").headers["location"] == "/sign-in?next=%2Fportfolio")
            #expect(try ada.get("/account").body.contains("It is on."))
            members.wait(minutes: 1)
            try phone.comeIn(Self.fields)
            let asked = try phone.get("/portfolio")
            #expect(asked.headers["location"] == "/sign-in-code?next=%2Fportfolio")
            #expect(try phone.get("/sign-in-code?next=%2Faccount").body.contains("One more step"))
            let half = phone.cookies["attune-session"]
            let done = try phone.send(["code": app.code(members), "next": "/account"], to: "/sign-in-code")
            #expect(done.headers["location"] == "/account")
            // A new cookie, and the old one opens nothing.
            #expect(phone.cookies["attune-session"] != half)
            #expect(try phone.get("/account/devices").body.contains("Signed in with a code"))
            let thief = FormClient(port: port)
            thief.set(cookie: "attune-session", half ?? "")
            #expect(try thief.get("/portfolio").headers["location"] == "/sign-in?next=%2Fportfolio")
            members.wait(minutes: 1)
            let other = FormClient(port: port)
            try other.get("/sign-in")
            try other.send(["email": "ada@example.org", "way": "link"], to: "/sign-in")
            let link = try members.link(to: "ada@example.org")
            try other.get(link)
            try other.send([:], to: link)
            #expect(try other.get("/portfolio").headers["location"] == "/sign-in-code?next=%2Fportfolio")
        }
    }

    @Test("who took only the first step sees nothing, changes nothing, and waits ten minutes at most")
    func half() async throws {
        try await MemberSite.whileServing { members, port in
            let (ada, eve) = (FormClient(port: port), FormClient(port: port))
            try ada.join("Ada Osei", at: "ada@example.org", password: Self.password, members)
            let app = try ada.setUpApp(members)
            try eve.comeIn(Self.fields)
            try eve.get("/sign-in-code")
            for path in PathTests.paths where path.isPersonal {
                switch path {
                // Whoever has such a link needs no account.
                case .door, .signOff(.link), .signOff(.linkDocument), .rosters(.attend): continue
                default: break
                }
                let seen = try eve.get(path.text)
                #expect(seen.status == 303 && seen.headers["location"]?.hasPrefix("/sign-in-code") == true, "\(path)")
                guard path.methods.contains(.post) else { continue }
                let fields = ["way": "off", "others": "end", "password": "seven green lanterns waiting", "name": "Eve"]
                let sent = try eve.send(fields, to: path.text)
                #expect(sent.status == 303 && sent.headers["location"]?.hasPrefix("/sign-in-code") == true, "\(path)")
            }
            #expect(try ada.get("/account").body.contains("It is on."))
            #expect(try !ada.get("/account/devices").body.contains("name=\"session\""))
            #expect(try ada.get("/account").body.contains("Ada Osei"))
            members.wait(minutes: 10)
            #expect(try eve.get("/sign-in-code").headers["location"] == "/sign-in")
            #expect(try eve.get("/portfolio").headers["location"] == "/sign-in?next=%2Fportfolio")
            #expect(try ada.get("/portfolio").status == 200)
            #expect(!app.sheet.isEmpty)
        }
    }

    @Test("a code works once, and so does one on paper; guessing is held back, and told to the member")
    func codes() async throws {
        try await MemberSite.whileServing { members, port in
            let ada = FormClient(port: port)
            try ada.join("Ada Osei", at: "ada@example.org", password: Self.password, members)
            let app = try ada.setUpApp(members)
            let code = try app.code(members)
            // The code that turned it on is used up.
            let first = FormClient(port: port)
            try first.comeIn(Self.fields)
            try first.get("/sign-in-code")
            #expect(try first.send(["code": code], to: "/sign-in-code").status == 422)
            #expect(try first.send(["code": app.sheet[0].lowercased()], to: "/sign-in-code").status == 303)
            #expect(try first.get("/portfolio").status == 200)
            let eve = FormClient(port: port)
            try eve.comeIn(Self.fields)
            try eve.get("/sign-in-code")
            let tries = [app.sheet[0], code, "000000", "", "AAAA-AAAA-AAAA"]
            for text in tries { #expect(try eve.send(["code": text], to: "/sign-in-code").status == 422) }
            #expect(try eve.send(["code": app.sheet[1]], to: "/sign-in-code").status == 429)
            // Another sign-in does not begin the count anew.
            try eve.comeIn(Self.fields)
            try eve.get("/sign-in-code")
            #expect(try eve.send(["code": app.sheet[1]], to: "/sign-in-code").status == 429)
            let log = try ada.get("/account/devices").body
            #expect(log.contains("Refused: a wrong code") && log.contains("Held back after many tries"))
            #expect(try ada.get("/account/second-step").body.contains("9 codes on paper"))
        }
    }

    @Test("new codes on paper void the old ones; turning it off needs a new sign-in, and leaves no half one alive")
    func turningOff() async throws {
        try await MemberSite.whileServing { members, port in
            let (ada, eve) = (FormClient(port: port), FormClient(port: port))
            try ada.join("Ada Osei", at: "ada@example.org", password: Self.password, members)
            let app = try ada.setUpApp(members)
            try ada.get("/account/second-step")
            let sheet = try ada.send(["way": "codes"], to: "/account/second-step").body
                .components(between: "<li class=\"line-title\">", and: "</li>")
            #expect(ada.last.body.contains("no longer work"))
            #expect(sheet.count == 10 && Set(sheet).isDisjoint(with: app.sheet))
            try eve.comeIn(Self.fields)
            try eve.get("/sign-in-code")
            #expect(try eve.send(["code": app.sheet[0]], to: "/sign-in-code").status == 422)
            members.wait(minutes: 16)
            #expect(
                try ada.send(["way": "off"], to: "/account/second-step").headers["location"]?
                    .hasPrefix("/sign-in?again=yes") == true)
            #expect(try ada.get("/account").body.contains("It is on."))
            try ada.comeIn(Self.fields)
            try ada.get("/sign-in-code")
            #expect(try ada.send(["code": sheet[0]], to: "/sign-in-code").status == 303)
            try eve.comeIn(Self.fields)
            try ada.get("/account/second-step")
            #expect(try ada.send(["way": "off"], to: "/account/second-step").status == 303)
            #expect(try eve.get("/portfolio").headers["location"] == "/sign-in?next=%2Fportfolio")
            try eve.comeIn(Self.fields)
            #expect(try eve.get("/portfolio").status == 200)
        }
    }

    @Test("the app's secret is shown until it is in use and never again; a wrong code turns nothing on")
    func secret() async throws {
        try await MemberSite.whileServing { members, port in
            let ada = FormClient(port: port)
            try ada.join("Ada Osei", at: "ada@example.org", password: Self.password, members)
            let app = "/account/second-step/app"
            #expect(try ada.get(app).headers["location"] == "/account/second-step")
            try ada.get("/account/second-step")
            try ada.send(["way": "begin"], to: "/account/second-step")
            let page = try ada.get(app)
            #expect(page.body.contains("<svg role=\"img\"") && page.headers["cache-control"] == "no-store")
            for wrong in ["", "12345", "abcdef", "000000"] {
                #expect(try ada.send(["code": wrong], to: app).status == 422)
            }
            #expect(try ada.get("/account/second-step").body.contains("It is off."))
            let set = try ada.setUpApp(members)
            #expect(set.sheet.count == 10)
            #expect(try ada.get(app).headers["location"] == "/account/second-step")
            #expect(try ada.send(["code": set.code(members)], to: app).headers["location"] == "/account/second-step")
            // To begin again changes nothing while it is in use.
            try ada.get("/account/second-step")
            try ada.send(["way": "begin"], to: "/account/second-step")
            #expect(try ada.get("/account/second-step").body.contains("It is on."))
        }
    }
}
