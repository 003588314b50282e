import Accounts
import Offerings
import Portfolios

/// What becomes of roles and consents when accounts are joined or erased.
extension Transaction {
    /// Roles come over, but none that one account gave the other: nobody gives themselves a role. What the other account
    /// let organizations see, it let them see of that account: it ends, and can be given anew for the whole.
    func moveRoles(from other: PersonID, to person: PersonID, at now: Instant) throws(StoreError) {
        let both: [Value] = [.text(other.text), .text(person.text)]
        let ended = try rows(
            """
            SELECT g.id, g.role, g.organization FROM role_grant g
            WHERE g.revoked_at IS NULL AND ((g.holder IN ($1, $2) AND g.granted_by IN ($1, $2))
                OR (g.holder = $1 AND EXISTS (
                    SELECT 1 FROM role_grant h WHERE h.holder = $2 AND h.role = g.role AND h.revoked_at IS NULL
                        AND COALESCE(h.granted_by, '') <> $1
                        AND COALESCE(h.organization, '') = COALESCE(g.organization, ''))))
            """, both
        ).map { row throws(StoreError) in
            (
                id: RoleGrant.ID(try row.text(0)), role: try row.word(1) as Role,
                organization: try row.optional(2, row.text).map { OrganizationID($0) }
            )
        }
        for grant in ended {
            try end(
                grant.id, grant.role, in: grant.organization, because: "", by: nil, kind: "role-ended-by-joining",
                at: now)
        }
        // A grant of one account to the other stays as it was noted: it is over.
        try execute(
            """
            UPDATE role_grant SET holder = $2 WHERE holder = $1 AND COALESCE(granted_by, '') NOT IN ($1, $2)
            """, both)
        try execute(
            """
            UPDATE role_grant SET granted_by = $2 WHERE granted_by = $1 AND COALESCE(holder, '') NOT IN ($1, $2)
            """, both)
        try execute("UPDATE role_grant SET revoked_by = $2 WHERE revoked_by = $1", both)
        try execute("UPDATE organization SET founded_by = $2 WHERE founded_by = $1", both)
        try execute("UPDATE organization_overlay SET put_by = $2 WHERE put_by = $1", both)
        try execute("UPDATE organization_overlay SET ended_by = $2 WHERE ended_by = $1", both)
        try endConsents(of: other, at: now)
        try execute("UPDATE consent SET person = $2 WHERE person = $1", both)
    }

    private func endConsents(of person: PersonID, at now: Instant) throws(StoreError) {
        let inForce = try rows(
            "SELECT organization FROM consent WHERE person = $1 AND withdrawn_at IS NULL", [.text(person.text)])
        for row in inForce {
            try Journal.append(
                JournalEntry(
                    "consent-withdrawn", "person/\(person)", by: person, in: OrganizationID(try row.text(0)), at: now),
                in: self)
        }
        try execute(
            "UPDATE consent SET withdrawn_at = $2 WHERE person = $1 AND withdrawn_at IS NULL",
            [.text(person.text), .instant(now)])
    }

    /// Of who had a role an organization keeps that somebody had it, and nothing that says who.
    func eraseRoles(of person: PersonID, at now: Instant) throws(StoreError) {
        let id: [Value] = [.text(person.text)]
        try endConsents(of: person, at: now)
        try execute("DELETE FROM consent WHERE person = $1", id)
        let held = try rows(
            "SELECT id, role, organization FROM role_grant WHERE holder = $1 AND revoked_at IS NULL", id)
        for row in held {
            try end(
                RoleGrant.ID(try row.text(0)), try row.word(1),
                in: try row.optional(2, row.text).map { OrganizationID($0) },
                because: "", by: nil, kind: "role-ended-by-erasure", at: now)
        }
        try execute(
            """
            UPDATE role_grant SET address = 'erased@example.invalid', reason = '',
                revoked_because = CASE WHEN revoked_at IS NULL THEN NULL ELSE '' END
            WHERE holder = $1
            """, id)
    }

    /// What was offered at an address whose owner is no longer here.
    func eraseOffers(to address: String, at now: Instant) throws(StoreError) {
        let open = try rows(
            "SELECT id, role, organization FROM role_grant WHERE address = $1 AND holder IS NULL AND revoked_at IS NULL",
            [.text(address)])
        for row in open {
            try end(
                RoleGrant.ID(try row.text(0)), try row.word(1),
                in: try row.optional(2, row.text).map { OrganizationID($0) },
                because: "", by: nil, kind: "role-ended-by-erasure", at: now)
        }
        try execute(
            """
            UPDATE role_grant SET address = 'erased@example.invalid', reason = '', revoked_because = ''
            WHERE address = $1 AND revoked_at IS NOT NULL
            """, [.text(address)])
    }
}
