package import Accounts
package import Portfolios

/// Who tried to come in as whom, for each person to read.
package struct SignIns: Sendable {
    private let database: any Database

    package init(_ database: any Database) { self.database = database }

    /// Of those that were held back, one a minute is noted: whoever tries without end must not fill the database, nor push
    /// all else out of what the person reads. As much is written for an address that is nobody's, so that it takes as long.
    ///
    /// - Parameter blank: What is written over where nothing is noted.
    package func note(_ attempt: SignInAttempt, of person: PersonID?, or blank: Digest) async throws(StoreError) {
        try await database.write { transaction throws(StoreError) in
            if let person, try !SignIns.wasNoted(attempt, of: person, in: transaction) {
                try SignIns.note(attempt, of: person, in: transaction)
            } else {
                try Throttles.keep(Throttle.Level(fill: 0, at: attempt.at), blank, in: transaction)
            }
        }
    }

    private static func wasNoted(
        _ attempt: SignInAttempt, of person: PersonID, in transaction: Transaction
    ) throws(StoreError) -> Bool {
        guard attempt.outcome == .heldBack else { return false }
        return try transaction.row(
            """
            SELECT 1 FROM sign_in WHERE person = $1 AND outcome = 'held back' AND how = $2 AND at > $3 LIMIT 1
            """,
            [
                .text(person.text), .text(attempt.way.rawValue),
                .instant(attempt.at.advanced(byMilliseconds: -60_000)),
            ]) != nil
    }

    static func note(
        _ attempt: SignInAttempt, of person: PersonID, in transaction: Transaction
    ) throws(StoreError) {
        try transaction.execute(
            "INSERT INTO sign_in (person, at, how, outcome, device) VALUES ($1, $2, $3, $4, $5)",
            [
                .text(person.text), .instant(attempt.at), .text(attempt.way.rawValue), .text(attempt.outcome.rawValue),
                .text(attempt.device),
            ])
        guard attempt.outcome == .in else { return }
        try Journal.append(
            JournalEntry(at: attempt.at, organization: nil, actor: person, kind: "signed-in", subject: person.text),
            in: transaction)
    }

    /// The last ones, the newest first.
    package func last(_ count: Int, of person: PersonID) async throws(StoreError) -> [SignInAttempt] {
        try await database.read { transaction throws(StoreError) in
            try transaction.rows(
                "SELECT at, how, outcome, device FROM sign_in WHERE person = $1 ORDER BY number DESC LIMIT $2",
                [.text(person.text), .count(max(0, count))]
            ).map { row throws(StoreError) in
                guard let way = SignInAttempt.Way(rawValue: try row.text(1)),
                    let outcome = SignInAttempt.Outcome(rawValue: try row.text(2))
                else { throw .wrongUse("a sign-in of an unknown kind") }
                return SignInAttempt(at: try row.instant(0), way: way, outcome: outcome, device: try row.text(3))
            }
        }
    }
}
