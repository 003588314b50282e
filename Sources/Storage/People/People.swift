package import Accounts
package import Portfolios
import Rulebooks

/// People, and the addresses at which they are reached.
package struct People: Sendable {
    private let database: any Database

    package init(_ database: any Database) { self.database = database }

    /// What became of a wish to join or to add an address by a link.
    package enum Linked: Sendable, Hashable {
        case done
        /// The link was used or has ended.
        case linkGone
        /// Meanwhile somebody reached at that address has joined.
        case addressTaken
        /// Somebody signed for this person there: it is somebody else's, or they signed for themselves.
        case hasVouched
    }

    /// Whoever followed a link becomes a member, is signed in, and has the hours that waited for the address.
    ///
    /// - Parameters:
    ///   - password: As argon2id writes it.
    ///   - session: In which the id of the new person stands.
    ///   - left: Of the cookie that the browser had until now.
    package func join(
        by link: Digest, as profile: Profile, password: String?, session: Session, _ token: Digest, _ scribe: Scribe,
        leaving left: Digest? = nil
    ) async throws(StoreError) -> Linked {
        let now = session.beganAt
        return try await database.write { transaction throws(StoreError) in
            guard let used = try MailLinks.use(link, for: .join, at: now, in: transaction) else { return .linkGone }
            guard try People.owner(of: used.address, in: transaction) == nil else { return .addressTaken }
            try transaction.execute(
                "INSERT INTO person (id, joined_at) VALUES ($1, $2)", [.text(session.person.text), .instant(now)])
            try People.keep(profile, of: session.person, in: transaction)
            try People.add(used.address, to: session.person, asMain: true, at: now, in: transaction)
            try Rosters.claim(for: session.person, scribe, at: now, in: transaction)
            if let password { try Passwords.keep(password, of: session.person, at: now, in: transaction) }
            try Journal.append(
                JournalEntry(
                    at: now, organization: nil, actor: session.person, kind: "joined", subject: session.person.text),
                in: transaction)
            try Sessions.begin(session, token, arriving: Arrival(leaving: left), in: transaction)
            return .done
        }
    }

    /// Whose address it is.
    package func owner(of address: EmailAddress) async throws(StoreError) -> PersonID? {
        try await database.read { transaction throws(StoreError) in try People.owner(of: address, in: transaction) }
    }

    static func owner(of address: EmailAddress, in transaction: Transaction) throws(StoreError) -> PersonID? {
        try transaction.row("SELECT person FROM email_address WHERE address = $1", [.text(address.text)])
            .map { row throws(StoreError) in PersonID(try row.text(0)) }
    }

    /// Who a person says they are.
    package func profile(of person: PersonID) async throws(StoreError) -> Profile? {
        try await database.read { transaction throws(StoreError) in
            try transaction.row(
                "SELECT name, language, jurisdiction FROM person_profile WHERE person = $1", [.text(person.text)]
            ).map { row throws(StoreError) in try Profile(row, from: 0) }
        }
    }

    package func change(_ profile: Profile, of person: PersonID) async throws(StoreError) {
        try await database.write { transaction throws(StoreError) in
            try People.keep(profile, of: person, in: transaction)
        }
    }

    private static func keep(
        _ profile: Profile, of person: PersonID, in transaction: Transaction
    ) throws(StoreError) {
        try transaction.execute(
            """
            INSERT INTO person_profile (person, name, language, jurisdiction) VALUES ($1, $2, $3, $4)
            ON CONFLICT (person) DO UPDATE
            SET name = excluded.name, language = excluded.language, jurisdiction = excluded.jurisdiction
            """,
            [
                .text(person.text), .text(profile.name), .text(profile.language.rawValue),
                .optional(profile.jurisdiction) { .text($0) },
            ])
    }

    static func add(
        _ address: EmailAddress, to person: PersonID, asMain isMain: Bool, at now: Instant,
        in transaction: Transaction
    ) throws(StoreError) {
        try transaction.execute(
            """
            INSERT INTO email_address (address, written, person, verified_at, is_main) VALUES ($1, $2, $3, $4, $5)
            """,
            [
                .text(address.text), .text(address.written), .text(person.text), .instant(now),
                .integer(isMain ? 1 : 0),
            ])
    }
}

extension Profile {
    /// Three columns, from one on.
    init(_ row: Row, from column: Int) throws(StoreError) {
        guard let language = Language(rawValue: try row.text(column + 1)) else {
            throw .wrongUse("a person reads a language that nobody knows")
        }
        self.init(
            name: try row.text(column), language: language, jurisdiction: try row.optional(column + 2, row.text))
    }
}
