package import Accounts
package import Offerings
package import Portfolios

extension Roles {
    /// A role that waits to be taken.
    package struct Offer: Sendable, Hashable {
        package var id: RoleGrant.ID
        package var role: Role
        package var organization: OrganizationID
        /// The organization's name.
        package var name: String
        package var reason: String
        /// From then on it waits no longer.
        package var lapsesAt: Instant

        package init(
            id: RoleGrant.ID, role: Role, organization: OrganizationID, name: String, reason: String, lapsesAt: Instant
        ) {
            self.id = id
            self.role = role
            self.organization = organization
            self.name = name
            self.reason = reason
            self.lapsesAt = lapsesAt
        }
    }

    /// A role as those see it who give and take back.
    package struct Kept: Sendable, Hashable {
        package var grant: RoleGrant
        /// Of who took it, as they call themselves.
        package var holderName: String?
        /// Of who gave it.
        package var giverName: String?
        package var revokedAt: Instant?
        package var revokedBecause: String?

        package init(
            grant: RoleGrant, holderName: String? = nil, giverName: String? = nil, revokedAt: Instant? = nil,
            revokedBecause: String? = nil
        ) {
            self.grant = grant
            self.holderName = holderName
            self.giverName = giverName
            self.revokedAt = revokedAt
            self.revokedBecause = revokedBecause
        }

        /// It waits for somebody to take it.
        package var isOpen: Bool { grant.holder == nil && revokedAt == nil }
    }
}

extension Transaction {
    func insert(_ grant: RoleGrant, takenAt: Instant? = nil) throws(StoreError) {
        try execute(
            """
            INSERT INTO role_grant (id, role, organization, address, granted_by, granted_at, reason, holder, taken_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """,
            [
                .text(grant.id.text), .text(grant.role.rawValue), .optional(grant.organization) { .text($0.text) },
                .text(grant.address.text), .optional(grant.grantedBy) { .text($0.text) },
                .instant(grant.grantedAt), .text(grant.reason), .optional(grant.holder) { .text($0.text) },
                .optional(takenAt) { .instant($0) },
            ])
    }

    /// Whether somebody may give and take back a role in an organization.
    func mayGive(_ role: Role, _ person: PersonID, in organization: OrganizationID) throws(StoreError) -> Bool {
        guard try may(person, .keepRoles, in: organization) else { return false }
        return try roles(of: person, in: organization).contains { $0.mayGive.contains(role) }
    }

    /// How many run an organization besides whoever has this one grant.
    func administrators(of organization: OrganizationID, except id: RoleGrant.ID) throws(StoreError) -> Int {
        try row(
            """
            SELECT count(*) FROM role_grant JOIN person ON person.id = role_grant.holder
            WHERE organization = $1 AND role = 'administrator' AND revoked_at IS NULL AND role_grant.id <> $2
                AND erased_at IS NULL AND merged_into IS NULL
            """, [.text(organization.text), .text(id.text)])?.count(0) ?? 0
    }

    /// What waits for a person: offered at an address of theirs, by somebody else, and nothing that they have already.
    func offers(to person: PersonID, at now: Instant) throws(StoreError) -> [Roles.Offer] {
        try rows(
            """
            SELECT g.id, g.role, g.organization, o.name, g.reason, g.granted_at FROM role_grant g
            JOIN email_address e ON e.address = g.address JOIN organization o ON o.id = g.organization
            WHERE e.person = $1 AND g.holder IS NULL AND g.revoked_at IS NULL AND g.granted_at > $2
                AND COALESCE(g.granted_by, '') <> $1
                AND NOT EXISTS (SELECT 1 FROM role_grant h WHERE h.holder = $1 AND h.organization = g.organization
                    AND h.role = g.role AND h.revoked_at IS NULL)
            ORDER BY g.granted_at, g.id
            """, [.text(person.text), .instant(now.advanced(byMilliseconds: -RoleGrant.patience))]
        ).map { row throws(StoreError) in
            Roles.Offer(
                id: RoleGrant.ID(try row.text(0)), role: try row.word(1), organization: OrganizationID(try row.text(2)),
                name: try row.text(3), reason: try row.text(4),
                lapsesAt: try row.instant(5).advanced(byMilliseconds: RoleGrant.patience))
        }
    }

    func grants(in organization: OrganizationID) throws(StoreError) -> [Roles.Kept] {
        try rows(
            """
            SELECT g.id, g.role, g.organization, g.address, g.granted_by, g.granted_at, g.reason, g.holder,
                h.name, b.name, g.revoked_at, g.revoked_because
            FROM role_grant g LEFT JOIN person_profile h ON h.person = g.holder
            LEFT JOIN person_profile b ON b.person = g.granted_by
            WHERE g.organization = $1
            ORDER BY COALESCE(g.revoked_at, 0), g.granted_at DESC, g.id LIMIT 1000
            """, [.text(organization.text)]
        ).map { row throws(StoreError) in
            Roles.Kept(
                grant: try RoleGrant(row), holderName: try row.optional(8, row.text),
                giverName: try row.optional(9, row.text), revokedAt: try row.optional(10, row.instant),
                revokedBecause: try row.optional(11, row.text))
        }
    }

    func grantInForce(_ id: RoleGrant.ID, in organization: OrganizationID) throws(StoreError) -> RoleGrant? {
        try row(
            """
            SELECT id, role, organization, address, granted_by, granted_at, reason, holder FROM role_grant
            WHERE id = $1 AND organization = $2 AND revoked_at IS NULL
            """, [.text(id.text), .text(organization.text)]
        ).map { row throws(StoreError) in try RoleGrant(row) }
    }

    /// Ends a grant and notes it.
    func end(
        _ id: RoleGrant.ID, _ role: Role, in organization: OrganizationID?, because reason: String,
        by person: PersonID?, kind: String, at now: Instant
    ) throws(StoreError) {
        try execute(
            "UPDATE role_grant SET revoked_by = $2, revoked_at = $3, revoked_because = $4 WHERE id = $1",
            [.text(id.text), .optional(person) { .text($0.text) }, .instant(now), .text(reason)])
        try Journal.append(
            JournalEntry(kind, "role/\(id)", by: person, in: organization, at: now, details: role.rawValue), in: self)
    }
}

extension RoleGrant {
    fileprivate init(_ row: Row) throws(StoreError) {
        self.init(
            id: ID(try row.text(0)), role: try row.word(1),
            organization: try row.optional(2, row.text).map { OrganizationID($0) }, address: try row.address(3),
            grantedBy: try row.optional(4, row.text).map { PersonID($0) }, grantedAt: try row.instant(5),
            reason: try row.text(6))
        holder = try row.optional(7, row.text).map { PersonID($0) }
    }
}
