package import Accounts
package import Offerings
package import Portfolios

/// Who is what to which organization: each role is a record of who gave it, why, who took it and who took it back.
package struct Roles: Sendable {
    /// Posts the letter that tells of what was done, in its transaction.
    package typealias Post = @Sendable (Transaction) throws(StoreError) -> Void

    let database: any Database

    package init(_ database: any Database) { self.database = database }

    package enum Offered: Sendable, Hashable {
        case offered
        /// It is held or waits there already.
        case alreadyThere
        /// Nobody gives themselves a role.
        case oneself
        case notAllowed
    }

    /// Offers a role to whoever is reached at an address, known here or not.
    package func offer(_ grant: RoleGrant, post: @escaping Post = { _ in }) async throws(StoreError) -> Offered {
        try await database.write { transaction throws(StoreError) in
            guard let giver = grant.grantedBy, let organization = grant.organization,
                try transaction.mayGive(grant.role, giver, in: organization)
            else { return .notAllowed }
            guard try People.owner(of: grant.address, in: transaction) != giver else { return .oneself }
            let there = try transaction.row(
                """
                SELECT 1 FROM role_grant WHERE address = $1 AND organization = $2 AND role = $3 AND revoked_at IS NULL
                    AND (holder IS NOT NULL OR granted_at > $4)
                """,
                [
                    .text(grant.address.text), .text(organization.text), .text(grant.role.rawValue),
                    .instant(grant.grantedAt.advanced(byMilliseconds: -RoleGrant.patience)),
                ])
            guard there == nil else { return .alreadyThere }
            try Roles.offer(grant, in: transaction)
            try post(transaction)
            return .offered
        }
    }

    /// What waits to be taken by a person: what was offered at an address that is theirs.
    package func offers(to person: PersonID, at now: Instant) async throws(StoreError) -> [Offer] {
        try await database.read { transaction throws(StoreError) in
            try transaction.offers(to: person, at: now)
        }
    }

    /// Takes an offered role. False if it is none that waits for this person.
    package func take(_ id: RoleGrant.ID, by person: PersonID, at now: Instant) async throws(StoreError) -> Bool {
        try await database.write { transaction throws(StoreError) in
            guard let offer = try transaction.offers(to: person, at: now).first(where: { $0.id == id }) else {
                return false
            }
            try transaction.execute(
                "UPDATE role_grant SET holder = $2, taken_at = $3 WHERE id = $1",
                [.text(id.text), .text(person.text), .instant(now)])
            try Journal.append(
                JournalEntry(
                    "role-taken", "role/\(id)", by: person, in: offer.organization, at: now,
                    details: offer.role.rawValue), in: transaction)
            return true
        }
    }

    /// Does not take it.
    package func decline(_ id: RoleGrant.ID, by person: PersonID, at now: Instant) async throws(StoreError) -> Bool {
        try await database.write { transaction throws(StoreError) in
            guard let offer = try transaction.offers(to: person, at: now).first(where: { $0.id == id }) else {
                return false
            }
            try transaction.end(
                id, offer.role, in: offer.organization, because: "", by: person, kind: "role-declined", at: now)
            return true
        }
    }

    /// All roles of an organization: those in force and offered first, then those that are over, the newest first.
    package func all(in organization: OrganizationID, by person: PersonID) async throws(StoreError) -> [Kept]? {
        try await database.read { transaction throws(StoreError) in
            guard try transaction.may(person, .keepRoles, in: organization) else { return nil }
            return try transaction.grants(in: organization)
        }
    }

    package enum Revoked: Sendable, Hashable {
        case revoked
        /// There is none, or they may not.
        case notThere
        /// Without this one nobody could run the organization.
        case lastAdministrator
    }

    /// Takes a role back, or lays one's own down. The letter that says so is posted with it.
    package func revoke(
        _ id: RoleGrant.ID, in organization: OrganizationID, because reason: String, by person: PersonID,
        at now: Instant, post: @escaping Post = { _ in }
    ) async throws(StoreError) -> Revoked {
        try await database.write { transaction throws(StoreError) in
            guard let grant = try transaction.grantInForce(id, in: organization) else { return .notThere }
            let mayGive = try transaction.mayGive(grant.role, person, in: organization)
            guard mayGive || grant.holder == person else { return .notThere }
            if grant.role == .administrator, grant.holder != nil,
                try transaction.administrators(of: organization, except: id) == 0
            {
                return .lastAdministrator
            }
            try transaction.end(
                id, grant.role, in: organization, because: reason, by: person, kind: "role-revoked", at: now)
            try post(transaction)
            return .revoked
        }
    }

    /// Offers the role of an administrator where nobody has it: only then may who runs the installation do so.
    package func offerFirst(_ grant: RoleGrant, post: @escaping Post = { _ in }) async throws(StoreError) -> Offered {
        try await database.write { transaction throws(StoreError) in
            guard let giver = grant.grantedBy, let organization = grant.organization, grant.role == .administrator,
                try transaction.may(giver, .keepOrganizations, in: nil),
                try transaction.organization(organization) != nil,
                try transaction.administrators(of: organization, except: grant.id) == 0
            else { return .notAllowed }
            guard try People.owner(of: grant.address, in: transaction) != giver else { return .oneself }
            for waiting in try transaction.grants(in: organization)
            where waiting.isOpen && waiting.grant.role == .administrator {
                try transaction.end(
                    waiting.grant.id, .administrator, in: organization, because: "", by: giver, kind: "role-revoked",
                    at: grant.grantedAt)
            }
            try Roles.offer(grant, in: transaction)
            try post(transaction)
            return .offered
        }
    }

    static func offer(_ grant: RoleGrant, in transaction: Transaction) throws(StoreError) {
        try transaction.insert(grant)
        try Journal.append(
            JournalEntry(
                "role-offered", "role/\(grant.id)", by: grant.grantedBy, in: grant.organization, at: grant.grantedAt,
                details: grant.role.rawValue), in: transaction)
    }
}
