package import Accounts
package import Offerings
package import Portfolios

/// The organizations that share the installation.
package struct Organizations: Sendable {
    private let database: any Database

    package init(_ database: any Database) { self.database = database }

    /// An organization as somebody sees it who is something to it.
    package struct Seen: Sendable, Hashable {
        package var id: OrganizationID
        package var profile: OrganizationProfile
        /// What they are to it, by which grants.
        package var grants: [Role: RoleGrant.ID]
        /// What they let it see.
        package var consent: Consent?

        package init(
            id: OrganizationID, profile: OrganizationProfile, grants: [Role: RoleGrant.ID], consent: Consent? = nil
        ) {
            self.id = id
            self.profile = profile
            self.grants = grants
            self.consent = consent
        }

        /// In the order in which they are offered.
        package var roles: [Role] { Role.allCases.filter { grants[$0] != nil } }

        package func allows(_ permission: Permission) -> Bool {
            roles.contains { $0.permissions.contains(permission) }
        }
    }

    package enum Founded: Sendable, Hashable {
        case founded
        /// There is one of that name.
        case taken
        /// Whoever founds it cannot run it.
        case oneself
        case notAllowed
    }

    /// Founds an organization and offers somebody to run it. The letter that says so is posted with it.
    package func found(
        _ id: OrganizationID, _ profile: OrganizationProfile, runBy grant: RoleGrant, by person: PersonID,
        at instant: Instant, post: @escaping Roles.Post = { _ in }
    ) async throws(StoreError) -> Founded {
        try await database.write { transaction throws(StoreError) in
            guard try transaction.may(person, .keepOrganizations, in: nil) else { return .notAllowed }
            guard try transaction.organization(id) == nil else { return .taken }
            guard try People.owner(of: grant.address, in: transaction) != person else { return .oneself }
            try transaction.execute(
                """
                INSERT INTO organization (id, name, accent, reply_to, in_catalog, founded_by, founded_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7)
                """, [.text(id.text)] + profile.values + [.text(person.text), .instant(instant)])
            try Journal.append(
                JournalEntry("organization-founded", "organization/\(id)", by: person, in: nil, at: instant),
                in: transaction)
            try Roles.offer(grant, in: transaction)
            try post(transaction)
            return .founded
        }
    }

    /// All of them, by name: which there are is no secret among members.
    package func all() async throws(StoreError) -> [(id: OrganizationID, name: String)] {
        try await database.read { transaction throws(StoreError) in
            try transaction.rows("SELECT id, name FROM organization ORDER BY name, id")
                .map { row throws(StoreError) in (OrganizationID(try row.text(0)), try row.text(1)) }
        }
    }

    /// Those to which a person is something, or which they let see something.
    package func all(of person: PersonID) async throws(StoreError) -> [Seen] {
        try await database.read { transaction throws(StoreError) in
            try transaction.organizations(nil, seenBy: person)
        }
    }

    /// One of those; nothing if they have nothing to do with it.
    package func one(_ id: OrganizationID, seenBy person: PersonID) async throws(StoreError) -> Seen? {
        try await database.read { transaction throws(StoreError) in
            try transaction.organizations(id, seenBy: person).first
        }
    }

    /// False if they may not.
    package func change(
        _ id: OrganizationID, to profile: OrganizationProfile, by person: PersonID, at instant: Instant
    ) async throws(StoreError) -> Bool {
        try await database.write { transaction throws(StoreError) in
            guard try transaction.may(person, .keepSettings, in: id) else { return false }
            guard let old = try transaction.organization(id), old != profile else { return true }
            try transaction.execute(
                "UPDATE organization SET name = $2, accent = $3, reply_to = $4, in_catalog = $5 WHERE id = $1",
                [.text(id.text)] + profile.values)
            try Journal.append(
                JournalEntry(
                    "organization-changed", "organization/\(id)", by: person, in: id, at: instant,
                    details: profile.differences(from: old)), in: transaction)
            return true
        }
    }

    /// All of them for who founds them; nothing for others.
    package func kept(by person: PersonID) async throws(StoreError) -> [Founding]? {
        try await database.read { transaction throws(StoreError) in
            guard try transaction.may(person, .keepOrganizations, in: nil) else { return nil }
            return try transaction.rows(
                """
                SELECT o.id, o.name, o.founded_at,
                    (SELECT count(*) FROM role_grant g WHERE g.organization = o.id AND g.role = 'administrator'
                        AND g.holder IS NOT NULL AND g.revoked_at IS NULL)
                FROM organization o ORDER BY o.name, o.id
                """
            ).map { row throws(StoreError) in
                Founding(
                    id: OrganizationID(try row.text(0)), name: try row.text(1), foundedAt: try row.instant(2),
                    administrators: try row.count(3))
            }
        }
    }

    /// What whoever runs the installation sees of an organization.
    package struct Founding: Sendable, Hashable {
        package var id: OrganizationID
        package var name: String
        package var foundedAt: Instant
        package var administrators: Int

        package init(id: OrganizationID, name: String, foundedAt: Instant, administrators: Int) {
            self.id = id
            self.name = name
            self.foundedAt = foundedAt
            self.administrators = administrators
        }
    }
}
