package import Accounts
package import Portfolios

/// The addresses of a person, each shown to be theirs. One is the main one, to which letters go.
package struct EmailAddresses: Sendable {
    private let database: any Database

    package init(_ database: any Database) { self.database = database }

    /// One of them.
    package struct Owned: Sendable, Hashable {
        package var address: EmailAddress
        package var isMain: Bool

        package init(address: EmailAddress, isMain: Bool) {
            self.address = address
            self.isMain = isMain
        }
    }

    /// The main one first, the others in the order of the alphabet.
    package func all(of person: PersonID) async throws(StoreError) -> [Owned] {
        try await database.read { transaction throws(StoreError) in
            try transaction.rows(
                "SELECT written, is_main FROM email_address WHERE person = $1 ORDER BY is_main DESC, address",
                [.text(person.text)]
            ).map { row throws(StoreError) in
                guard let address = EmailAddress(try row.text(0)) else {
                    throw .wrongUse("an address is kept that is none")
                }
                return Owned(address: address, isMain: try row.integer(1) == 1)
            }
        }
    }

    /// Adds the address of a link to whom it was made for, with the hours that waited for it.
    package func add(
        by link: Digest, of person: PersonID, at now: Instant, _ scribe: Scribe
    ) async throws(StoreError) -> People.Linked {
        try await database.write { transaction throws(StoreError) in
            guard let used = try MailLinks.use(link, for: .verify, at: now, in: transaction), used.person == person
            else { return .linkGone }
            switch try People.owner(of: used.address, in: transaction) {
            case person: return .done
            case nil: break
            default: return .addressTaken
            }
            guard try !transaction.haveVouched(at: used.address.text, for: person) else { return .hasVouched }
            try People.add(used.address, to: person, asMain: false, at: now, in: transaction)
            try Rosters.claim(for: person, scribe, at: now, in: transaction)
            try note("address-added", person, now, in: transaction)
            return .done
        }
    }

    /// From now on letters go there. False if it is not one of the person's.
    package func makeMain(
        _ address: EmailAddress, of person: PersonID, at now: Instant
    ) async throws(StoreError) -> Bool {
        try await database.write { transaction throws(StoreError) in
            guard try People.owner(of: address, in: transaction) == person else { return false }
            try transaction.execute(
                "UPDATE email_address SET is_main = 0 WHERE person = $1 AND is_main = 1", [.text(person.text)])
            try transaction.execute(
                "UPDATE email_address SET is_main = 1 WHERE person = $1 AND address = $2",
                [.text(person.text), .text(address.text)])
            try note("main-address-changed", person, now, in: transaction)
            return true
        }
    }

    /// False if it is not one of the person's, or the main one, without which nobody could reach them.
    package func remove(
        _ address: EmailAddress, of person: PersonID, at now: Instant
    ) async throws(StoreError) -> Bool {
        try await database.write { transaction throws(StoreError) in
            let count = try transaction.execute(
                "DELETE FROM email_address WHERE person = $1 AND address = $2 AND is_main = 0",
                [.text(person.text), .text(address.text)])
            guard count == 1 else { return false }
            try note("address-removed", person, now, in: transaction)
            return true
        }
    }

    private func note(
        _ kind: String, _ person: PersonID, _ now: Instant, in transaction: Transaction
    ) throws(StoreError) {
        try Journal.append(
            JournalEntry(at: now, organization: nil, actor: person, kind: kind, subject: person.text),
            in: transaction)
    }
}
