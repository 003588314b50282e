import Foundation
import Offerings
import Portfolios
import Testing

@testable import Website

@Suite("A member's account")
struct AccountTests {
    private static let password = "four quiet rivers meeting"
    private static let other = "seven green lanterns waiting"

    @Test("a member changes their name, language and place, and reads on in that language")
    func profile() async throws {
        try await MemberSite.whileServing { members, port in
            let ada = FormClient(port: port)
            try ada.join("Ada Osei", at: "ada@example.org", members)
            #expect(try ada.get("/portfolio").body.contains("href=\"/account\""))
            #expect(try ada.get("/account").body.contains("Ada Osei"))
            try ada.get("/account/profile")
            let wrong = try ada.send(["name": " ", "language": "es", "place": ""], to: "/account/profile")
            #expect(wrong.status == 422 && wrong.body.contains("Please enter your name."))
            let place = try #require(ada.option(named: "place"))
            let done = try ada.send(
                ["name": "Ada <b>Mensah", "language": "es", "place": place], to: "/account/profile")
            #expect(done.headers["location"] == "/es/account")
            let page = try ada.get("/es/account")
            #expect(page.body.contains("Ada &lt;b>Mensah") || page.body.contains("Ada &lt;b&gt;Mensah"))
            #expect(page.body.contains("Mi cuenta") && page.headers["cache-control"] == "no-store")
            #expect(
                try ada.send(["name": "Ada", "language": "es", "place": "atlantis"], to: "/account/profile").status
                    == 400)
        }
    }

    @Test("a further address is added by the link that is sent there, made the main one, and the old one is removed")
    func addresses() async throws {
        try await MemberSite.whileServing { members, port in
            let ada = FormClient(port: port)
            try ada.join("Ada Osei", at: "ada@example.org", members)
            try ada.get("/account/addresses")
            #expect(try ada.send(["email": "ADA@example.org"], to: "/account/addresses").status == 422)
            #expect(try ada.send(["email": "nobody"], to: "/account/addresses").body.contains("value=\"nobody\""))
            #expect(try ada.send(["email": "Ada@work.example.com"], to: "/account/addresses").status == 200)
            let link = try members.link(to: "Ada@work.example.com")
            #expect(link.hasPrefix("/account/addresses/"))
            for _ in 1...2 { #expect(try ada.get(link).body.contains("Ada@work.example.com")) }
            #expect(try !ada.get("/account").body.contains("Ada@work.example.com"))
            #expect(try ada.send([:], to: link).headers["location"] == "/account?done=address")
            #expect(try ada.get("/account").body.contains("Ada@work.example.com"))
            #expect(try ada.send([:], to: link).status == 410)
            let (path, new, old) = ("/account/addresses", "ada@work.example.com", "ada@example.org")
            #expect(try ada.send(["remove": old], to: path).status == 404)
            #expect(try ada.send(["make-main": new], to: path).status == 303)
            #expect(try ada.send(["remove": old], to: path).status == 303)
            #expect(try !ada.get(path).body.contains(old))
            #expect(try ada.send(["remove": new], to: path).status == 404)
        }
    }

    @Test("nobody adds, moves or removes an address with somebody else's link, or somebody else's address")
    func othersAddresses() async throws {
        try await MemberSite.whileServing { members, port in
            let (ada, eve) = (FormClient(port: port), FormClient(port: port))
            try ada.join("Ada Osei", at: "ada@example.org", members)
            try eve.join("Eve Poe", at: "eve@example.org", members)
            let path = "/account/addresses"
            try ada.get(path)
            try ada.send(["email": "ada@work.example.com"], to: path)
            let link = try members.link(to: "ada@work.example.com")
            try eve.get(path)
            #expect(try eve.get(link).status == 410)
            #expect(try eve.send([:], to: link).status == 410)
            for field in ["make-main", "remove"] {
                #expect(try eve.send([field: "ada@example.org"], to: path).status == 404)
                #expect(try eve.send([field: "<x>"], to: path).status == 404)
            }
            // What is said of an address that is another's is the same as of one that is nobody's.
            let replies = try ["ada@example.org", "zoe@example.org"].map { address in
                let reply = try eve.send(["email": address], to: path)
                return "\(reply.status)" + reply.body.replacing(address, with: "X")
            }
            #expect(replies[0] == replies[1])
            members.wait(minutes: 1)
            try eve.send(["email": "ada@example.org"], to: path)
            let taken = try members.link(to: "ada@example.org")
            try eve.get(taken)
            #expect(try eve.send([:], to: taken).body.contains("is the address of another account"))
            #expect(try !eve.get("/account").body.contains("ada@example.org"))
            #expect(try ada.send([:], to: link).status == 303)
            #expect(try ada.get("/account").body.contains("ada@example.org"))
        }
    }

    @Test("a new password signs out everywhere else, is told by letter, and comes in from then on")
    func password() async throws {
        try await MemberSite.whileServing { members, port in
            let (ada, phone) = (FormClient(port: port), FormClient(port: port))
            try ada.join("Ada Osei", at: "ada@example.org", password: Self.password, members)
            try phone.get("/sign-in")
            try phone.send(["email": "ada@example.org", "password": Self.password], to: "/sign-in")
            #expect(try phone.get("/account").status == 200)
            try ada.get("/account/password")
            for weak in ["", "short", "ada@example.org!", "passwordpassword"] {
                let reply = try ada.send(["password": weak], to: "/account/password")
                #expect(reply.status == 422 && (weak.isEmpty || !reply.body.contains(weak)))
            }
            members.wait(minutes: 1)
            #expect(try ada.send(["password": Self.other], to: "/account/password").status == 303)
            #expect(try ada.get("/account").status == 200)
            #expect(try phone.get("/account").status == 303)
            #expect(try members.link(to: "ada@example.org") == "/account/password")
            try phone.get("/sign-in")
            let fields = ["email": "ada@example.org", "password": Self.password]
            #expect(try phone.send(fields, to: "/sign-in").status == 422)
            #expect(try phone.send(fields.merging(["password": Self.other]) { $1 }, to: "/sign-in").status == 303)
        }
    }

    @Test(
        "what is delicate asks to sign in again after a while",
        arguments: ["/account/password", "/account/addresses"])
    func freshness(path: String) async throws {
        try await MemberSite.whileServing { members, port in
            let ada = FormClient(port: port)
            try ada.join("Ada Osei", at: "ada@example.org", password: Self.password, members)
            try ada.get(path)
            members.wait(minutes: 16)
            let again = "/sign-in?again=yes&next=" + PercentText.encoded(path)
            #expect(try ada.get(path).headers["location"] == again)
            #expect(
                try ada.send(["password": Self.other, "email": "new@example.org"], to: path).headers["location"]
                    == again)
            #expect(throws: RawClient.NoReply.self) { try members.link(to: "new@example.org") }
            #expect(try ada.get("/account").status == 200)
            try ada.get(again)
            let back = try ada.send(
                ["email": "ada@example.org", "password": Self.password, "next": path], to: "/sign-in")
            #expect(back.headers["location"] == path)
            #expect(try ada.get(path).status == 200)
        }
    }

    @Test("a member sees where they are signed in and ends one, or all others; nobody ends another's")
    func devices() async throws {
        try await MemberSite.whileServing { members, port in
            let (ada, phone, eve) = (FormClient(port: port), FormClient(port: port), FormClient(port: port))
            try ada.join("Ada Osei", at: "ada@example.org", password: Self.password, members)
            try eve.join("Eve Poe", at: "eve@example.org", members)
            let fields = ["email": "ada@example.org", "password": Self.password]
            try phone.get("/sign-in", ["User-Agent: Mozilla/5.0 (iPhone) Version/17.0 Safari/604.1"])
            try phone.send(
                fields, to: "/sign-in", ["User-Agent: Mozilla/5.0 (iPhone) Version/17.0 Safari/604.1"])
            let page = try ada.get("/account/devices").body
            #expect(page.contains("Safari · iPhone") && page.contains("Signed in with the password"))
            let session = try #require(ada.value(named: "session"))
            try eve.get("/account")
            #expect(try eve.send(["session": session], to: "/account/devices").status == 404)
            #expect(try eve.send(["others": "end"], to: "/account/devices").status == 303)
            #expect(try phone.get("/account").status == 200)
            #expect(try ada.send(["session": session], to: "/account/devices").status == 303)
            #expect(try phone.get("/account").status == 303)
            #expect(try ada.send(["session": session], to: "/account/devices").status == 404)
            for _ in 1...2 {
                try phone.get("/sign-in")
                try phone.send(fields, to: "/sign-in")
            }
            try ada.send(["others": "end"], to: "/account/devices")
            #expect(try phone.get("/account").status == 303)
            #expect(try !ada.get("/account/devices").body.contains("name=\"session\""))
        }
    }

    @Test(
        "nobody sees any of it without signing in",
        arguments: ["/account", "/account/profile", "/account/addresses", "/account/password", "/account/devices"])
    func door(path: String) async throws {
        try await MemberSite.whileServing { _, port in
            let stranger = FormClient(port: port)
            #expect(try stranger.get(path).headers["location"] == "/sign-in?next=" + PercentText.encoded(path))
            try stranger.get("/sign-in")
            let status = try stranger.send(["name": "x"], to: path).status
            #expect(status == (path == "/account" ? 405 : 303))
        }
    }
}

extension FormClient {
    /// The last value that a choice of the page offers.
    func option(named name: String) -> String? {
        guard let start = last.body.range(of: "name=\"\(name)\""),
            let end = last.body[start.upperBound...].range(of: "</select>")
        else { return nil }
        return last.body[start.upperBound..<end.lowerBound].components(between: "value=\"", and: "\"").last
    }

    /// The value of the first button or field of a name.
    func value(named name: String) -> String? {
        last.body.components(between: "name=\"\(name)\" value=\"", and: "\"").first
    }
}

extension StringProtocol {
    /// All that stands between two marks.
    func components(between start: String, and end: String) -> [String] {
        var (found, rest) = ([String](), String(self)[...])
        while let from = rest.range(of: start), let to = rest[from.upperBound...].range(of: end) {
            found.append(String(rest[from.upperBound..<to.lowerBound]))
            rest = rest[to.upperBound...]
        }
        return found
    }
}
