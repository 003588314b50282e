import Offerings
import Portfolios
import Secrets
import Testing

@testable import Website

@Suite("Passkeys")
struct PasskeyTests {
    @Test("a member adds a passkey, comes in with it, sees when it was used, and removes it")
    func wholeWay() async throws {
        try await MemberSite.whileServing { members, port in
            let (ada, phone) = (FormClient(port: port), FormClient(port: port))
            try ada.join("Ada Osei", at: "ada@example.org", members)
            #expect(try ada.get("/account").body.contains("href=\"/account/passkeys\""))
            var key = TouchKey()
            #expect(try ada.add(key, named: "My <phone>").headers["location"] == "/account/passkeys?done=passkey")
            let list = try ada.get("/account/passkeys?done=passkey").body
            #expect(list.contains("My &lt;phone>") || list.contains("My &lt;phone&gt;"))
            #expect(list.contains("not used yet") && list.contains("You can sign in with it from now on."))
            let letters = try members.letters(to: "ada@example.org")
            #expect(letters.contains { $0.contains("Subject: A passkey was added") })
            key.count = 1
            let reply = try phone.comeIn(with: key, ["next": "/account"])
            #expect(reply.status == 303 && reply.headers["location"] == "/account")
            #expect(try phone.get("/account/devices").body.contains("Signed in with a passkey"))
            #expect(try ada.get("/account/passkeys").body.contains("last used on"))
            #expect(try ada.send(["remove": Base64URL.text([1, 2])], to: "/account/passkeys").status == 404)
            let removed = try ada.send(["remove": Base64URL.text(key.id)], to: "/account/passkeys")
            #expect(removed.headers["location"] == "/account/passkeys?done=passkey-removed")
            #expect(try ada.get("/account").body.contains("You have none."))
            // Whoever had it is out, and it lets nobody in any longer.
            #expect(try phone.get("/account").status == 303)
            key.count = 2
            #expect(try phone.comeIn(with: key).status == 422)
        }
    }

    @Test("an answer works once, in the browser that was asked, for half an hour")
    func replay() async throws {
        try await MemberSite.whileServing { members, port in
            let ada = FormClient(port: port)
            let key = TouchKey()
            try ada.join("Ada Osei", at: "ada@example.org", members)
            try ada.add(key)
            let (mine, other) = (FormClient(port: port), FormClient(port: port))
            let answer = key.used(for: try mine.get("/sign-in"))
            let (cookie, token) = (mine.cookies["attune-visitor"] ?? "", mine.formToken)
            try other.get("/sign-in")
            #expect(try other.send(answer, to: "/sign-in").status == 422)
            #expect(try mine.send(answer, to: "/sign-in").status == 303)
            // Whoever recorded all of it, cookie and form, does not come in with it again.
            let thief = FormClient(port: port)
            thief.set(cookie: "attune-visitor", cookie)
            let again = try thief.send(answer.merging(["form-token": token]) { $1 }, to: "/sign-in")
            #expect(again.status == 422 && thief.cookies["attune-session"] == nil)
            let late = FormClient(port: port)
            let slow = key.used(for: try late.get("/sign-in"))
            members.wait(minutes: 30)
            #expect(try late.send(slow, to: "/sign-in").status == 422)
            #expect(try late.comeIn(with: key).status == 303)
        }
    }

    @Test("a passkey that checks who holds it stands for two factors; another is asked for a code")
    func factors() async throws {
        try await MemberSite.whileServing { members, port in
            let ada = FormClient(port: port)
            var key = TouchKey()
            try ada.join("Ada Osei", at: "ada@example.org", members)
            try ada.add(key)
            _ = try ada.setUpApp(members)
            let phone = FormClient(port: port)
            try phone.comeIn(with: key)
            #expect(try phone.get("/portfolio").status == 200)
            key.verifies = false
            let desk = FormClient(port: port)
            #expect(try desk.comeIn(with: key).status == 303)
            #expect(try desk.get("/portfolio").headers["location"]?.hasPrefix("/sign-in-code") == true)
        }
    }

    @Test("what is forged, from elsewhere, or of nobody is refused in the same words")
    func forged() async throws {
        try await MemberSite.whileServing { members, port in
            let ada = FormClient(port: port)
            let key = TouchKey()
            try ada.join("Ada Osei", at: "ada@example.org", members)
            try ada.add(key)
            var (unknown, imitation, elsewhere, party) = (key, TouchKey(seed: 9), key, key)
            unknown.id = [9]
            imitation.id = key.id
            elsewhere.origin = "http://attune.example.evil.example"
            party.party = "evil.example"
            var bodies: Set<String> = []
            for wrong in [unknown, imitation, elsewhere, party] {
                let eve = FormClient(port: port)
                let reply = try eve.comeIn(with: wrong)
                #expect(reply.status == 422 && eve.cookies["attune-session"] == nil)
                let challenge = reply.value(of: "challenge")
                bodies.insert(
                    reply.body.replacing(eve.formToken, with: "T").replacing(challenge, with: "C")
                        .replacing(/data-challenge="[^"]+"/, with: ""))
            }
            #expect(bodies.count == 1 && bodies.first?.contains("This passkey could not be used.") == true)
            #expect(try ada.get("/account/devices").body.contains("Refused: a passkey that did not fit"))
            for (field, value) in [
                ("signature", ""), ("signature", "!"), ("client-data", String(repeating: "A", count: 20_000)),
                ("credential", String(repeating: "A", count: 2_000)), ("challenge", "0.x"),
                ("challenge", "-9223372036854775808.x"), ("challenge", "99999999999999999.x"), ("challenge", ""),
            ] {
                let eve = FormClient(port: port)
                #expect(try eve.comeIn(with: key, [field: value]).status == 422, "\(field)")
            }
        }
    }

    @Test("to add or remove one a new sign-in is asked for, and nobody touches another's")
    func delicate() async throws {
        try await MemberSite.whileServing { members, port in
            let (ada, eve) = (FormClient(port: port), FormClient(port: port))
            let key = TouchKey()
            try ada.join("Ada Osei", at: "ada@example.org", members)
            try eve.join("Eve Stone", at: "eve@example.org", members)
            try ada.add(key)
            try eve.get("/account/passkeys")
            #expect(try eve.send(["remove": Base64URL.text(key.id)], to: "/account/passkeys").status == 404)
            let taken = try eve.add(key, named: "Mine")
            #expect(
                taken.status == 422 && taken.body.contains("in use already") && taken.body.contains("value=\"Mine\""))
            let page = try ada.get("/account/passkeys")
            let answer = TouchKey(seed: 3).made(for: page)
            members.wait(minutes: 15)
            for fields in [answer, ["remove": Base64URL.text(key.id)]] {
                let reply = try ada.send(fields, to: "/account/passkeys")
                #expect(reply.headers["location"] == "/sign-in?again=yes&next=%2Faccount%2Fpasskeys")
            }
            #expect(try FormClient(port: port).comeIn(with: key).status == 303)
        }
    }

    @Test("an answer to the wish for a new passkey does for nothing else, and only once")
    func purposes() async throws {
        try await MemberSite.whileServing { members, port in
            let ada = FormClient(port: port)
            var key = TouchKey()
            try ada.join("Ada Osei", at: "ada@example.org", members)
            let page = try ada.get("/account/passkeys")
            let first = key.made(for: page)
            #expect(try ada.send(first, to: "/account/passkeys").status == 303)
            key.id = [8]
            let second = try ada.send(key.made(for: page), to: "/account/passkeys")
            #expect(second.status == 422 && second.body.contains("could not be added"))
            let crossed = key.made(for: try ada.get("/sign-in?again=yes"))
            #expect(try ada.send(crossed, to: "/account/passkeys").status == 422)
        }
    }

    @Test("our script may run where a passkey is asked for, and nowhere else")
    func script() async throws {
        try await MemberSite.whileServing { members, port in
            let ada = FormClient(port: port)
            try ada.join("Ada Osei", at: "ada@example.org", members)
            let here = try ada.get("/account/passkeys")
            #expect(here.headers["content-security-policy"]?.contains("script-src 'self'") == true)
            #expect(here.body.contains("Passkeys need a browser"))
            #expect(try ada.get("/account").headers["content-security-policy"]?.contains("script-src") == false)
            let script = try #require(here.body.firstMatch(of: /src="(\/assets\/passkey-[^"]+\.js)"/)?.1)
            #expect(try ada.get(String(script)).headers["content-type"] == "text/javascript; charset=utf-8")
        }
    }

    @Test(
        "authenticators know a site by its name",
        arguments: [
            ("https://attune.example", "attune.example", "https://attune.example"),
            ("https://attune.example:8443", "attune.example", "https://attune.example:8443"),
            ("http://127.0.0.1:8080", "localhost", "http://localhost:8080"),
        ])
    func party(origin: String, id: String, accepted: String) {
        #expect(RelyingParty(origin: origin) == RelyingParty(id: id, origins: [accepted]))
    }
}
