package import Accounts
import Offerings
import Portfolios

/// Roles given and taken back by whoever runs the machine: the only way in which the first ones come about.
extension Roles {
    package enum Appointed: Sendable, Hashable {
        case done
        /// Nobody has shown that this address is theirs.
        case nobodyThere
        case noSuchOrganization
        /// They have it already, or had none to take back.
        case nothingToDo
        case lastAdministrator
    }

    /// Gives a role to the person of an address at once: that of the operator, or in an organization.
    package func appoint(_ grant: RoleGrant) async throws(StoreError) -> Appointed {
        try await onMachine(grant) { transaction, person, held throws(StoreError) in
            guard held == nil else { return .nothingToDo }
            var grant = grant
            grant.holder = person
            try transaction.insert(grant, takenAt: grant.grantedAt)
            try Journal.append(
                JournalEntry(
                    "role-appointed", "role/\(grant.id)", by: nil, in: grant.organization, at: grant.grantedAt,
                    details: grant.role.rawValue), in: transaction)
            return .done
        }
    }

    /// Takes such a role back from the person of an address. `grant` says which, why and when.
    package func dismiss(_ grant: RoleGrant) async throws(StoreError) -> Appointed {
        try await onMachine(grant) { transaction, _, held throws(StoreError) in
            guard let held else { return .nothingToDo }
            if let organization = grant.organization, grant.role == .administrator,
                try transaction.administrators(of: organization, except: held) == 0
            {
                return .lastAdministrator
            }
            try transaction.end(
                held, grant.role, in: grant.organization, because: grant.reason, by: nil, kind: "role-revoked",
                at: grant.grantedAt)
            return .done
        }
    }

    /// - Parameter work: is given the person of the address, and the grant by which they have the role.
    private func onMachine(
        _ grant: RoleGrant,
        _ work: @escaping @Sendable (Transaction, PersonID, RoleGrant.ID?) throws(StoreError) -> Appointed
    ) async throws(StoreError) -> Appointed {
        try await database.write { transaction throws(StoreError) in
            if let organization = grant.organization, try transaction.organization(organization) == nil {
                return .noSuchOrganization
            }
            guard let person = try People.owner(of: grant.address, in: transaction) else { return .nobodyThere }
            let held = try transaction.row(
                """
                SELECT id FROM role_grant
                WHERE holder = $1 AND role = $2 AND COALESCE(organization, '') = $3 AND revoked_at IS NULL
                """, [.text(person.text), .text(grant.role.rawValue), .text(grant.organization?.text ?? "")]
            ).map { row throws(StoreError) in RoleGrant.ID(try row.text(0)) }
            return try work(transaction, person, held)
        }
    }
}
