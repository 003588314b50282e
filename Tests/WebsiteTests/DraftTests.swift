import Portfolios
import Storage
import Testing

@testable import Website

@Suite("Drafts of entries")
struct DraftTests {
    private static let path = "/portfolio/new/training"
    private static let json = ["Accept: application/json"]

    private static func ada(_ members: MemberSite, _ port: Int) throws -> FormClient {
        let ada = FormClient(port: port)
        try ada.join("Ada Osei", at: "ada@example.org", members)
        return ada
    }

    @Test("what is begun is saved as it stands, listed, continued and then counts once")
    func wholeWay() async throws {
        try await MemberSite.whileServing(.mentored) { members, port in
            let ada = try Self.ada(members, port)
            let id = try ada.get(Self.path).value(of: "id")
            let begun = [
                "id": id, "saves": "0", "draft": "yes", "day": "soon", "note": "<i>half</i>", "provider": "Lee",
            ]
            let saved = try ada.send(begun, to: Self.path)
            #expect(saved.status == 303 && saved.headers["location"] == "/portfolio?draft=saved#drafts")
            let overview = try ada.get("/portfolio?draft=saved").body
            #expect(overview.contains("Your draft is saved.") && overview.contains("Nothing is here yet."))
            #expect(overview.contains("\(Self.path)?draft=\(id)") && overview.contains("Lee · soon"))
            let form = try ada.get("\(Self.path)?draft=\(id)")
            #expect(form.body.contains("This is your draft.") && form.body.contains("&lt;i&gt;half&lt;/i&gt;"))
            #expect(form.value(of: "day") == "soon" && form.value(of: "saves") == "1")
            let whole = ["id": id, "saves": "1", "day": "2026-01-05", "amount": "2", "provider": "Lee"]
            #expect(try ada.send(whole, to: Self.path).status == 303)
            let after = try ada.get("/portfolio").body
            #expect(!after.contains("?draft=") && after.contains("2 h · 1 entry"))
            let late = try ada.send(begun, to: Self.path, Self.json)
            #expect(late.status == 409 && late.body.contains("already"))
            #expect(try !ada.get("/portfolio").body.contains("?draft="))
            #expect(try ada.get("\(Self.path)?draft=\(id)").status == 404)
        }
    }

    @Test("a script that saves while one types learns what it saved, and of words that may name a child")
    func script() async throws {
        try await MemberSite.whileServing(.mentored) { members, port in
            let ada = try Self.ada(members, port)
            let page = try ada.get(Self.path)
            #expect(page.headers["content-security-policy"]?.contains("script-src 'self'") == true)
            #expect(page.body.contains(Asset.draft.path.text))
            #expect(try ada.get(Asset.draft.path.text).headers["content-type"] == "text/javascript; charset=utf-8")
            try ada.get(Self.path)
            var begun = ["id": page.value(of: "id"), "saves": "0", "draft": "yes", "note": "Quiet"]
            let first = try ada.send(begun, to: Self.path, Self.json)
            #expect(first.status == 200 && first.body == #"{"saves":1,"warning":null}"#)
            begun["note"] = "We spoke about baby Mia and her mother."
            begun["saves"] = "1"
            let second = try ada.send(begun, to: Self.path, Self.json)
            #expect(second.status == 200 && second.body.contains(#""saves":2"#) && second.body.contains("recognized"))
            let form = try ada.get("\(Self.path)?draft=\(page.value(of: "id"))").body
            #expect(form.contains("Does this name a child or a family?") && form.contains("baby Mia"))
            begun["draft"] = nil
            begun.merge(["day": "2026-01-05", "amount": "2"]) { $1 }
            #expect(try ada.send(begun, to: Self.path).status == 422)
            #expect(try FormClient(port: port).send(begun, to: Self.path, Self.json).status == 403)
        }
    }

    @Test("of two windows the second is told, and nothing that was typed is lost")
    func windows() async throws {
        try await MemberSite.whileServing(.mentored) { members, port in
            let ada = try Self.ada(members, port)
            let id = try ada.get(Self.path).value(of: "id")
            var mine = ["id": id, "saves": "0", "draft": "yes", "note": "one"]
            #expect(try ada.send(mine, to: Self.path, Self.json).status == 200)
            mine["note"] = "another"
            let told = try ada.send(mine, to: Self.path, Self.json)
            #expect(told.status == 409 && told.body.contains("Another window"))
            let page = try ada.send(mine, to: Self.path)
            #expect(page.status == 409 && page.body.contains("another") && page.value(of: "saves") == "1")
            mine["saves"] = "1"
            #expect(try ada.send(mine, to: Self.path).status == 303)
            #expect(try ada.get("\(Self.path)?draft=\(id)").body.contains("another"))
            try ada.get("/portfolio")
            #expect(try ada.send(["discard": id], to: "/portfolio/drafts").status == 303)
            #expect(try ada.get("/portfolio?draft=discarded").body.contains("The draft is discarded."))
            #expect(try ada.get("\(Self.path)?draft=\(id)").status == 404)
        }
    }

    @Test("a draft of a change tells when the entry changed meanwhile")
    func change() async throws {
        try await MemberSite.whileServing(.mentored) { members, port in
            let ada = try Self.ada(members, port)
            let id = try ada.enter(["day": "2026-01-05", "amount": "2", "provider": "Lee"], as: "training")
            let path = "/portfolio/entries/\(id)/change"
            let form = try ada.get(path)
            var fields = ["day": "2026-01-05", "amount": "3", "saves": "0", "reason": "Counted again"]
            for name in ["id", "version", "digest"] { fields[name] = form.value(of: name) }
            #expect(try ada.send(fields.merging(["draft": "yes"]) { $1 }, to: path).status == 303)
            #expect(try ada.get("/portfolio").body.contains("Change: Training"))
            let same = try ada.get("\(path)?draft=\(id)")
            #expect(same.value(of: "amount") == "3" && !same.body.contains("changed meanwhile"))
            var other = fields
            other["amount"] = "4"
            let changed = try ada.send(other, to: path)
            #expect(changed.status == 303)
            #expect(try !ada.get("/portfolio").body.contains("?draft="))
            let late = try ada.send(fields.merging(["draft": "yes"]) { $1 }, to: path, Self.json)
            #expect(late.status == 200)
            let stale = try ada.get("\(path)?draft=\(id)")
            #expect(stale.body.contains("changed meanwhile") && stale.body.contains("4 h"))
            #expect(stale.value(of: "amount") == "3" && stale.value(of: "version") == "2")
        }
    }

    @Test("nobody sees or discards another's drafts, and what is too long is no draft")
    func others() async throws {
        try await MemberSite.whileServing(.mentored) { members, port in
            let ada = try Self.ada(members, port)
            let id = try ada.get(Self.path).value(of: "id")
            var begun = ["id": id, "saves": "0", "draft": "yes", "note": "mine"]
            try ada.send(begun, to: Self.path)
            let eve = FormClient(port: port)
            try eve.join("Eve Hart", at: "eve@example.org", members)
            #expect(try eve.get("\(Self.path)?draft=\(id)").status == 404)
            try eve.get("/portfolio/new/training")
            #expect(try eve.send(["discard": id], to: "/portfolio/drafts").status == 303)
            #expect(try ada.get("\(Self.path)?draft=\(id)").body.contains("mine"))
            #expect(try ada.get("/portfolio/new/exam?draft=\(id)").status == 404)
            begun["note"] = String(repeating: "n", count: 20_000)
            #expect(try ada.send(begun, to: Self.path, Self.json).status == 413)
            begun["id"] = "mine"
            #expect(try ada.send(begun, to: Self.path, Self.json).status == 400)
        }
    }

    @Test("the next day is guessed from the days before, and never ahead")
    func nextDay() throws {
        func session(_ day: Int, _ provider: String = "Lee") -> Entry {
            Entry(
                id: EntryID("\(provider)\(day)"), kind: .supervisionReceived,
                first: Day(year: 2026, month: 1, day: day),
                amount: 60, values: [.provider: .name(provider)])
        }
        let today = try #require(Day("2026-02-01"))
        let all = [session(1), session(15), session(14, "Sam")]
        #expect(session(15).likelyNextDay(among: all, today: today) == Day("2026-01-29"))
        #expect(session(1).likelyNextDay(among: all, today: today) == Day("2026-01-08"))
        #expect(session(14, "Sam").likelyNextDay(among: all, today: today) == Day("2026-01-21"))
        #expect(session(29).likelyNextDay(among: all + [session(29)], today: today) == nil)
        #expect(Entry(id: "w", kind: .work, first: today).likelyNextDay(among: all, today: today) == nil)
    }
}
