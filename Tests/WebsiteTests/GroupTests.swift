import Foundation
import Offerings
import Portfolios
import Rulebooks
import Testing

@testable import Website

@Suite("Groups")
struct GroupTests {
    private static let names = ["Ana", "Ben", "Cleo", "Dan", "Eva", "Fay", "Gus", "Hal"]

    private static func address(_ name: String) -> String { "\(name.lowercased())@example.org" }

    /// Sam, who is signed in and has entered a session with some people.
    private static func session(
        _ members: MemberSite, _ port: Int, with addresses: [String]
    ) throws -> (sam: FormClient, path: String) {
        let sam = FormClient(port: port)
        try sam.join("Sam Cruz", at: "sam@example.org", members)
        // So that the letters of the session are newer than those of the door.
        members.wait(minutes: 1)
        let path = try sam.lead(["addresses": addresses.joined(separator: "\r\n")])
        return (sam, path)
    }

    @Test("a leader enters a group of eight once; each confirms on a page of their own, and has the hours")
    func groupOfEight() async throws {
        try await MemberSite.whileServing { members, port in
            var clients: [String: FormClient] = [:]
            // Three have no account yet.
            for name in Self.names.prefix(5) {
                clients[name] = FormClient(port: port)
                try clients[name]?.join(name, at: Self.address(name), members)
            }
            let (sam, path) = try Self.session(members, port, with: Self.names.map(Self.address))
            #expect(try sam.get(path).body.contains("Not answered yet"))
            for name in Self.names {
                let link = try members.link(to: Self.address(name))
                let client = clients[name] ?? FormClient(port: port)
                if clients[name] == nil {
                    // The letter leads through the door; joining with this address shows what waits.
                    #expect(try client.get(link).headers["location"]?.hasPrefix("/sign-in?next=") == true)
                    members.wait(minutes: 1)
                    try client.join(name, at: Self.address(name), members)
                    #expect(try client.get("/portfolio").body.contains(link))
                }
                let page = try client.get(link)
                #expect(page.status == 200 && page.body.contains("Sam Cruz") && page.body.contains("8"))
                for other in Self.names where other != name { #expect(!page.body.contains(Self.address(other))) }
                let answer = name == "Hal" ? ["answer": "decline", "reason": "I was <ill>"] : ["answer": "confirm"]
                let fields = answer.merging(["version": "1"]) { $1 }
                #expect(try client.send(fields, to: link).status == 303)
                let standing = name == "Hal" ? [] : [Standing.attested]
                #expect(try members.standings(of: Self.address(name)) == standing)
                #expect(try members.recordHolds(Self.address(name)))
            }
            let page = try sam.get(path).body
            #expect(page.components(separatedBy: "Confirmed<").count == 8 && page.contains("I was &lt;ill&gt;"))
            #expect(try members.letters(to: "sam@example.org").contains { $0.contains("Hal did not confirm") })
            #expect(try sam.get("/groups").body.contains("7 of 8 confirmed"))
            #expect(try sam.get("/portfolio").body.contains("Supervision you gave"))
        }
    }

    @Test("the next session is offered with the same people, by their names, for today")
    func again() async throws {
        try await MemberSite.whileServing { members, port in
            let ana = FormClient(port: port)
            try ana.join("Ana <b>", at: "ana@example.org", members)
            let (sam, path) = try Self.session(members, port, with: ["ana@example.org", "ben@example.org"])
            let link = try members.link(to: "ana@example.org")
            try ana.get(link)
            try ana.send(["answer": "confirm", "version": "1"], to: link)
            let id = path.split(separator: "/").last ?? ""
            let page = try sam.get("/groups/new?like=\(id)").body
            #expect(page.contains("Ana &lt;b&gt; · ana@example.org") && page.contains("ben@example.org"))
            let boxes = page.matches(of: /name="who" value="([^"]+)" checked/).map { String($0.1) }
            #expect(boxes.count == 2)
            let body = boxes.map { "&who=" + PercentText.encoded($0) }.joined()
            let token = PercentText.encoded(sam.formToken)
            let second = sam.last.value(of: "id")
            let day = sam.last.value(of: "day")
            try sam.post("form-token=\(token)&id=\(second)&day=\(day)&amount=1:00" + body, to: "/groups/new")
            #expect(sam.last.status == 303)
            #expect(try ana.get("/groups").body.contains("/groups/attended/\(second)"))
            #expect(try members.letters(to: "ana@example.org").count { $0.contains("Were you in a group") } == 2)
        }
    }

    @Test("a corrected session is asked about again, and a withdrawn one is signed no longer")
    func corrected() async throws {
        try await MemberSite.whileServing { members, port in
            let ana = FormClient(port: port)
            try ana.join("Ana", at: "ana@example.org", members)
            let (sam, path) = try Self.session(members, port, with: ["ana@example.org"])
            let link = try members.link(to: "ana@example.org")
            try ana.get(link)
            try ana.send(["answer": "confirm", "version": "1"], to: link)
            try sam.get(path + "/change")
            let who = try #require(sam.last.body.firstMatch(of: /name="who" value="([^"]+)" checked/)).1
            var fields = [
                "day": sam.last.value(of: "day"), "amount": "45 min", "who": String(who), "version": "1",
                "reason": "The mother of Leo called",
            ]
            #expect(try sam.send(fields, to: path + "/change").status == 422)
            #expect(sam.last.body.contains("Does this name a child or a family?"))
            fields["reason"] = "It was shorter"
            #expect(try sam.send(fields, to: path + "/change").status == 303)
            #expect(try sam.send(fields, to: path + "/change").status == 409)
            #expect(try members.standings(of: "ana@example.org") == [.claimed])
            #expect(try ana.get(link).body.contains("It was shorter"))
            #expect(try ana.send(["answer": "confirm", "version": "1"], to: link).status == 409)
            #expect(try ana.send(["answer": "confirm", "version": "2"], to: link).status == 303)
            #expect(try members.standings(of: "ana@example.org") == [.attested])
            #expect(try ana.get(link).body.contains("45 minutes"))
            try sam.get(path + "/withdraw")
            #expect(try sam.send(["version": "2", "reason": " "], to: path + "/withdraw").status == 422)
            #expect(try sam.send(["version": "2", "reason": "By mistake"], to: path + "/withdraw").status == 303)
            #expect(try members.standings(of: "ana@example.org") == [.claimed])
            #expect(try ana.get(link).status == 404)
            #expect(
                try members.letters(to: "ana@example.org").contains { $0.contains("took a group session back") })
            for address in ["ana@example.org", "sam@example.org"] { #expect(try members.recordHolds(address)) }
        }
    }

    @Test("what is wrong is said, with everything typed kept, and nothing is entered")
    func problems() async throws {
        try await MemberSite.whileServing { members, port in
            let sam = FormClient(port: port)
            try sam.join("Sam Cruz", at: "sam@example.org", members)
            for (addresses, sentence) in [
                ("", "at least one person besides you"), ("Sam i", "In line 1 there is no e-mail address"),
                ("a@example.org\nA@example.org", "line 2 is there twice"), ("SAM@example.org", "Nobody signs"),
                ((1...101).map { "p\($0)@example.org" }.joined(separator: "\n"), "at most 100 people"),
            ] {
                try sam.get("/groups/new")
                let fields = [
                    "id": sam.last.value(of: "id"), "day": sam.last.value(of: "day"), "amount": "90 min",
                    "addresses": addresses,
                ]
                let reply = try sam.send(fields, to: "/groups/new")
                #expect(reply.status == 422 && reply.body.contains(sentence), "\(sentence)")
                #expect(addresses.isEmpty || reply.body.contains(addresses))
            }
            #expect(try sam.get("/groups").body.contains("You have entered no session yet"))
        }
    }

    @Test("somebody else's session can be neither seen, answered nor changed")
    func foreign() async throws {
        try await MemberSite.whileServing { members, port in
            let (sam, path) = try Self.session(members, port, with: ["ana@example.org"])
            let link = try members.link(to: "ana@example.org")
            let eve = FormClient(port: port)
            try eve.join("Eve", at: "eve@example.org", members)
            for place in [path, path + "/change", path + "/withdraw", link, "/groups/new?like=nobody"] {
                #expect(try eve.get(place).status == 404, "\(place)")
            }
            try eve.get("/groups/new")
            for place in [path + "/change", path + "/withdraw", link] {
                let fields = ["version": "1", "reason": "No", "answer": "confirm", "amount": "1", "day": "2026-01-01"]
                #expect(try eve.send(fields, to: place).status == 404, "\(place)")
            }
            // The leader cannot answer for anybody, and a forged box names nobody whom they have not met.
            #expect(try sam.get(link).status == 404)
            try sam.get("/groups/new")
            let fields = ["day": sam.last.value(of: "day"), "amount": "1", "who": "person ana"]
            let id = sam.last.value(of: "id")
            #expect(try sam.send(fields.merging(["id": id]) { $1 }, to: "/groups/new").status == 422)
            #expect(try sam.send(fields.merging(["id": "x"]) { $1 }, to: "/groups/new").status == 400)
        }
    }

    @Test("what the leader held on that day goes along with the hours")
    func standing() async throws {
        try await MemberSite.whileServing { members, port in
            let (sam, ana) = (FormClient(port: port), FormClient(port: port))
            try ana.join("Ana", at: "ana@example.org", members)
            try sam.join("Sam Cruz", at: "sam@example.org", members)
            #expect(try sam.get("/groups/new").body.contains("does not say which credential you held"))
            _ = try sam.enter(["credential": "river-mentor", "from": "2020-01"], as: "credential")
            #expect(try sam.get("/groups/new").body.contains("what you held on that day goes along"))
            members.wait(minutes: 1)
            try sam.lead(["addresses": "ana@example.org"])
            #expect(try ana.get(try members.link(to: "ana@example.org")).body.contains("What they held"))
        }
    }
}

extension FormClient {
    /// Enters a session for today, and gives the page that it has.
    @discardableResult
    func lead(_ fields: [String: String]) throws -> String {
        try get("/groups/new")
        let all = ["id": last.value(of: "id"), "day": last.value(of: "day"), "amount": "90 min", "type": "reflective"]
        try send(all.merging(fields) { $1 }, to: "/groups/new")
        return String(try #require(last.headers["location"]).prefix { $0 != "?" })
    }
}
