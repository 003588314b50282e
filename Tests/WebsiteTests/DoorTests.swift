import Offerings
import Portfolios
import Secrets
import Testing

@testable import Website

@Suite("Coming in and going out")
struct DoorTests {
    private static let password = "four quiet rivers meeting"

    @Test("a newcomer joins by a link, is signed in, goes out, and comes back with a password")
    func wholeWay() async throws {
        try await MemberSite.whileServing { members, port in
            let ada = FormClient(port: port)
            try ada.join("Ada Osei", at: "ada@example.org", password: Self.password, members)
            #expect(try ada.get("/portfolio").body.contains("Ada Osei"))
            #expect(try ada.send([:], to: "/sign-out").status == 303)
            #expect(try ada.get("/portfolio").headers["location"] == "/sign-in?next=%2Fportfolio")
            try ada.get("/sign-in?next=%2Fportfolio")
            let back = try ada.send(
                ["email": "ADA@example.org", "password": Self.password, "next": "/portfolio"], to: "/sign-in")
            #expect(back.status == 303 && back.headers["location"] == "/portfolio")
            #expect(try ada.get("/portfolio").status == 200)
        }
    }

    @Test("a member without a password comes in by a link, which works once and only by its button")
    func link() async throws {
        try await MemberSite.whileServing { members, port in
            try FormClient(port: port).join("Ada Osei", at: "ada@example.org", members)
            members.wait(minutes: 1)
            let ada = FormClient(port: port)
            try ada.get("/sign-in")
            #expect(try ada.send(["email": "ada@example.org"], to: "/sign-in").status == 200)
            let link = try members.link(to: "ada@example.org")
            for _ in 1...3 { #expect(try ada.get(link).status == 200) }
            #expect(try ada.send([:], to: link).headers["location"] == "/portfolio")
            #expect(try ada.get("/portfolio").status == 200)
            let second = FormClient(port: port)
            #expect(try second.get(link).status == 410)
            #expect(try ada.get(link + "x").status == 410)
        }
    }

    @Test("whether an address is known cannot be told from the answers")
    func enumeration() async throws {
        try await MemberSite.whileServing { members, port in
            try FormClient(port: port).join("Ada Osei", at: "ada@example.org", password: Self.password, members)
            let runs = members.site.records?.passwords.runs ?? 0
            for (path, fields) in [
                ("/join", [:]), ("/sign-in", ["way": "link"]), ("/sign-in", ["password": "not the right one"]),
            ] {
                let replies = try ["ada@example.org", "eve@example.org"].map { address in
                    let stranger = FormClient(port: port)
                    try stranger.get(path)
                    let reply = try stranger.send(fields.merging(["email": address]) { $1 }, to: path)
                    let body = reply.body.replacing(address, with: "X").replacing(stranger.formToken, with: "T")
                        .replacing(reply.value(of: "challenge"), with: "C")
                        .replacing(/data-challenge="[^"]+"/, with: "")
                    return (reply.status, body, reply.headers.keys.sorted())
                }
                #expect(replies[0].0 == replies[1].0)
                #expect(replies[0].1 == replies[1].1)
                #expect(replies[0].2 == replies[1].2)
            }
            // One comparison for each, whether there was something to compare with or not.
            #expect((members.site.records?.passwords.runs ?? 0) - runs == 2)
        }
    }

    @Test("a form from elsewhere, without its token or with another's, changes nothing")
    func forgery() async throws {
        try await MemberSite.whileServing { members, port in
            let ada = FormClient(port: port)
            try ada.join("Ada Osei", at: "ada@example.org", members)
            let eve = FormClient(port: port)
            try eve.get("/sign-in")
            try ada.get("/portfolio")
            #expect(try ada.send(["form-token": ""], to: "/sign-out").status == 403)
            #expect(try ada.send(["form-token": eve.formToken], to: "/sign-out").status == 403)
            #expect(try ada.send([:], to: "/sign-out", ["Sec-Fetch-Site: cross-site"]).status == 403)
            #expect(try ada.send([:], to: "/sign-out", ["Sec-Fetch-Site: same-site"]).status == 403)
            #expect(try ada.get("/portfolio").status == 200)
            #expect(try ada.get("/sign-out").status == 405)
        }
    }

    @Test("who brings a cookie of their own choosing is given another when they come in")
    func fixation() async throws {
        try await MemberSite.whileServing { members, port in
            let planted = String(repeating: "A", count: 43)
            let ada = FormClient(port: port)
            ada.set(cookie: "attune-visitor", planted)
            ada.set(cookie: "attune-session", planted)
            try ada.join("Ada Osei", at: "ada@example.org", members)
            #expect(ada.cookies["attune-session"] != planted && ada.cookies["attune-visitor"] == nil)
            let eve = FormClient(port: port)
            eve.set(cookie: "attune-session", planted)
            #expect(try eve.get("/portfolio").status == 303)
        }
    }

    @Test(
        "after signing in one is led to a page of ours and nowhere else",
        arguments: [
            "https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)", "/sign-out",
            "/programs", "/x", "/portfolio/../../x", "",
        ])
    func openRedirect(next: String) async throws {
        try await MemberSite.whileServing { members, port in
            try FormClient(port: port).join("Ada Osei", at: "ada@example.org", password: Self.password, members)
            let ada = FormClient(port: port)
            try ada.get("/sign-in?next=" + PercentText.encoded(next))
            #expect(!ada.last.body.contains(#"name="next""#))
            let reply = try ada.send(
                ["email": "ada@example.org", "password": Self.password, "next": next], to: "/sign-in")
            #expect(reply.headers["location"] == "/portfolio")
        }
    }

    @Test("after many wrong passwords even the right one has to wait; a link still comes in")
    func heldBack() async throws {
        try await MemberSite.whileServing { members, port in
            let ada = FormClient(port: port)
            try ada.join("Ada Osei", at: "ada@example.org", password: Self.password, members)
            let eve = FormClient(port: port)
            try eve.get("/sign-in")
            let statuses = try (1...11).map { number in
                try eve.send(["email": "ada@example.org", "password": "guess \(number)"], to: "/sign-in").status
            }
            #expect(statuses == Array(repeating: 422, count: 10) + [429])
            let right = ["email": "ada@example.org", "password": Self.password]
            #expect(try eve.send(right, to: "/sign-in").status == 429)
            members.wait(minutes: 5)
            #expect(try eve.send(right, to: "/sign-in").status == 303)
        }
    }

    @Test("letters to one address are held back too")
    func letters() async throws {
        try await MemberSite.whileServing { _, port in
            let eve = FormClient(port: port)
            try eve.get("/join")
            let statuses = try (1...6).map { _ in try eve.send(["email": "ada@example.org"], to: "/join").status }
            #expect(statuses == [200, 200, 200, 200, 200, 429])
        }
    }

    @Test("a network is held back by itself, as the proxy names it and nobody else", arguments: [true, false])
    func networks(isBehindProxy: Bool) async throws {
        try await MemberSite.whileServing(isBehindProxy: isBehindProxy) { _, port in
            let eve = FormClient(port: port)
            try eve.get("/join")
            let statuses = try (1...61).map { number in
                try eve.send(
                    ["email": "a\(number)@example.org"], to: "/join",
                    ["X-Forwarded-For: 10.9.8.\(number), 192.0.2.1"]
                ).status
            }
            #expect(statuses.filter { $0 == 200 }.count == 60 && statuses.last == 429)
            let other = try eve.send(["email": "b@example.org"], to: "/join", ["X-Forwarded-For: 192.0.2.2"])
            #expect(other.status == (isBehindProxy ? 200 : 429))
        }
    }

    @Test("what was typed and cannot be taken stays, with a sentence beside it")
    func problems() async throws {
        try await MemberSite.whileServing { members, port in
            let ada = FormClient(port: port)
            try ada.get("/join")
            let wrong = try ada.send(["email": "ada@\"<b>"], to: "/join")
            #expect(wrong.status == 422 && wrong.body.contains("value=\"ada@&quot;&lt;b&gt;\""))
            try ada.send(["email": "ada@example.org"], to: "/join")
            let link = try members.link(to: "ada@example.org")
            try ada.get(link)
            for (name, password, sentence) in [
                ("", "", "Please enter your name."), (String(repeating: "a", count: 201), "", "200 characters"),
                ("Ada", "short", "at least 15 characters"), ("Ada", "passwordpassword", "simple pattern"),
            ] {
                let reply = try ada.send(["name": name, "password": password], to: link)
                #expect(reply.status == 422 && reply.body.contains(sentence), "\(sentence)")
                #expect(password.isEmpty || !reply.body.contains(password))
            }
            #expect(try ada.send(["name": "Ada", "password": ""], to: link).status == 303)
        }
    }

    @Test("all of it is in Spanish under /es, and nothing of it is kept for others")
    func spanish() async throws {
        try await MemberSite.whileServing { members, port in
            let ada = FormClient(port: port)
            let page = try ada.get("/es/join")
            #expect(page.body.contains("Guarde aquí su portafolio") && page.headers["cache-control"] == "no-store")
            try ada.send(["email": "ada@example.org"], to: "/es/join")
            let link = try members.link(to: "ada@example.org")
            #expect(link.hasPrefix("/es/join/"))
            try ada.get(link)
            #expect(try ada.send(["name": "Ada", "password": ""], to: link).headers["location"] == "/es/portfolio")
        }
    }

    @Test("where nothing is kept, there is no door")
    func without() async throws {
        try await Site.test.whileServing { client in
            let (join, portfolio, home) = try (client.get("/join"), client.get("/portfolio"), client.get("/"))
            #expect(join.status == 404 && portfolio.status == 404)
            #expect(home.status == 200 && !home.body.contains("/portfolio"))
        }
    }
}
