import Accounts
import CatalogFiles
import Foundation
import HTTPTypes
import Logbooks
import Offerings
import Portfolios
import Rulebooks
import Storage
import Testing

@testable import Website

/// Everybody who walks, and what they walk to: the things of Ada, who lets the valley see her whole record.
struct RoleWalk {
    /// A column of the table, and the people who stand for it.
    struct Column {
        var name: String
        var walkers: [FormClient]
    }

    private(set) var columns: [Column] = []
    private var samples: [Route: Path] = [:]
    /// A role that is offered to Ada.
    private var offer = ""

    /// The valley's site, with all that its people can have.
    static let site: Site = {
        let root = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined()
        var site = Site.mentored
        site.ownRules = OwnRules { text, name, language in
            let reading = readOwnRules(Array(text.utf8), named: name, beside: root + "/catalog", in: language)
            return .init(rulebooks: reading.rulebooks, problems: reading.problems.map(\.description))
        }
        return site
    }()

    init(_ members: MemberSite, _ port: Int) throws {
        let (ada, marks) = try members.practitioner(port)
        let clients = try members.founded(port)
        try members.consent(of: "ada@example.org", .record, to: MemberSite.valley)
        try takeSamples(of: ada, marks, members, port)
        try takeSamples(ofA: try #require(clients["valley-administrator"]))
        offer = try members.offer(.reviewer, to: "ada", by: "p-valley-administrator").text
        let visitor = FormClient(port: port)
        try visitor.get("/sign-in")
        columns = [
            Column(name: "visitor", walkers: [visitor]), Column(name: "oneself", walkers: [ada]),
            Column(name: "another", walkers: [try members.newcomer("otto", port)]),
        ]
        var others: [FormClient] = []
        for role in Role.ofOrganizations {
            for id in [MemberSite.valley, MemberSite.hills] {
                let name = "\(id)-\(role)".lowercased()
                let client = try clients[name] ?? members.newcomer(name, port)
                if role != .administrator { try members.appoint(name, role, in: id) }
                if id == MemberSite.hills {
                    others.append(client)
                } else {
                    columns.append(Column(name: "A: " + role.rawValue, walkers: [client]))
                }
            }
        }
        columns.append(Column(name: "B: any role", walkers: others))
        columns.append(Column(name: "operator", walkers: [try #require(clients["olga"])]))
    }

    /// What belongs to Ada, so that it is seen who else comes to it.
    private mutating func takeSamples(
        of ada: FormClient, _ marks: [EntryMark], _ members: MemberSite, _ port: Int
    ) throws {
        let entry = try #require(marks.first).entry.text
        let shown = try RoleWalk.attached(to: #require(marks.last).entry.text, by: ada)
        try ada.ask(marks, of: "sam@example.org", showing: true)
        let link = try members.link(to: "sam@example.org")
        let request = try ada.firstRequest()
        let bea = try members.newcomer("bea", port)
        let session = ["day": "2026-01-05", "amount": "90 min", "format": "individual", "provider": "Sam Cruz"]
        let id = try bea.enter(session, as: "supervision-received")
        let alsoShown = try RoleWalk.attached(to: id, by: bea)
        try bea.get("/portfolio/sign-off/new")
        let mark = try #require(bea.last.body.components(between: "name=\"entry\" value=\"", and: "\"").first)
        try bea.post(
            "email=ada%40example.org&role=supervisor&entry=\(mark)&documents=yes&form-token="
                + PercentText.encoded(bea.formToken),
            to: "/portfolio/sign-off/new")
        try #require(!id.isEmpty && bea.last.status == 303)
        let toSign = try "/portfolio/to-sign/" + #require(bea.firstRequest().split(separator: "/").last)
        try ada.get("/account/addresses")
        try ada.send(["email": "ada@work.example.com"], to: "/account/addresses")
        let address = try members.link(to: "ada@work.example.com")
        let person = try members.asking { _ in try await members.person("ada@example.org") }
        let things = try RoleWalk.things(of: ada, entry: entry, members, bea)
        for path in PathTests.paths where samples[Route(path)] == nil { samples[Route(path)] = path }
        let valley = MemberSite.valley
        let real: [Path] =
            [
                .credential("specialist"), .edition("specialist", "2012"), .family("alliance"),
                .portfolio(.entry(entry)), .portfolio(.change(entry)), .portfolio(.withdraw(entry)),
                .portfolio(.credential("specialist")), .organizations(.person(valley, person)),
                Asset.styleSheets[0].path,
            ] + [link, request, address, toSign, link + shown, toSign + alsoShown].compactMap { Path($0) }
            + things + (Valley.directory.programs.first.map { [.program($0.id), .programCalendar($0.id)] } ?? [])
        for path in real { samples[Route(path)] = path }
    }

    /// What is kept in the valley's name.
    private mutating func takeSamples(ofA keeper: FormClient) throws {
        let roster = try RoleWalk.roster(of: keeper, for: MemberSite.valley.text)
        let routes: [(Route, String)] = [
            (.rosterOfA, ""), (.changeRosterOfA, "/change"), (.rosterDoorOfA, "/door"), (.rosterLineOfA, "/lines/1"),
        ]
        for (route, end) in routes { samples[route] = Path(roster + end) }
    }

    /// What is sent to a place: enough that it is about something, and changes nothing that others come to.
    private func form(_ route: Route) -> String {
        switch route {
        case .organizations: "decline=\(PercentText.encoded(offer))&"
        case .organization: "lay-down=administrator&"
        case .devices: "others=end&"
        case .signOff: "do=remind&"
        default: ""
        }
    }

    /// What every route answers to everybody; what is different for people of one column stands in it side by side.
    func rows() throws -> [PermissionRow] {
        var rows: [PermissionRow] = []
        // Who has gone out comes to nothing any longer.
        for route in Route.allCases.sorted() where route != .signOut { rows += try self.rows(of: route) }
        return try rows + self.rows(of: .signOut)
    }

    private func rows(of route: Route) throws -> [PermissionRow] {
        let path = try #require(samples[route], "PathTests.paths needs a path of \(route.rawValue)")
        return try path.methods.map(\.rawValue).filter { $0 != "HEAD" }.map { method in
            // Whose it is comes last, since what they do with it is done.
            let cells = try columns.reversed().map { column in
                let answers = try column.walkers.prefix(route.isOfOrganizations ? .max : 1).map { walker in
                    let reply =
                        method == "GET"
                        ? try walker.get(path.text)
                        : try walker.post(
                            form(route) + "form-token=" + PercentText.encoded(walker.formToken), to: path.text)
                    return Welcome(reply)?.rawValue ?? "\(reply.status)"
                }
                return Set(answers).sorted().joined(separator: "+")
            }
            return PermissionRow(route: route.rawValue, method: method, cells: cells.reversed())
        }
    }
}
