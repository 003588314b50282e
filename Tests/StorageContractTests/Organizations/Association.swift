import Accounts
import Offerings
import Portfolios
import Storage
import Testing

/// Invented organizations and who runs them.
struct Association {
    let database: any Database
    var roles: Roles { Roles(database) }
    var consents: Consents { Consents(database) }
    var organizations: Organizations { Organizations(database) }

    static let valley = OrganizationID("valley")
    static let hills = OrganizationID("hills")

    /// Olga runs the installation; Ada runs the valley, Hanna the hills. Mira is nobody's.
    init(_ database: any Database) async throws {
        self.database = database
        for name in ["olga", "ada", "hanna", "mira"] {
            try await Newcomer.join(name, at: "\(name)@example.org", database)
        }
        let olga = try Self.grant("g-olga", .operator, nil, "olga@example.org", by: nil)
        try #require(try await roles.appoint(olga) == .done)
        for (id, name) in [(Self.valley, "ada"), (Self.hills, "hanna")] {
            let grant = try Self.grant("g-\(name)", .administrator, id, "\(name)@example.org", by: "olga")
            let founded = try await organizations.found(
                id, OrganizationProfile(name: "The \(id)"), runBy: grant, by: "olga", at: noon)
            try #require(founded == .founded)
            try #require(try await roles.take(grant.id, by: PersonID(name), at: noon))
        }
    }

    static func grant(
        _ id: String, _ role: Role, _ organization: OrganizationID?, _ address: String, by giver: PersonID?,
        at moment: Instant = noon
    ) throws -> RoleGrant {
        RoleGrant(
            id: RoleGrant.ID(id), role: role, organization: organization, address: try #require(EmailAddress(address)),
            grantedBy: giver, grantedAt: moment, reason: "because")
    }

    /// Somebody new with a role in the valley.
    @discardableResult
    func person(_ name: String, as role: Role, in organization: OrganizationID = valley) async throws -> PersonID {
        let person = try await Newcomer.join(name, at: "\(name)@example.org", database)
        try await appoint(name, role, in: organization, by: "g-\(name)")
        return person
    }

    /// Gives somebody a role, by a grant with this id.
    func appoint(_ name: String, _ role: Role, in organization: OrganizationID, by id: String) async throws {
        let giver: PersonID = organization == Self.valley ? "ada" : "hanna"
        let grant = try Self.grant(id, role, organization, "\(name)@example.org", by: giver)
        try #require(try await roles.offer(grant) == .offered)
        try #require(try await roles.take(grant.id, by: PersonID(name), at: noon))
    }
}

/// Runs a test with the two organizations.
func withAssociations(_ engine: Engine, _ body: (Association, Place) async throws -> Void) async throws {
    try await withDatabase(engine) { database, place async throws in
        try await body(try await Association(database), place)
    }
}

extension OrganizationID: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) { self.init(text) }
}
