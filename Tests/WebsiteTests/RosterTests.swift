import Foundation
import Offerings
import Portfolios
import Testing

@testable import Website

@Suite("Rosters")
struct RosterTests {
    /// Sam, who is signed in and has begun a roster.
    static func roster(_ members: MemberSite, _ port: Int) throws -> (sam: FormClient, path: String) {
        let sam = FormClient(port: port)
        try sam.join("Sam Cruz", at: "sam@example.org", members)
        try sam.get("/rosters/new")
        let fields = [
            "id": sam.last.value(of: "id"), "day": sam.last.value(of: "day"), "amount": "3",
            "title": "Grief <in> the first year", "provider": "Harbor Institute",
        ]
        try sam.send(fields, to: "/rosters/new")
        let path = try #require(sam.last.headers["location"])
        try sam.get(path)
        return (sam, path)
    }

    @Test("a list of 200 is pasted at once; who joins later finds the hours waiting")
    func twoHundred() async throws {
        try await MemberSite.whileServing { members, port in
            let ana = FormClient(port: port)
            try ana.join("Ana", at: "ana@example.org", members)
            let (sam, path) = try Self.roster(members, port)
            #expect(sam.last.body.contains("Grief &lt;in&gt; the first year"))
            let list = (1...199).map { "\"Guest, \($0)\",guest\($0)@example.org" } + ["Ana <ANA@example.org>"]
            #expect(try sam.send(["list": list.joined(separator: "\r\n")], to: path).status == 303)
            try sam.get(try #require(sam.last.headers["location"]))
            #expect(sam.last.body.contains("have their hours already: 1.") && sam.last.body.contains("Page 1 of 2"))
            #expect(sam.last.body.contains("199 have not claimed"))
            #expect(try members.standings(of: "ana@example.org") == [.attested])
            #expect(try members.letters(to: "ana@example.org").contains { $0.contains("are in your portfolio") })
            #expect(try members.letters(to: "guest7@example.org").first?.contains("wait for you") == true)
            #expect(try sam.send(["list": list.joined(separator: "\n")], to: path).status == 303)
            #expect(try members.letters(to: "guest7@example.org").count == 1)
            let guest = FormClient(port: port)
            members.wait(minutes: 1)
            try guest.join("Guest", at: "Guest7@example.org", members)
            #expect(try members.standings(of: "guest7@example.org") == [.attested])
            #expect(try guest.get("/portfolio").body.contains("Harbor Institute"))
            #expect(try members.recordHolds("guest7@example.org"))
            #expect(try sam.get("/rosters").body.contains("2 of 200 have their hours"))
        }
    }

    @Test("an address that is added to an account brings its hours along")
    func addedAddress() async throws {
        try await MemberSite.whileServing { members, port in
            let ana = FormClient(port: port)
            try ana.join("Ana", at: "ana@example.org", members)
            let (sam, path) = try Self.roster(members, port)
            try sam.send(["list": "ana@work.example"], to: path)
            #expect(try members.standings(of: "ana@example.org") == [])
            try ana.get("/account/addresses")
            try ana.send(["email": "ana@work.example"], to: "/account/addresses")
            let link = try #require(
                try members.letters(to: "ana@work.example").lazy.compactMap {
                    $0.firstMatch(of: /http:\/\/attune\.example(\/account\/addresses\/[A-Za-z0-9_-]{43})/)?.1
                }.first)
            try ana.get(String(link))
            #expect(try ana.send([:], to: String(link)).status == 303)
            #expect(try members.standings(of: "ana@example.org") == [.attested])
        }
    }

    @Test("every line that is wrong is told, and nothing is saved until all are right")
    func problems() async throws {
        try await MemberSite.whileServing { members, port in
            let (sam, path) = try Self.roster(members, port)
            let list = "=cmd|' /C calc'!A0\nben@example.org\nBEN@example.org\nx@y.org,z@y.org\nsam@example.org"
            let reply = try sam.send(["list": list], to: path)
            #expect(reply.status == 422)
            for sentence in [
                "Line 1: there is no", "Line 3: this address", "Line 4: there is more than one",
                "sam@example.org is your own address",
            ] { #expect(reply.body.contains(sentence), "\(sentence)") }
            #expect(reply.body.contains("BEN@example.org\nx@y.org") && reply.body.contains("Nobody is on the list"))
            #expect(try members.letters(to: "ben@example.org").isEmpty)
            #expect(try sam.send(["list": " "], to: path).body.contains("paste at least one line"))
            let many = (1...10_000).map { "p\($0)@example.org" }.joined(separator: "\n")
            #expect(try sam.send(["list": many], to: path).status == 422)
            #expect(sam.last.body.contains("at most 5000 people"))
            let huge = String(repeating: "p@example.org\n", count: 100_000)
            #expect(try sam.send(["list": huge], to: path).status == 413)
            let reply2 = try sam.send(["list": "=HYPERLINK(\"x\"),<b>,tom@example.org"], to: path)
            #expect(reply2.status == 303)
            #expect(try sam.get(path).body.contains("=HYPERLINK"))
            #expect(!sam.last.body.contains("<b>"))
        }
    }

    @Test("a file is read as what is pasted, and one that is no text is refused")
    func file() async throws {
        try await MemberSite.whileServing { members, port in
            let (sam, path) = try Self.roster(members, port)
            let send = { (content: [UInt8]) throws in
                try sam.send(content, with: ["list": "ben@example.org"], to: path)
            }
            #expect(try send([0xFF, 0xFE, 0x41, 0x00]).status == 422)
            #expect(sam.last.body.contains("CSV in UTF-8"))
            let csv = Array("\u{FEFF}Name;Mail\r\nAna Núñez;ana@example.org\r\n;tom@example.org\r\n".utf8)
            #expect(try send(csv).status == 422)
            #expect(sam.last.body.contains("Line 2: there is no"))
            #expect(try sam.send(csv, with: ["list": ""], to: path).status == 303)
            #expect(try sam.get(path).body.contains("Ana Núñez"))
        }
    }

    @Test("a credit is taken back with a reason, and a training is corrected for everybody")
    func changes() async throws {
        try await MemberSite.whileServing { members, port in
            let (ana, ben) = (FormClient(port: port), FormClient(port: port))
            try ana.join("Ana", at: "ana@example.org", members)
            try ben.join("Ben", at: "ben@example.org", members)
            let (sam, path) = try Self.roster(members, port)
            try sam.send(["list": "ana@example.org\nben@example.org"], to: path)
            try sam.get(path + "/lines/1")
            #expect(try sam.send(["version": "1", "reason": ""], to: path + "/lines/1").status == 422)
            #expect(try sam.send(["version": "1", "reason": "Left <early>"], to: path + "/lines/1").status == 303)
            #expect(try members.standings(of: "ana@example.org") == [.claimed])
            #expect(try sam.get(path).body.contains("Taken back: Left &lt;early&gt;"))
            #expect(try sam.get(path + "/lines/3").status == 404)
            try sam.get(path + "/change")
            var fields = [
                "version": "1", "day": sam.last.value(of: "day"), "amount": "2", "title": "Grief", "provider": "Harbor",
                "reason": "",
            ]
            #expect(try sam.send(fields, to: path + "/change").status == 422)
            fields["reason"] = "There was a break"
            #expect(try sam.send(fields, to: path + "/change").status == 303)
            #expect(try sam.send(fields, to: path + "/change").status == 409)
            #expect(try members.standings(of: "ben@example.org") == [.attested])
            #expect(try ben.get("/portfolio").body.contains("2 h"))
            #expect(try ana.get("/portfolio").body.contains("3 h"))
            #expect(
                try members.letters(to: "ben@example.org").contains { $0.contains("corrected your training hours") })
            for address in ["ana@example.org", "ben@example.org"] { #expect(try members.recordHolds(address)) }
        }
    }

    @Test("somebody else's roster can be neither seen nor changed, and its id is nobody's to take")
    func foreign() async throws {
        try await MemberSite.whileServing { members, port in
            let (_, path) = try Self.roster(members, port)
            let eve = FormClient(port: port)
            try eve.join("Eve", at: "eve@example.org", members)
            for place in [path, path + "/change", path + "/door", path + "/lines/1"] {
                #expect(try eve.get(place).status == 404, "\(place)")
            }
            try eve.get("/rosters/new")
            let fields = ["day": eve.last.value(of: "day"), "amount": "3", "title": "Mine", "version": "1"]
            for place in [path, path + "/change", path + "/door", path + "/lines/1"] {
                #expect(try eve.send(fields.merging(["do": "open", "hours": "2"]) { $1 }, to: place).status == 404)
            }
            let id = String(path.split(separator: "/").last ?? "")
            try eve.send(fields.merging(["id": id]) { $1 }, to: "/rosters/new")
            #expect(try eve.get(path).status == 404)
        }
    }
}
