import Accounts
import Logbooks
import Offerings
import Portfolios

/// Which organizations recognized somebody as a supervisor on the day of the supervision for which they sign. What was so
/// on the day of signing says nothing about the session.
extension Transaction {
    /// The signer with those, as far as this is supervision that somebody received.
    func recognized(_ signer: Signer, for entry: Entry) throws(StoreError) -> Signer {
        try recognized(signer, for: entry.kind, from: entry.first, until: entry.last)
    }

    /// The same for an entry as it is kept.
    func recognized(_ signer: Signer, for entry: EntryID, of person: PersonID) throws(StoreError) -> Signer {
        let row = try row(
            "SELECT kind, first_day, last_day FROM logbook_entry WHERE person = $1 AND id = $2",
            [.text(person.text), .text(entry.text)])
        guard let row else { return signer }
        return try recognized(
            signer, for: try row.word(0), from: try row.optional(1, row.day), until: try row.optional(2, row.day))
    }

    private func recognized(
        _ signer: Signer, for kind: Kind, from first: Day?, until last: Day?
    ) throws(StoreError) -> Signer {
        guard kind == .supervisionReceived, let person = signer.person, let first else { return signer }
        var signer = signer
        for row in try rows(
            """
            SELECT g.taken_at, g.revoked_at, o.id, o.name
            FROM role_grant g JOIN organization o ON o.id = g.organization
            WHERE g.holder = $1 AND g.role = $2 ORDER BY o.name, o.id, g.taken_at
            """, [.text(person.text), .text(Role.supervisor.rawValue)])
        {
            let organization = SigningOrganization(id: OrganizationID(try row.text(2)), name: try row.text(3))
            // The day on which the role was taken counts, the day on which it ended does not.
            let isTaken = try row.instant(0).utcDay <= first
            let isInForce = try row.optional(1, row.instant).map { max(first, last ?? first) < $0.utcDay } ?? true
            guard isTaken, isInForce, !signer.recognizedBy.contains(organization) else { continue }
            signer.recognizedBy.append(organization)
        }
        return signer
    }
}
