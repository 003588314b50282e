import Portfolios
import Testing

@testable import Website

/// What was changed meanwhile is said, and nothing that was typed is dropped.
@Suite("Forms of rosters that are sent late")
struct RosterConflictTests {
    private static func fields(_ client: FormClient) -> [String: String] {
        [
            "id": client.last.value(of: "id"), "day": client.last.value(of: "day"), "amount": "3", "title": "Grief",
            "provider": "Harbor Institute",
        ]
    }

    @Test("a form that is sent twice begins once; changed and sent again it is a correction, with all that was typed")
    func again() async throws {
        try await MemberSite.whileServing { members, port in
            let sam = try members.newcomer("sam", port)
            try sam.get("/rosters/new")
            var fields = Self.fields(sam)
            #expect(try sam.send(fields, to: "/rosters/new").status == 303)
            let path = try #require(sam.last.headers["location"])
            #expect(try sam.send(fields, to: "/rosters/new").status == 303)
            #expect(sam.last.headers["location"] == path)
            (fields["title"], fields["amount"]) = ("Grief & loss", "5")
            let reply = try sam.send(fields, to: "/rosters/new")
            #expect(reply.status == 409 && reply.body.contains("This training was saved before"))
            #expect(
                reply.body.contains("value=\"Grief &amp; loss\"") && reply.body.contains("action=\"\(path)/change\""))
            fields["version"] = reply.value(of: "version")
            fields["reason"] = "It was longer"
            #expect(try sam.send(fields, to: path + "/change").status == 303)
            #expect(try sam.get(path).body.contains("Grief &amp; loss"))
            let one = /href="\/rosters\/[A-Za-z0-9_-]{43}"/
            #expect(try sam.get("/rosters").body.matches(of: one).count == 1)
        }
    }

    @Test("an id that is somebody else's begins nothing of theirs; sent once more it is one's own")
    func foreign() async throws {
        try await MemberSite.whileServing { members, port in
            let (sam, eve) = (try members.newcomer("sam", port), try members.newcomer("eve", port))
            try sam.get("/rosters/new")
            let id = sam.last.value(of: "id")
            try sam.send(Self.fields(sam), to: "/rosters/new")
            try eve.get("/rosters/new")
            var fields = Self.fields(eve)
            (fields["id"], fields["title"]) = (id, "Mine")
            let reply = try eve.send(fields, to: "/rosters/new")
            #expect(reply.status == 409 && reply.body.contains("value=\"Mine\"") && !reply.body.contains("Grief"))
            fields["id"] = reply.value(of: "id")
            #expect(fields["id"] != id)
            #expect(try eve.send(fields, to: "/rosters/new").status == 303)
            #expect(try sam.get("/rosters/" + id).body.contains("Grief"))
        }
    }

    @Test("a line is not taken back by a form that is behind, and the reason stays")
    func line() async throws {
        try await MemberSite.whileServing { members, port in
            try members.newcomer("ana", port)
            let sam = try members.newcomer("sam", port)
            try sam.get("/rosters/new")
            try sam.send(Self.fields(sam), to: "/rosters/new")
            let path = try #require(sam.last.headers["location"])
            try sam.get(path)
            try sam.send(["list": "ana@example.org"], to: path)
            try sam.get(path + "/change")
            let fields = Self.fields(sam).merging(["version": "1", "amount": "5", "reason": "Longer"]) { $1 }
            #expect(try sam.send(fields, to: path + "/change").status == 303)
            let line = path + "/lines/1"
            let late = try sam.send(["version": "1", "reason": "Left <early>"], to: line)
            #expect(late.status == 409 && late.body.contains("It was corrected meanwhile"))
            #expect(late.body.contains("Left &lt;early&gt;") && late.value(of: "version") == "2")
            #expect(try members.standings(of: "ana@example.org") == [.attested])
            #expect(try sam.send(["version": "2", "reason": "Left early"], to: line).status == 303)
            // Sent twice, it is taken back once; for another reason it is said that it was.
            #expect(try sam.send(["version": "2", "reason": "Left early"], to: line).status == 303)
            let second = try sam.send(["version": "2", "reason": "Never came"], to: line)
            #expect(second.status == 409 && second.body.contains("taken back meanwhile: Left early"))
            #expect(second.body.contains("<p id=\"reason\">Never came</p>"))
            #expect(try sam.get(path).body.contains("Taken back: Left early"))
        }
    }

    @Test("a door that was closed before is not closed in silence")
    func door() async throws {
        try await MemberSite.whileServing { members, port in
            let sam = try members.newcomer("sam", port)
            try sam.get("/rosters/new")
            try sam.send(Self.fields(sam), to: "/rosters/new")
            let path = try #require(sam.last.headers["location"]) + "/door"
            try sam.get(path)
            try sam.send(["do": "open", "hours": "1"], to: path)
            #expect(try sam.send(["do": "close"], to: path).status == 303)
            let reply = try sam.send(["do": "close"], to: path)
            #expect(reply.status == 409 && reply.body.contains("the door was closed before"))
            #expect(reply.body.contains("The door is closed."))
        }
    }

    @Test("whose hours were taken back is told so at the door, which gives them nothing")
    func takenBack() async throws {
        try await MemberSite.whileServing { members, port in
            let ana = try members.newcomer("ana", port)
            let sam = try members.newcomer("sam", port)
            try sam.get("/rosters/new")
            try sam.send(Self.fields(sam), to: "/rosters/new")
            let path = try #require(sam.last.headers["location"])
            try sam.get(path + "/door")
            try sam.send(["do": "open", "hours": "1"], to: path + "/door")
            let door = try #require(try sam.get(path + "/door").body.firstMatch(of: /\/attend\/[A-Za-z0-9_-]{43}/))
            let code = String(door.output)
            try ana.get(code)
            #expect(try ana.send([:], to: code).status == 303)
            try sam.send(["version": "1", "reason": "Not there"], to: path + "/lines/1")
            #expect(try ana.send([:], to: code).status == 303)
            let page = try ana.get(code).body
            #expect(page.contains("Your hours for this training were taken back"))
            #expect(!page.contains("are in your portfolio") && !page.contains("I am here"))
            #expect(try members.standings(of: "ana@example.org") == [.claimed])
            #expect(try !sam.get(path).body.contains("Has the hours"))
        }
    }
}
