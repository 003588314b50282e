package import Accounts
package import Portfolios

/// What a person shows besides the first factor: the code of an app, or one of those on paper. While it is on, a session
/// in which none was shown opens nothing: `Sessions` finds no member by it.
package struct SecondFactors: Sendable {
    private let database: any Database

    package init(_ database: any Database) { self.database = database }

    /// The secret that an app shares.
    package struct Kept: Sendable, Hashable {
        package var sealed: [UInt8]
        /// The last half minute whose code was used.
        package var lastStep: Int64
        /// Whether a first right code proved that the app has it. Until then nothing is asked for.
        package var isOn: Bool
        /// How many of the codes on paper are left.
        package var codesLeft: Int

        package init(sealed: [UInt8], lastStep: Int64, isOn: Bool, codesLeft: Int) {
            self.sealed = sealed
            self.lastStep = lastStep
            self.isOn = isOn
            self.codesLeft = codesLeft
        }
    }

    /// What was shown.
    package enum Shown: Sendable, Hashable {
        /// The code of a half minute.
        case step(Int64)
        /// A code on paper, by its digest.
        case paper(Digest)
    }

    package func kept(of person: PersonID) async throws(StoreError) -> Kept? {
        try await database.read { transaction throws(StoreError) in
            try transaction.row(
                """
                SELECT sealed, last_step, confirmed_at,
                    (SELECT COUNT(*) FROM recovery_code WHERE recovery_code.person = $1 AND used_at IS NULL)
                FROM code_secret WHERE person = $1
                """, [.text(person.text)]
            ).map { row throws(StoreError) in
                Kept(
                    sealed: try row.bytes(0), lastStep: try row.integer(1),
                    isOn: try row.optional(2, row.instant) != nil, codesLeft: Int(try row.integer(3)))
            }
        }
    }

    /// Keeps a secret for an app that has still to prove it. It replaces another such one, but none that is in use.
    package func prepare(_ sealed: [UInt8], of person: PersonID, at now: Instant) async throws(StoreError) {
        try await database.write { transaction throws(StoreError) in
            try transaction.execute(
                """
                INSERT INTO code_secret (person, sealed, made_at, last_step) VALUES ($1, $2, $3, 0)
                ON CONFLICT (person) DO UPDATE SET sealed = excluded.sealed, made_at = excluded.made_at
                WHERE code_secret.confirmed_at IS NULL
                """, [.text(person.text), .bytes(sealed), .instant(now)])
        }
    }

    /// Turns it on after a first right code, with a sheet of codes on paper, and signs out everywhere else. False if the
    /// secret is not the one that was prepared last, or is in use.
    package func turnOn(
        _ sealed: [UInt8], step: Int64, codes: [Digest], of person: PersonID, keeping session: Session.ID,
        at now: Instant, post: @escaping @Sendable (Transaction) throws(StoreError) -> Void = { _ in }
    ) async throws(StoreError) -> Bool {
        try await database.write { transaction throws(StoreError) in
            let count = try transaction.execute(
                """
                UPDATE code_secret SET confirmed_at = $1, last_step = $2
                WHERE person = $3 AND sealed = $4 AND confirmed_at IS NULL
                """, [.instant(now), .integer(step), .text(person.text), .bytes(sealed)])
            guard count == 1 else { return false }
            try transaction.execute(
                "UPDATE session SET has_second = 1 WHERE id = $1 AND person = $2",
                [.text(session.text), .text(person.text)])
            try keep(codes, of: person, in: transaction)
            try change("second-factor-on", of: person, keeping: session, at: now, in: transaction)
            try post(transaction)
            return true
        }
    }

    /// Forgets all of it, and signs out everywhere else: what was only half signed in must not come to life.
    package func turnOff(
        of person: PersonID, keeping session: Session.ID, at now: Instant,
        post: @escaping @Sendable (Transaction) throws(StoreError) -> Void = { _ in }
    ) async throws(StoreError) {
        try await database.write { transaction throws(StoreError) in
            let wasOn = try SecondFactors.isOn(for: person, in: transaction)
            try transaction.execute("DELETE FROM recovery_code WHERE person = $1", [.text(person.text)])
            try transaction.execute("DELETE FROM code_secret WHERE person = $1", [.text(person.text)])
            try change("second-factor-off", of: person, keeping: session, at: now, in: transaction)
            if wasOn { try post(transaction) }
        }
    }

    /// A new sheet of codes; those of the old one are void.
    package func renew(
        _ codes: [Digest], of person: PersonID, at now: Instant,
        post: @escaping @Sendable (Transaction) throws(StoreError) -> Void = { _ in }
    ) async throws(StoreError) -> Bool {
        try await database.write { transaction throws(StoreError) in
            let isOn = try SecondFactors.isOn(for: person, in: transaction)
            guard isOn else { return false }
            try keep(codes, of: person, in: transaction)
            try Journal.append(
                JournalEntry(
                    at: now, organization: nil, actor: person, kind: "recovery-codes-renewed", subject: person.text),
                in: transaction)
            try post(transaction)
            return true
        }
    }

    /// Makes a session whole for which something was shown, under a new secret. False if it was used before, or if the
    /// session is not one that waits for it.
    package func pass(
        _ shown: Shown, _ half: HalfSession, from old: Digest, to new: Digest, device: String, at now: Instant,
        arriving arrival: Arrival = .quiet
    ) async throws(StoreError) -> Bool {
        try await database.write { transaction throws(StoreError) in
            guard try SecondFactors.use(shown, of: half.person, at: now, in: transaction) else { return false }
            let count = try transaction.execute(
                """
                UPDATE session SET token_hash = $1, has_second = 1, seen_at = $2, confirmed_at = $2
                WHERE token_hash = $3 AND id = $4 AND person = $5 AND has_second = 0 AND ended_at IS NULL
                """,
                [
                    .bytes(new.bytes), .instant(now), .bytes(old.bytes), .text(half.id.text), .text(half.person.text),
                ])
            // The code is used up all the same.
            guard count == 1 else { return false }
            try arrival.tell(of: device, half.person, in: transaction)
            try SignIns.note(
                SignInAttempt(at: now, way: .code, outcome: .in, device: device), of: half.person, in: transaction)
            return true
        }
    }

    static func isOn(for person: PersonID, in transaction: Transaction) throws(StoreError) -> Bool {
        try transaction.row(
            "SELECT 1 FROM code_secret WHERE person = $1 AND confirmed_at IS NOT NULL", [.text(person.text)]) != nil
    }

    private static func use(
        _ shown: Shown, of person: PersonID, at now: Instant, in transaction: Transaction
    ) throws(StoreError) -> Bool {
        switch shown {
        case .step(let step):
            try transaction.execute(
                """
                UPDATE code_secret SET last_step = $1
                WHERE person = $2 AND last_step < $1 AND confirmed_at IS NOT NULL
                """, [.integer(step), .text(person.text)]) == 1
        case .paper(let digest):
            try transaction.execute(
                "UPDATE recovery_code SET used_at = $1 WHERE person = $2 AND hash = $3 AND used_at IS NULL",
                [.instant(now), .text(person.text), .bytes(digest.bytes)]) == 1
        }
    }

    private func keep(_ codes: [Digest], of person: PersonID, in transaction: Transaction) throws(StoreError) {
        try transaction.execute("DELETE FROM recovery_code WHERE person = $1", [.text(person.text)])
        for code in codes {
            try transaction.execute(
                "INSERT INTO recovery_code (person, hash) VALUES ($1, $2)", [.text(person.text), .bytes(code.bytes)])
        }
    }

    private func change(
        _ kind: String, of person: PersonID, keeping session: Session.ID, at now: Instant, in transaction: Transaction
    ) throws(StoreError) {
        try Sessions.endAll(of: person, except: session, at: now, in: transaction)
        try Journal.append(
            JournalEntry(at: now, organization: nil, actor: person, kind: kind, subject: person.text), in: transaction)
    }
}
