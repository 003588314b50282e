import Accounts
package import Offerings
package import Portfolios

/// The journal for those whose role it is to read it: an organization's, or with none that of the installation.
extension Journal {
    /// An entry with the names of those whom its reader may know: who has or had a role there, and whoever lets the
    /// organization see them.
    package struct Told: Sendable, Hashable {
        package var line: JournalLine
        package var actor: String?
        package var subject: String?

        package init(line: JournalLine, actor: String?, subject: String?) {
            self.line = line
            self.actor = actor
            self.subject = subject
        }
    }

    /// The newest entries, newest first: those before `number`, or the very newest; nothing for who may not read them.
    package func told(
        of organization: OrganizationID?, to reader: PersonID, before number: JournalEntry.Number? = nil,
        atMost count: Int
    ) async throws(StoreError) -> [Told]? {
        try await database.read { transaction throws(StoreError) in
            guard try transaction.mayReadJournal(of: organization, reader) else { return nil }
            return try transaction.told(of: organization, before: number, atMost: count)
        }
    }

    /// Notes that all of it is taken along, page by page, from its newest entry on: says before which number that is.
    /// Nothing for who may not read it.
    package func beginTaking(
        of organization: OrganizationID?, by reader: PersonID, at now: Instant
    ) async throws(StoreError) -> JournalEntry.Number? {
        try await database.write { transaction throws(StoreError) in
            guard try transaction.mayReadJournal(of: organization, reader) else { return nil }
            let count = try transaction.journalLength(of: organization)
            try Journal.append(
                JournalEntry(
                    "journal-exported", "journal", by: reader, in: organization, at: now, details: "\(count)"),
                in: transaction)
            return try transaction.told(of: organization, before: nil, atMost: 1).first?.line.number
        }
    }
}

extension Transaction {
    fileprivate func mayReadJournal(
        of organization: OrganizationID?, _ reader: PersonID
    ) throws(StoreError) -> Bool {
        try may(reader, organization == nil ? .readInstallationJournal : .readJournal, in: organization)
    }

    fileprivate func journalLength(of organization: OrganizationID?) throws(StoreError) -> Int {
        let counted =
            if let organization {
                try row("SELECT COUNT(*) FROM journal_entry WHERE organization = $1", [.text(organization.text)])
            } else {
                try row("SELECT COUNT(*) FROM journal_entry WHERE organization IS NULL")
            }
        return try counted?.count(0) ?? 0
    }

    fileprivate func told(
        of organization: OrganizationID?, before number: JournalEntry.Number?, atMost count: Int
    ) throws(StoreError) -> [Journal.Told] {
        let page: [Value] = [.integer(number?.value ?? .max), .count(max(0, count))]
        let rows =
            if let organization {
                try rows(Transaction.ofOrganization, page + [.text(organization.text)])
            } else {
                try rows(Transaction.ofInstallation, page)
            }
        return try rows.map { row throws(StoreError) in
            Journal.Told(
                line: try JournalLine(row), actor: try row.optional(7, row.text), subject: try row.optional(8, row.text)
            )
        }
    }

    // `person/` and `role/` before the id of a subject are seven and five characters.
    private static let ofOrganization: StaticString = """
        SELECT j.number, j.at, j.organization, j.actor, j.kind, j.subject, j.details,
            (SELECT name FROM person_profile p WHERE p.person = j.actor AND (
                EXISTS (SELECT 1 FROM role_grant g WHERE g.holder = j.actor
                    AND (g.organization = $3 OR g.role = 'operator'))
                OR EXISTS (SELECT 1 FROM consent c WHERE c.person = j.actor AND c.organization = $3
                    AND c.withdrawn_at IS NULL))),
            COALESCE(
                (SELECT name FROM person_profile p JOIN consent c ON c.person = p.person
                    WHERE j.subject = 'person/' || p.person AND p.person = substr(j.subject, 8)
                        AND c.organization = $3 AND c.withdrawn_at IS NULL),
                (SELECT COALESCE(p.name, g.address) FROM role_grant g LEFT JOIN person_profile p ON p.person = g.holder
                    WHERE j.subject = 'role/' || g.id AND g.id = substr(j.subject, 6) AND g.organization = $3))
        FROM journal_entry j WHERE j.organization = $3 AND j.number < $1 ORDER BY j.number DESC LIMIT $2
        """

    private static let ofInstallation: StaticString = """
        SELECT j.number, j.at, j.organization, j.actor, j.kind, j.subject, j.details,
            (SELECT name FROM person_profile p WHERE p.person = j.actor AND EXISTS (
                SELECT 1 FROM role_grant g WHERE g.holder = j.actor AND g.role = 'operator')),
            (SELECT COALESCE(p.name, g.address) FROM role_grant g LEFT JOIN person_profile p ON p.person = g.holder
                WHERE j.subject = 'role/' || g.id AND g.id = substr(j.subject, 6) AND g.organization IS NULL)
        FROM journal_entry j WHERE j.organization IS NULL AND j.number < $1 ORDER BY j.number DESC LIMIT $2
        """
}
