import Accounts
import Offerings
import Portfolios
import Testing

@testable import Website

@Suite("Trainings in an organization's name")
struct OrganizationRosterTests {
    /// Tess, who gives trainings for the valley, and one that she has begun there.
    private static func training(_ members: MemberSite, _ port: Int) throws -> (tess: FormClient, path: String) {
        _ = try members.founded(port)
        let tess = try members.newcomer("tess", port)
        try members.appoint("tess", .trainingProvider, in: MemberSite.valley)
        return (tess, try begin(tess))
    }

    private static func begin(_ keeper: FormClient, _ more: [String: String] = [:]) throws -> String {
        try keeper.get("/rosters/new?organization=valley")
        let fields = [
            "id": keeper.last.value(of: "id"), "day": keeper.last.value(of: "day"), "amount": "3",
            "title": "Grief in the first year", "organization": "valley", "provider": "",
        ]
        try keeper.send(fields.merging(more) { $1 }, to: "/rosters/new")
        return keeper.last.headers["location"] ?? ""
    }

    @Test("it is begun from the organization's page, and says the organization wherever the signer is named")
    func named() async throws {
        try await MemberSite.whileServing { members, port in
            let (ada, _) = try members.practitioner(port)
            let (tess, path) = try Self.training(members, port)
            let page = try tess.get("/organizations/valley").body
            #expect(page.contains("<a href=\"/rosters?organization=valley\">Trainings</a>"))
            #expect(try tess.get("/rosters?organization=valley").body.contains("Trainings for The valley"))
            #expect(tess.last.body.contains("href=\"/rosters/new?organization=valley\""))
            #expect(try tess.get("/rosters").body.contains(" · The valley"))
            let form = try tess.get("/rosters/new?organization=valley").body
            #expect(form.contains("value=\"valley\" checked"))
            try tess.get(path)
            #expect(tess.last.body.contains("For The valley."))
            try tess.send(["list": "ada@example.org\nguest@example.org"], to: path)
            let signer = "tess (for The valley)"
            for address in ["ada@example.org", "guest@example.org"] {
                #expect(try members.letters(to: address).contains { $0.contains(signer) }, "\(address)")
            }
            let id = "roster-" + path.split(separator: "/")[1]
            let entry = try ada.get("/portfolio/entries/\(id)").body
            #expect(entry.contains(signer) && entry.contains("The valley</dd>"))
            #expect(try ada.get("/portfolio/print").body.contains(signer))
            #expect(try ada.get("/portfolio/portfolio.csv").body.contains(signer))
            #expect(try ada.get("/es/portfolio/print").body.contains("tess (por The valley)"))
            let record = try ada.get("/portfolio/record.json").body
            #expect(record.contains(#""for":{"id":"valley","name":"The valley"}"#))
            #expect(try members.recordHolds("ada@example.org"))
            try tess.get(path + "/door")
            try tess.send(["do": "open", "hours": "1"], to: path + "/door")
            let door = try #require(try tess.get(path + "/door").body.firstMatch(of: /\/attend\/[A-Za-z0-9_-]{43}/))
            #expect(try ada.get(String(door.output)).body.contains(signer))
        }
    }

    @Test("whoever keeps the organization's rosters goes on with it; whose role ends comes to nothing any longer")
    func together() async throws {
        try await MemberSite.whileServing { members, port in
            let (tess, path) = try Self.training(members, port)
            let faye = try members.newcomer("faye", port)
            #expect(try faye.get(path).status == 404)
            try members.appoint("faye", .programFaculty, in: MemberSite.valley)
            #expect(try faye.get("/rosters").body.contains("Grief in the first year"))
            try faye.get(path)
            #expect(try faye.send(["list": "ana@example.org"], to: path).status == 303)
            #expect(try members.letters(to: "ana@example.org").contains { $0.contains("faye (for The valley)") })
            let own = try faye.send(["list": "faye@example.org"], to: path)
            #expect(own.status == 422 && own.body.contains("your own address"))
            let form = try faye.get(path + "/change").body
            #expect(!form.contains("In my own name only"))
            let fields = [
                "version": faye.last.value(of: "version"), "day": faye.last.value(of: "day"), "amount": "4",
                "title": "Grief", "reason": "It was longer", "organization": "",
            ]
            let given = try faye.send(fields, to: path + "/change")
            #expect(given.status == 422 && given.body.contains("one of the names that are offered"))
            #expect(
                try faye.send(fields.merging(["organization": "valley"]) { $1 }, to: path + "/change").status == 303)
            #expect(try tess.get(path).body.contains("Grief"))
            try tess.get("/organizations/valley")
            #expect(try tess.send(["lay-down": "training provider"], to: "/organizations/valley").status == 303)
            for end in ["", "/change", "/door", "/lines/1"] {
                #expect(try tess.get(path + end).status == 404, "\(end)")
                #expect(try tess.send(["list": "x@example.org"], to: path + end).status == 404, "\(end)")
            }
            #expect(try !tess.get("/rosters").body.contains("Grief"))
            #expect(try faye.get(path).body.contains("ana@example.org"))
        }
    }

    @Test("only who began it is offered another organization, and nobody else can move it there")
    func carried() async throws {
        try await MemberSite.whileServing { members, port in
            let (tess, path) = try Self.training(members, port)
            let faye = try members.newcomer("faye", port)
            for name in ["tess", "faye"] {
                for organization in [MemberSite.valley, MemberSite.hills]
                where name != "tess" || organization == MemberSite.hills {
                    try members.appoint(name, .programFaculty, in: organization)
                }
            }
            let move = { (client: FormClient) throws in
                let fields = [
                    "version": "1", "day": client.last.value(of: "day"), "amount": "3", "title": "Grief",
                    "provider": "Harbor", "reason": "Ours", "organization": "hills",
                ]
                return try client.send(fields, to: path + "/change")
            }
            #expect(try !faye.get(path + "/change").body.contains("The hills"))
            #expect(faye.last.body.contains("The valley"))
            let moved = try move(faye)
            #expect(moved.status == 422 && moved.body.contains("one of the names that are offered"))
            #expect(try tess.get(path).body.contains("For The valley."))
            #expect(try tess.get(path + "/change").body.contains("The hills"))
            #expect(try move(tess).status == 303)
            #expect(try tess.get(path).body.contains("For The hills."))
        }
    }

    @Test("nobody begins one in a name that is not theirs to use, and what they typed is kept")
    func forged() async throws {
        try await MemberSite.whileServing { members, port in
            let (tess, _) = try Self.training(members, port)
            for name in ["hills", "nowhere", "valley'--"] {
                #expect(try Self.begin(tess, ["organization": name]).isEmpty)
                #expect(
                    tess.last.status == 422 && tess.last.body.contains("value=\"Grief in the first year\""), "\(name)")
            }
            #expect(try tess.get("/rosters?organization=hills").status == 404)
            let eve = try members.newcomer("eve", port)
            #expect(try eve.get("/rosters?organization=valley").status == 404)
            #expect(try eve.get("/rosters/new?organization=valley").status == 404)
            #expect(try !eve.get("/rosters/new").body.contains("In whose name?"))
            #expect(try Self.begin(eve).isEmpty)
            #expect(try eve.get("/rosters").body.contains("You have entered no training yet"))
        }
    }

    @Test("the organization's journal says who began and changed it, and another's says nothing")
    func journal() async throws {
        try await MemberSite.whileServing { members, port in
            let (tess, path) = try Self.training(members, port)
            try tess.get(path)
            try tess.send(["list": "ana@example.org"], to: path)
            let auditor = try members.newcomer("aude", port)
            try members.appoint("aude", .auditor, in: MemberSite.valley)
            let page = try auditor.get("/organizations/valley/journal").body
            #expect(page.contains("Training entered") && page.contains("List of a training extended"))
            let other = try members.newcomer("otis", port)
            try members.appoint("otis", .auditor, in: MemberSite.hills)
            #expect(try !other.get("/organizations/hills/journal").body.contains("Training entered"))
        }
    }
}
