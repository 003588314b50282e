import Logbooks
import Offerings
import Portfolios
import Rulebooks
import Secrets
import Testing

@testable import Website

@Suite("Entering what was done")
struct EntryTests {
    private static let session = [
        "day": "2026-01-05", "amount": "90 min", "type": "reflective", "format": "individual",
        "relation": "supervisor", "provider": "Lee Andersen", "provider-held": "river-mentor",
    ]

    @Test("someone joins, enters 24 hours of supervision one after another, and sees them count")
    func wholeWay() async throws {
        try await MemberSite.whileServing(.mentored) { members, port in
            let ada = FormClient(port: port)
            try ada.join("Ada Osei", at: "ada@example.org", members)
            #expect(try ada.get("/portfolio").body.contains("Nothing is here yet."))
            try ada.get("/portfolio/credentials")
            let follow = try ada.send(["follow": "mentored"], to: "/portfolio/credentials")
            #expect(follow.status == 303 && follow.headers["location"] == "/portfolio")
            #expect(try ada.get("/portfolio").body.contains("24 hours of supervision"))
            var form = try ada.get("/portfolio/new/supervision-received")
            for number in 1...16 {
                var fields = Self.session
                fields["day"] = "2026-01-\(number < 10 ? "0" : "")\(number)"
                fields["id"] = form.value(of: "id")
                fields["next"] = "yes"
                let saved = try ada.send(fields, to: "/portfolio/new/supervision-received")
                #expect(saved.status == 303)
                form = try ada.get(saved.headers["location"] ?? "")
                #expect(form.value(of: "provider") == "Lee Andersen" && form.value(of: "amount") == "1 h 30 min")
                // A week on after the first, and then as far as it was from the one before.
                let next = try #require(Day(year: 2026, month: 1, day: number == 1 ? 8 : number + 1))
                #expect(form.value(of: "day") == next.description)
            }
            let page = try ada.get("/portfolio").body
            #expect(page.contains("24 h · 16 entries") && page.contains("status-met-as-claimed"))
            let whole = try ada.get("/portfolio/credentials/mentored")
            #expect(whole.status == 200 && whole.body.contains("status-met-as-claimed"))
        }
    }

    @Test("what cannot be understood is said beside its question, and everything typed stays")
    func problems() async throws {
        try await MemberSite.whileServing(.mentored) { members, port in
            let ada = FormClient(port: port)
            try ada.join("Ada Osei", at: "ada@example.org", members)
            let path = "/portfolio/new/training"
            for (fields, sentence) in [
                (["day": "2026-13-01", "amount": "2"], "Please write the day like this"),
                (["day": "2026-01", "amount": "2"], "Please write the day like this"),
                (["day": "2126-01-01", "amount": "2"], "still ahead"),
                (["day": "2026-01-02", "amount": "a while"], "Please write hours or minutes"),
                (["day": "2026-01-02", "amount": "0"], "Please write hours or minutes"),
                (["day": "2026-01-02", "amount": "3000"], "2000 hours at most"),
                (["day": "2026-01-02", "amount": ""], "Please fill this in"),
                (["day": "2026-01-02", "amount": "1", "provider": "a\u{1}b"], "cannot be kept"),
                (["day": "2026-01-02", "amount": "1", "provider": String(repeating: "é", count: 101)], "under 200"),
                (["day": "2026-01-02", "amount": "1", "topics": "nonsense"], "one of the answers"),
            ] {
                let form = try ada.get(path)
                var sent = fields.merging(["id": form.value(of: "id"), "note": "<b>mine</b>"]) { $1 }
                sent["relationship-based"] = "yes"
                let reply = try ada.send(sent, to: path)
                #expect(reply.status == 422 && reply.body.contains(sentence), "\(fields)")
                #expect(reply.body.contains("&lt;b&gt;mine&lt;/b&gt;"))
                #expect(reply.value(of: "id") == sent["id"])
            }
            #expect(try ada.get("/portfolio").body.contains("Nothing is here yet."))
        }
    }

    @Test("a form that is sent twice is saved once")
    func twice() async throws {
        try await MemberSite.whileServing(.mentored) { members, port in
            let ada = FormClient(port: port)
            try ada.join("Ada Osei", at: "ada@example.org", members)
            var fields = Self.session
            fields["id"] = try ada.get("/portfolio/new/supervision-received").value(of: "id")
            for _ in 1...2 { #expect(try ada.send(fields, to: "/portfolio/new/supervision-received").status == 303) }
            #expect(try ada.get("/portfolio").body.contains("1 h 30 min · 1 entry"))
            fields["id"] = "mine"
            #expect(try ada.send(fields, to: "/portfolio/new/supervision-received").status == 400)
        }
    }

    @Test("an entry is changed with a reason; a stale form shows both versions and loses nothing")
    func change() async throws {
        try await MemberSite.whileServing(.mentored) { members, port in
            let ada = FormClient(port: port)
            try ada.join("Ada Osei", at: "ada@example.org", members)
            let id = try ada.enter(Self.session, as: "supervision-received")
            let path = "/portfolio/entries/\(id)/change"
            let form = try ada.get(path)
            var fields = Self.session
            for name in ["id", "version", "digest"] { fields[name] = form.value(of: name) }
            fields["amount"] = "1:15"
            let without = try ada.send(fields, to: path)
            #expect(without.status == 422 && without.body.contains("Please fill this in"))
            fields["reason"] = "We ended early"
            #expect(try ada.send(fields, to: path).status == 303)
            let page = try ada.get("/portfolio/entries/\(id)").body
            #expect(page.contains("1 h 15 min") && page.contains("1 h 30 min") && page.contains("We ended early"))
            #expect(page.contains("Version 2"))
            fields["amount"] = "2"
            fields["reason"] = "We went on"
            let stale = try ada.send(fields, to: path)
            #expect(stale.status == 409 && stale.body.contains("1 h 15 min") && stale.value(of: "amount") == "2")
            fields["version"] = stale.value(of: "version")
            fields["digest"] = stale.value(of: "digest")
            #expect(try ada.send(fields, to: path).status == 303)
            #expect(try ada.get("/portfolio").body.contains("2 h · 1 entry"))
        }
    }

    @Test("a withdrawn entry counts nowhere, and its history stays")
    func withdraw() async throws {
        try await MemberSite.whileServing(.mentored) { members, port in
            let ada = FormClient(port: port)
            try ada.join("Ada Osei", at: "ada@example.org", members)
            let id = try ada.enter(Self.session, as: "supervision-received")
            let path = "/portfolio/entries/\(id)/withdraw"
            let form = try ada.get(path)
            var fields = ["version": form.value(of: "version"), "digest": form.value(of: "digest")]
            #expect(try ada.send(fields, to: path).status == 422)
            fields["reason"] = "It was somebody else's"
            #expect(try ada.send(fields, to: path).status == 303)
            #expect(try !ada.get("/portfolio").body.contains("1 h 30 min"))
            let page = try ada.get("/portfolio/entries/\(id)").body
            #expect(page.contains("You have withdrawn") && page.contains("It was somebody else"))
        }
    }

    @Test("words that may name a child are asked about before anything is saved")
    func identifiers() async throws {
        try await MemberSite.whileServing(.mentored) { members, port in
            let ada = FormClient(port: port)
            try ada.join("Ada Osei", at: "ada@example.org", members)
            let path = "/portfolio/new/supervision-received"
            var fields = Self.session
            fields["id"] = try ada.get(path).value(of: "id")
            fields["note"] = "We spoke about baby Mia and her mother."
            let asked = try ada.send(fields, to: path)
            #expect(asked.status == 422 && asked.body.contains("baby Mia"))
            #expect(try ada.get("/portfolio").body.contains("Nothing is here yet."))
            fields["clear"] = "yes"
            #expect(try ada.send(fields, to: path).status == 303)
        }
    }

    @Test("nobody reaches another's entries, and nobody without an account reaches any")
    func others() async throws {
        try await MemberSite.whileServing(.mentored) { members, port in
            let ada = FormClient(port: port)
            try ada.join("Ada Osei", at: "ada@example.org", members)
            let id = try ada.enter(Self.session, as: "supervision-received")
            let eve = FormClient(port: port)
            try eve.join("Eve Hart", at: "eve@example.org", members)
            for place in ["", "/change", "/withdraw"] {
                #expect(try eve.get("/portfolio/entries/\(id)\(place)").status == 404)
                #expect(try FormClient(port: port).get("/portfolio/entries/\(id)\(place)").status == 303)
            }
            try eve.get("/portfolio/new/supervision-received")
            let stolen = ["version": "1", "digest": String(repeating: "0", count: 64), "reason": "mine"]
            #expect(try eve.send(stolen, to: "/portfolio/entries/\(id)/withdraw").status == 404)
            #expect(try eve.get("/portfolio/new/supervision-received?like=\(id)").status == 404)
            #expect(try !eve.get("/portfolio/record.json").body.contains("Lee Andersen"))
            #expect(try !eve.get("/portfolio/portfolio.json").body.contains("Lee Andersen"))
            #expect(try ada.get("/portfolio/portfolio.json").body.contains("Lee Andersen"))
        }
    }

    @Test("a record that is taken along holds, and a portfolio is read back")
    func files() async throws {
        try await MemberSite.whileServing(.mentored) { members, port in
            let ada = FormClient(port: port)
            try ada.join("Ada Osei", at: "ada@example.org", members)
            _ = try ada.enter(Self.session, as: "supervision-received")
            let record = try LogbookRecord(reading: Array(try ada.get("/portfolio/record.json").body.utf8))
            #expect(record.links.count == 1)
            #expect(ChainCheck(record, digest: { SHA256.digest(of: $0) }).problems.isEmpty)
            let file = Array(try ada.get("/portfolio/portfolio.json").body.utf8)
            let portfolio = try Library.valley.readPortfolio(file).get()
            #expect(portfolio.name == "Ada Osei" && portfolio.entries.map(\.amount) == [90])
        }
    }
}
