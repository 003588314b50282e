package import Accounts
package import Portfolios

/// Passwords, as argon2id writes them.
package struct Passwords: Sendable {
    private let database: any Database

    package init(_ database: any Database) { self.database = database }

    /// What a sign-in by password needs to know.
    package struct Kept: Sendable, Hashable {
        package var person: PersonID
        /// Nothing for who never set one.
        package var hash: String?

        package init(person: PersonID, hash: String?) {
            self.person = person
            self.hash = hash
        }
    }

    /// Of whoever is reached at an address.
    package func kept(at address: EmailAddress) async throws(StoreError) -> Kept? {
        try await database.read { transaction throws(StoreError) in
            try transaction.row(
                """
                SELECT email_address.person, password.hash FROM email_address
                LEFT JOIN password ON password.person = email_address.person
                WHERE email_address.address = $1
                """, [.text(address.text)]
            ).map { row throws(StoreError) in
                Kept(person: PersonID(try row.text(0)), hash: try row.optional(1, row.text))
            }
        }
    }

    package func has(_ person: PersonID) async throws(StoreError) -> Bool {
        try await database.read { transaction throws(StoreError) in
            try transaction.row("SELECT 1 FROM password WHERE person = $1", [.text(person.text)]) != nil
        }
    }

    /// Sets a new password and signs out everywhere else, since whoever knew the old one may be there. The letter that says
    /// so is posted with it.
    package func set(
        _ hash: String, of person: PersonID, keeping session: Session.ID, at now: Instant,
        post: @escaping @Sendable (Transaction) throws(StoreError) -> Void = { _ in }
    ) async throws(StoreError) {
        try await database.write { transaction throws(StoreError) in
            try Passwords.keep(hash, of: person, at: now, in: transaction)
            try Sessions.endAll(of: person, except: session, at: now, in: transaction)
            try Journal.append(
                JournalEntry(at: now, organization: nil, actor: person, kind: "password-set", subject: person.text),
                in: transaction)
            try post(transaction)
        }
    }

    /// The same password in a costlier hash, unless it was changed meanwhile.
    package func harden(
        _ person: PersonID, from old: String, to new: String
    ) async throws(StoreError) {
        try await database.write { transaction throws(StoreError) in
            try transaction.execute(
                "UPDATE password SET hash = $1 WHERE person = $2 AND hash = $3",
                [.text(new), .text(person.text), .text(old)])
        }
    }

    static func keep(
        _ hash: String, of person: PersonID, at now: Instant, in transaction: Transaction
    ) throws(StoreError) {
        try transaction.execute(
            """
            INSERT INTO password (person, hash, set_at) VALUES ($1, $2, $3)
            ON CONFLICT (person) DO UPDATE SET hash = excluded.hash, set_at = excluded.set_at
            """, [.text(person.text), .text(hash), .instant(now)])
    }
}
