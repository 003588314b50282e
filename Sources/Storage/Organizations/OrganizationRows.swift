import Accounts
import Offerings
import Portfolios

extension Transaction {
    func organization(_ id: OrganizationID) throws(StoreError) -> OrganizationProfile? {
        try row("SELECT name, accent, reply_to, in_catalog FROM organization WHERE id = $1", [.text(id.text)])
            .map { row throws(StoreError) in try OrganizationProfile(row, from: 0) }
    }

    /// Those to which a person is something, by name; one of them, or all.
    func organizations(_ id: OrganizationID?, seenBy person: PersonID) throws(StoreError) -> [Organizations.Seen] {
        let asked: [Value] = [.text(person.text), .optional(id) { .text($0.text) }]
        var grants: [String: [Role: RoleGrant.ID]] = [:]
        for row in try rows(
            """
            SELECT organization, role, id FROM role_grant
            WHERE holder = $1 AND organization = COALESCE($2, organization) AND revoked_at IS NULL
            """, asked)
        { grants[try row.text(0), default: [:]][try row.word(1)] = RoleGrant.ID(try row.text(2)) }
        var consents: [String: Consent] = [:]
        for row in try rows(
            """
            SELECT person, organization, extent, given_at FROM consent
            WHERE person = $1 AND organization = COALESCE($2, organization) AND withdrawn_at IS NULL
            """, asked)
        { consents[try row.text(1)] = try Consent(row) }
        return try rows(
            """
            SELECT id, name, accent, reply_to, in_catalog FROM organization WHERE id = COALESCE($2, id) AND (
                EXISTS (SELECT 1 FROM role_grant WHERE holder = $1 AND organization = organization.id
                    AND revoked_at IS NULL)
                OR EXISTS (SELECT 1 FROM consent WHERE person = $1 AND organization = organization.id
                    AND withdrawn_at IS NULL))
            ORDER BY name, id
            """, asked
        ).map { row throws(StoreError) in
            let id = try row.text(0)
            return Organizations.Seen(
                id: OrganizationID(id), profile: try OrganizationProfile(row, from: 1), grants: grants[id] ?? [:],
                consent: consents[id])
        }
    }
}

extension OrganizationProfile {
    /// Four columns, from one on.
    init(_ row: Row, from column: Int) throws(StoreError) {
        self.init(
            name: try row.text(column), accent: try row.optional(column + 1, row.text).flatMap(Accent.init(kept:)),
            replyTo: try row.optional(column + 2, row.address),
            inCatalog: try row.optional(column + 3, row.text).map { OrganizationID($0) })
    }

    var values: [Value] {
        [
            .text(name), .optional(accent) { .text($0.color.digits) }, .optional(replyTo) { .text($0.written) },
            .optional(inCatalog) { .text($0.text) },
        ]
    }

    /// Which of it is new, by the names of the columns.
    func differences(from old: OrganizationProfile) -> String {
        [
            name != old.name ? "name" : nil, accent != old.accent ? "accent" : nil,
            replyTo?.written != old.replyTo?.written ? "reply-to" : nil,
            inCatalog != old.inCatalog ? "in-catalog" : nil,
        ].compactMap(\.self).joined(separator: ", ")
    }
}

extension Accent {
    /// Nothing if pages no longer take it: that they can be read matters more than their color.
    fileprivate init?(kept text: String) {
        do throws(Problem) { try self.init(text) } catch { return nil }
    }
}

extension Consent {
    init(_ row: Row) throws(StoreError) {
        self.init(
            person: PersonID(try row.text(0)), organization: OrganizationID(try row.text(1)),
            extent: try row.word(2), givenAt: try row.instant(3))
    }
}

extension Row {
    func address(_ column: Int) throws(StoreError) -> EmailAddress {
        guard let address = EmailAddress(try text(column)) else {
            throw .wrongUse("column \(column) does not hold an address")
        }
        return address
    }
}
