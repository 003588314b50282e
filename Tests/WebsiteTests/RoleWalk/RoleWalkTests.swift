import Foundation
import HTTPTypes
import Testing

@testable import Website

@Suite("Who may go where")
struct RoleWalkTests {
    @Test("every route answers everybody as docs/permissions.md says, and the table has no other row")
    func walk() async throws {
        try await MemberSite.whileServing(RoleWalk.site) { members, port in
            let table = try PermissionTable()
            let walk = try RoleWalk(members, port)
            #expect(table.columns == walk.columns.map(\.name))
            let written = Dictionary(table.rows.map { ("\($0.method) \($0.route)", $0) }) { first, _ in first }
            #expect(written.count == table.rows.count, "a row stands twice in docs/permissions.md")
            var walked: Set<String> = []
            for row in try walk.rows() {
                walked.insert("\(row.method) \(row.route)")
                let known = written["\(row.method) \(row.route)"]
                #expect(
                    known == row,
                    """
                    docs/permissions.md needs this row, if it is right:
                    \(row.line)
                    and has \(known?.line ?? "none")
                    """)
            }
            let others = Set(written.keys).subtracting(walked).sorted()
            #expect(others == [], "docs/permissions.md has rows of routes that are not there")
        }
    }

    @Test("what is walked is every route, and a form without our token is refused")
    func everyRoute() async throws {
        #expect(Set(PathTests.paths.map { Route($0) }) == Set(Route.allCases.filter { !$0.isKeptForA }))
        try await MemberSite.whileServing(RoleWalk.site) { members, port in
            let ada = try members.newcomer("ada", port)
            for path in PathTests.paths where path.isPersonal && path.methods.contains(.post) {
                #expect(try Welcome(ada.post("x=y", to: path.text)) == .refused, "\(path.text)")
            }
        }
    }

    @Test("a table that is wrong is found", arguments: ["door", "page"])
    func guardGuarded(cell: String) throws {
        let reply = RawClient.Reply(status: 303, headers: ["location": "/sign-in?next=%2Faccount"], body: "")
        #expect((Welcome(reply)?.rawValue == cell) == (cell == "door"))
        #expect(Welcome(RawClient.Reply(status: 500, headers: [:], body: "")) == nil)
    }
}
