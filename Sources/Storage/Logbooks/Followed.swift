package import Portfolios

/// The credentials that people follow. Whoever acts is the person: nobody else can be named.
package struct Followed: Sendable {
    private let database: any Database

    package init(_ database: any Database) { self.database = database }

    /// More than anybody works toward.
    package static let most = 40

    /// Ids of rulebooks, those followed longest first.
    package func all(of person: PersonID) async throws(StoreError) -> [String] {
        try await database.read { transaction throws(StoreError) in try transaction.followed(by: person) }
    }

    /// Says whether it is followed now; one more than `most` is not.
    @discardableResult
    package func follow(
        _ rulebook: String, by person: PersonID, at instant: Instant
    ) async throws(StoreError) -> Bool {
        try await database.write { transaction throws(StoreError) in
            try transaction.execute(
                """
                INSERT INTO followed (person, rulebook, since)
                SELECT id, $2, $3 FROM person WHERE id = $1
                    AND (SELECT count(*) FROM followed f WHERE f.person = $1 AND f.rulebook <> $2) < $4
                ON CONFLICT (person, rulebook) DO NOTHING
                """, [.text(person.text), .text(rulebook), .instant(instant), .count(Followed.most)])
            return try transaction.row(
                "SELECT 1 FROM followed WHERE person = $1 AND rulebook = $2", [.text(person.text), .text(rulebook)])
                != nil
        }
    }

    package func unfollow(_ rulebook: String, by person: PersonID) async throws(StoreError) {
        try await database.write { transaction throws(StoreError) in
            try transaction.execute(
                "DELETE FROM followed WHERE person = $1 AND rulebook = $2", [.text(person.text), .text(rulebook)])
        }
    }
}

extension Transaction {
    func followed(by person: PersonID) throws(StoreError) -> [String] {
        try rows("SELECT rulebook FROM followed WHERE person = $1 ORDER BY since, rulebook", [.text(person.text)])
            .map { row throws(StoreError) in try row.text(0) }
    }
}
