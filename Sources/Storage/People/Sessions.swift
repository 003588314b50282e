package import Accounts
package import Portfolios

/// Who is signed in, on which devices. Of a session's secret only the digest is here.
package struct Sessions: Sendable {
    private let database: any Database

    package init(_ database: any Database) { self.database = database }

    package func begin(
        _ session: Session, _ token: Digest, arriving arrival: Arrival = .quiet
    ) async throws(StoreError) {
        try await database.write { transaction throws(StoreError) in
            try Sessions.begin(session, token, arriving: arrival, in: transaction)
        }
    }

    /// Signs in whoever the link was sent to. `make` is given the person and says which session begins; nothing if the
    /// link no longer works.
    package func begin(
        by link: Digest, at now: Instant, _ token: Digest, arriving arrival: Arrival = .quiet,
        make: @escaping @Sendable (PersonID) -> Session
    ) async throws(StoreError) -> Session? {
        try await database.write { transaction throws(StoreError) in
            guard let used = try MailLinks.use(link, for: .signIn, at: now, in: transaction),
                // An address that was removed since opens nothing.
                let person = used.person, try People.owner(of: used.address, in: transaction) == person
            else { return nil }
            let session = make(person)
            try Sessions.begin(session, token, arriving: arrival, in: transaction)
            return session
        }
    }

    static func keep(_ session: Session, _ token: Digest, in transaction: Transaction) throws(StoreError) {
        try transaction.execute(
            """
            INSERT INTO session
                (token_hash, id, person, how, has_second, device, began_at, seen_at, ends_at, confirmed_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """,
            [
                .bytes(token.bytes), .text(session.id.text), .text(session.person.text), .text(session.way.rawValue),
                .integer(session.hasSecond ? 1 : 0), .text(session.device), .instant(session.beganAt),
                .instant(session.seenAt), .instant(session.endsAt), .instant(session.confirmedAt),
            ])
    }

    /// Who is signed in with this secret, if anyone still is. A session that waits for a second factor is none.
    package func member(_ token: Digest, at now: Instant) async throws(StoreError) -> Member? {
        let found = try await database.read { transaction throws(StoreError) in
            try transaction.row(
                """
                SELECT session.id, session.person, how, has_second, device, began_at, seen_at, ends_at, confirmed_at,
                    name, language, jurisdiction
                FROM session JOIN person_profile ON person_profile.person = session.person
                WHERE token_hash = $1 AND ended_at IS NULL AND ends_at > $2 AND seen_at > $3
                    AND (has_second = 1 OR NOT EXISTS (
                        SELECT 1 FROM code_secret
                        WHERE code_secret.person = session.person AND code_secret.confirmed_at IS NOT NULL))
                """,
                [
                    .bytes(token.bytes), .instant(now),
                    .instant(now.advanced(byMilliseconds: -Session.longestSilence)),
                ]
            ).map { row throws(StoreError) in
                let session = try Session(row)
                return Member(
                    session: session, profile: try Profile(row, from: 9),
                    unread: try transaction.unreadLetters(of: session.person))
            }
        }
        guard var member = found else { return nil }
        if now > member.session.seenAt.advanced(byMilliseconds: Session.grain) {
            try await database.write { transaction throws(StoreError) in
                try transaction.execute(
                    "UPDATE session SET seen_at = $1 WHERE token_hash = $2 AND seen_at < $1",
                    [.instant(now), .bytes(token.bytes)])
            }
            member.session.seenAt = now
        }
        return member
    }

    /// The session with this secret, if a second factor is waited for in it.
    package func half(_ token: Digest, at now: Instant) async throws(StoreError) -> HalfSession? {
        try await database.read { transaction throws(StoreError) in
            try transaction.row(
                """
                SELECT id, session.person, began_at
                FROM session JOIN code_secret ON code_secret.person = session.person
                WHERE token_hash = $1 AND ended_at IS NULL AND has_second = 0 AND code_secret.confirmed_at IS NOT NULL
                    AND began_at > $2
                """,
                [.bytes(token.bytes), .instant(now.advanced(byMilliseconds: -HalfSession.patience))]
            ).map { row throws(StoreError) in
                HalfSession(
                    id: Session.ID(try row.text(0)), person: PersonID(try row.text(1)), beganAt: try row.instant(2))
            }
        }
    }

    /// Where a person is signed in, what was seen last first.
    package func all(of person: PersonID, at now: Instant) async throws(StoreError) -> [Session] {
        try await database.read { transaction throws(StoreError) in
            try transaction.rows(
                """
                SELECT id, person, how, has_second, device, began_at, seen_at, ends_at, confirmed_at FROM session
                WHERE person = $1 AND ended_at IS NULL AND ends_at > $2 AND seen_at > $3
                    AND (has_second = 1 OR NOT EXISTS (
                        SELECT 1 FROM code_secret
                        WHERE code_secret.person = session.person AND code_secret.confirmed_at IS NOT NULL))
                ORDER BY seen_at DESC, id
                """,
                [
                    .text(person.text), .instant(now),
                    .instant(now.advanced(byMilliseconds: -Session.longestSilence)),
                ]
            ).map { row throws(StoreError) in try Session(row) }
        }
    }

    /// Signs a person out of one of their own sessions. False if there is no such one.
    package func end(_ id: Session.ID, of person: PersonID, at now: Instant) async throws(StoreError) -> Bool {
        try await database.write { transaction throws(StoreError) in
            try transaction.execute(
                "UPDATE session SET ended_at = $1 WHERE id = $2 AND person = $3 AND ended_at IS NULL",
                [.instant(now), .text(id.text), .text(person.text)]) == 1
        }
    }

    /// Signs a person out everywhere else.
    package func endOthers(
        of person: PersonID, except session: Session.ID, at now: Instant
    ) async throws(StoreError) {
        try await database.write { transaction throws(StoreError) in
            try Sessions.endAll(of: person, except: session, at: now, in: transaction)
        }
    }

    static func endAll(
        of person: PersonID, except session: Session.ID?, at now: Instant, in transaction: Transaction
    ) throws(StoreError) {
        try transaction.execute(
            "UPDATE session SET ended_at = $1 WHERE person = $2 AND ended_at IS NULL AND id <> COALESCE($3, '')",
            [.instant(now), .text(person.text), .optional(session) { .text($0.text) }])
    }
}

extension Session {
    fileprivate init(_ row: Row) throws(StoreError) {
        guard let way = Way(rawValue: try row.text(2)) else { throw .wrongUse("a session began in an unknown way") }
        self.init(
            id: ID(try row.text(0)), person: PersonID(try row.text(1)), way: way, hasSecond: try row.integer(3) == 1,
            device: try row.text(4), beganAt: try row.instant(5))
        seenAt = try row.instant(6)
        endsAt = try row.instant(7)
        confirmedAt = try row.instant(8)
    }
}

extension SignInAttempt {
    /// The one with which a session begins.
    init(_ session: Session) {
        let way: Way =
            switch session.way {
            case .link: .link
            case .password: session.hasSecond ? .code : .password
            case .passkey: .passkey
            }
        self.init(at: session.beganAt, way: way, outcome: .in, device: session.device)
    }
}
