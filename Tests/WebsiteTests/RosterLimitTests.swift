import Accounts
import Offerings
import Portfolios
import Secrets
import Storage
import Testing

@testable import Website

/// Nobody can have many letters sent to strangers by listing them.
@Suite("How many people are listed, and how often they are written to")
struct RosterLimitTests {
    private static func begin(_ client: FormClient, _ title: String) throws -> String {
        try client.get("/rosters/new")
        let fields = [
            "id": client.last.value(of: "id"), "day": client.last.value(of: "day"), "amount": "3", "title": title,
            "provider": "Harbor Institute",
        ]
        try client.send(fields, to: "/rosters/new")
        let path = try #require(client.last.headers["location"])
        try client.get(path)
        return path
    }

    /// As if the person had listed so many people just before.
    private static func spend(_ tries: Int, of person: PersonID, _ members: MemberSite) throws {
        try members.asking { records in
            let digest = records.names.digest(of: "people listed by \(person.text)")
            let (fill, now) = (Int64(tries) * 90_000, records.now())
            try await records.database.write { transaction throws(StoreError) in
                try transaction.execute(
                    "INSERT INTO throttle (key_hash, fill, at, empty_at) VALUES ($1, $2, $3, $4)",
                    [
                        .bytes(digest.bytes), .integer(fill), .instant(now),
                        .instant(now.advanced(byMilliseconds: fill)),
                    ])
            }
        }
    }

    @Test("whoever was written to five times is listed on, and has no letter for a while")
    func letters() async throws {
        try await MemberSite.whileServing { members, port in
            var paths: [String] = []
            let clients = [try members.newcomer("sam", port), try members.newcomer("tom", port)]
            for (number, client) in [0, 1, 0, 1, 0, 1].enumerated() {
                let path = try Self.begin(clients[client], "Training \(number)")
                #expect(try clients[client].send(["list": "GUEST@example.org"], to: path).status == 303)
                paths.append(path)
            }
            #expect(
                try members.letters(to: "GUEST@example.org").count + members.letters(to: "guest@example.org").count == 5
            )
            #expect(try clients[1].get(paths[5]).body.contains("guest@example.org"))
            members.wait(minutes: 10)
            let path = try Self.begin(clients[0], "Training 7")
            try clients[0].send(["list": "guest@example.org\nother@example.org"], to: path)
            #expect(try members.letters(to: "guest@example.org").count == 6)
            #expect(try members.letters(to: "other@example.org").count == 1)
            // The hours wait all the same.
            let guest = FormClient(port: port)
            members.wait(minutes: 1)
            try guest.join("Guest", at: "guest@example.org", members)
            #expect(try members.standings(of: "guest@example.org").count == 7)
        }
    }

    @Test("a training that is corrected again and again is told so often and no more")
    func corrections() async throws {
        try await MemberSite.whileServing { members, port in
            try members.newcomer("ana", port)
            let sam = try members.newcomer("sam", port)
            let path = try Self.begin(sam, "Grief")
            try sam.send(["list": "ana@example.org"], to: path)
            for version in 1...6 {
                members.wait(minutes: 1)
                try sam.get(path + "/change")
                let fields = [
                    "version": "\(version)", "day": sam.last.value(of: "day"), "amount": "\(3 + version)",
                    "title": "Grief",
                    "provider": "Harbor", "reason": "Counted again",
                ]
                #expect(try sam.send(fields, to: path + "/change").status == 303)
            }
            #expect(try members.letters(to: "ana@example.org").count == 5)
            #expect(try members.standings(of: "ana@example.org") == [.attested])
        }
    }

    @Test("who lists too many new people is told what was kept and when to go on; who was listed counts no more")
    func newPeople() async throws {
        try await MemberSite.whileServing { members, port in
            let sam = try members.newcomer("sam", port)
            let path = try Self.begin(sam, "Grief")
            #expect(try sam.send(["list": "first@example.org"], to: path).status == 303)
            let other = try members.newcomer("tom", port)
            try Self.spend(997, of: "p-tom", members)
            let tom = try Self.begin(other, "Loss")
            let list = ["first", "b", "c", "d", "e"].map { "\($0)@example.org" }.joined(separator: "\n")
            let reply = try other.send(["list": list], to: tom)
            #expect(reply.status == 429)
            #expect(reply.body.contains("2 people are not on the list yet") && reply.body.contains("in an hour"))
            #expect(reply.body.contains(">first@example.org\nb@example.org"))
            #expect(reply.body.contains("Their hours wait for them"))
            #expect(try members.letters(to: "c@example.org").count == 1)
            #expect(try members.letters(to: "d@example.org").isEmpty)
            // Who is there already needs no room.
            #expect(try other.send(["list": "b@example.org\nc@example.org"], to: tom).status == 303)
            #expect(try other.send(["list": list], to: tom).status == 429)
            #expect(try sam.send(["list": list], to: path).status == 303)
            members.wait(minutes: 3)
            #expect(try other.send(["list": list], to: tom).status == 303)
            #expect(try members.letters(to: "e@example.org").count == 2)
            #expect(try other.get(tom).body.contains("e@example.org"))
        }
    }
}
