import HTTPTypes
import Offerings
import Portfolios
import Secrets
import Storage
import Synchronization
import Testing

@testable import Website

/// What somebody tries who means no good, wherever there is a form.
@Suite("The door under attack")
struct DoorSafetyTests {
    private static let password = "four quiet rivers meeting"

    @Test("no form does anything without the token of its own page, anywhere")
    func everyForm() async throws {
        try await MemberSite.whileServing { members, port in
            let (ada, eve) = (FormClient(port: port), FormClient(port: port))
            try ada.join("Ada Osei", at: "ada@example.org", members)
            try eve.get("/sign-in")
            let fields = ["word": "erase", "name": "Eve", "email": "eve@example.org", "others": "end", "merge": "yes"]
            var count = 0
            for path in PathTests.paths where path.isPersonal && path.methods.contains(.post) {
                for token in ["", "x", eve.formToken] {
                    let reply = try ada.send(fields.merging(["form-token": token]) { $1 }, to: path.text)
                    #expect(reply.status == 403, "\(path)")
                    count += 1
                }
            }
            #expect(count > 60)
            #expect(try ada.get("/account").body.contains("Ada Osei"))
        }
    }

    @Test("a name or an address with ends of lines in it puts no line into a letter's head")
    func headers() async throws {
        try await MemberSite.whileServing { members, port in
            let (eve, marks) = try members.practitioner(port)
            let evil = "Eve\r\nBcc: victim@example.com\r\n\r\n<html>"
            try eve.get("/account/profile")
            try eve.send(["name": evil, "language": "en", "place": ""], to: "/account/profile")
            try eve.ask(marks, of: "sam@example.org")
            let letter = try #require(try members.letters(to: "sam@example.org").first)
            let head = try #require(letter.range(of: "\r\n\r\n").map { letter[..<$0.lowerBound] })
            #expect(!head.contains("\r\nBcc:") && !head.contains("victim@example.com>"))
            #expect(head.contains("\r\nSubject: Eve"))
            for path in ["/join", "/sign-in"] {
                let stranger = FormClient(port: port)
                try stranger.get(path)
                let reply = try stranger.send(["email": "eve@example.org\r\nBcc: victim@example.com"], to: path)
                #expect(reply.status == 422, "\(path)")
            }
        }
    }

    @Test(
        "neither a passkey nor a code leads to where we are not, and no header comes in with it",
        arguments: [
            "https://evil.example/", "//evil.example", "/portfolio\r\nSet-Cookie: a=b", "/inbox/../..//evil.example",
        ])
    func redirects(next: String) async throws {
        try await MemberSite.whileServing { members, port in
            let ada = FormClient(port: port)
            var key = TouchKey()
            try ada.join("Ada Osei", at: "ada@example.org", members)
            try ada.add(key)
            let app = try ada.setUpApp(members)
            let phone = FormClient(port: port)
            let reply = try phone.comeIn(with: key, ["next": next])
            #expect(reply.headers["location"] == "/portfolio" && phone.cookies["a"] == nil)
            key.verifies = false
            let desk = FormClient(port: port)
            try desk.comeIn(with: key)
            try desk.get("/sign-in-code?next=" + PercentText.encoded(next))
            let done = try desk.send(["code": app.sheet[0], "next": next], to: "/sign-in-code")
            #expect(done.headers["location"] == "/portfolio" && desk.cookies["a"] == nil)
        }
    }

    @Test("whichever way one comes in, the cookie of before is not the one of after")
    func fixation() async throws {
        try await MemberSite.whileServing { members, port in
            let ada = FormClient(port: port)
            let key = TouchKey()
            try ada.join("Ada Osei", at: "ada@example.org", password: Self.password, members)
            try ada.add(key)
            let planted = String(repeating: "A", count: 43)
            let ways: [(FormClient) throws -> Void] = [
                { try $0.comeIn(with: key) },
                { client in
                    try client.get("/sign-in")
                    try client.send(["email": "ada@example.org", "password": Self.password], to: "/sign-in")
                },
                { client in
                    members.wait(minutes: 1)
                    try client.get("/sign-in")
                    try client.send(["email": "ada@example.org"], to: "/sign-in")
                    let link = try members.link(to: "ada@example.org")
                    try client.get(link)
                    try client.send([:], to: link)
                },
            ]
            for way in ways {
                let victim = FormClient(port: port)
                victim.set(cookie: "attune-visitor", planted)
                victim.set(cookie: "attune-session", planted)
                try way(victim)
                let session = try #require(victim.cookies["attune-session"])
                #expect(session != planted && victim.cookies["attune-visitor"] == nil)
                #expect(try victim.get("/portfolio").status == 200)
                let eve = FormClient(port: port)
                eve.set(cookie: "attune-session", planted)
                #expect(try eve.get("/portfolio").status == 303)
            }
        }
    }

    /// How many rows a try with a wrong password leaves.
    private static func rowsLeft(by address: String) async throws -> Int {
        let left = Mutex(0)
        try await MemberSite.whileServing { members, port in
            try FormClient(port: port).join("Ada Osei", at: "ada@example.org", password: password, members)
            let rows = {
                try members.asking { records in
                    try await records.database.read { transaction throws(StoreError) in
                        try transaction.row("SELECT (SELECT count(*) FROM throttle) + (SELECT count(*) FROM sign_in)")?
                            .count(0) ?? 0
                    }
                }
            }
            let stranger = FormClient(port: port)
            try stranger.get("/sign-in")
            let before = try rows()
            try stranger.send(["email": address, "password": "not the right one"], to: "/sign-in")
            let count = try rows() - before
            left.withLock { $0 = count }
        }
        return left.withLock(\.self)
    }

    @Test("a refused try writes as much for an address that is nobody's as for a member's")
    func writes() async throws {
        let known = try await Self.rowsLeft(by: "ada@example.org")
        #expect(known == 2)
        #expect(try await Self.rowsLeft(by: "nobody@example.org") == known)
    }

    @Test("cookies are out of reach of scripts, other sites, other hosts, and connections without TLS")
    func cookies() throws {
        let secret = Token(.seeded(1))
        for cookie in [Cookie.session, .visitor] {
            let set = cookie.header(secret, seconds: nil, isSecure: true)
            #expect(set.hasPrefix("__Host-\(cookie.rawValue)=\(secret.text); Path=/;") && !set.contains("Domain"))
            let removal = cookie.removal(isSecure: true)
            for word in ["; HttpOnly", "; SameSite=Lax", "; Secure"] {
                #expect(set.contains(word) && removal.contains(word), "\(word)")
            }
            // A cookie that another host could have set is not looked at.
            for (name, isRead) in [("__Host-" + cookie.rawValue, true), (cookie.rawValue, false)] {
                let headers: HTTPFields = [.cookie: "a=b; \(name)=\(secret.text)"]
                #expect((cookie.secret(in: headers, isSecure: true) != nil) == isRead, "\(name)")
            }
        }
    }

    @Test("a password is compared once, whether there is an account, a password, or neither")
    func timing() async throws {
        try await MemberSite.whileServing { members, port in
            try FormClient(port: port).join("Ada Osei", at: "ada@example.org", password: Self.password, members)
            try FormClient(port: port).join("Eve Stone", at: "eve@example.org", members)
            let records = try #require(members.site.records)
            for address in ["ada@example.org", "eve@example.org", "nobody@example.org"] {
                let stranger = FormClient(port: port)
                try stranger.get("/sign-in")
                let before = records.passwords.runs
                try stranger.send(["email": address, "password": "not the right one"], to: "/sign-in")
                #expect(records.passwords.runs - before == 1, "\(address)")
            }
        }
    }
}
