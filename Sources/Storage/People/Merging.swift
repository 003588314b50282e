import Accounts
package import Portfolios

/// Two accounts of one person become one. Who is signed in to the one proves the other by a link that was sent to one of
/// its addresses.
package struct Merging: Sendable {
    private let database: any Database
    private let scribe: Scribe

    package init(_ database: any Database, _ scribe: Scribe) {
        self.database = database
        self.scribe = scribe
    }

    /// An account, as far as somebody has to know it who is about to join it with another.
    package struct Side: Sendable, Hashable {
        package var name: String
        package var joinedAt: Instant
        /// The main one first.
        package var addresses: [String]
        package var entries: Int
        /// Those that others gave, and that are in force.
        package var signatures: Int
        package var followed: Int
        package var passkeys: Int
        /// The names of organizations that may see something of it.
        package var seenBy: [String]

        package init(
            name: String, joinedAt: Instant, addresses: [String], entries: Int, signatures: Int, followed: Int,
            passkeys: Int, seenBy: [String] = []
        ) {
            self.name = name
            self.joinedAt = joinedAt
            self.addresses = addresses
            self.entries = entries
            self.signatures = signatures
            self.followed = followed
            self.passkeys = passkeys
            self.seenBy = seenBy
        }
    }

    /// What will be joined.
    package struct Preview: Sendable, Hashable {
        package var mine: Side
        package var other: Side
        /// Whether a code is asked for at the other one's door: then a link alone does not prove it.
        package var otherAsksForCode: Bool

        package init(mine: Side, other: Side, otherAsksForCode: Bool) {
            self.mine = mine
            self.other = other
            self.otherAsksForCode = otherAsksForCode
        }
    }

    package enum Merged: Sendable, Hashable {
        case done(entries: Int)
        case linkGone
        case otherAsksForCode
        /// One has vouched for the other: these are two people, or somebody signed for themselves.
        case vouchedForEachOther
        /// Both were credited with the same: it has to be withdrawn in the account that ends.
        case sameEntries
    }

    /// What a link would join with the person's account; nothing if its address is not another account's.
    package func preview(
        by link: Digest, of person: PersonID, at now: Instant
    ) async throws(StoreError) -> Preview? {
        try await database.read { transaction throws(StoreError) in
            guard let other = try transaction.otherAccount(behind: link, for: person, at: now),
                let mine = try transaction.side(of: person), let side = try transaction.side(of: other)
            else { return nil }
            return Preview(
                mine: mine, other: side, otherAsksForCode: try SecondFactors.isOn(for: other, in: transaction))
        }
    }

    /// Joins the account behind a link with the person's. `post` is given the one that stays and the one that goes.
    package func merge(
        by link: Digest, into person: PersonID, keepingOthersName: Bool, at now: Instant,
        post: @escaping @Sendable (Reached, Reached, Transaction) throws(StoreError) -> Void = { _, _, _ in }
    ) async throws(StoreError) -> Merged {
        try await database.write { [scribe] transaction throws(StoreError) in
            guard let other = try transaction.otherAccount(behind: link, for: person, at: now),
                let mine = try People.reached(person, in: transaction),
                let theirs = try People.reached(other, in: transaction)
            else { return .linkGone }
            guard try !SecondFactors.isOn(for: other, in: transaction) else { return .otherAsksForCode }
            let count: Int
            switch try Logbook.merge(other, into: person, scribe, at: now, in: transaction) {
            case .merged(let entries): count = entries
            case .vouchedForEachOther: return .vouchedForEachOther
            case .sameEntries: return .sameEntries
            case .notOpen: return .linkGone
            }
            _ = try MailLinks.use(link, for: .verify, at: now, in: transaction)
            try transaction.moveAccount(from: other, to: person, at: now)
            try transaction.moveRoles(from: other, to: person, at: now)
            if keepingOthersName {
                try transaction.execute(
                    "UPDATE person_profile SET name = $1 WHERE person = $2",
                    [.text(theirs.profile.name), .text(person.text)])
            }
            try Journal.append(
                JournalEntry(
                    at: now, organization: nil, actor: person, kind: "accounts-merged", subject: person.text,
                    details: "with \(other.text)"), in: transaction)
            try post(mine, theirs, transaction)
            return .done(entries: count)
        }
    }
}

extension Transaction {
    /// Whose address a link of this person proves, if it is somebody else's.
    fileprivate func otherAccount(
        behind link: Digest, for person: PersonID, at now: Instant
    ) throws(StoreError) -> PersonID? {
        guard let link = try MailLinks.link(link, at: now, in: self), link.purpose == .verify, link.person == person,
            let other = try People.owner(of: link.address, in: self), other != person
        else { return nil }
        return other
    }

    fileprivate func side(of person: PersonID) throws(StoreError) -> Merging.Side? {
        let id: [Value] = [.text(person.text)]
        let addresses = try rows(
            "SELECT written FROM email_address WHERE person = $1 ORDER BY is_main DESC, address", id
        ).map { row throws(StoreError) in try row.text(0) }
        let seenBy = try rows(
            """
            SELECT o.name FROM consent c JOIN organization o ON o.id = c.organization
            WHERE c.person = $1 AND c.withdrawn_at IS NULL ORDER BY o.name, o.id
            """, id
        ).map { row throws(StoreError) in try row.text(0) }
        return try row(
            """
            SELECT name, joined_at,
                (SELECT COUNT(*) FROM logbook_entry WHERE person = $1 AND state = 'kept'),
                (SELECT COUNT(*) FROM signature
                    JOIN logbook_entry ON logbook_entry.person = signature.person AND logbook_entry.id = signature.entry
                    WHERE signature.person = $1 AND withdrawn_at IS NULL AND state = 'kept'
                        AND version_digest = logbook_entry.digest),
                (SELECT COUNT(*) FROM followed WHERE person = $1),
                (SELECT COUNT(*) FROM passkey WHERE person = $1)
            FROM person_profile JOIN person ON person.id = person_profile.person WHERE person.id = $1
            """, id
        ).map { row throws(StoreError) in
            Merging.Side(
                name: try row.text(0), joinedAt: try row.instant(1), addresses: addresses, entries: try row.count(2),
                signatures: try row.count(3), followed: try row.count(4), passkeys: try row.count(5),
                seenBy: seenBy)
        }
    }

    /// What leads to the other account leads to this one from now on, and what opened it opens nothing.
    fileprivate func moveAccount(
        from other: PersonID, to person: PersonID, at now: Instant
    ) throws(StoreError) {
        let (id, both): ([Value], [Value]) = ([.text(other.text)], [.text(other.text), .text(person.text)])
        try Sessions.endAll(of: other, except: nil, at: now, in: self)
        try execute("UPDATE email_address SET person = $2, is_main = 0 WHERE person = $1", both)
        try execute("UPDATE passkey SET person = $2 WHERE person = $1", both)
        try execute("UPDATE sign_in SET person = $2 WHERE person = $1", both)
        try execute("UPDATE letter SET reader = $2 WHERE reader = $1", both)
        try execute("UPDATE letter SET caused_by = $2 WHERE caused_by = $1", both)
        try execute("DELETE FROM password WHERE person = $1", id)
        try execute("DELETE FROM code_secret WHERE person = $1", id)
        try execute("DELETE FROM recovery_code WHERE person = $1", id)
        try execute("DELETE FROM mail_link WHERE person = $1", id)
        try execute("DELETE FROM person_profile WHERE person = $1", id)
        try execute(
            "UPDATE person SET merged_into = $2, merged_at = $3 WHERE id = $1", both + [.instant(now)])
    }
}
