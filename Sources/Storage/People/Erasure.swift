import Accounts
package import Portfolios

/// The end of an account: all that says who the person is and what they did is taken away. What stays is what somebody
/// else needs: the digests of their record, so that a copy can still be checked, and what they signed for others.
package struct Erasure: Sendable {
    private let database: any Database

    package init(_ database: any Database) { self.database = database }

    /// False if there is no such person any longer. `post` sends the last letter.
    package func erase(
        _ person: PersonID, at now: Instant,
        post: @escaping @Sendable (Reached, Transaction) throws(StoreError) -> Void = { _, _ in }
    ) async throws(StoreError) -> Bool {
        try await database.write { transaction throws(StoreError) in
            guard let reached = try People.reached(person, in: transaction) else { return false }
            let addresses = try transaction.rows(
                "SELECT address FROM email_address WHERE person = $1", [.text(person.text)]
            ).map { row throws(StoreError) in try row.text(0) }
            for one in try transaction.all(mergedInto: person) {
                try Logbook.erase(one, at: now, in: transaction)
                try Inbox.erase(one, at: now, in: transaction)
                try transaction.eraseRoles(of: one, at: now)
                try transaction.eraseAccount(of: one, at: now)
            }
            for address in addresses {
                try transaction.eraseLetters(to: address, at: now)
                try transaction.eraseOffers(to: address, at: now)
            }
            try Journal.append(
                JournalEntry(at: now, organization: nil, actor: person, kind: "erased", subject: person.text),
                in: transaction)
            try post(reached, transaction)
            return true
        }
    }
}

extension Transaction {
    /// The person, and those who turned out to be them.
    fileprivate func all(mergedInto person: PersonID) throws(StoreError) -> [PersonID] {
        try rows(
            """
            WITH RECURSIVE same (id) AS (
                SELECT id FROM person WHERE id = $1
                UNION SELECT person.id FROM person JOIN same ON person.merged_into = same.id)
            SELECT id FROM same
            """, [.text(person.text)]
        ).map { row throws(StoreError) in PersonID(try row.text(0)) }
    }

    fileprivate func eraseAccount(of person: PersonID, at now: Instant) throws(StoreError) {
        let id: [Value] = [.text(person.text)]
        try execute("DELETE FROM person_profile WHERE person = $1", id)
        try execute("DELETE FROM email_address WHERE person = $1", id)
        try execute("DELETE FROM password WHERE person = $1", id)
        try execute("DELETE FROM mail_link WHERE person = $1", id)
        try execute("DELETE FROM session WHERE person = $1", id)
        try execute("DELETE FROM sign_in WHERE person = $1", id)
        try execute("DELETE FROM code_secret WHERE person = $1", id)
        try execute("DELETE FROM recovery_code WHERE person = $1", id)
        try execute("DELETE FROM passkey WHERE person = $1", id)
        try execute("UPDATE person SET erased_at = $2 WHERE id = $1", id + [.instant(now)])
    }

    /// Of letters that went to an address without anyone's inbox, such as links. What waits does not go out.
    fileprivate func eraseLetters(to address: String, at now: Instant) throws(StoreError) {
        try execute("DELETE FROM mail_link WHERE lower(address) = $1", [.text(address)])
        try execute(
            """
            DELETE FROM letter WHERE reader IS NULL AND caused_by IS NULL
                AND message IN (SELECT id FROM outbox_message WHERE lower(recipient) = $1)
            """, [.text(address)])
        let letters = try rows("SELECT id FROM outbox_message WHERE lower(recipient) = $1", [.text(address)])
        for letter in letters { try Outbox.strike(OutboxMessage.ID(try letter.text(0)), at: now, in: self) }
    }
}
