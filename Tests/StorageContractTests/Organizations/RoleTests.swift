import Accounts
import Offerings
import Portfolios
import Storage
import Testing

@Suite("Roles are records of who gave them and why")
struct RoleTests {
    private let valley = Association.valley
    private let hills = Association.hills

    @Test("an offered role is taken by who is reached at the address, once, and by nobody else", arguments: Engine.all)
    func taken(engine: Engine) async throws {
        try await withAssociations(engine) { valleys, place in
            let roles = valleys.roles
            let grant = try Association.grant("g1", .coordinator, valley, "MIRA@example.org", by: "ada")
            #expect(try await roles.offer(grant) == .offered)
            #expect(try await roles.offer(grant) == .alreadyThere)
            #expect(try await roles.offers(to: "hanna", at: noon).isEmpty)
            #expect(try await !roles.take("g1", by: "hanna", at: noon))
            let offer = try #require(try await roles.offers(to: "mira", at: noon).first)
            #expect(offer.role == .coordinator && offer.name == "The valley" && offer.reason == "because")
            #expect(try await valleys.organizations.one(valley, seenBy: "mira") == nil)
            #expect(try await roles.take("g1", by: "mira", at: noon))
            #expect(try await !roles.take("g1", by: "mira", at: noon))
            let seen = try #require(try await valleys.organizations.one(valley, seenBy: "mira"))
            #expect(seen.roles == [.coordinator] && seen.allows(.seeRecords) && !seen.allows(.keepRoles))
            #expect(
                try await place.ask("SELECT kind FROM journal_entry WHERE actor = 'mira' AND organization = 'valley'")
                    == "role-taken")
        }
    }

    @Test("whoever joins later with the address finds the role waiting, for thirty days", arguments: Engine.all)
    func later(engine: Engine) async throws {
        try await withAssociations(engine) { valleys, _ in
            let grant = try Association.grant("g1", .reviewer, valley, "zoe@example.org", by: "ada")
            #expect(try await valleys.roles.offer(grant) == .offered)
            let zoe = try await Newcomer.join("zoe", at: "zoe@example.org", valleys.database)
            let last = grant.lapsesAt.advanced(byMilliseconds: -1)
            #expect(try await valleys.roles.offers(to: zoe, at: last).map(\.id) == ["g1"])
            #expect(try await valleys.roles.offers(to: zoe, at: grant.lapsesAt).isEmpty)
            #expect(try await !valleys.roles.take("g1", by: zoe, at: grant.lapsesAt))
            let again = try Association.grant(
                "g2", .reviewer, valley, "zoe@example.org", by: "ada", at: grant.lapsesAt)
            #expect(try await valleys.roles.offer(again) == .offered)
            #expect(try await valleys.roles.decline("g2", by: zoe, at: grant.lapsesAt))
            #expect(try await valleys.roles.offers(to: zoe, at: grant.lapsesAt).isEmpty)
        }
    }

    @Test(
        "nobody gives what they do not carry, nor elsewhere, nor to themselves",
        arguments: Engine.all)
    func limits(engine: Engine) async throws {
        try await withAssociations(engine) { valleys, place in
            try await valleys.person("cora", as: .coordinator)
            let before = try await place.ask("SELECT count(*) FROM role_grant")
            func offer(_ role: Role, _ organization: OrganizationID?, by giver: PersonID?, to address: String)
                async throws
                -> Roles.Offered
            {
                let id = "x-\(role)-\(giver?.text ?? "")-\(organization?.text ?? "")"
                return try await valleys.roles.offer(
                    try Association.grant(id, role, organization, address, by: giver))
            }
            let mira = "mira@example.org"
            #expect(try await offer(.coordinator, hills, by: "ada", to: mira) == .notAllowed)
            #expect(try await offer(.operator, nil, by: "ada", to: mira) == .notAllowed)
            #expect(try await offer(.operator, valley, by: "ada", to: mira) == .notAllowed)
            #expect(try await offer(.practitioner, valley, by: "ada", to: mira) == .notAllowed)
            #expect(try await offer(.auditor, valley, by: "cora", to: mira) == .notAllowed)
            #expect(try await offer(.administrator, valley, by: "olga", to: mira) == .notAllowed)
            #expect(try await offer(.coordinator, valley, by: nil, to: mira) == .notAllowed)
            #expect(try await offer(.coordinator, valley, by: "mira", to: "zoe@example.org") == .notAllowed)
            #expect(try await offer(.coordinator, "nowhere", by: "ada", to: mira) == .notAllowed)
            #expect(try await offer(.auditor, valley, by: "ada", to: "ada@example.org") == .oneself)
            #expect(try await place.ask("SELECT count(*) FROM role_grant") == before)
        }
    }

    @Test("a revoked role allows nothing from then on, and who, when and why stays", arguments: Engine.all)
    func revoked(engine: Engine) async throws {
        try await withAssociations(engine) { valleys, place in
            let cora = try await valleys.person("cora", as: .coordinator)
            #expect(try await valleys.consents.people(of: valley, by: cora) == [])
            func revoke(by person: PersonID, in organization: OrganizationID = valley) async throws -> Roles.Revoked {
                try await valleys.roles.revoke("g-cora", in: organization, because: "Moved on", by: person, at: noon)
            }
            #expect(try await revoke(by: "mira") == .notThere)
            #expect(try await revoke(by: "hanna") == .notThere)
            #expect(try await revoke(by: "hanna", in: hills) == .notThere)
            #expect(try await revoke(by: "olga") == .notThere)
            #expect(try await revoke(by: "ada") == .revoked)
            #expect(try await revoke(by: "ada") == .notThere)
            #expect(try await valleys.consents.people(of: valley, by: cora) == nil)
            let all = try #require(try await valleys.roles.all(in: valley, by: "ada"))
            let kept = try #require(all.last)
            #expect(kept.revokedBecause == "Moved on" && kept.holderName == "cora" && kept.giverName == "ada")
            #expect(try await place.ask("SELECT revoked_by FROM role_grant WHERE id = 'g-cora'") == "ada")
            // Given once more, it is a new record.
            let again = try Association.grant("g2", .coordinator, valley, "cora@example.org", by: "ada")
            #expect(try await valleys.roles.offer(again) == .offered)
            #expect(try await valleys.roles.take("g2", by: cora, at: noon))
        }
    }

    @Test("one may lay down one's own role", arguments: Engine.all)
    func laidDown(engine: Engine) async throws {
        try await withAssociations(engine) { valleys, _ in
            let rita = try await valleys.person("rita", as: .reviewer)
            let gone = try await valleys.roles.revoke("g-rita", in: valley, because: "", by: rita, at: noon)
            #expect(gone == .revoked)
            #expect(try await valleys.organizations.one(valley, seenBy: rita) == nil)
        }
    }

    @Test("the last administrator stays, even if two revoke each other at once", arguments: Engine.all)
    func lastAdministrator(engine: Engine) async throws {
        try await withAssociations(engine) { valleys, place in
            let roles = valleys.roles
            #expect(
                try await roles.revoke("g-ada", in: valley, because: "x", by: "ada", at: noon) == .lastAdministrator)
            // Who only was offered the role runs nothing yet.
            let open = try Association.grant("g-open", .administrator, valley, "mira@example.org", by: "ada")
            #expect(try await roles.offer(open) == .offered)
            #expect(
                try await roles.revoke("g-ada", in: valley, because: "x", by: "ada", at: noon) == .lastAdministrator)
            #expect(try await roles.take("g-open", by: "mira", at: noon))
            let outcomes = try await withThrowingTaskGroup(of: Roles.Revoked.self) { group in
                for (grant, person) in [("g-ada", "mira"), ("g-open", "ada")] {
                    group.addTask {
                        try await roles.revoke(
                            RoleGrant.ID(grant), in: valley, because: "x", by: PersonID(person), at: noon)
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(outcomes.filter { $0 == .revoked }.count == 1)
            #expect(
                try await place.ask(
                    """
                    SELECT count(*) FROM role_grant WHERE organization = 'valley' AND role = 'administrator'
                    AND holder IS NOT NULL AND revoked_at IS NULL
                    """) == "1")
        }
    }

    @Test("on the machine, roles are given to who is known, and taken back but for the last", arguments: Engine.all)
    func machine(engine: Engine) async throws {
        try await withAssociations(engine) { valleys, place in
            func grant(_ id: String, _ organization: OrganizationID?, _ name: String) throws -> RoleGrant {
                try Association.grant(
                    id, organization == nil ? .operator : .administrator, organization, "\(name)@example.org", by: nil)
            }
            let roles = valleys.roles
            #expect(try await roles.appoint(try grant("m1", nil, "nobody")) == .nobodyThere)
            #expect(try await roles.appoint(try grant("m2", "nowhere", "mira")) == .noSuchOrganization)
            #expect(try await roles.appoint(try grant("m3", nil, "olga")) == .nothingToDo)
            #expect(try await roles.dismiss(try grant("m4", valley, "ada")) == .lastAdministrator)
            #expect(try await roles.appoint(try grant("m5", valley, "mira")) == .done)
            #expect(try await roles.dismiss(try grant("m6", valley, "ada")) == .done)
            #expect(try await roles.dismiss(try grant("m7", valley, "ada")) == .nothingToDo)
            #expect(try await roles.all(in: valley, by: "ada") == nil)
            #expect(try await roles.all(in: valley, by: "mira") != nil)
            #expect(try await roles.dismiss(try grant("m8", nil, "olga")) == .done)
            #expect(try await valleys.organizations.kept(by: "olga") == nil)
            let noted = try await place.ask(
                "SELECT count(*) FROM journal_entry WHERE kind IN ('role-appointed', 'role-revoked') AND actor IS NULL")
            #expect(noted == "4")
        }
    }
}
