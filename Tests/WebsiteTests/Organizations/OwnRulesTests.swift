import Accounts
import Offerings
import Portfolios
import Rulebooks
import Storage
import Testing

@testable import Website

@Suite("An organization's own rules")
struct OwnRulesTests {
    private static let rules = """
        id: imhs-valley
        overlay-of: imhs@2025
        jurisdiction: us-oh
        title: Infant Mental Health Specialist, Valley
        summary: With more training.
        """

    @Test("rules are read against the catalog, all that is wrong is listed, and nothing is kept until nothing is")
    func checked() async throws {
        try await MemberSite.whileServing(RoleWalk.site) { members, port in
            let admin = try #require(try members.founded(port)["valley-administrator"])
            let path = "/organizations/valley/rules"
            try admin.get(path)
            for (name, text, says) in [
                ("Bad Name", Self.rules, "small letters"), ("imhs-valley", " ", "Please enter the rules"),
                ("imhs-valley", "id: x\nid: y", "imhs-valley:2"), ("imhs-valley", "[", "imhs-valley:"),
                ("imhs-valley", "id: imhs-valley", "need “overlay-of”"),
                ("imhs-valley", Self.rules.replacing("imhs@2025", with: "imhz@2025"), "imhz"),
                ("imhs-valley", Self.rules + "\nchange: {no-such-node: {need: 1 h}}", "no-such-node"),
                ("imhs-valley", String(repeating: "a", count: 30_001), "30,000"),
            ] {
                let reply = try admin.send(["name": name, "text": text], to: path)
                #expect(reply.status == 422 && reply.body.contains(says), "\(says)")
            }
            #expect(try admin.get(path).body.contains("There are no rules of your own"))
            #expect(try admin.send(["name": "imhs-valley", "text": Self.rules], to: path).status == 303)
            #expect(try admin.get(path + "?name=imhs-valley").body.contains("overlay-of: imhs@2025"))
            #expect(try admin.send(["end": "imhs-valley"], to: path).status == 303)
            #expect(try admin.send(["end": "imhs-valley"], to: path).status == 404)
        }
    }

    @Test("whoever lets the organization see their standing is shown by its rules too, and by nobody else's")
    func standing() async throws {
        var site = RoleWalk.site
        site.english = try #require(catalogLibraries[.english])
        try await MemberSite.whileServing(site) { members, port in
            let clients = try members.founded(port)
            try members.newcomer("mira", port)
            for (id, extent) in [(MemberSite.valley, Consent.Extent.standing), (MemberSite.hills, .record)] {
                try members.consent(of: "mira@example.org", extent, to: id)
            }
            let isFollowed = try members.asking { records in
                try await Followed(records.database).follow("imhs", by: "p-mira", at: records.now())
            }
            #expect(isFollowed)
            let admin = try #require(clients["valley-administrator"])
            try admin.get("/organizations/valley/rules")
            let put = try admin.send(["name": "imhs-valley", "text": Self.rules], to: "/organizations/valley/rules")
            #expect(put.status == 303)
            let page = try admin.get("/organizations/valley/people/p-mira").body
            #expect(page.contains("By your own rules"))
            #expect(page.components(between: "<h3>", and: "</h3>").count == 2)
            let other = try #require(clients["hills-administrator"])
            #expect(try !other.get("/organizations/hills/people/p-mira").body.contains("By your own rules"))
        }
    }
}
