package import Accounts
package import Offerings
package import Portfolios

/// Whom people let see what. An organization's people are those who let it see something.
package struct Consents: Sendable {
    private let database: any Database

    package init(_ database: any Database) { self.database = database }

    /// Whoever acts is the person. False if there is no such organization.
    package func give(
        _ extent: Consent.Extent, to organization: OrganizationID, by person: PersonID, at now: Instant
    ) async throws(StoreError) -> Bool {
        try await database.write { transaction throws(StoreError) in
            guard try transaction.isOpen(person), try transaction.organization(organization) != nil else {
                return false
            }
            let old = try transaction.organizations(organization, seenBy: person).first?.consent
            guard old?.extent != extent else { return true }
            if old != nil { try transaction.withdraw(from: organization, by: person, at: now) }
            try transaction.execute(
                "INSERT INTO consent (person, organization, extent, given_at) VALUES ($1, $2, $3, $4)",
                [.text(person.text), .text(organization.text), .text(extent.rawValue), .instant(now)])
            try Journal.append(
                JournalEntry(
                    "consent-given", "person/\(person)", by: person, in: organization, at: now,
                    details: extent.rawValue), in: transaction)
            return true
        }
    }

    /// From now on the organization sees nothing of the person. False if it did not see anything.
    package func withdraw(
        from organization: OrganizationID, by person: PersonID, at now: Instant
    ) async throws(StoreError) -> Bool {
        try await database.write { transaction throws(StoreError) in
            guard try transaction.withdraw(from: organization, by: person, at: now) else { return false }
            try Journal.append(
                JournalEntry("consent-withdrawn", "person/\(person)", by: person, in: organization, at: now),
                in: transaction)
            return true
        }
    }

    /// The people of an organization, by name; nothing for who may not see them.
    package func people(of organization: OrganizationID, by actor: PersonID) async throws(StoreError) -> [Known]? {
        try await database.read { transaction throws(StoreError) in
            guard try transaction.may(actor, .seePeople, in: organization) else { return nil }
            return try transaction.rows(
                """
                SELECT c.person, c.organization, c.extent, c.given_at, p.name, p.language, p.jurisdiction
                FROM consent c JOIN person_profile p ON p.person = c.person
                WHERE c.organization = $1 AND c.withdrawn_at IS NULL ORDER BY p.name, c.person
                """, [.text(organization.text)]
            ).map { row throws(StoreError) in Known(consent: try Consent(row), profile: try Profile(row, from: 4)) }
        }
    }

    /// Opens what a person lets an organization see, and notes that somebody did: nothing is shown of which nobody
    /// could say who saw it.
    package func open(
        _ person: PersonID, of organization: OrganizationID, by actor: PersonID, at now: Instant
    ) async throws(StoreError) -> Known? {
        try await database.write { transaction throws(StoreError) in
            guard
                let row = try transaction.row(
                    """
                    SELECT c.person, c.organization, c.extent, c.given_at, p.name, p.language, p.jurisdiction
                    FROM consent c JOIN person_profile p ON p.person = c.person
                    WHERE c.person = $1 AND c.organization = $2 AND c.withdrawn_at IS NULL
                    """, [.text(person.text), .text(organization.text)]),
                try transaction.may(actor, .seeRecords, in: organization)
            else { return nil }
            let known = Known(consent: try Consent(row), profile: try Profile(row, from: 4))
            try Journal.append(
                JournalEntry(
                    "record-opened", "person/\(person)", by: actor, in: organization, at: now,
                    details: known.consent.extent.rawValue), in: transaction)
            return known
        }
    }

    /// Who opened what a person lets be seen, the newest first.
    package func openings(of person: PersonID, atMost count: Int) async throws(StoreError) -> [Opening] {
        try await database.read { transaction throws(StoreError) in
            try transaction.rows(
                """
                SELECT j.at, o.name, p.name FROM journal_entry j JOIN organization o ON o.id = j.organization
                LEFT JOIN person_profile p ON p.person = j.actor
                WHERE j.subject = $1 AND j.kind = 'record-opened' ORDER BY j.number DESC LIMIT $2
                """, [.text("person/\(person)"), .count(max(0, count))]
            ).map { row throws(StoreError) in
                Opening(at: try row.instant(0), organization: try row.text(1), name: try row.optional(2, row.text))
            }
        }
    }
}

extension Consents {
    /// Somebody as an organization knows them.
    package struct Known: Sendable, Hashable {
        package var consent: Consent
        package var profile: Profile

        package init(consent: Consent, profile: Profile) {
            self.consent = consent
            self.profile = profile
        }
    }

    /// That somebody looked at what a person lets be seen.
    package struct Opening: Sendable, Hashable {
        package var at: Instant
        /// The organization's name.
        package var organization: String
        /// Of who looked; nothing if they are no longer here.
        package var name: String?

        package init(at: Instant, organization: String, name: String?) {
            self.at = at
            self.organization = organization
            self.name = name
        }
    }
}

extension Transaction {
    @discardableResult
    fileprivate func withdraw(
        from organization: OrganizationID, by person: PersonID, at now: Instant
    ) throws(StoreError) -> Bool {
        try execute(
            "UPDATE consent SET withdrawn_at = $3 WHERE person = $1 AND organization = $2 AND withdrawn_at IS NULL",
            [.text(person.text), .text(organization.text), .instant(now)]) == 1
    }
}
