import Accounts
package import Offerings
package import Portfolios

/// Rules of organizations' own, as they wrote them. What they ask is read elsewhere.
package struct Overlays: Sendable {
    private let database: any Database

    package init(_ database: any Database) { self.database = database }

    package struct Kept: Sendable, Hashable {
        /// As files are called: `imhs-valley`.
        package var name: String
        package var content: String
        package var putAt: Instant

        package init(name: String, content: String, putAt: Instant) {
            self.name = name
            self.content = content
            self.putAt = putAt
        }

        /// The most bytes of one, and the most that an organization has in force.
        package static let mostBytes = 30_000
        package static let most = 50
    }

    package enum Put: Sendable, Hashable {
        case done
        /// There are as many as fit.
        case tooMany
        case notAllowed
    }

    /// Those in force, by name.
    package func all(of organization: OrganizationID) async throws(StoreError) -> [Kept] {
        try await database.read { transaction throws(StoreError) in
            try transaction.rows(
                """
                SELECT name, content, put_at FROM organization_overlay
                WHERE organization = $1 AND ended_at IS NULL ORDER BY name
                """, [.text(organization.text)]
            ).map { row throws(StoreError) in
                Kept(name: try row.text(0), content: try row.text(1), putAt: try row.instant(2))
            }
        }
    }

    /// Puts one in force, in place of the one of the same name.
    package func put(
        _ content: String, named name: String, in organization: OrganizationID, by person: PersonID, at now: Instant
    ) async throws(StoreError) -> Put {
        try await database.write { transaction throws(StoreError) in
            guard try transaction.may(person, .keepSettings, in: organization) else { return .notAllowed }
            try transaction.endOverlay(name, in: organization, by: person, at: now)
            let count = try transaction.row(
                "SELECT count(*) FROM organization_overlay WHERE organization = $1 AND ended_at IS NULL",
                [.text(organization.text)])?.count(0)
            guard (count ?? 0) < Kept.most else { return .tooMany }
            try transaction.execute(
                """
                INSERT INTO organization_overlay (organization, name, content, put_by, put_at)
                VALUES ($1, $2, $3, $4, $5)
                """,
                [.text(organization.text), .text(name), .text(content), .text(person.text), .instant(now)])
            try Journal.append(
                JournalEntry("overlay-put", "overlay/\(name)", by: person, in: organization, at: now),
                in: transaction)
            return .done
        }
    }

    /// Takes one out of force. False if there is none, or they may not.
    package func end(
        _ name: String, in organization: OrganizationID, by person: PersonID, at now: Instant
    ) async throws(StoreError) -> Bool {
        try await database.write { transaction throws(StoreError) in
            guard try transaction.may(person, .keepSettings, in: organization),
                try transaction.endOverlay(name, in: organization, by: person, at: now)
            else { return false }
            try Journal.append(
                JournalEntry("overlay-ended", "overlay/\(name)", by: person, in: organization, at: now),
                in: transaction)
            return true
        }
    }
}

extension Transaction {
    @discardableResult
    fileprivate func endOverlay(
        _ name: String, in organization: OrganizationID, by person: PersonID, at now: Instant
    ) throws(StoreError) -> Bool {
        try execute(
            """
            UPDATE organization_overlay SET ended_by = $3, ended_at = $4
            WHERE organization = $1 AND name = $2 AND ended_at IS NULL
            """, [.text(organization.text), .text(name), .text(person.text), .instant(now)]) == 1
    }
}
