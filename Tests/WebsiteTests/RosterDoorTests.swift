import Foundation
import Portfolios
import Testing

@testable import Website

@Suite("The code at a training's door")
struct RosterDoorTests {
    /// Sam, whose door is open for two hours, and where its code leads.
    private static func door(
        _ members: MemberSite, _ port: Int
    ) throws -> (sam: FormClient, path: String, code: String) {
        let sam = FormClient(port: port)
        try sam.join("Sam Cruz", at: "sam@example.org", members)
        try sam.get("/rosters/new")
        let fields = [
            "id": sam.last.value(of: "id"), "day": sam.last.value(of: "day"), "amount": "3", "title": "Grief",
            "provider": "Harbor Institute",
        ]
        try sam.send(fields, to: "/rosters/new")
        let path = try #require(sam.last.headers["location"])
        return (sam, path, try open(sam, path))
    }

    private static func open(_ sam: FormClient, _ path: String) throws -> String {
        try sam.get(path + "/door")
        try sam.send(["do": "open", "hours": "2"], to: path + "/door")
        let page = try sam.get(path + "/door").body
        #expect(page.contains("<svg role=\"img\" class=\"map\"") && page.contains("2 hours"))
        return String(try #require(page.firstMatch(of: /http:\/\/attune\.example(\/attend\/[A-Za-z0-9_-]{43})/)).1)
    }

    @Test("a member has the hours with one tap, and the keeper finds their name on the list")
    func member() async throws {
        try await MemberSite.whileServing { members, port in
            let (sam, path, code) = try Self.door(members, port)
            let ana = FormClient(port: port)
            try ana.join("Ana <b>", at: "ana@example.org", members)
            #expect(try ana.get(code).body.contains("I am here: Ana &lt;b&gt;"))
            #expect(try ana.send([:], to: code).status == 303)
            #expect(try ana.get(code).body.contains("the hours are in your portfolio"))
            #expect(try ana.send([:], to: code).status == 303)
            #expect(try members.standings(of: "ana@example.org") == [.attested])
            #expect(try members.recordHolds("ana@example.org"))
            let list = try sam.get(path).body
            #expect(list.contains("Ana &lt;b&gt;") && list.contains("By the door"))
            #expect(try sam.get(code).body.contains("Nobody signs for themselves"))
        }
    }

    @Test("without an account an address is left, and the answer is the same for a member's")
    func left() async throws {
        try await MemberSite.whileServing { members, port in
            let (_, _, code) = try Self.door(members, port)
            let ana = FormClient(port: port)
            try ana.join("Ana", at: "ana@example.org", members)
            var answers: [String] = []
            for address in ["ana@example.org", "guest@example.org", "sam@example.org"] {
                let client = FormClient(port: port)
                let page = try client.get(code).body
                #expect(page.contains("Sign in and have the hours at once") && page.contains("next=%2Fattend%2F"))
                #expect(try client.send(["email": "x"], to: code).status == 422)
                #expect(try client.send(["email": address, "name": "<b>, \"x\""], to: code).status == 303)
                answers.append(try #require(client.last.headers["location"]))
            }
            #expect(Set(answers) == [code + "?left=yes"])
            #expect(try members.standings(of: "ana@example.org") == [.attested])
            #expect(try members.standings(of: "sam@example.org") == [])
            #expect(try members.letters(to: "guest@example.org").first?.contains("wait for you") == true)
            let guest = FormClient(port: port)
            members.wait(minutes: 1)
            try guest.join("Guest", at: "guest@example.org", members)
            #expect(try members.standings(of: "guest@example.org") == [.attested])
        }
    }

    @Test("a code opens nothing once it is closed, its time is over, or there is a new one")
    func closed() async throws {
        try await MemberSite.whileServing { members, port in
            let (sam, path, code) = try Self.door(members, port)
            let (ana, nobody) = (FormClient(port: port), FormClient(port: port))
            try ana.join("Ana", at: "ana@example.org", members)
            try ana.get(code)
            try nobody.get(code)
            let refused = { () throws in
                #expect(try ana.send([:], to: code).status == 410)
                #expect(try nobody.send(["email": "tom@example.org"], to: code).status == 410)
                #expect(try nobody.get(code).body.contains("This door is closed"))
                #expect(try members.standings(of: "ana@example.org") == [])
            }
            try sam.send(["do": "close"], to: path + "/door")
            try refused()
            members.wait(minutes: 1)
            let second = try Self.open(sam, path)
            #expect(second != code)
            try refused()
            #expect(try nobody.get(second).status == 200)
            members.wait(minutes: 120)
            #expect(try nobody.get(second).status == 410)
            #expect(try sam.get(path + "/door").body.contains("The door is closed"))
            #expect(try nobody.get("/attend/" + String(repeating: "A", count: 43)).status == 410)
            #expect(try nobody.get("/attend/x").status == 410)
        }
    }
}
