import Accounts
import Offerings
import Portfolios

extension Transaction {
    /// Whether somebody has a role with which one may do this, in an organization or, without one, in the installation.
    /// It is asked in the transaction of what it allows, so that a role that is just revoked allows nothing.
    func may(
        _ person: PersonID, _ permission: Permission, in organization: OrganizationID?
    ) throws(StoreError) -> Bool {
        try row(
            """
            SELECT 1 FROM role_grant JOIN person ON person.id = role_grant.holder
            WHERE holder = $1 AND COALESCE(organization, '') = $2 AND role IN ($3, $4, $5, $6)
                AND revoked_at IS NULL AND erased_at IS NULL AND merged_into IS NULL
            """, [.text(person.text), .text(organization?.text ?? "")] + permission.carrierValues) != nil
    }

    /// What somebody is to an organization.
    func roles(of person: PersonID, in organization: OrganizationID) throws(StoreError) -> Set<Role> {
        Set(
            try rows(
                "SELECT role FROM role_grant WHERE holder = $1 AND organization = $2 AND revoked_at IS NULL",
                [.text(person.text), .text(organization.text)]
            ).map { row throws(StoreError) in try row.word(0) })
    }
}

extension Permission {
    /// Its carriers, one for each of the four places of a statement.
    var carrierValues: [Value] {
        let names = carriers.map { Value.text($0.rawValue) }
        return names + [Value](repeating: names.first ?? "", count: Permission.mostCarriers - names.count)
    }
}

extension JournalEntry {
    /// Something done in an organization.
    init(
        _ kind: String, _ subject: String, by person: PersonID?, in organization: OrganizationID?, at instant: Instant,
        details: String = ""
    ) {
        self.init(
            at: instant, organization: organization, actor: person, kind: kind, subject: subject, details: details)
    }
}
