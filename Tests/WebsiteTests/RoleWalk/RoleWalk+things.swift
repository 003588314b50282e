import Fixtures
import Foundation
import Testing

@testable import Website

extension RoleWalk {
    /// What Ada attaches, leads, attends, gives and brings, so that it is seen who else comes to it.
    static func things(
        of ada: FormClient, entry: String, _ members: MemberSite, _ bea: FormClient
    ) throws -> [Path] {
        let papers = "/portfolio/entries/\(entry)/documents"
        try ada.get("/portfolio/entries/\(entry)")
        try ada.send(Papers.pdf, named: "certificate.pdf", as: "document", to: papers)
        let document = try place(ada.get("/portfolio/entries/\(entry)"), papers + "/")
        let led = try ada.lead(["addresses": "otto2@example.org"])
        members.wait(minutes: 1)
        let theirs = try bea.lead(["addresses": "ada@example.org"])
        let attended = try members.link(to: "ada@example.org")
        try #require(!theirs.isEmpty && attended.hasPrefix("/groups/attended/"))
        let letter = try place(ada.get("/inbox"), "/inbox/")
        let roster = try self.roster(of: ada)
        let door = try ada.get(roster + "/door").body.firstMatch(of: /\/attend\/[A-Za-z0-9_-]{43}/)
        let table = try brought("date,kind,hours\n2026-01-02,Workshop,2\n", by: ada)
        let calendar = try brought(
            "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Group\r\nDTSTART:20260105T150000\r\n"
                + "DTEND:20260105T160000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n", by: ada)
        let discarded = try brought("date,kind,hours\n2026-01-03,Workshop,2\n", by: ada)
        let texts = [
            papers, document, document + "/remove", letter, led, led + "/change", led + "/withdraw", attended, roster,
            roster + "/change", roster + "/door", roster + "/lines/1", String(try #require(door).output), table,
            table + "/check", table + "/to-mend.csv", table + "/undo", calendar + "/events", discarded + "/discard",
        ]
        return try texts.map { try #require(Path($0), "\($0)") }
    }

    /// What stands for a new document of an entry behind the place of either.
    static func attached(to entry: String, by client: FormClient) throws -> String {
        let papers = "/portfolio/entries/\(entry)/documents"
        try client.get(papers)
        try client.send(Papers.pdf, named: "certificate.pdf", as: "document", to: papers)
        return try "/documents/" + place(client.get(papers), papers + "/").dropFirst(papers.count + 1)
    }

    /// The first link of a page that begins so.
    private static func place(_ reply: RawClient.Reply, _ start: String) throws -> String {
        let rest = try #require(reply.body.components(separatedBy: "href=\"" + start).dropFirst().first, "\(start)")
        return start + rest.prefix { $0 != "\"" && $0 != "?" }
    }

    static func roster(of ada: FormClient, for organization: String = "") throws -> String {
        try ada.get("/rosters/new")
        let fields = [
            "id": ada.last.value(of: "id"), "day": ada.last.value(of: "day"), "amount": "3", "title": "First year",
            "provider": "Harbor Institute", "organization": organization,
        ]
        try ada.send(fields, to: "/rosters/new")
        let roster = try #require(ada.last.headers["location"])
        try ada.get(roster)
        try ada.send(["list": "otto2@example.org"], to: roster)
        try ada.get(roster + "/door")
        try ada.send(["do": "open", "hours": "2"], to: roster + "/door")
        return roster
    }

    private static func brought(_ text: String, by ada: FormClient) throws -> String {
        try ada.get("/portfolio/import")
        let reply = try ada.send(Array(text.utf8), to: "/portfolio/import")
        let place = try #require(reply.headers["location"], "\(reply.status)")
        return place.hasSuffix("/events") ? String(place.dropLast("/events".count)) : place
    }
}
