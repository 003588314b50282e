package import Accounts
package import Portfolios

/// Passkeys: what lets a person in by a touch of their phone or their own machine. Nothing in them is secret.
package struct Passkeys: Sendable {
    private let database: any Database

    package init(_ database: any Database) { self.database = database }

    /// The most that one person has.
    package static let most = 20
    /// The most characters of a name.
    package static let longestName = 100

    package struct Kept: Sendable, Hashable {
        package var id: [UInt8]
        /// By which the person knows it again.
        package var name: String
        /// As COSE writes it.
        package var publicKey: [UInt8]
        package var signCount: UInt32
        package var addedAt: Instant
        package var usedAt: Instant?

        package init(
            id: [UInt8], name: String, publicKey: [UInt8], signCount: UInt32, addedAt: Instant, usedAt: Instant? = nil
        ) {
            self.id = id
            self.name = name
            self.publicKey = publicKey
            self.signCount = signCount
            self.addedAt = addedAt
            self.usedAt = usedAt
        }
    }

    /// What an authenticator answered, by its digest, and from when on it would be too old anyway.
    package struct Challenge: Sendable, Hashable {
        package var digest: Digest
        package var endsAt: Instant

        package init(digest: Digest, endsAt: Instant) {
            self.digest = digest
            self.endsAt = endsAt
        }
    }

    package enum Added: Sendable, Hashable {
        case added
        /// It is this person's already, or somebody else's.
        case alreadyThere
        /// The challenge was answered before.
        case challengeGone
        case tooMany
    }

    /// In the order in which they were added.
    package func all(of person: PersonID) async throws(StoreError) -> [Kept] {
        try await database.read { transaction throws(StoreError) in
            try transaction.rows(
                """
                SELECT id, name, public_key, sign_count, added_at, used_at FROM passkey
                WHERE person = $1 ORDER BY added_at, id
                """, [.text(person.text)]
            ).map { row throws(StoreError) in try Kept(row) }
        }
    }

    /// The one with this id, and whose it is.
    package func kept(_ id: [UInt8]) async throws(StoreError) -> (person: PersonID, passkey: Kept)? {
        try await database.read { transaction throws(StoreError) in
            try transaction.row(
                "SELECT id, name, public_key, sign_count, added_at, used_at, person FROM passkey WHERE id = $1",
                [.bytes(id)]
            ).map { row throws(StoreError) in (PersonID(try row.text(6)), try Kept(row)) }
        }
    }

    package func add(
        _ passkey: Kept, of person: PersonID, answering challenge: Challenge,
        post: @escaping @Sendable (Transaction) throws(StoreError) -> Void = { _ in }
    ) async throws(StoreError) -> Added {
        try await database.write { transaction throws(StoreError) in
            guard try Passkeys.spend(challenge, in: transaction) else { return .challengeGone }
            let count = try transaction.row(
                "SELECT COUNT(*) FROM passkey WHERE person = $1", [.text(person.text)])
            guard try count.map({ row throws(StoreError) in try row.count(0) }) ?? 0 < Passkeys.most else {
                return .tooMany
            }
            let added = try transaction.execute(
                """
                INSERT INTO passkey (id, person, name, public_key, sign_count, added_at)
                VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (id) DO NOTHING
                """,
                [
                    .bytes(passkey.id), .text(person.text), .text(passkey.name), .bytes(passkey.publicKey),
                    .integer(Int64(passkey.signCount)), .instant(passkey.addedAt),
                ])
            guard added == 1 else { return .alreadyThere }
            try Passkeys.note("passkey-added", person, passkey.addedAt, in: transaction)
            try post(transaction)
            return .added
        }
    }

    /// Takes one away, and signs out everywhere else: whoever had it may be there. False if it is not the person's.
    package func remove(
        _ id: [UInt8], of person: PersonID, keeping session: Session.ID, at now: Instant,
        post: @escaping @Sendable (Transaction) throws(StoreError) -> Void = { _ in }
    ) async throws(StoreError) -> Bool {
        try await database.write { transaction throws(StoreError) in
            let count = try transaction.execute(
                "DELETE FROM passkey WHERE id = $1 AND person = $2", [.bytes(id), .text(person.text)])
            guard count == 1 else { return false }
            try Sessions.endAll(of: person, except: session, at: now, in: transaction)
            try Passkeys.note("passkey-removed", person, now, in: transaction)
            try post(transaction)
            return true
        }
    }

    /// Signs in by a passkey that answered a challenge, and keeps how far it has counted. False if the challenge was
    /// answered before, or the passkey was used or taken away since it was looked at.
    package func begin(
        _ session: Session, _ token: Digest, by passkey: Kept, countedTo signCount: UInt32,
        answering challenge: Challenge, arriving arrival: Arrival = .quiet
    ) async throws(StoreError) -> Bool {
        try await database.write { transaction throws(StoreError) in
            guard try Passkeys.spend(challenge, in: transaction) else { return false }
            let count = try transaction.execute(
                """
                UPDATE passkey SET sign_count = $1, used_at = $2
                WHERE id = $3 AND person = $4 AND sign_count = $5
                """,
                [
                    .integer(Int64(signCount)), .instant(session.beganAt), .bytes(passkey.id),
                    .text(session.person.text), .integer(Int64(passkey.signCount)),
                ])
            guard count == 1 else { return false }
            try Sessions.begin(session, token, arriving: arrival, in: transaction)
            return true
        }
    }

    /// Forgets challenges that ended before a moment.
    package func forget(endedBefore moment: Instant) async throws(StoreError) {
        try await database.write { transaction throws(StoreError) in
            try transaction.execute("DELETE FROM spent_challenge WHERE ends_at < $1", [.instant(moment)])
        }
    }

    /// False if it was spent before.
    private static func spend(_ challenge: Challenge, in transaction: Transaction) throws(StoreError) -> Bool {
        try transaction.execute(
            "INSERT INTO spent_challenge (digest, ends_at) VALUES ($1, $2) ON CONFLICT (digest) DO NOTHING",
            [.bytes(challenge.digest.bytes), .instant(challenge.endsAt)]) == 1
    }

    private static func note(
        _ kind: String, _ person: PersonID, _ now: Instant, in transaction: Transaction
    ) throws(StoreError) {
        try Journal.append(
            JournalEntry(at: now, organization: nil, actor: person, kind: kind, subject: person.text),
            in: transaction)
    }
}

extension Passkeys.Kept {
    fileprivate init(_ row: Row) throws(StoreError) {
        self.init(
            id: try row.bytes(0), name: try row.text(1), publicKey: try row.bytes(2),
            signCount: UInt32(clamping: try row.integer(3)), addedAt: try row.instant(4),
            usedAt: try row.optional(5, row.instant))
    }
}
